import {readFile, stat} from 'node:fs/promises'
import type {ImageRef, Language} from '../../article.ts'
import {tellShrunk, tellUnfit} from '../../images/convert-told.ts'
import {limitOf, Unconvertible, type Use} from '../../images/converted.ts'
import {fetchRemote, RemoteError, type RemoteOptions} from '../../images/remote.ts'
import type {ImageContext, ResolvedImage, ResolveImage} from '../../options/options.ts'
import {remoteReasons} from '../../rules/reasons.ts'
import {hashOf, type Prepared, type PreparedStore, type Source} from '../memory/prepared.ts'

/** A picture of an article, ready to be uploaded. */
export interface Picture {
  ref: Readonly<ImageRef>
  use: Use
  prepared: Prepared
  source: Source
}

/** Pictures of one article, gathered while it is converted. */
export interface Gathered {
  /** By the address that stands for them in the article. */
  pictures: Map<string, Picture>
  cover: Picture | undefined
  /** Pictures that there is nothing to upload of. */
  lost: Readonly<ImageRef>[]
  /** Already at WeChat. */
  hosted: number
}

/** Where pictures stand until they are uploaded: no host has such a name (RFC 2606). */
const PLACE = 'https://picture.invalid/'

/** Bytes of a file that is opened at all. */
const MOST = 60 * 1024 * 1024

/** An image hook that makes each picture fit and gathers it. */
export function gatherPictures(
  store: PreparedStore,
  remote: RemoteOptions | false,
  gathered: () => Gathered,
  lang: Language,
): ResolveImage {
  return async (ref, context) => {
    const own = gathered()
    const isCover = ref.kind === 'cover'
    if (!isCover && isHosted(ref.url)) {
      own.hosted++
      return asIs(ref)
    }
    const source = sourceOf(ref, context, remote)
    if (!source) {
      own.lost.push(ref)
      // Without a file the finding is made already.
      if (remote === false && isWeb(ref.url)) {
        context.report('image-fetch', {source: short(ref.source), detail: remoteReasons.off[lang]})
      }
      return asIs(ref)
    }
    try {
      const use = isCover ? 'cover' : 'text'
      const prepared = await store.prepare(source, use)
      const picture = {ref, use, prepared, source} as const
      tellShrunk(prepared.changes, short(ref.source), limitOf(use, prepared.type), context)
      if (isCover) {
        own.cover = picture
        return asIs(ref)
      }
      const url = `${PLACE}${prepared.sha256}.${prepared.type}`
      own.pictures.set(url, picture)
      const {width, height} = prepared
      return width === undefined || height === undefined ? {url} : {url, width, height}
    } catch (error) {
      own.lost.push(ref)
      explain(error, ref, context, lang)
      return asIs(ref)
    }
  }
}

function asIs({url, width, height}: Readonly<ImageRef>): ResolvedImage {
  return width === undefined || height === undefined ? {url} : {url, width, height}
}

function sourceOf(
  ref: Readonly<ImageRef>,
  {file}: ImageContext,
  remote: RemoteOptions | false,
): Source | undefined {
  if (file !== undefined) return {key: file, read: () => readLocal(file)}
  const address = ref.url.startsWith('//') ? `https:${ref.url}` : ref.url
  if (/^data:/i.test(address)) {
    return {key: hashOf(Buffer.from(address)), read: async () => readData(address)}
  }
  if (!isWeb(address) || remote === false) return undefined
  // Asked for once in a run.
  let bytes: Promise<Uint8Array> | undefined
  return {
    key: address,
    read() {
      bytes ??= fetchRemote(address, remote)
      return bytes
    },
  }
}

async function readLocal(file: string): Promise<Uint8Array> {
  if ((await stat(file)).size > MOST) throw new Unconvertible('size', 'file')
  return readFile(file)
}

function readData(address: string): Uint8Array {
  const comma = address.indexOf(',')
  const text = address.slice(comma + 1)
  if (/;base64$/i.test(address.slice(0, comma))) return Buffer.from(decodeURIComponent(text), 'base64')
  return Buffer.from(decodeURIComponent(text))
}

const isWeb = (address: string) => /^(?:https?:)?\/\//i.test(address)

/** A picture that WeChat has already. */
function isHosted(address: string): boolean {
  return /^(?:https?:)?\/\/(?:[a-z0-9-]+\.)*qpic\.cn\//i.test(address)
}

function explain(
  error: unknown,
  {source: written, kind}: Readonly<ImageRef>,
  context: ImageContext,
  lang: Language,
): void {
  const source = short(written)
  if (error instanceof RemoteError) {
    context.report('image-fetch', {
      source,
      detail: `${remoteReasons[error.why][lang]} ${error.detail}`.trim(),
    })
  } else if (error instanceof Unconvertible) {
    const limit = limitOf(kind === 'cover' ? 'cover' : 'text', error.type)
    tellUnfit(error, source, {limit, broken: remoteReasons.broken[lang]}, context)
  } else if (error instanceof Error && 'code' in error) {
    context.report('image-unreadable', {source, detail: String(error.code)})
  } else throw error
}

function short(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

/** Whether an address stands for a picture of ours. */
export function isPlaced(address: string): boolean {
  return address.startsWith(PLACE)
}
