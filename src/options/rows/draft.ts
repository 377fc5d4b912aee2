import type {Entry} from '../row.ts'

/** The draft box and its accounts. */
export const draftRows = {
  /**
   * Official Accounts by name, for `--account NAME`: each names the variables that hold its secret. A secret itself is
   * refused here, since configurations are committed and shared.
   *
   * @default undefined: the account of WECHAT_APP_ID and WECHAT_APP_SECRET
   */
  accounts: {
    kind: 'accounts',
    in: ['config'],
    about: {
      zh: '公众号，按名称：{main: {appId, secretEnv}}；密钥写在环境变量或 .env 里',
      en: 'Official Accounts by name: {main: {appId, secretEnv}}; secrets are in the environment or a .env',
    },
  },
  /**
   * Address that calls of the draft box go to: a relay with a fixed address. WECHAT_API_BASE is stronger.
   *
   * @default undefined: WeChat's own
   */
  apiBase: {
    kind: 'text',
    in: ['config'],
    about: {zh: '草稿箱接口的地址（转发服务）', en: 'address of the draft box’s API: of a relay'},
  },
} as const satisfies Readonly<Record<string, Entry>>
