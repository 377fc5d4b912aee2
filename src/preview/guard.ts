import type {IncomingMessage} from 'node:http'

/**
 * Whether a request comes from the preview's own page or from the address bar. A foreign page can lead its own
 * name to 127.0.0.1, which the host tells, and can ask from afar, which the browser tells.
 */
export function isOwnRequest({headers, method}: IncomingMessage, port: number): boolean {
  if (!hosts(port).includes(headers.host ?? '')) return false
  const site = headers['sec-fetch-site']
  const navigates = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !navigates) return false
  const {origin} = headers
  if (origin !== undefined && !hosts(port).includes(origin.replace(/^http:\/\//, ''))) return false
  return method === 'GET' || method === 'HEAD' || origin !== undefined
}

const hosts = (port: number) => [`127.0.0.1:${port}`, `localhost:${port}`]

/** The preview has one name, so that a page and its pictures are of one origin. */
export function isOtherName({headers}: IncomingMessage): boolean {
  return headers.host?.startsWith('localhost:') ?? false
}
