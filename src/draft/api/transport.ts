import type {Language} from '../../article.ts'
import {type ApiFailure, gateway, noAnswer, refusal, timedOut, unanswered} from './failure.ts'

/** As the global one, as far as calls need it. */
export type Fetch = (
  url: string,
  init: {
    method: string
    headers: Record<string, string>
    body: Uint8Array
    signal: AbortSignal
    redirect: 'error'
  },
) => Promise<{
  status: number
  headers?: {get(name: string): string | null}
  arrayBuffer(): Promise<ArrayBuffer>
}>

export interface Sent {
  /** With its query, which may hold the token. */
  url: string
  body: Uint8Array
  type: string
}

/** Seconds until a call is given up: an upload on a slow line takes its time. */
const SECONDS = {json: 30, upload: 120}

/**
 * One call, once.
 *
 * @param call its name, for messages
 * @returns what was answered, without an error in it
 * @throws ApiFailure; the signal's reason where it ended the call
 */
export async function send(
  call: string,
  {url, body, type}: Sent,
  {fetch, lang, signal}: {fetch: Fetch; lang: Language; signal: AbortSignal | undefined},
): Promise<Record<string, unknown>> {
  const seconds = type.startsWith('multipart') ? SECONDS.upload : SECONDS.json
  const limit = AbortSignal.timeout(seconds * 1000)
  let status: number
  let bytes: ArrayBuffer
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {'content-type': type},
      body,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      redirect: 'error',
    })
    status = response.status
    bytes = await response.arrayBuffer()
  } catch (cause) {
    if (signal?.aborted) throw signal.reason
    throw limit.aborted ? timedOut(call, seconds, lang) : unanswered(call, cause, lang)
  }
  return read(call, status, bytes, lang)
}

/** The type and the charset that an answer claims are often wrong: it is JSON in UTF-8. */
function read(call: string, status: number, bytes: ArrayBuffer, lang: Language): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw status >= 400 ? gateway(call, status, lang) : noAnswer(call, lang)
  }
  if (value === null || typeof value !== 'object') throw noAnswer(call, lang)
  const {errcode = 0, errmsg = ''} = value as {errcode?: unknown; errmsg?: unknown}
  if (errcode !== 0) throw refusal(call, Number(errcode), String(errmsg), lang)
  if (status >= 400) throw gateway(call, status, lang)
  return value as Record<string, unknown>
}

/** Whether the same call may succeed a moment later. */
export function mayPass({kind, errcode, status}: ApiFailure): boolean {
  if (kind === 'code') return errcode === -1 || errcode === 45011
  return kind === 'status' ? status! >= 500 : true
}
