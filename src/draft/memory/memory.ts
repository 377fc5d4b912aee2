import {readFile, stat} from 'node:fs/promises'
import {dirname, join, relative, sep} from 'node:path'
import type {Language} from '../../article.ts'
import {writeWhole} from '../../disk/write-whole.ts'
import {UserError} from '../../rules/user-error.ts'
import {draftWords} from '../words/words.ts'

/** One article of a draft, as it was when it was last pushed. */
export interface KnownArticle {
  /** From the folder that `.weimark` is in, with slashes. */
  path: string
  /** Of what was made of the file. */
  sent?: string
  /** Of what the server then gave back. */
  stored?: string
  /** What was being sent when the run ended, if it did not come to its end. */
  sending?: {sent: string; shape: string; title: string}
}

/** A draft of the box that weimark made. */
export interface KnownDraft {
  /** As `accountKey` writes it. */
  account: string
  kind: 'news' | 'newspic'
  /** Null while it is being added. */
  mediaId: string | null
  /** In their order in the draft. */
  articles: KnownArticle[]
}

/** `.weimark/drafts.json`: which file is which draft. Safe to commit: no secret, no absolute path, no text. */
export interface Memory {
  /** Absolute: the folder that `.weimark` is in. */
  folder: string
  /** The path of a file as it is remembered. */
  nameOf(file: string): string
  /** The draft that holds these articles, these alone and in this order; of one article, whatever draft it is in. */
  find(account: string, kind: KnownDraft['kind'], names: readonly string[]): KnownDraft | undefined
  all(account: string): readonly KnownDraft[]
  /** Puts a draft in the place of what was known of its articles. On the disk when this ends. */
  save(draft: KnownDraft): Promise<void>
  /** Forgets a draft. */
  remove(draft: KnownDraft | {account: string; mediaId: string}): Promise<void>
}

const VERSION = 1

/**
 * The folder whose `.weimark` holds an article's memory: one that has it already, else the configuration's, else that
 * with `.git`, else the article's own. The same wherever weimark is called from.
 */
export async function memoryFolder(file: string, config: string | undefined): Promise<string> {
  let git: string | undefined
  for (let at = dirname(file); ; at = dirname(at)) {
    if (await exists(join(at, '.weimark', 'drafts.json'))) return at
    if (config !== undefined && at === dirname(config)) return at
    if (git === undefined && (await exists(join(at, '.git')))) git = at
    if (at === dirname(at)) break
  }
  return git ?? dirname(file)
}

/** @throws UserError when the file is broken: then it is not known what is in the box */
export async function openMemory(folder: string, lang: Language): Promise<Memory> {
  const path = join(folder, '.weimark', 'drafts.json')
  const read = () => readDrafts(path, lang)
  let drafts = await read()
  const write = async (change: (drafts: KnownDraft[]) => KnownDraft[]) => {
    // Another run may have written since.
    drafts = change(await read())
    await writeWhole(path, `${JSON.stringify({version: VERSION, drafts}, null, 2)}\n`, {durable: true})
  }
  const holds = (draft: KnownDraft, names: readonly string[]) =>
    names.length === 1
      ? draft.articles.some(({path}) => path === names[0])
      : draft.articles.length === names.length && draft.articles.every(({path}, at) => path === names[at])
  return {
    folder,
    nameOf: file => relative(folder, file).split(sep).join('/'),
    find: (account, kind, names) =>
      drafts.find(each => each.account === account && each.kind === kind && holds(each, names)),
    all: account => drafts.filter(each => each.account === account),
    save: draft =>
      write(known => {
        const names = draft.articles.map(({path}) => path)
        const at = known.findIndex(each => isSame(each, draft) || isPending(each, draft))
        const others = known.filter((each, index) => {
          if (index === at) return false
          // An article is in one draft of a kind: the newest. What is left of another is not ours to forget.
          const same = each.account === draft.account && each.kind === draft.kind
          return !(same && each.articles.every(({path}) => names.includes(path)))
        })
        return at === -1 ? [...others, draft] : [...others.slice(0, at), draft, ...others.slice(at)]
      }),
    remove: draft =>
      write(known =>
        known.filter(each => !isSame(each, draft) && !('kind' in draft && isPending(each, draft))),
      ),
  }
}

const isSame = (
  one: Pick<KnownDraft, 'account' | 'mediaId'>,
  other: Pick<KnownDraft, 'account' | 'mediaId'>,
) => one.account === other.account && one.mediaId === other.mediaId && one.mediaId !== null

/** The same draft while it was being added. */
const isPending = (one: KnownDraft, other: KnownDraft) =>
  one.mediaId === null &&
  one.account === other.account &&
  one.kind === other.kind &&
  one.articles.length === other.articles.length &&
  one.articles.every(({path}, at) => path === other.articles[at]!.path)

async function readDrafts(path: string, lang: Language): Promise<KnownDraft[]> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  try {
    const {version, drafts} = JSON.parse(text) as {version: number; drafts: KnownDraft[]}
    if (version === VERSION && Array.isArray(drafts) && drafts.every(isDraft)) return drafts
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  const {message, hint} = draftWords[lang].brokenMemory
  throw new UserError('draft-memory', message, {hint, file: path})
}

function isDraft(value: Partial<KnownDraft> | null): boolean {
  const {account, kind, mediaId, articles} = value ?? {}
  const named = typeof account === 'string' && (kind === 'news' || kind === 'newspic')
  const id = mediaId === null || typeof mediaId === 'string'
  return named && id && Array.isArray(articles) && articles.every(each => typeof each?.path === 'string')
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}
