import {createHash} from 'node:crypto'
import {existsSync, realpathSync} from 'node:fs'
import {stat} from 'node:fs/promises'
import {dirname} from 'node:path'
import {type FSWatcher, watch} from 'chokidar'
import {isInside} from '../disk/inside.ts'
import {readWhole} from '../disk/read-whole.ts'
import {isHidden} from './workspace.ts'

export interface Watcher {
  /** Whether it sees changes already. */
  ready: Promise<void>
  /** Files outside the folder that matter from now on, in place of those before; absolute. */
  follow(files: readonly string[]): void
  close(): Promise<void>
}

export interface Watched {
  /** All of it is watched. */
  folder?: string | undefined
  /** Is told what changed, absolute. */
  onChange(files: ReadonlySet<string>): void
  /** Is told why something cannot be watched: the system has no more watches, say. */
  onError(error: Error): void
}

/** ms: an editor's several writes of one save are one change. */
const QUIET = 12
/** ms: chokidar keeps quiet about a second change of a file for 50 ms, and about a removal for 100 ms. */
const LOOK_AGAIN = 130
/** Larger files are told apart by size and time alone. */
const HASHED = 4 * 1024 * 1024

/**
 * Watches files and folders. Files that are replaced, removed and made again stay watched. Whatever the last
 * change is, it is told.
 */
export function createWatcher({folder, onChange, onError}: Watched): Watcher {
  const changes = createChanges(onChange)
  const followed = createFollower(changes, onError)
  const whole = folder === undefined ? undefined : watchFolder(folder, changes.touch, onError)
  return {
    ready: Promise.all([whole && settled(whole)]).then(() => {}),
    follow(files) {
      followed.follow(files.filter(file => folder === undefined || !isInside(file, folder)))
    },
    async close() {
      changes.stop()
      await Promise.all([whole?.close(), followed.close()])
    },
  }
}

function watchFolder(folder: string, touch: Changes['touch'], onError: Watched['onError']): FSWatcher {
  // Links in it may lead back up, and are watched where they lead to; the folder itself may be one.
  const real = existsSync(folder) ? realpathSync(folder) : folder
  const below = (path: string) => path.slice(real.length)
  const watcher = watch(real, {
    ...shared,
    followSymlinks: false,
    ignored: path => isInside(path, real) && below(path).split(/[\\/]/).some(isHidden),
  })
  watcher.on('all', (_event, path) => touch(folder + below(path)))
  watcher.on('error', error => onError(error as Error))
  return watcher
}

/** What nobody may read is no part of an article. */
const shared = {ignoreInitial: true, ignorePermissionErrors: true}

function settled(watcher: FSWatcher): Promise<void> {
  return new Promise(done => watcher.once('ready', () => done()))
}

/** Single files. Their folders are watched, so that a file may go and come. */
function createFollower(
  {touch, check}: Changes,
  onError: Watched['onError'],
): {
  follow(files: readonly string[]): void
  close(): Promise<void>
} {
  let files = new Set<string>()
  let folders = new Set<string>()
  /** What is there and watched. */
  const watched = new Set<string>()
  const watcher = watch([], {
    ...shared,
    depth: 0,
    ignored: path => !files.has(path) && !folders.has(path),
  })
  watcher.on('all', (_event, path) => touch(path))
  watcher.on('error', error => onError(error as Error))
  return {
    follow(wanted) {
      const before = files
      files = new Set(wanted)
      folders = new Set(wanted.flatMap(foldersOf))
      const isWanted = (path: string) => files.has(path) || folders.has(path)
      const gone = [...watched].filter(path => !isWanted(path) || !existsSync(path))
      for (const path of gone) watched.delete(path)
      const unwanted = gone.filter(path => !isWanted(path))
      if (unwanted.length > 0) watcher.unwatch(unwanted)
      const added = [...folders, ...files].filter(path => !watched.has(path) && existsSync(path))
      for (const path of added) watched.add(path)
      if (added.length > 0) watcher.add(added)
      // It takes a moment until they are watched.
      for (const file of files) if (!before.has(file)) check(file)
    },
    close: () => watcher.close(),
  }
}

/** A file's folder; where that is not there, all up to one that is. */
function foldersOf(file: string): string[] {
  const folders: string[] = []
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    folders.push(folder)
    if (existsSync(folder) || dirname(folder) === folder) return folders
  }
}

interface Changes {
  /** Something has happened to a file. */
  touch(file: string): void
  /** Something may happen to it unseen for a moment. */
  check(file: string): void
  stop(): void
}

/** Gathers changes, and looks at each changed file again until it stays as it is. */
function createChanges(onChange: Watched['onChange']): Changes {
  let pending = new Set<string>()
  let quiet: NodeJS.Timeout | undefined
  const checks = new Map<string, NodeJS.Timeout>()
  let stopped = false
  const touch = (file: string) => {
    if (stopped) return
    pending.add(file)
    quiet ??= setTimeout(flush, QUIET)
  }
  const check = async (file: string, seen = signature(file)) => {
    const before = await seen
    if (stopped) return
    clearTimeout(checks.get(file))
    const look = async () => {
      checks.delete(file)
      if ((await signature(file)) !== before) touch(file)
    }
    checks.set(file, setTimeout(look, LOOK_AGAIN))
  }
  const flush = async () => {
    const files = pending
    pending = new Set()
    quiet = undefined
    // Taken before anybody reads: what is written later is a change.
    const seen = await Promise.all([...files].map(async file => [file, await signature(file)] as const))
    if (stopped) return
    onChange(files)
    for (const [file, before] of seen) check(file, Promise.resolve(before))
  }
  return {
    touch,
    check: file => {
      check(file)
    },
    stop() {
      stopped = true
      clearTimeout(quiet)
      for (const timer of checks.values()) clearTimeout(timer)
      checks.clear()
    },
  }
}

/** Differs where the file does. */
async function signature(file: string): Promise<string> {
  const there = await stat(file).catch(() => undefined)
  if (!there) return ''
  const {size, mtimeMs, ino} = there
  const known = `${size} ${mtimeMs} ${ino}`
  if (!there.isFile() || size > HASHED) return known
  const bytes = await readWhole(file).catch(() => '')
  return `${known} ${createHash('sha1').update(bytes).digest('base64')}`
}
