import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {parseEnv} from 'node:util'
import type {Account} from '../../../draft/api/account.ts'
import type {Deps} from '../../deps.ts'

type Env = Deps['env']

/**
 * The environment, and below it the `.env` beside the configuration, or in the working folder.
 *
 * @param config absolute path of the run's configuration
 */
export async function readEnv(
  {cwd, env}: Pick<Deps, 'cwd' | 'env'>,
  config: string | undefined,
): Promise<Env> {
  const file = join(config === undefined ? cwd : dirname(config), '.env')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'EISDIR') return ''
    throw error
  })
  const given = Object.entries(env).filter(([, value]) => value !== undefined && value !== '')
  return {...parseEnv(text.replace(/^\uFEFF/, '')), ...Object.fromEntries(given)}
}

/** The account of the environment; its parts are checked where it is used. */
export function accountOf(env: Env): Account {
  const {WECHAT_APP_ID = '', WECHAT_APP_SECRET = '', WECHAT_API_BASE} = env
  return {
    appId: WECHAT_APP_ID.trim(),
    secret: WECHAT_APP_SECRET.trim(),
    ...(WECHAT_API_BASE ? {apiBase: WECHAT_API_BASE.trim()} : {}),
  }
}
