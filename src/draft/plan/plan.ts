import {resolve} from 'node:path'
import {plainText} from '../../deliver/plain-text.ts'
import type {Finding} from '../../index.ts'
import {limits} from '../../wechat/limits.ts'
import {accountKey, shownAccount} from '../api/account.ts'
import type {Context} from '../context.ts'
import type {PlanInput, PlanOptions} from '../publisher-types.ts'
import {blocker, isBlocker, isSettled, isTooLong} from './blockers.ts'
import {fieldsOf, type ReadyArticle, readyArticle, readyPictures} from './payload.ts'
import type {Picture} from './pictures.ts'
import {coverOf, type ReadArticle} from './read-article.ts'
import type {ReadyDraft} from './ready.ts'
import {plannedArticle, stepsOf} from './steps.ts'
import type {DraftPlan, PlannedDraft} from './types.ts'

export interface Planned {
  plan: DraftPlan
  ready: ReadyDraft[]
}

/** What carrying out will do. Nothing is called. */
export async function makePlan(
  inputs: readonly PlanInput[],
  options: PlanOptions,
  context: Context,
): Promise<Planned> {
  const {account, lang} = context
  const {together = false, newspic = false, allowMissing = false, signal} = options
  const findings: Finding[] = []
  const blockers: Finding[] = []
  const kind = newspic ? 'newspic' : 'news'
  const read: {path: string; ready: ReadyArticle; folder: string; hosted: number}[] = []
  for (const input of inputs) {
    signal?.throwIfAborted()
    const {path} = input
    const file = resolve(context.cwd, path)
    const folder = await context.folderOf(file, input.config)
    const {article, findings: found, gathered} = await context.read(input)
    for (const finding of found) {
      if (isBlocker(finding, allowMissing)) blockers.push(finding)
      else if (!isSettled(finding)) findings.push(finding)
    }
    if (!article) continue
    const memory = await context.memory(folder)
    const own = {path, name: memory.nameOf(file)}
    const ready = await readyOf(own, {article, findings: found, gathered}, kind, context)
    read.push({path, ready, folder, hosted: gathered.hosted})
    blockers.push(...blockersOf(ready, article.meta, found, lang))
  }
  if (together && inputs.length > limits.articlesPerDraft.max) {
    blockers.push(blocker('draft-too-many', inputs[0]!.path, lang))
  }
  const groups = together && read.length > 0 ? [read] : read.map(each => [each])
  const ready: ReadyDraft[] = []
  const drafts: PlannedDraft[] = []
  for (const group of groups) {
    const {folder} = group[0]!
    const memory = await context.memory(folder)
    const articles = group.map(each => each.ready)
    const known = memory.find(
      accountKey(account),
      kind,
      articles.map(each => each.name),
    )
    const draft: ReadyDraft = {kind, articles, known, folder}
    ready.push(draft)
    drafts.push({
      action: actionOf(draft),
      kind,
      ...(known?.mediaId ? {mediaId: known.mediaId} : {}),
      articles: group.map(({ready, hosted}) => plannedArticle(ready, hosted, context.uploads)),
    })
  }
  const plan: DraftPlan = {
    version: 1,
    readiness: blockers.length === 0 ? 'ready' : 'blocked',
    account: shownAccount(account),
    drafts,
    blockers,
    findings,
    steps: drafts.flatMap((draft, at) => stepsOf(draft, ready[at]!)),
  }
  return {plan, ready}
}

async function readyOf(
  own: {path: string; name: string},
  {article, gathered}: ReadArticle,
  kind: ReadyDraft['kind'],
  context: Context,
): Promise<ReadyArticle> {
  const {meta, html} = article!
  if (kind === 'newspic') {
    const all = await Promise.all(
      [...gathered.pictures].map(async ([url, each]) => [url, await asCover(each)] as const),
    )
    return readyPictures(own, meta.title ?? '', fieldsOf(meta), plainText(html), new Map(all))
  }
  const chosen = coverOf(gathered)
  return readyArticle(own, article!, gathered.pictures, chosen && (await asCover(chosen)))

  async function asCover(picture: Picture): Promise<Picture> {
    if (picture.use === 'cover') return picture
    return {...picture, use: 'cover', prepared: await context.store.prepare(picture.source, 'cover')}
  }
}

function blockersOf(
  {path, title, kind, cover, pictures, content}: ReadyArticle,
  meta: Parameters<typeof fieldsOf>[0],
  found: readonly Finding[],
  lang: Context['lang'],
): Finding[] {
  const own: Finding[] = []
  const add = (id: Parameters<typeof blocker>[0]) => own.push(blocker(id, path, lang))
  if (title.trim() === '') add('draft-title')
  const told = found.some(({ruleId}) => /^(?:title|author|digest|source-url)-too-long$/.test(ruleId))
  const fields = ['title', 'author', 'digest', 'sourceUrl'] as const
  if (!told && fields.some(field => isTooLong(field, meta[field]))) add('draft-limit')
  // Without its picture the cover's own finding blocks already.
  const coverLost = found.some(({ruleId}) => ruleId.startsWith('image-')) && meta.cover !== undefined
  if (kind === 'news' && !cover && !coverLost) add('draft-cover')
  if (kind === 'newspic' && (pictures.size === 0 || pictures.size > limits.pictureMessageImages.max)) {
    add('draft-no-pictures')
  }
  if (kind === 'newspic' && [...content].length > PICTURE_TEXT) add('draft-text-long')
  return own
}

/** Characters of a picture message's text (1×). */
const PICTURE_TEXT = 1000

function actionOf({known, articles}: ReadyDraft): PlannedDraft['action'] {
  if (!known?.mediaId) return 'add'
  const same = articles.every(({name, sent}) =>
    known.articles.some(each => each.path === name && each.sent === sent && !each.sending),
  )
  return same ? 'keep' : 'update'
}
