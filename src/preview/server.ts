import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Language} from '../article.ts'
import {copyScript} from '../deliver/copy-script.ts'
import {userError} from '../rules/report.ts'
import client from './client/main.ts?client'
import css from './client/page.css?raw'
import {isOtherName, isOwnRequest} from './guard.ts'
import {policy} from './shell.ts'

export interface Asked {
  request: IncomingMessage
  response: ServerResponse
  /** The path, decoded. */
  path: string
  query: URLSearchParams
}

/** Answers what is no file of the preview's own. */
export type Route = (asked: Asked) => Promise<void>

export interface Listening {
  server: Server
  port: number
}

const HOST = '127.0.0.1'

/** The preview's own files. */
const assets: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '/-/client.js': ['text/javascript', client],
  '/-/client.css': ['text/css', css],
  '/-/copy.js': ['text/javascript', copyScript],
}

/**
 * Serves this machine alone.
 *
 * @param port 0 for a free one
 * @throws UserError when the port cannot be had
 */
export async function listen(port: number, lang: Language): Promise<Listening> {
  const server = createServer()
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(port, HOST, () => {
      server.off('error', failed)
      done()
    })
  }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EADDRINUSE') throw userError('port-in-use', lang, {port})
    if (cause.code === 'EACCES') throw userError('port-denied', lang, {port})
    throw cause
  })
  return {server, port: (server.address() as AddressInfo).port}
}

/** @param routes by method and path: `GET /` */
export function answer({server, port}: Listening, routes: Readonly<Record<string, Route>>): void {
  server.on('request', (request, response) => {
    // A page that went away is no fault.
    response.on('error', () => {})
    handle(request, response).catch(error => {
      if (response.headersSent) return response.destroy()
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      sendText(response, 500, text)
    })
  })
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    if (!isOwnRequest(request, port)) return sendText(response, 403, 'Forbidden')
    const url = parse(request.url)
    if (!url) return sendText(response, 400, 'Bad request')
    const method = request.method === 'HEAD' ? 'GET' : request.method
    if (method === 'GET' && isOtherName(request)) {
      response.writeHead(307, {location: `http://${HOST}:${port}${request.url}`}).end()
      return
    }
    const [type, text] = (method === 'GET' && assets[url.pathname]) || []
    if (type !== undefined && text !== undefined) return sendAsset(response, type, text)
    const route = routes[`${method} ${url.pathname}`]
    if (!route) return sendText(response, 404, 'Not found')
    await route({request, response, path: url.pathname, query: url.searchParams})
  }
}

function parse(address: string | undefined): URL | undefined {
  if (!address?.startsWith('/')) return undefined
  try {
    return new URL(`http://${HOST}${address}`)
  } catch {
    // No address at all.
    return undefined
  }
}

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {...always, 'content-type': 'text/plain; charset=utf-8'}).end(text)
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {...always, 'content-type': 'application/json; charset=utf-8'})
  response.end(JSON.stringify(value))
}

export function sendPage(response: ServerResponse, html: string): void {
  response
    .writeHead(200, {
      ...always,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cross-origin-opener-policy': 'same-origin',
    })
    .end(html)
}

function sendAsset(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, {...always, 'content-type': `${type}; charset=utf-8`}).end(text)
}
