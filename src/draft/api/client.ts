import type {Language} from '../../article.ts'
import {type Account, apiBaseOf} from './account.ts'
import {ApiFailure} from './failure.ts'
import {multipart, type UploadFile} from './multipart.ts'
import {type Pause, pause} from './pause.ts'
import type {Token, TokenStore} from './tokens.ts'
import {type Fetch, mayPass, type Sent, send} from './transport.ts'

export interface ClientOptions {
  account: Account
  fetch: Fetch
  tokens: TokenStore
  lang: Language
  /** @default a real one */
  pause?: Pause | undefined
  /** Whether calls that may pass are sent again. @default true */
  patient?: boolean
}

export interface CallOptions {
  signal: AbortSignal | undefined
  /** Whether the call may be sent again when no good answer came. */
  again: boolean
}

/** Calls of one account's API. Every error is an {@link ApiFailure}. */
export interface Client {
  /** @param call `draft/add` */
  json<Answer>(call: string, body: object, options: CallOptions): Promise<Answer>
  upload<Answer>(call: string, query: string, file: UploadFile, options: CallOptions): Promise<Answer>
  /** Gets a token, from the store where it is good. */
  token(signal: AbortSignal | undefined): Promise<void>
}

/** ms between tries; a limit per minute takes longer to pass. */
const PAUSES = [1000, 3000, 9000]
const MINUTE_PAUSES = [15_000, 30_000, 60_000]

/** ms before its end that a token is replaced: the server gives a new one then. */
const EARLY = 5 * 60_000

/** WeChat's answers to a token that is not, or no longer, good. */
const badToken: readonly (number | undefined)[] = [40001, 40014, 42001]

export function createClient({account, fetch, tokens, lang, ...options}: ClientOptions): Client {
  const base = apiBaseOf(account)
  const wait = options.pause ?? pause
  const isPatient = options.patient ?? true
  let current: Promise<Token> | undefined

  async function patiently<Answer>(call: string, sent: () => Promise<Sent>, {signal, again}: CallOptions) {
    for (let tried = 0; ; tried++) {
      try {
        return (await send(call, await sent(), {fetch, lang, signal})) as Answer
      } catch (failure) {
        if (!(failure instanceof ApiFailure) || !again || !isPatient || !mayPass(failure)) throw failure
        const ms = (failure.errcode === 45011 ? MINUTE_PAUSES : PAUSES)[tried]
        if (ms === undefined) throw failure
        await wait(ms, signal)
      }
    }
  }

  async function ask(force: boolean, signal: AbortSignal | undefined): Promise<Token> {
    const body = {
      grant_type: 'client_credential',
      appid: account.appId,
      secret: account.secret,
      ...(force ? {force_refresh: true} : {}),
    }
    const {access_token, expires_in} = await patiently<{access_token: string; expires_in: number}>(
      'stable_token',
      async () => ({url: `${base}/cgi-bin/stable_token`, ...jsonBody(body)}),
      {signal, again: true},
    )
    const token = {value: String(access_token), ends: Date.now() + Number(expires_in) * 1000}
    await tokens.write(token)
    return token
  }

  async function first(signal: AbortSignal | undefined): Promise<Token> {
    const kept = await tokens.read()
    return kept && kept.ends - EARLY > Date.now() ? kept : ask(false, signal)
  }

  /** Several calls at once share one token, and one that failed is no token. */
  function shared(getting: Promise<Token>): Promise<Token> {
    current = getting
    getting.catch(() => {
      if (current === getting) current = undefined
    })
    return getting
  }

  const token = (signal: AbortSignal | undefined) => current ?? shared(first(signal))

  /** The one new token in place of one that was refused. */
  async function renewed(bad: Token, signal: AbortSignal | undefined): Promise<Token> {
    if ((await token(signal)).value !== bad.value) return token(signal)
    return shared(
      (async () => {
        const next = await ask(false, signal)
        return next.value === bad.value ? ask(true, signal) : next
      })(),
    )
  }

  async function authorised<Answer>(
    call: string,
    query: string,
    body: Omit<Sent, 'url'>,
    options: CallOptions,
  ) {
    const {signal} = options
    const used = await token(signal)
    const sent = ({value}: Token) => ({
      ...body,
      url: `${base}/cgi-bin/${call}?access_token=${encodeURIComponent(value)}${query}`,
    })
    try {
      return await patiently<Answer>(call, async () => sent(used), options)
    } catch (failure) {
      if (!(failure instanceof ApiFailure) || !badToken.includes(failure.errcode)) throw failure
      const next = await renewed(used, signal)
      try {
        return await patiently<Answer>(call, async () => sent(next), options)
      } catch (second) {
        // Neither is the new one: it is not used again.
        if (second instanceof ApiFailure && badToken.includes(second.errcode)) await tokens.write(undefined)
        throw second
      }
    }
  }

  return {
    json: (call, body, options) => authorised(call, '', jsonBody(body), options),
    upload: (call, query, file, options) => authorised(call, query, multipart(file), options),
    async token(signal) {
      await token(signal)
    },
  }
}

/** Plain UTF-8: half a character would be written as an escape, which is refused (40033). */
function jsonBody(body: object): {body: Uint8Array; type: string} {
  const whole = (_: string, value: unknown) =>
    typeof value === 'string' ? Buffer.from(value).toString('utf8') : value
  return {body: Buffer.from(JSON.stringify(body, whole)), type: 'application/json'}
}
