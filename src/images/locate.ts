import {realpath, stat} from 'node:fs/promises'
import {isAbsolute, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {isInside, realFolder} from '../disk/inside.ts'
import {type Folders, furtherPlaces, type Place, publishedPlaces} from './places.ts'
import {type Spelling, spellings} from './spellings.ts'

export type Located =
  /** Not on this machine: http(s), protocol-relative, data. */
  | {kind: 'remote'}
  /**
   * `spelling.name` is relative to the place it was found in, or an absolute path. `root` is the folder that the
   * address starts from.
   */
  | {kind: 'found'; file: string; folder: 'article' | 'site'; root: string; spelling: Spelling}
  | {kind: 'missing'; looked: string[]}
  | {kind: 'outside'}
  /** A site-absolute path, and nobody said where the site is. */
  | {kind: 'no-site-root'}
  | {kind: 'unreadable'; detail: string}

/** Finds the file a picture's source means. Nothing outside the folders is looked at. */
export async function locate(source: string, folders: Folders): Promise<Located> {
  const written = source.trim()
  if (isRemote(written)) return {kind: 'remote'}
  const absolute = absolutePath(written)
  if (absolute === undefined) return {kind: 'outside'}
  const path = absolute || ownPath(written, folders)
  const article: Place = {
    kind: 'article',
    root: folders.article,
    folder: folders.article,
    shown: path === '' ? folders.shown : '',
  }
  if (path !== '') return search([{name: path, suffix: ''}], [article], folders)
  const site = sitePlaces(folders)
  if (!/^[\\/]/.test(written)) return searchOn(spellings(written), [article, ...site], folders, furtherPlaces)
  if (ofMachine.test(written)) return {kind: 'outside'}
  if (site.length === 0) return {kind: 'no-site-root'}
  return searchOn(spellings(written.replace(/^[\\/]+/, '')), site, folders, publishedPlaces)
}

/** Paths of a machine that look like paths of a site. */
const ofMachine = /^\/(?:Users|home|private|Volumes|tmp|mnt|var\/folders)\//

/** An absolute path that leads into the article's folder or the site's, as editors write it; '' for every other. */
function ownPath(written: string, {article, siteRoot}: Folders): string {
  if (!written.startsWith('/')) return ''
  const path = spellings(written)
    .map(({name}) => resolve(name))
    .find(name => isInside(name, article) || (siteRoot !== undefined && isInside(name, siteRoot)))
  return path ?? ''
}

function sitePlaces({siteRoot, shownRoot}: Folders): Place[] {
  if (siteRoot === undefined) return []
  return [{kind: 'site', root: siteRoot, folder: siteRoot, shown: shownRoot ?? siteRoot}]
}

/** Where the path leads as written, then where tools keep what is written so. */
async function searchOn(
  names: readonly Spelling[],
  places: readonly Place[],
  folders: Folders,
  further: (folders: Folders) => Promise<Place[]>,
): Promise<Located> {
  const first = await search(names, places, folders)
  // A path that climbs means one place and no other.
  if (first.kind !== 'missing' || /^\.\.(?:[\\/]|$)/.test(names[0]!.name)) return first
  const others = await further(folders)
  if (others.length === 0) return first
  const second = await search(names, others, folders)
  return second.kind === 'missing' ? {...first, looked: [...first.looked, ...second.looked]} : second
}

/** A `file:` address is a path; a drive letter is no scheme. */
export function isRemote(written: string): boolean {
  return written.startsWith('//') || (/^[a-z][a-z0-9+.-]+:/i.test(written) && !/^file:/i.test(written))
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

async function search(
  names: readonly Spelling[],
  places: readonly Place[],
  folders: Folders,
): Promise<Located> {
  const looked: string[] = []
  const siteRoot = folders.siteRoot === undefined ? undefined : await realFolder(folders.siteRoot)
  for (const {kind, root, folder, shown} of places) {
    // The last spelling is what a person means by the path: where it leads outside, nothing was looked for.
    let place: string | undefined
    for (const spelling of names) {
      const file = resolve(folder, spelling.name)
      place = undefined
      if (!allowed(file, folders.article, folders.siteRoot)) continue
      folders.onLook?.(file)
      place = isAbsolute(spelling.name) ? spelling.name : join(shown, spelling.name)
      const real = await realPath(file)
      if (typeof real === 'object') return {kind: 'unreadable', detail: real.error}
      if (real === undefined) continue
      // A link may lead anywhere.
      if (!allowed(real, await realFolder(folders.article), siteRoot)) return {kind: 'outside'}
      // A folder or a pipe is no picture.
      if (!(await stat(real)).isFile()) continue
      // Above the article's folder only the site's root gives it an address.
      const own = kind === 'article' && isInside(file, folders.article)
      if (own) return {kind: 'found', file, folder: 'article', root: folders.article, spelling}
      return {kind: 'found', file, folder: 'site', root: kind === 'site' ? root : folders.siteRoot!, spelling}
    }
    if (place !== undefined) looked.push(place)
  }
  return looked.length === 0 ? {kind: 'outside'} : {kind: 'missing', looked: [...new Set(looked)]}
}

function allowed(file: string, article: string, siteRoot: string | undefined): boolean {
  return isInside(file, article) || (siteRoot !== undefined && isInside(file, siteRoot))
}

/** Links followed; undefined where there is nothing. */
async function realPath(path: string): Promise<string | {error: string} | undefined> {
  try {
    return await realpath(path)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause)
    return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(code) ? undefined : {error: code}
  }
}
