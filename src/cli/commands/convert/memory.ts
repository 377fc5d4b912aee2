import {createHash} from 'node:crypto'
import {stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {readWhole} from '../../../disk/read-whole.ts'
import {writeWhole} from '../../../disk/write-whole.ts'
import type {Deps} from '../../deps.ts'
import {sitesOf} from '../../sites.ts'
import {againWords} from './again-words.ts'
import type {Outcome} from './convert-one.ts'
import {pruneMemories} from './memory-prune.ts'
import type {Job} from './outputs.ts'
import type {Plan} from './plan.ts'

/** What earlier runs made of articles, so that those that did not change are not converted again. */
export interface Memory {
  /** What became of an article the last time; undefined where anything that it is made of has changed. */
  recall(job: Job): Promise<Outcome | undefined>
  /** Remembers what became of it now. */
  keep(job: Job, outcome: Outcome): Promise<void>
  save(): Promise<void>
}

/** A file as it was: null where there was none. */
type FileState = (Stamp & {hash: string}) | null

/** The system sets the change time itself, whatever a tool says of the others. */
interface Stamp {
  size: number
  mtimeMs: number
  ctimeMs: number
}

interface Entry {
  /** Of version, settings and configuration. */
  key: string
  /** The article's own file first. */
  files: Record<string, FileState>
  output: Stamp
  outcome: Pick<Outcome, 'messages' | 'adaptations'> & {button?: string}
}

type Entries = Record<string, Entry>

const FORMAT = 1

/** Articles of one folder that are remembered. */
const ENTRIES = 50_000

/**
 * The memory of the working folder, a file in the system's own folder for such things: nothing appears beside the
 * articles. Undefined where there is no such folder.
 *
 * @param tell says what is not as it should be
 */
export async function openMemory(
  plan: Plan,
  deps: Deps,
  tell: (text: string) => Promise<void>,
): Promise<Memory | undefined> {
  const folder = cacheFolder(deps.env, process.platform)
  if (folder === undefined) return undefined
  const {flags} = plan
  const words = againWords[plan.settings.lang]
  const path = join(folder, 'weimark', `${hashOf(deps.cwd).slice(0, 16)}.json`)
  const entries = await readEntries(path).catch(async () => {
    await tell(`${words.memoryBroken(path)}\n`)
    return {} as Entries
  })
  const key = await settingsKey(plan, deps)
  const started = Date.now()
  const {cwd, fixed} = plan.settings
  const siteOf = sitesOf({cwd, siteRoot: fixed.siteRoot, configs: plan.configs.all})
  // What a site's configuration says decides where pictures are and what their addresses are.
  const keyOf = async (job: Job) =>
    hashOf(JSON.stringify([key, job.shown, job.config, (await siteOf(job)).around]))
  return {
    async recall(job) {
      const entry = flags.force || job.output === undefined ? undefined : entries[job.output]
      if (!entry || entry.key !== (await keyOf(job))) return undefined
      const checks = Object.entries(entry.files).map(([file, state]) => isSame(file, state))
      const same = [...(await Promise.all(checks)), await isOutput(job.output!, entry.output)]
      if (same.includes(false)) return undefined
      const files = Object.keys(entry.files)
      return {...entry.outcome, files, keptBack: false, unchanged: true, converting: 0, writing: 0}
    },
    async keep(job, outcome) {
      if (job.output === undefined) return
      const entry = await entryOf(job, outcome, await keyOf(job), started)
      // What was made last stands last.
      delete entries[job.output]
      if (entry) entries[job.output] = entry
    },
    async save() {
      try {
        await writeWhole(path, JSON.stringify({format: FORMAT, entries: await alive(entries)}))
        await pruneMemories(dirname(path))
      } catch (error) {
        const {code} = error as NodeJS.ErrnoException
        if (code === undefined) throw error
        if (flags.verbose) await tell(`${words.memoryUnwritable(path, code)}\n`)
      }
    },
  }
}

/** Entries whose article and output are still there. */
async function alive(entries: Entries): Promise<Entries> {
  const all = Object.entries(entries).slice(-ENTRIES)
  const kept = await Promise.all(
    all.map(async ([output, {files}]) => {
      const [article] = Object.keys(files)
      return (await exists(output)) && article !== undefined && exists(article)
    }),
  )
  return Object.fromEntries(all.filter((_, index) => kept[index]))
}

/** Where a system keeps what can be made again. */
export function cacheFolder(env: Deps['env'], platform: NodeJS.Platform): string | undefined {
  const {XDG_CACHE_HOME, LOCALAPPDATA, HOME} = env
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME
  if (platform === 'win32') return LOCALAPPDATA || undefined
  if (!HOME) return undefined
  return platform === 'darwin' ? join(HOME, 'Library', 'Caches') : join(HOME, '.cache')
}

/** @throws when the file is not as `save` writes it */
async function readEntries(path: string): Promise<Entries> {
  let text: string
  try {
    text = String(await readWhole(path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
  const {format, entries} = JSON.parse(text) as {format: number; entries: Entries}
  // Of another version of weimark.
  if (format !== FORMAT) return {}
  for (const {key, files, output, outcome} of Object.values(entries)) {
    const whole = typeof key === 'string' && typeof files === 'object' && typeof output.size === 'number'
    if (!whole || !Array.isArray(outcome.messages)) throw new TypeError('not a memory')
  }
  return entries
}

/** Everything but the article that a conversion depends on. */
async function settingsKey({settings, configs}: Plan, deps: Deps): Promise<string> {
  const files = [...configs.all.values()].flatMap(config => config.files)
  const contents = await Promise.all([...new Set(files)].map(async file => [file, await stateOf(file)]))
  // A build of the same version is another one.
  const build = deps.worker ? (await stat(fileURLToPath(deps.worker)).catch(() => undefined))?.mtimeMs : 0
  return hashOf(JSON.stringify([deps.version(), build, settings, contents]))
}

/** What is not where it was written may turn up in more places than were looked at. */
const unsure = new Set(['image-missing', 'image-elsewhere', 'image-ambiguous'])

/** Undefined where the next run has to look again. */
async function entryOf(job: Job, outcome: Outcome, key: string, started: number): Promise<Entry | undefined> {
  const {messages, adaptations, button, failure, keptBack, files = []} = outcome
  if (failure || keptBack || messages.some(({ruleId}) => unsure.has(ruleId ?? ''))) return undefined
  const states = await Promise.all(
    [job.file!, ...files].map(async file => [file, await stateOf(file)] as const),
  )
  // What was written since the run began may not be what was read.
  if (states.some(([, state]) => state && Math.max(state.mtimeMs, state.ctimeMs) >= started)) return undefined
  const own = {messages, adaptations, ...(button === undefined ? {} : {button})}
  return {key, files: Object.fromEntries(states), output: stampOf(await stat(job.output!)), outcome: own}
}

async function stateOf(file: string): Promise<FileState> {
  try {
    return {...stampOf(await stat(file)), hash: hashOf(await readWhole(file))}
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    // Whatever keeps it from being read, it was not part of the article.
    return null
  }
}

function stampOf({size, mtimeMs, ctimeMs}: Stamp): Stamp {
  return {size, mtimeMs, ctimeMs}
}

function isStamp(now: Stamp, old: Stamp): boolean {
  return now.size === old.size && now.mtimeMs === old.mtimeMs && now.ctimeMs === old.ctimeMs
}

/** By its stamp; where that differs, by its content. */
async function isSame(file: string, old: FileState): Promise<boolean> {
  const now = await stat(file).catch(() => undefined)
  if (!now || old === null) return !now && old === null
  if (isStamp(now, old)) return true
  return now.size === old.size && hashOf(await readWhole(file)) === old.hash
}

async function isOutput(path: string, old: Stamp): Promise<boolean> {
  const now = await stat(path).catch(() => undefined)
  return now !== undefined && isStamp(now, old)
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
