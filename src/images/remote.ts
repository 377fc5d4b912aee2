import {type LookupAddress, type LookupAllOptions, lookup as lookUp} from 'node:dns'
import {type ClientRequest, type IncomingMessage, request as requestHttp} from 'node:http'
import {request as requestHttps} from 'node:https'
import {isIP, type LookupFunction} from 'node:net'
import {isPublicAddress} from './public-address.ts'

/**
 * Why a picture was not fetched. `address`: no http(s) address of the public internet · `status`: the host answered
 * with an error · `size`, `time`, `redirects`, `count`: more than is allowed · `network`: no connection
 */
export type RemoteTrouble = 'address' | 'status' | 'size' | 'time' | 'redirects' | 'network' | 'count'

export class RemoteError extends Error {
  readonly why: RemoteTrouble
  /** A status, a system's code; '' where there is nothing to add. */
  readonly detail: string

  constructor(why: RemoteTrouble, detail = '') {
    super(`${why} ${detail}`.trim())
    this.why = why
    this.detail = detail
  }
}

/** Name → addresses, as `dns.lookup` with `all`. */
export type Resolver = (
  name: string,
  options: LookupAllOptions,
  answer: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void

export interface RemoteOptions {
  signal?: AbortSignal | undefined
  /** Whether an IP address may be connected to. @default those of the public internet */
  allows?: (address: string) => boolean
  /** Asks for a name's addresses. @default the system's */
  resolver?: Resolver
  /** Bytes. @default 20 MB */
  maxBytes?: number
  /** ms for everything. @default 30 s */
  time?: number
}

const MAX_BYTES = 20 * 1024 * 1024
const TIME = 30_000
const REDIRECTS = 5

/**
 * A picture from the web. Each name is resolved and the connection made to the very address that was looked at, so that
 * no name, no redirect and no second answer of a name server leads into the own network.
 *
 * @throws RemoteError; the signal's reason where it ended the call
 */
export async function fetchRemote(address: string, options: RemoteOptions = {}): Promise<Uint8Array> {
  const limit = AbortSignal.timeout(options.time ?? TIME)
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit
  let url = address
  try {
    for (let step = 0; step <= REDIRECTS; step++) {
      const answer = await ask(parse(url), signal, options)
      const {statusCode = 0, headers} = answer
      if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined) {
        answer.destroy()
        if (!URL.canParse(headers.location, url)) throw new RemoteError('address')
        url = new URL(headers.location, url).href
        continue
      }
      if (statusCode !== 200) {
        answer.destroy()
        throw new RemoteError('status', String(statusCode))
      }
      return await collect(answer, options.maxBytes ?? MAX_BYTES)
    }
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason
    if (limit.aborted) throw new RemoteError('time')
    if (error instanceof RemoteError) throw error
    throw new RemoteError('network', (error as NodeJS.ErrnoException).code ?? '')
  }
  throw new RemoteError('redirects')
}

function parse(address: string): URL {
  if (!URL.canParse(address)) throw new RemoteError('address')
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new RemoteError('address')
  return url
}

function ask(
  url: URL,
  signal: AbortSignal,
  {allows = isPublicAddress, resolver = lookUp}: RemoteOptions,
): Promise<IncomingMessage> {
  // A literal address is not looked up, so it is looked at here.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !allows(host)) throw new RemoteError('address')
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((done, reject) => {
    const sent: ClientRequest = request(url, {
      signal,
      lookup: guarded(allows, resolver),
      agent: false,
      headers: {
        // Some hosts refuse what does not look like a browser; no referer, which others refuse.
        'user-agent': 'Mozilla/5.0 (compatible; weimark)',
        accept: 'image/png,image/jpeg,image/gif,image/*;q=0.8',
        'accept-encoding': 'identity',
      },
    })
    sent.on('response', done)
    sent.on('error', reject)
    sent.end()
  })
}

/** Name → addresses, of which only allowed ones are connected to. */
function guarded(allows: (address: string) => boolean, resolver: Resolver): LookupFunction {
  return (name, options, answer) => {
    resolver(name, {...options, all: true}, (error, found) => {
      if (error) return answer(error, '', 0)
      const allowed = found.filter(({address}) => allows(address))
      const [first] = allowed
      if (!first) return answer(new RemoteError('address') as NodeJS.ErrnoException, '', 0)
      if (options.all) answer(null, allowed)
      else answer(null, first.address, first.family)
    })
  }
}

async function collect(answer: IncomingMessage, max: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  if (Number(answer.headers['content-length'] ?? 0) > max) {
    answer.destroy()
    throw new RemoteError('size')
  }
  for await (const chunk of answer) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > max) {
      answer.destroy()
      throw new RemoteError('size')
    }
  }
  // A body that was cut short is no picture.
  if (!answer.complete) throw new RemoteError('network', 'ECONNRESET')
  return Buffer.concat(chunks)
}
