import {turns} from '../../images/turns.ts'
import {UserError} from '../../rules/user-error.ts'
import type {Context} from '../context.ts'
import {ChangedMeanwhile} from '../memory/prepared.ts'
import type {Uploaded} from '../memory/uploads.ts'
import type {ReadyArticle} from '../plan/payload.ts'
import type {Picture} from '../plan/pictures.ts'
import {endpointOf} from '../plan/steps.ts'
import type {PushOptions} from '../publisher-types.ts'
import {draftWords} from '../words/words.ts'

/** Uploads at a time. */
const AT_ONCE = 3

const mediaTypes = {jpg: 'image/jpeg', png: 'image/png', gif: 'image/gif'} as const

/** Every picture of the articles, by what the server knows it by: each once. */
export function picturesOf(articles: readonly ReadyArticle[]): Map<string, Picture> {
  const all = articles.flatMap(({pictures, cover}) => [...pictures.values(), ...(cover ? [cover] : [])])
  return new Map(all.map(picture => [`${picture.prepared.sha256} ${endpointOf(picture)}`, picture]))
}

/**
 * Uploads what the server does not have yet.
 *
 * @returns how many were uploaded
 */
export async function uploadAll(
  articles: readonly ReadyArticle[],
  context: Context,
  {onProgress, signal}: PushOptions,
): Promise<number> {
  const missing = [...picturesOf(articles).values()].filter(
    picture => !context.uploads.get(picture.prepared.sha256, endpointOf(picture)),
  )
  const turn = turns(AT_ONCE)
  const failed = new AbortController()
  const own = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal
  let done = 0
  const each = missing.map(picture =>
    turn(async () => {
      own.throwIfAborted()
      await upload(picture, context, own)
      done++
      onProgress?.({step: 'upload', what: picture.ref.source, done, total: missing.length})
    }).catch(error => {
      // The others are not begun; those under way end by themselves, so that what is uploaded is known.
      failed.abort(error)
      throw error
    }),
  )
  const results = await Promise.allSettled(each)
  signal?.throwIfAborted()
  const first = failed.signal.reason
  if (results.some(({status}) => status === 'rejected')) throw first
  return missing.length
}

async function upload(
  picture: Picture,
  {client, uploads, lang}: Context,
  signal: AbortSignal,
): Promise<void> {
  const {sha256, type, read} = picture.prepared
  const endpoint = endpointOf(picture)
  let bytes: Uint8Array
  try {
    bytes = await read()
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (!(cause instanceof ChangedMeanwhile) && code === undefined) throw cause
    const {message, hint} = draftWords[lang].changedMeanwhile(picture.ref.source)
    throw new UserError('draft-picture-changed', message, {hint, cause})
  }
  const query = endpoint === 'material/add_material' ? '&type=image' : ''
  const file = {bytes, name: `${sha256.slice(0, 16)}.${type}`, type: mediaTypes[type]}
  const answer = await client.upload<Uploaded>(endpoint, query, file, {signal, again: true})
  await uploads.add(sha256, endpoint, answer)
}
