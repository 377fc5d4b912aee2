import type {Language} from '../../article.ts'
import {UserError} from '../../rules/user-error.ts'
import {apiError} from '../../wechat/errors.ts'
import {draftWords} from '../words/words.ts'

/**
 * Why a call gave no result. `code`: WeChat refused it; `network`: no answer came; `timeout`: none came in time;
 * `status`: a gateway answered; `answer`: what came is no answer of WeChat's.
 */
export type FailureKind = 'code' | 'network' | 'timeout' | 'status' | 'answer'

/** A call that failed, in the user's words. `code` is `wechat-45166` and the like, or `api-network`. */
export class ApiFailure extends UserError {
  readonly kind: FailureKind
  /** `draft/add` */
  readonly call: string
  /** WeChat's code, of kind `code`. */
  readonly errcode: number | undefined
  /** HTTP status, of kind `status`. */
  readonly status: number | undefined
  /** Whether the call was surely not carried out. */
  readonly undone: boolean
  /** WeChat's name for the call, by which it can be asked about for some days. */
  readonly rid: string | undefined
  /** The address that is not on the allow-list, of 40164. */
  readonly address: string | undefined

  constructor(
    kind: FailureKind,
    call: string,
    {message, hint}: {message: string; hint: string},
    {
      errcode,
      status,
      undone = false,
      rid,
      address,
    }: {errcode?: number; status?: number; undone?: boolean; rid?: string; address?: string} = {},
  ) {
    super(kind === 'code' ? `wechat-${errcode}` : `api-${kind}`, message, {hint})
    this.kind = kind
    this.call = call
    this.errcode = errcode
    this.status = status
    this.undone = undone
    this.rid = rid
    this.address = address
  }
}

/** After these the server may have carried out the call, whatever it says. */
const ambiguous: readonly number[] = [-1, 45011]

/**
 * WeChat's refusal. What it says is not passed on whole: it may quote the request.
 *
 * @param said its `errmsg`
 */
export function refusal(call: string, errcode: number, said: string, lang: Language): ApiFailure {
  const words = draftWords[lang].api
  const row = apiError(errcode)
  const rid = /rid: ?([\w-]{6,60})/.exec(said)?.[1]
  const address = /\b(\d{1,3}(?:\.\d{1,3}){3})\b/.exec(said)?.[1]
  const meaning = row ? row.meaning[lang] : words.unknownCode
  const shown = errcode === 40164 && address ? `${meaning} (${address})` : meaning
  const fix = row ? row.fix[lang] : words.unknownFix
  return new ApiFailure(
    'code',
    call,
    {message: words.refused(call, errcode, shown), hint: rid === undefined ? fix : `${fix} (rid ${rid})`},
    {
      errcode,
      undone: !ambiguous.includes(errcode),
      ...(rid === undefined ? {} : {rid}),
      ...(errcode === 40164 && address !== undefined ? {address} : {}),
    },
  )
}

/** System errors that come before anything is sent. */
const unsent =
  /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO|ERR_TLS)/

/** A connection that gave no answer. */
export function unanswered(call: string, cause: unknown, lang: Language): ApiFailure {
  const words = draftWords[lang].api
  const codes = codesOf(cause)
  const code = codes[0] ?? (cause instanceof Error ? cause.name : 'unknown')
  return new ApiFailure('network', call, words.network(call, code), {
    undone: codes.some(each => unsent.test(each)),
  })
}

function codesOf(cause: unknown): string[] {
  if (!(cause instanceof Error)) return []
  const {code} = cause as NodeJS.ErrnoException
  const own = typeof code === 'string' ? [code] : []
  const inner = cause instanceof AggregateError ? cause.errors.flatMap(codesOf) : []
  return [...own, ...inner, ...codesOf(cause.cause)]
}

export function timedOut(call: string, seconds: number, lang: Language): ApiFailure {
  return new ApiFailure('timeout', call, draftWords[lang].api.timeout(call, seconds))
}

export function gateway(call: string, status: number, lang: Language): ApiFailure {
  return new ApiFailure('status', call, draftWords[lang].api.status(call, status), {
    status,
    // Not understood, so not carried out.
    undone: status >= 400 && status < 500 && status !== 408,
  })
}

export function noAnswer(call: string, lang: Language): ApiFailure {
  return new ApiFailure('answer', call, draftWords[lang].api.notJson(call))
}
