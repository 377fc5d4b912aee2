import {mkdir} from 'node:fs/promises'
import {homedir, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import type {Language} from '../article.ts'
import type {NodeOptions} from '../node.ts'
import {UserError} from '../rules/user-error.ts'
import {accountKey, checkAccount, shownAccount} from './api/account.ts'
import {openBox} from './api/box.ts'
import {createClient} from './api/client.ts'
import {pause} from './api/pause.ts'
import {fetchOf} from './api/proxy.ts'
import {submitDraft} from './api/submit.ts'
import {tokenOnDisk} from './api/tokens.ts'
import type {Context} from './context.ts'
import {memoryFolder, openMemory} from './memory/memory.ts'
import {openPrepared} from './memory/prepared.ts'
import {openUploads} from './memory/uploads.ts'
import {makePlan} from './plan/plan.ts'
import {type ArticleReader, articleReader} from './plan/read-article.ts'
import type {ReadyDraft} from './plan/ready.ts'
import type {DraftPlan, PushedDraft, PushResult} from './plan/types.ts'
import type {DraftDiff, Internals, PlanInput, Publisher, PublisherOptions} from './publisher-types.ts'
import {diffDraft} from './push/diff-draft.ts'
import {pushDraft} from './push/push-draft.ts'
import {draftWords} from './words/words.ts'

/**
 * Brings Markdown files into the draft box of an Official Account.
 *
 * ```js
 * const publisher = createPublisher({account: {appId, secret}})
 * const plan = await publisher.plan(['report.md'])
 * if (plan.readiness === 'ready') await publisher.push(plan)
 * ```
 *
 * @throws UserError when the account cannot be one
 */
export function createPublisher(options: PublisherOptions): Publisher {
  return openPublisher(options, {})
}

/** The same, with what the command and tests set beside. */
export function openPublisher(options: PublisherOptions, internals: Internals): Publisher {
  const {lang = 'en', account} = options
  checkAccount(account, lang)
  const base = options.options ?? {}
  const cwd = base.cwd ?? process.cwd()
  let opened: Promise<Context> | undefined
  const open = () => {
    opened ??= openContext(options, internals, {lang, cwd})
    return opened
  }
  // What a plan needs to be carried out is no part of what is shown of it.
  const made = new WeakMap<DraftPlan, ReadyDraft[]>()
  const inputOf =
    internals.inputOf ??
    ((path: string): PlanInput => ({path, options: base, overrides: {}, config: undefined}))
  return {
    account: shownAccount(account),
    async plan(files, planOptions = {}) {
      const {plan, ready} = await makePlan(files.map(inputOf), planOptions, await open())
      made.set(plan, ready)
      return plan
    },
    async push(plan, pushOptions = {}) {
      const ready = made.get(plan)
      if (!ready) throw new TypeError('push() takes a plan of the same publisher')
      if (plan.readiness === 'blocked') throw blocked(plan, lang)
      const context = await open()
      const box = openBox(context.client)
      const drafts: PushedDraft[] = []
      let uploads = 0
      for (const draft of ready) {
        const done = await pushDraft({draft, context, box, options: pushOptions})
        drafts.push(done.pushed)
        uploads += done.uploads
      }
      return resultOf(context, drafts, uploads, plan)
    },
    async diff(plan, {signal} = {}) {
      const ready = made.get(plan)
      if (!ready) throw new TypeError('diff() takes a plan of the same publisher')
      const context = await open()
      const box = openBox(context.client)
      const all: DraftDiff[] = []
      for (const draft of ready) all.push(...(await diffDraft(draft, context, box, signal)))
      return all
    },
    async list({limit = 20, signal} = {}) {
      const context = await open()
      const items = await openBox(context.client).list(limit, signal)
      const memory = await context.memory(await context.folderOf(join(cwd, 'x'), undefined))
      const known = memory.all(accountKey(account))
      return items.map(({media_id, update_time, content}) => ({
        mediaId: media_id,
        updated: update_time,
        titles: (content?.news_item ?? []).map(({title}) => title),
        files: known.find(each => each.mediaId === media_id)?.articles.map(({path}) => path) ?? [],
      }))
    },
    async get(mediaId, {signal} = {}) {
      const items = await openBox((await open()).client).get(mediaId, signal)
      if (items) return items
      const {message, hint} = draftWords[lang].noDraft(mediaId)
      throw new UserError('draft-gone', message, {hint})
    },
    async remove(mediaId, {file, signal} = {}) {
      const context = await open()
      await openBox(context.client).remove(mediaId, signal)
      const {path, config} = file === undefined ? {path: 'x', config: undefined} : inputOf(file)
      const memory = await context.memory(await context.folderOf(resolve(cwd, path), config))
      await memory.remove({account: accountKey(account), mediaId})
    },
    async submit(mediaId, {signal} = {}) {
      const context = await open()
      return submitDraft(context.client, mediaId, context.pause, signal)
    },
    async find(file) {
      const context = await open()
      const {path, config} = inputOf(file)
      const whole = resolve(cwd, path)
      const memory = await context.memory(await context.folderOf(whole, config))
      const key = accountKey(account)
      const names = [memory.nameOf(whole)]
      return (memory.find(key, 'news', names) ?? memory.find(key, 'newspic', names))?.mediaId ?? undefined
    },
  }
}

async function openContext(
  {account, cache = cacheOf(process.env), fetch = fetchOf(process.env)}: PublisherOptions,
  internals: Internals,
  {lang, cwd}: {lang: Language; cwd: string},
): Promise<Context> {
  await mkdir(cache, {recursive: true})
  const wait = internals.pause ?? pause
  const client = createClient({account, fetch, tokens: tokenOnDisk(account, cache), lang, pause: wait})
  const store = openPrepared(cache)
  const readers = new Map<NodeOptions, Promise<ArticleReader>>()
  return {
    account,
    lang,
    cwd,
    client,
    store,
    pause: wait,
    uploads: await openUploads(cache, account, internals.server),
    async read({path, options, overrides}) {
      const own = {store, remote: internals.remote ?? {}, lang}
      const reader = readers.get(options) ?? articleReader({...options, cwd}, own)
      readers.set(options, reader)
      return (await reader)(path, overrides)
    },
    folderOf: async (file, config) => internals.folder ?? memoryFolder(file, config),
    // Read anew each time: another run, or an earlier draft of this one, may have written.
    memory: folder => openMemory(folder, lang),
  }
}

/** The user's own folder for what can be made again. */
export function cacheOf(env: Readonly<Record<string, string | undefined>>): string {
  const {XDG_CACHE_HOME, LOCALAPPDATA} = env
  const home = env.HOME || homedir()
  const mac = process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache')
  const own = process.platform === 'win32' ? (LOCALAPPDATA ?? tmpdir()) : mac
  return join(XDG_CACHE_HOME || own, 'weimark', 'draft')
}

function blocked({blockers}: DraftPlan, lang: Language): UserError {
  const [first] = blockers
  const {message, hint} = draftWords[lang].blocked(blockers.length)
  const place = first?.line === undefined ? {} : {place: {line: first.line, column: first.column ?? 1}}
  const file = first?.file === undefined ? {} : {file: first.file}
  return new UserError('draft-blocked', `${message} ${first?.reason ?? ''}`.trim(), {
    hint: first?.note ?? hint,
    ...file,
    ...place,
  })
}

function resultOf(
  {account, lang}: Context,
  drafts: PushedDraft[],
  uploads: number,
  plan: DraftPlan,
): PushResult {
  const {open, publish, picture} = draftWords[lang].byHand
  const missing = plan.findings.some(({ruleId}) => /^image-(?:missing|fetch|unreadable|outside)/.test(ruleId))
  return {
    version: 1,
    account: shownAccount(account),
    drafts,
    uploads,
    byHand: [open, ...(missing ? [picture] : []), publish],
  }
}
