import {realpath, stat} from 'node:fs/promises'
import {basename, dirname, isAbsolute, posix, relative, resolve, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {isInside} from '../disk/inside.ts'
import type {FileIndex} from '../site/file-index.ts'
import {foldPath} from '../site/file-index.ts'
import {fold} from '../site/fold.ts'
import {byDistance, endsAs, type Place, relativePlaces, rootPlaces, type Seeker} from '../site/pictures.ts'
import type {Surroundings} from '../site/site.ts'
import {isRemote, type Spelling, spellings} from './spellings.ts'

export type Located =
  /** Not on this machine: http(s), protocol-relative, data. */
  | {kind: 'remote'}
  | Found
  /** Absolute paths. */
  | {kind: 'missing'; looked: string[]}
  | {kind: 'ambiguous'; files: readonly string[]}
  | {kind: 'outside'}
  /** A site-absolute path, and nobody said where the site is. */
  | {kind: 'no-site-root'}
  | {kind: 'unreadable'; detail: string}

export interface Found extends Place {
  kind: 'found'
  spelling: Spelling
  /** Whether only its name was as written. */
  isElsewhere: boolean
}

/** What one article's pictures are looked for with. */
export interface Search {
  seeker: Seeker
  /** What is in the site; asked for only where nothing lies where it was written. */
  index(around: Surroundings): Promise<FileIndex>
  /** Whether a picture has to lie where it was written. */
  strict: boolean
  /** Told of each file that is looked for. */
  onLook?: ((file: string) => void) | undefined
}

/** Finds the file a picture's source means. Nothing outside the article's folder and its site is looked at. */
export async function locate(source: string, search: Search): Promise<Located> {
  const {seeker} = search
  const written = source.trim().replace(/^pathname:\/\/(?=\/)/i, '')
  if (isRemote(written)) return {kind: 'remote'}
  const path = absolutePath(written)
  const isRoot = path === '' && /^[\\/]/.test(written)
  const names = path === undefined || path === '' ? spellings(written) : [{name: path, suffix: ''}]
  // Nearly every picture lies where it was written: all other places are thought of only where it does not.
  const [spelling] = names
  if (path === '' && !isRoot && spelling) {
    const file = resolve(seeker.folder, spelling.name)
    const own = await first([{file, isOwn: isInside(file, seeker.folder), spelling}], search)
    if (own.kind === 'found' || own.kind === 'unreadable') return own
  }
  const places = path === undefined ? [] : candidates(names, path !== '', isRoot, seeker)
  const found = await first(places, search)
  if (found.kind !== 'missing') return found
  const {around} = seeker
  const elsewhere = around && (await inSite(names, places, around, search))
  if (elsewhere) return elsewhere
  if (path === undefined || escapes(names.at(-1)?.name ?? '', isRoot, seeker)) return {kind: 'outside'}
  if (isRoot && ofMachine.test(written)) return {kind: 'outside'}
  if (isRoot && !around?.isMarked) return {kind: 'no-site-root'}
  return {kind: 'missing', looked: await meant(places, names.at(-1)!, found.looked)}
}

/** Paths of a machine that look like paths of a site. */
const ofMachine = /^\/(?:Users|home|private|Volumes|tmp|mnt|var\/folders)\//

interface Candidate extends Place {
  spelling: Spelling
}

/** Every spelling at the likeliest place, then at the next. */
function candidates(
  names: readonly Spelling[],
  isPath: boolean,
  isRoot: boolean,
  seeker: Seeker,
): Candidate[] {
  const lists = names.map(spelling => {
    const {name} = spelling
    const places = isPath
      ? [{file: resolve(name), isOwn: isInside(name, seeker.folder)}]
      : isRoot
        ? rootPlaces(name, seeker)
        : relativePlaces(name, seeker)
    return places.map(place => ({...place, spelling}))
  })
  const longest = Math.max(0, ...lists.map(({length}) => length))
  const all = Array.from({length: longest}, (_, at) => lists.flatMap(list => list[at] ?? [])).flat()
  const known = new Set<string>()
  return all.filter(({file}) => !known.has(file) && known.add(file))
}

/** The path of `file://…` and `C:\…`, '' for every other source, undefined where this machine has no such path. */
function absolutePath(written: string): string | undefined {
  if (/^file:/i.test(written)) {
    try {
      return fileURLToPath(written)
    } catch {
      return undefined
    }
  }
  // `C:\…` and `\\server\share` are paths on Windows and nowhere else.
  if (!/^(?:[a-z]:[\\/]|\\\\)/i.test(written)) return ''
  return isAbsolute(written) && !written.startsWith('\\\\') ? resolve(written) : undefined
}

type Looked = Found | Extract<Located, {kind: 'missing' | 'outside' | 'unreadable'}>

/** The first candidate that is a file and may be read. */
async function first(places: readonly Candidate[], {seeker, onLook}: Search): Promise<Looked> {
  const looked: string[] = []
  let leadsOutside = false
  for (const place of places) {
    const {file} = place
    if (!isAllowed(file, seeker)) continue
    onLook?.(file)
    const there = await look(file, seeker)
    if (typeof there === 'object') return {kind: 'unreadable', detail: there.error}
    if (there === 'file') return {...place, kind: 'found', isElsewhere: false}
    if (there === 'outside') leadsOutside = true
    looked.push(file)
  }
  return leadsOutside ? {kind: 'outside'} : {kind: 'missing', looked}
}

/** What a path leads to, links followed. A folder, a pipe or a device is no picture. */
async function look(
  file: string,
  {reals}: Seeker,
): Promise<'file' | 'outside' | 'nothing' | {error: string}> {
  try {
    const real = await realpath(file)
    // A link may lead anywhere.
    if (!reals.some(folder => isInside(real, folder))) return 'outside'
    return (await stat(real)).isFile() ? 'file' : 'nothing'
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause)
    return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(code) ? 'nothing' : {error: code}
  }
}

function isAllowed(file: string, {folder, around}: Seeker): boolean {
  return isInside(file, folder) || (around !== undefined && isInside(file, around.boundary))
}

/** Whether a path, as a person means it, lies outside. */
function escapes(name: string, isRoot: boolean, seeker: Seeker): boolean {
  if (!isRoot) return !isAllowed(resolve(seeker.folder, name), seeker)
  return posix.normalize(name.replace(/^\/+/, '')).startsWith('..')
}

/** Where a person would look: the last spelling, in folders that are there. The first place is what was written. */
async function meant(
  places: readonly Candidate[],
  spelling: Spelling,
  looked: readonly string[],
): Promise<string[]> {
  const all = places.filter(place => place.spelling === spelling && looked.includes(place.file))
  const there = await Promise.all(all.map(({file}) => isFolder(dirname(file))))
  return all.filter((_, index) => index === 0 || there[index]).map(({file}) => file)
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}

/** A picture of the site that is spelt a little differently, or lies elsewhere. */
async function inSite(
  names: readonly Spelling[],
  places: readonly Candidate[],
  around: Surroundings,
  search: Search,
): Promise<Located | undefined> {
  const {seeker, strict} = search
  const index = await search.index(around)
  for (const place of places) {
    const [only, ...others] = index.paths.get(foldPath(relative(around.boundary, place.file))) ?? []
    if (only !== undefined && others.length === 0) return taken(only, place.spelling, false, search)
  }
  for (const spelling of names) {
    const all = index.pictures.get(fold(basename(spelling.name))) ?? []
    const noted = around.sites
      .filter(({byName}) => byName)
      .flatMap(({root}) => all.filter(file => isInside(file, root)))
      .filter(file => endsAs(file, spelling.name, foldPath))
    const [nearest] = byDistance(noted, seeker.folder)
    if (nearest !== undefined) return taken(nearest, spelling, false, search)
    if (strict || !index.isWhole || all.length === 0) continue
    if (all.length > 1) return {kind: 'ambiguous', files: byDistance(all, seeker.folder)}
    return taken(all[0]!, spelling, true, search)
  }
  return undefined
}

async function taken(
  file: string,
  spelling: Spelling,
  isElsewhere: boolean,
  {seeker, onLook}: Search,
): Promise<Located | undefined> {
  onLook?.(file)
  if ((await look(file, seeker)) !== 'file') return undefined
  return {kind: 'found', file, isOwn: isInside(file, seeker.folder), spelling, isElsewhere}
}

/** A path with the separators of addresses. */
export const slashed = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path)
