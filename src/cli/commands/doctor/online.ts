import type {Language} from '../../../article.ts'
import {type Account, apiBaseOf, isDirect} from '../../../draft/api/account.ts'
import {type Client, createClient} from '../../../draft/api/client.ts'
import {ApiFailure} from '../../../draft/api/failure.ts'
import {tokenInMemory} from '../../../draft/api/tokens.ts'
import type {Fetch} from '../../../draft/api/transport.ts'
import type {Check} from './check.ts'
import {type DoctorWording, doctorWords} from './words.ts'

export interface Online {
  account: Account
  fetch: Fetch
  lang: Language
  signal: AbortSignal
}

/** Calls whose quota a day's work may use up. */
const counted = ['draft/add', 'draft/update', 'draft/get', 'draft/batchget', 'freepublish/submit']

/** Seconds that the clock may be wrong without, and with, a word. */
const SKEW = {warning: 60, error: 300}

/** What only the API can tell: whether it takes the account, the token and the address, and what is left of the day. */
export async function checkOnline({account, fetch, lang, signal}: Online): Promise<Check[]> {
  const words = doctorWords[lang]
  let skew: number | undefined
  const watching: Fetch = async (url, init) => {
    const sent = Date.now()
    const response = await fetch(url, init)
    const date = Date.parse(response.headers?.get('date') ?? '')
    if (!Number.isNaN(date)) skew = Math.round(((sent + Date.now()) / 2 - date) / 1000)
    return response
  }
  const tokens = tokenInMemory()
  const client = createClient({account, fetch: watching, tokens, lang, patient: false})
  const failure = await client.token(signal).then(() => undefined, apiFailure)
  const own = failure ? failed(failure, words) : await withToken(client, account, words, signal)
  return [...own, clock(skew, words)]
}

function apiFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error
  throw error
}

/** Without a token: why. */
function failed(failure: ApiFailure, words: DoctorWording): Check[] {
  const {message, hint = ''} = failure
  const isRefused = failure.errcode === 40164
  const token: Check = isRefused
    ? {id: 'token', status: 'skipped', message: words.notAsked}
    : {id: 'token', status: 'error', message, hint}
  return [
    token,
    isRefused ? refusedAddress(failure, words) : {id: 'address', status: 'skipped', message: words.notAsked},
    {id: 'quota', status: 'skipped', message: words.notAsked},
  ]
}

function refusedAddress({address, hint = ''}: ApiFailure, words: DoctorWording): Check {
  return {
    id: 'address',
    status: 'error',
    message: words.addressRefused(address),
    hint: address === undefined ? hint : words.allow(address),
    ...(address === undefined ? {} : {details: {address}}),
  }
}

async function withToken(
  client: Client,
  account: Account,
  words: DoctorWording,
  signal: AbortSignal,
): Promise<Check[]> {
  const address = await checkAddress(client, account, words, signal)
  const isAllowed = address.status === 'ok'
  return [
    {id: 'token', status: 'ok', message: words.token},
    address,
    isAllowed
      ? await checkQuota(client, words, signal)
      : {id: 'quota', status: 'skipped', message: words.notAsked},
  ]
}

/** A draft that cannot be there: the refusal's `rid` leads to the address that WeChat saw. */
async function checkAddress(
  client: Client,
  account: Account,
  words: DoctorWording,
  signal: AbortSignal,
): Promise<Check> {
  const call = {signal, again: false}
  const refusal = await client
    .json('draft/get', {media_id: 'weimark-doctor'}, call)
    .then(() => undefined, apiFailure)
  if (refusal?.errcode === 40164) return refusedAddress(refusal, words)
  if (refusal && refusal.errcode !== 40007) {
    return {id: 'address', status: 'error', message: refusal.message, hint: refusal.hint ?? ''}
  }
  const seen = await seenAddress(client, refusal?.rid, signal)
  const shown = isDirect(account) ? words.address(seen) : words.relayAddress(apiBaseOf(account), seen)
  const message = shown
  return {id: 'address', status: 'ok', message, ...(seen === undefined ? {} : {details: {address: seen}})}
}

interface Explained {
  request?: {client_ip?: string}
}

async function seenAddress(
  client: Client,
  rid: string | undefined,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (rid === undefined) return undefined
  try {
    const {request} = await client.json<Explained>('openapi/rid/get', {rid}, {signal, again: false})
    return /^\d+(?:\.\d+){3}$/.exec(request?.client_ip ?? '')?.[0]
  } catch (error) {
    // Some accounts may not ask: then it is not known.
    apiFailure(error)
    return undefined
  }
}

interface Quota {
  quota?: {daily_limit?: number; used?: number; remain?: number}
}

async function checkQuota(client: Client, words: DoctorWording, signal: AbortSignal): Promise<Check> {
  const left: {call: string; remain: number; limit: number}[] = []
  for (const call of counted) {
    const path = {cgi_path: `/cgi-bin/${call}`}
    try {
      const {quota} = await client.json<Quota>('openapi/quota/get', path, {signal, again: false})
      if (quota?.remain === undefined) continue
      left.push({call, remain: quota.remain, limit: quota.daily_limit ?? 0})
    } catch (error) {
      apiFailure(error)
    }
  }
  if (left.length === 0) return {id: 'quota', status: 'skipped', message: words.quotaUnknown}
  const spent = left.filter(({remain, call}) => remain <= 0 && call !== 'freepublish/submit')
  return {
    id: 'quota',
    status: spent.length === 0 ? 'ok' : 'error',
    message: words.quota(left.map(({call, remain, limit}) => `${call} ${remain}/${limit}`).join(' · ')),
    ...(spent.length === 0 ? {} : {hint: words.quotaSpent(spent.map(({call}) => call).join(', '))}),
    details: Object.fromEntries(left.map(({call, ...rest}) => [call, rest])),
  }
}

function clock(skew: number | undefined, words: DoctorWording): Check {
  if (skew === undefined) return {id: 'clock', status: 'skipped', message: words.notAsked}
  const off = Math.abs(skew)
  const status = off > SKEW.error ? 'error' : off > SKEW.warning ? 'warning' : 'ok'
  return {
    id: 'clock',
    status,
    message: status === 'ok' ? words.clock : words.clockWrong(skew),
    ...(status === 'ok' ? {} : {hint: words.setClock}),
    details: {seconds: skew},
  }
}
