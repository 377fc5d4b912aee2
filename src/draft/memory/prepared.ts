import {createHash} from 'node:crypto'
import {mkdir, readdir, readFile, rm, stat, utimes} from 'node:fs/promises'
import {join} from 'node:path'
import {writeWhole} from '../../disk/write-whole.ts'
import {convertPicture} from '../../images/convert.ts'
import type {Change, Converted, Use} from '../../images/converted.ts'
import {turns} from '../../images/turns.ts'

/** A picture that is fit to be uploaded. */
export interface Prepared {
  sha256: string
  type: Converted['type']
  /** How many. */
  bytes: number
  /** px */
  width?: number
  height?: number
  changes: Change[]
  /** Its bytes; the file may have changed since: check the hash. */
  read(): Promise<Uint8Array>
}

/** Where a picture's bytes come from. */
export interface Source {
  /** The same for the same picture. */
  key: string
  read(): Promise<Uint8Array>
}

/** Pictures made fit, each once; what was made lies in the cache, so that memory stays small. */
export interface PreparedStore {
  /** @throws Unconvertible; what reading throws */
  prepare(source: Source, use: Use): Promise<Prepared>
}

/** Of what converts: another one makes other bytes. */
const VERSION = 1
/** ms after which what nobody used is removed. */
const OLD = 30 * 24 * 3600_000
/** Pictures whose bytes are in memory. */
const AT_ONCE = 3

export function openPrepared(cache: string): PreparedStore {
  const folder = join(cache, 'pictures')
  const known = new Map<string, Promise<Prepared>>()
  const turn = turns(AT_ONCE)
  let isPruned = false
  return {
    prepare(source, use) {
      const key = `${use} ${source.key}`
      const made = known.get(key) ?? turn(() => make(source, use, folder))
      known.set(key, made)
      if (!isPruned) prune(folder).catch(() => {})
      isPruned = true
      return made
    },
  }
}

async function make(source: Source, use: Use, folder: string): Promise<Prepared> {
  const bytes = await source.read()
  const record = join(folder, `${hashOf(bytes)}-${use}-${VERSION}.json`)
  const before = await recall(record, folder)
  if (before) return before
  const {bytes: fit, ...converted} = await convertPicture(bytes, use)
  const sha256 = hashOf(fit)
  const facts = {...converted, sha256, bytes: fit.length}
  // What is fit as it is stays where it is.
  if (converted.changes.length === 0) return {...facts, read: checked(source.read, sha256)}
  const file = join(folder, `${sha256}.${converted.type}`)
  await mkdir(folder, {recursive: true})
  await writeWhole(file, fit, {mode: 0o600, durable: true})
  await writeWhole(record, JSON.stringify(facts), {mode: 0o600, durable: true})
  return {...facts, read: checked(() => readFile(file), sha256)}
}

async function recall(record: string, folder: string): Promise<Prepared | undefined> {
  try {
    const facts = JSON.parse(await readFile(record, 'utf8')) as Omit<Prepared, 'read'>
    const file = join(folder, `${facts.sha256}.${facts.type}`)
    if ((await stat(file)).size !== facts.bytes) return undefined
    const now = new Date()
    await Promise.all([utimes(record, now, now), utimes(file, now, now)])
    return {...facts, read: checked(() => readFile(file), facts.sha256)}
  } catch {
    // Not made yet, or half removed: it is made again.
    return undefined
  }
}

/** The file changed while weimark was at work. */
export class ChangedMeanwhile extends Error {}

function checked(read: () => Promise<Uint8Array>, sha256: string): () => Promise<Uint8Array> {
  return async () => {
    const bytes = await read()
    if (hashOf(bytes) !== sha256) throw new ChangedMeanwhile()
    return bytes
  }
}

async function prune(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const file = join(folder, name)
    const there = await stat(file).catch(() => undefined)
    if (there && Date.now() - there.mtimeMs > OLD) await rm(file, {force: true})
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
