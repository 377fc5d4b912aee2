import type {IncomingMessage} from 'node:http'
import {quotas} from '../../wechat/limits.ts'
import {draftCalls} from './drafts.ts'
import {readUpload} from './multipart.ts'
import {Refused} from './refused.ts'
import {accountOf, giveToken} from './tokens.ts'
import {addMaterial, uploadImage} from './uploads.ts'
import type {AccountState, Call, World} from './world.ts'

export interface Answered {
  status: number
  type: string
  text: string
}

type Fields = Readonly<Record<string, unknown>>

/**
 * Carries out one call.
 *
 * @param call the row of the log that is filled in
 * @throws Refused
 */
export async function answerCall(
  request: IncomingMessage,
  url: URL,
  world: World,
  call: Call,
): Promise<object> {
  const path = url.pathname
  checkCaller(world)
  if (path === '/cgi-bin/token') return giveToken(Object.fromEntries(url.searchParams), 'plain', world)
  if (request.method !== 'POST') throw new Refused(43002, 'require POST method')
  if (path === '/cgi-bin/stable_token') {
    const fields = await readFields(request)
    // The secret stays out of the log.
    call.body = {...fields, secret: undefined}
    return giveToken(fields, 'stable', world)
  }
  const account = accountOf(url.searchParams.get('access_token'), world)
  call.appId = account.appId
  if (path === '/cgi-bin/media/uploadimg' || path === '/cgi-bin/material/add_material') {
    if (request.headers['content-length'] === undefined) throw new Refused(412, 'chunked')
    const upload = await readUpload(request)
    call.body = {filename: upload.filename, size: upload.bytes.length}
    count(path, account, world)
    if (path === '/cgi-bin/media/uploadimg') return uploadImage(upload, world)
    return addMaterial(upload, url.searchParams.get('type'), account, world)
  }
  const fields = await readFields(request)
  call.body = fields
  if (path === '/cgi-bin/openapi/rid/get') {
    const known = world.rids.has(String(fields.rid))
    if (!known) throw new Refused(76001, 'rid not found')
    return {errcode: 0, errmsg: 'ok', request: {client_ip: world.options.caller ?? '127.0.0.1'}}
  }
  if (path === '/cgi-bin/openapi/quota/get') return quotaOf(fields, account, world)
  const handler = draftCalls[path]
  if (!handler) throw new Refused(40066, 'invalid url')
  count(path, account, world)
  return handler(fields, account, world)
}

function checkCaller({options: {allowed, caller = '127.0.0.1'}}: World): void {
  if (allowed && !allowed.includes(caller)) {
    throw new Refused(40164, `invalid ip ${caller} ipv6 ::ffff:${caller}, not in whitelist`)
  }
}

async function readFields(request: IncomingMessage): Promise<Fields> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const text = Buffer.concat(chunks).toString('utf8')
  if (text === '') throw new Refused(44002, 'empty post data')
  if (/(?<!\\)(?:\\\\)*\\u[4-9a-f][0-9a-f]{3}/i.test(text)) throw new Refused(40033, 'invalid charset')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refused(47001, 'data format error')
  }
  if (value === null || typeof value !== 'object') throw new Refused(47001, 'data format error')
  return value as Fields
}

function limitOf(path: string, world: World): number {
  const documented: Readonly<Record<string, number>> = quotas
  return world.options.quotas?.[path] ?? documented[path.replace('/cgi-bin/', '')] ?? 1_000_000
}

function count(path: string, account: AccountState, world: World): void {
  const used = account.used.get(path) ?? 0
  if (used >= limitOf(path, world)) throw new Refused(45009, 'reach max api daily quota limit')
  account.used.set(path, used + 1)
}

function quotaOf({cgi_path}: Fields, account: AccountState, world: World): object {
  if (typeof cgi_path !== 'string' || !cgi_path.startsWith('/'))
    throw new Refused(76021, 'cgi_path not found')
  const used = account.used.get(cgi_path) ?? 0
  const limit = limitOf(cgi_path, world)
  return {errcode: 0, errmsg: 'ok', quota: {daily_limit: limit, used, remain: Math.max(0, limit - used)}}
}
