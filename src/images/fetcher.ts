import {createHash} from 'node:crypto'
import type {ImageContext} from '../options/options.ts'
import {remoteReasons} from '../rules/reasons.ts'
import type {Language} from '../rules/rule.ts'
import {convertPicture} from './convert.ts'
import {tellShrunk, tellUnfit} from './convert-told.ts'
import {type Converted, limitOf, Unconvertible} from './converted.ts'
import {fetchRemote, RemoteError, type RemoteOptions} from './remote.ts'
import {turns} from './turns.ts'

/** Pictures of the web that one run fetches, and their bytes together. */
const MOST = {pictures: 200, bytes: 200 * 1024 * 1024}
/** Fetched at a time. */
const AT_ONCE = 4

/** Fetches pictures of the web for pages: each address once, each content converted once. */
export interface Fetcher {
  /** The picture as it can be pasted; undefined where it stays an address, which is told. */
  embed(
    address: string,
    source: string,
    context: ImageContext,
    lang: Language,
  ): Promise<{url: string; width?: number; height?: number} | undefined>
}

export function openFetcher(options: RemoteOptions = {}): Fetcher {
  const turn = turns(AT_ONCE)
  const byAddress = new Map<string, Promise<Converted>>()
  const byContent = new Map<string, Promise<Converted>>()
  let bytes = 0
  const fetchOne = async (address: string) => {
    const got = await turn(() => {
      if (bytes > MOST.bytes) throw new RemoteError('count')
      return fetchRemote(address, options)
    })
    bytes += got.length
    const hash = createHash('sha256').update(got).digest('hex')
    const made = byContent.get(hash) ?? convertPicture(got, 'page')
    byContent.set(hash, made)
    return made
  }
  return {
    async embed(address, source, context, lang) {
      try {
        const known = byAddress.get(address)
        if (!known && byAddress.size >= MOST.pictures) throw new RemoteError('count')
        const asked = known ?? fetchOne(address)
        byAddress.set(address, asked)
        const {bytes, type, width, height, changes} = await asked
        tellShrunk(changes, source, limitOf('page', type), context)
        const media = {jpg: 'image/jpeg', png: 'image/png', gif: 'image/gif'}[type]
        const url = `data:${media};base64,${Buffer.from(bytes).toString('base64')}`
        return width === undefined || height === undefined ? {url} : {url, width, height}
      } catch (error) {
        if (error instanceof RemoteError) {
          const detail = `${remoteReasons[error.why][lang]} ${error.detail}`.trim()
          context.report('image-fetch', {source, detail})
        } else if (error instanceof Unconvertible) {
          const broken = remoteReasons.broken[lang]
          tellUnfit(error, source, {limit: limitOf('page', error.type), broken}, context)
        } else throw error
        return undefined
      }
    },
  }
}

/** A picture of the web that is not at WeChat already. */
export function isForeign(address: string): boolean {
  return /^(?:https?:)?\/\//i.test(address) && !/^(?:https?:)?\/\/(?:[a-z\d-]+\.)*qpic\.cn\//i.test(address)
}
