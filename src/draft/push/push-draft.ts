import {UserError} from '../../rules/user-error.ts'
import {accountKey} from '../api/account.ts'
import {type Box, findAdded, isGone} from '../api/box.ts'
import {ApiFailure} from '../api/failure.ts'
import type {DraftArticle, NewsItem} from '../api/wire.ts'
import type {Context} from '../context.ts'
import type {KnownArticle, KnownDraft, Memory} from '../memory/memory.ts'
import type {Uploaded} from '../memory/uploads.ts'
import {payloadOf, type ReadyArticle} from '../plan/payload.ts'
import type {Picture} from '../plan/pictures.ts'
import type {ReadyDraft} from '../plan/ready.ts'
import {endpointOf, indexOf} from '../plan/steps.ts'
import type {PushedDraft} from '../plan/types.ts'
import type {PushOptions} from '../publisher-types.ts'
import {passages, shapeOf, storedHash} from '../shape.ts'
import {draftWords} from '../words/words.ts'
import {type Difference, differences} from './differences.ts'
import {uploadAll} from './upload-all.ts'
import {storedDifferences} from './verify.ts'

export interface Pushing {
  draft: ReadyDraft
  context: Context
  box: Box
  options: PushOptions
}

/** What is in the box of a draft. */
type Found =
  | {kind: 'none'; gone: boolean}
  | {kind: 'there'; known: KnownDraft; mediaId: string; stored: NewsItem[]}

/** Brings one draft into the box, or up to date there. */
export async function pushDraft(pushing: Pushing): Promise<{pushed: PushedDraft; uploads: number}> {
  const {draft, context, box, options} = pushing
  const memory = await context.memory(draft.folder)
  // What is known may be newer than the plan.
  const known = memory.find(
    accountKey(context.account),
    draft.kind,
    draft.articles.map(each => each.name),
  )
  const current = {...pushing, draft: {...draft, known}}
  const found = await look(current, memory)
  if (found.kind === 'there') return update(current, memory, found)
  const uploads = await uploadAll(draft.articles, context, options)
  const mediaId = await add(current, memory)
  const stored = (await box.get(mediaId, options.signal)) ?? []
  const pushed = await settle(
    current,
    memory,
    mediaId,
    stored,
    draft.articles.map((_, at) => at),
  )
  return {pushed: {...pushed, action: found.gone ? 'readded' : 'added'}, uploads}
}

async function look({draft: {known}, box, options}: Pushing, memory: Memory): Promise<Found> {
  const {signal} = options
  if (!known) return {kind: 'none', gone: false}
  if (known.mediaId !== null) {
    const stored = await box.get(known.mediaId, signal)
    if (stored) return {kind: 'there', known, mediaId: known.mediaId, stored}
    await memory.remove(known)
    return {kind: 'none', gone: true}
  }
  // A run ended while it was being added.
  const added = await lookFor(known, box, memory, signal)
  if (!added) return {kind: 'none', gone: false}
  const whole = {...known, mediaId: added.mediaId}
  await memory.save(whole)
  return {kind: 'there', known: whole, ...added}
}

function lookFor(known: KnownDraft, box: Box, memory: Memory, signal: AbortSignal | undefined) {
  const others = new Set(memory.all(known.account).flatMap(({mediaId}) => mediaId ?? []))
  const sending = known.articles.map(each => each.sending)
  const titles = sending.map(each => each?.title ?? '')
  return findAdded(
    box,
    titles,
    sending.map(each => each?.shape ?? ''),
    others,
    signal,
  )
}

async function add(pushing: Pushing, memory: Memory, again = false): Promise<string> {
  const {draft, context, box, options} = pushing
  const payloads = draft.articles.map(each => payloadOf(each, uploadedBy(context)))
  const pending: KnownDraft = {
    account: accountKey(context.account),
    kind: draft.kind,
    mediaId: null,
    articles: draft.articles.map((each, at) => ({path: each.name, sending: sendingOf(each, payloads[at]!)})),
  }
  await memory.save(pending)
  options.onProgress?.({step: 'add', what: payloads[0]!.title, done: 0, total: 1})
  try {
    const mediaId = await box.add(payloads, options.signal)
    await memory.save({...pending, mediaId})
    return mediaId
  } catch (failure) {
    if (!(failure instanceof ApiFailure)) throw failure
    if (failure.undone) {
      await memory.remove(pending)
      // A cover that the account no longer has: somebody emptied its library.
      if (isGone(failure) && !again && (await forgetMaterial(draft.articles, context))) {
        await uploadAll(draft.articles, context, options)
        return add(pushing, memory, true)
      }
      throw failure
    }
    return recovered(pushing, memory, pending, failure)
  }
}

/** ms that the server may take with a call that it did not answer. */
const SETTLES = 5000

/** The answer was lost, not perhaps the draft: it is looked for, and never sent again. */
async function recovered(
  {draft, context, box, options}: Pushing,
  memory: Memory,
  pending: KnownDraft,
  cause: ApiFailure,
): Promise<string> {
  for (const wait of [0, SETTLES]) {
    await context.pause(wait, options.signal)
    const added = await lookFor(pending, box, memory, options.signal)
    if (!added) continue
    await memory.save({...pending, mediaId: added.mediaId})
    return added.mediaId
  }
  if (cause.kind === 'code') throw cause
  const {message, hint} = draftWords[context.lang].lost(draft.articles[0]!.path)
  throw new UserError('draft-lost', message, {hint, cause})
}

async function forgetMaterial(articles: readonly ReadyArticle[], {uploads}: Context): Promise<boolean> {
  const material = articles
    .flatMap(({cover, pictures}) => [...(cover ? [cover] : []), ...pictures.values()])
    .filter(each => endpointOf(each) === 'material/add_material')
  for (const {prepared} of material) await uploads.forget(prepared.sha256, 'material/add_material')
  return material.length > 0
}

type There = Extract<Found, {kind: 'there'}>

async function update(
  pushing: Pushing,
  memory: Memory,
  {known, mediaId, stored}: There,
): Promise<{pushed: PushedDraft; uploads: number}> {
  const {draft, context, box, options} = pushing
  const own = {...pushing, draft: {...draft, known}}
  const indexes = draft.articles.map((_, at) => indexOf(own.draft, at))
  const settled = known.articles.map((each, at) => settledArticle(each, stored[at]))
  const edited = indexes.flatMap((index, at) => {
    const item = stored[index]
    return item && settled[index]!.edited ? [{item, ready: draft.articles[at]!, known: settled[index]!}] : []
  })
  if (edited.length > 0 && !options.force) throw editedError(edited, context)
  let now: KnownDraft = {...known, articles: settled.map(({edited: _, ...each}) => each)}
  const stale = indexes.filter((index, at) => {
    const each = settled[index]
    return !each || each.edited || each.sent !== draft.articles[at]!.sent
  })
  if (stale.length === 0) {
    const changed = JSON.stringify(now) !== JSON.stringify(known)
    if (changed) await memory.save(now)
    return {pushed: pushedDraft(own, mediaId, stored, indexes, 'kept'), uploads: 0}
  }
  const articles = draft.articles.filter((_, at) => stale.includes(indexes[at]!))
  const uploads = await uploadAll(articles, context, options)
  for (const [done, ready] of articles.entries()) {
    const index = indexes[draft.articles.indexOf(ready)]!
    const payload = payloadOf(ready, uploadedBy(context))
    now = withArticle(now, index, {
      ...now.articles[index]!,
      path: ready.name,
      sending: sendingOf(ready, payload),
    })
    await memory.save(now)
    options.onProgress?.({step: 'update', what: ready.title, done, total: articles.length})
    await box.update(mediaId, index, payload, options.signal)
  }
  const after = (await box.get(mediaId, options.signal)) ?? []
  const pushed = await settle({...own, draft: {...own.draft, known: now}}, memory, mediaId, after, indexes)
  return {pushed: {...pushed, action: 'updated'}, uploads}
}

/** What is known of an article, given what is stored: a run that was ended has perhaps sent its part. */
function settledArticle(known: KnownArticle, item: NewsItem | undefined): KnownArticle & {edited: boolean} {
  if (!item) return {...known, edited: false}
  const stored = storedHash(item)
  const {sending, ...rest} = known
  if (rest.stored === stored) return {...rest, edited: false}
  if (sending && shapeOf(item) === sending.shape) {
    return {path: rest.path, sent: sending.sent, stored, edited: false}
  }
  return {...known, edited: true}
}

function editedError(
  edited: readonly {item: NewsItem; ready: ReadyArticle}[],
  context: Context,
): DraftEdited {
  const {item, ready} = edited[0]!
  const changed = edited.flatMap(each => passagesOf(each.ready, each.item, context))
  const {message, hint} = draftWords[context.lang].edited(ready.path, item.title, changed.length)
  return new DraftEdited(message, hint, ready.path, changed)
}

/** A person has edited the draft since it was pushed. */
export class DraftEdited extends UserError {
  /** `was`: as the file has it · `now`: as it stands in the draft box */
  readonly passages: readonly Difference[]

  constructor(message: string, hint: string, file: string, passages: readonly Difference[]) {
    super('draft-edited', message, {hint, file})
    this.passages = passages
  }
}

/** What differs between the file and the draft, in words. */
export function passagesOf(ready: ReadyArticle, item: NewsItem, context: Context): Difference[] {
  const known = uploadedBy(context)
  // Pictures that were never uploaded stand for themselves.
  const payload = payloadOf(ready, picture => {
    const {url = `new:${picture.ref.source}`, media_id = ''} = known(picture)
    return {url, media_id}
  })
  const title = payload.title === item.title ? [] : [{was: payload.title, now: item.title}]
  return [...title, ...differences(passages(payload.content), passages(item.content))]
}

const uploadedBy =
  ({uploads}: Context) =>
  (picture: Picture): Uploaded =>
    uploads.get(picture.prepared.sha256, endpointOf(picture)) ?? {}

function sendingOf(ready: ReadyArticle, payload: DraftArticle): NonNullable<KnownArticle['sending']> {
  return {sent: ready.sent, shape: shapeOf(payload), title: payload.title}
}

function withArticle(draft: KnownDraft, index: number, article: KnownArticle): KnownDraft {
  return {...draft, articles: draft.articles.map((each, at) => (at === index ? article : each))}
}

/** Writes down what the server stored. */
async function settle(
  pushing: Pushing,
  memory: Memory,
  mediaId: string,
  stored: readonly NewsItem[],
  indexes: readonly number[],
): Promise<PushedDraft> {
  const {draft, context, options} = pushing
  options.onProgress?.({step: 'verify', what: draft.articles[0]!.title, done: 1, total: 1})
  const before = draft.known?.articles ?? []
  const articles = draft.known?.mediaId
    ? [...before]
    : draft.articles.map(({name}): KnownArticle => ({path: name}))
  for (const [at, {name, sent}] of draft.articles.entries()) {
    const item = stored[indexes[at]!]
    articles[indexes[at]!] = {path: name, sent, ...(item ? {stored: storedHash(item)} : {})}
  }
  await memory.save({account: accountKey(context.account), kind: draft.kind, mediaId, articles})
  return pushedDraft(pushing, mediaId, stored, indexes, 'added')
}

function pushedDraft(
  {draft, context}: Pushing,
  mediaId: string,
  stored: readonly NewsItem[],
  indexes: readonly number[],
  action: PushedDraft['action'],
): PushedDraft {
  return {
    action,
    mediaId,
    articles: draft.articles.map((ready, at) => {
      const item = stored[indexes[at]!]
      const url = item?.url?.replace(/^http:/, 'https:')
      const sent = action === 'kept' ? undefined : payloadOf(ready, uploadedBy(context))
      return {
        path: ready.path,
        title: ready.title,
        ...(url ? {url} : {}),
        differences: item && sent ? storedDifferences(sent, item) : [],
      }
    }),
  }
}
