import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {parseEnv} from 'node:util'
import type {Language} from '../article.ts'
import type {LoadedConfig} from '../config/load.ts'
import type {Account} from '../draft/api/account.ts'
import {draftWords} from '../draft/words/words.ts'
import type {AccountEntry} from '../options/accounts.ts'
import {suggest} from '../rules/suggest.ts'
import {UserError} from '../rules/user-error.ts'
import type {Deps} from './deps.ts'

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

/**
 * The account that a run is for: the one that was asked for by name, else that of the environment, else the only one of
 * the configuration. Its parts are checked where it is used.
 *
 * @param name `--account`
 * @throws UserError where it cannot be told, or its variables are not set
 */
export function accountOf(
  env: Env,
  config: LoadedConfig | undefined,
  name: string | undefined,
  lang: Language,
): Account {
  const {accounts = {}, apiBase: ofAll} = config?.values ?? {}
  const names = Object.keys(accounts)
  const words = draftWords[lang].account
  const {WECHAT_APP_ID = '', WECHAT_APP_SECRET = '', WECHAT_API_BASE} = env
  const base = WECHAT_API_BASE || ofAll
  if (name !== undefined && !Object.hasOwn(accounts, name)) {
    const {message, hint} = words.unknown(name, suggest(name, names, lang), names)
    throw new UserError('account-unknown', message, {hint})
  }
  if (name === undefined && WECHAT_APP_ID === '' && names.length > 1) {
    const {message, hint} = words.which(names)
    throw new UserError('account-which', message, {hint})
  }
  const chosen = name ?? (WECHAT_APP_ID === '' ? names[0] : undefined)
  if (chosen !== undefined) return namedAccount(chosen, accounts[chosen]!, env, base, lang)
  return {
    appId: WECHAT_APP_ID.trim(),
    secret: WECHAT_APP_SECRET.trim(),
    ...(base ? {apiBase: base.trim()} : {}),
  }
}

function namedAccount(
  name: string,
  {appId, appIdEnv, secretEnv, apiBase}: AccountEntry,
  env: Env,
  base: string | undefined,
  lang: Language,
): Account {
  const read = (variable: string) => {
    const value = env[variable]?.trim()
    if (value) return value
    const {message, hint} = draftWords[lang].account.notSet(name, variable)
    throw new UserError('account-variable', message, {hint})
  }
  const address = apiBase ?? base
  return {
    name,
    appId: appIdEnv === undefined ? appId!.trim() : read(appIdEnv),
    secret: read(secretEnv),
    ...(address ? {apiBase: address.trim()} : {}),
  }
}
