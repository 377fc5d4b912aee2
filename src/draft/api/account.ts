import {createHash} from 'node:crypto'
import type {Language} from '../../article.ts'
import {UserError} from '../../rules/user-error.ts'
import {draftWords} from '../words/words.ts'

/** Where WeChat's API is, when nobody says otherwise. */
const apiHost = 'https://api.weixin.qq.com'

/** An Official Account, as far as its API wants to know. */
export interface Account {
  /** As the user calls it, shown beside the AppID. */
  name?: string
  appId: string
  /** AppSecret. Never shown, never written. */
  secret: string
  /**
   * Address of the API, or of a relay with a fixed address.
   *
   * @default WeChat's own
   */
  apiBase?: string
}

/** How an account is shown: enough to tell that it is the right one. */
export interface ShownAccount {
  name?: string
  /** `wx12…cdef` */
  appId: string
}

export function shownAccount({name, appId}: Account): ShownAccount {
  return {...(name === undefined ? {} : {name}), appId: maskedId(appId)}
}

export function maskedId(appId: string): string {
  return appId.length <= 8 ? `${appId.slice(0, 2)}…` : `${appId.slice(0, 4)}…${appId.slice(-4)}`
}

/** An account's name in a file that others may see. */
export function accountKey({appId}: Account): string {
  return `${maskedId(appId)}#${createHash('sha256').update(appId).digest('hex').slice(0, 12)}`
}

/** The address that calls go to, without a slash at its end. */
export function apiBaseOf({apiBase}: Account): string {
  return (apiBase ?? apiHost).replace(/\/+$/, '')
}

/** Whether calls go to WeChat itself. */
export function isDirect(account: Account): boolean {
  return apiBaseOf(account) === apiHost
}

/** @throws UserError when it cannot be an account */
export function checkAccount(account: Account, lang: Language): void {
  const words = draftWords[lang].account
  const fail = (code: string, {message, hint}: {message: string; hint: string}) => {
    throw new UserError(code, message, {hint})
  }
  if (!account.appId) fail('account-missing', words.noAppId)
  if (!/^[\x21-\x7e]+$/.test(account.appId)) fail('account-app-id', words.badAppId(maskedId(account.appId)))
  if (!account.secret) fail('account-secret', words.noSecret(maskedId(account.appId)))
  const base = apiBaseOf(account)
  const url = URL.canParse(base) ? new URL(base) : undefined
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') fail('account-api-base', words.badBase)
  if (url!.username || url!.password || url!.search || url!.hash) fail('account-api-base', words.badBase)
  // This machine, the own network, a container's name.
  const isLocal =
    /^(?:\[::1\]|[a-z][a-z\d-]*|(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+){2,3})$/.test(
      url!.hostname,
    )
  // The secret would go through every network on the way as plain text.
  if (url!.protocol === 'http:' && !isLocal) fail('account-api-base', words.plainBase)
}
