import {realpath, stat} from 'node:fs/promises'
import {isAbsolute, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {isInside, realFolder} from './inside.ts'
import {type Spelling, spellings} from './spellings.ts'

/** The folders whose files an article may use. */
export interface Folders {
  /** The article's own, absolute. */
  article: string
  /** As the user wrote it, for messages. */
  shown: string
  /** Absolute. */
  siteRoot: string | undefined
  /** As the user wrote it, for messages. */
  shownRoot: string | undefined
}

export type Located =
  /** Not on this machine: http(s), protocol-relative, data. */
  | {kind: 'remote'}
  /** `spelling.name` is relative to `folder`, or an absolute path. */
  | {kind: 'found'; file: string; folder: 'article' | 'site'; spelling: Spelling}
  | {kind: 'missing'; looked: string[]}
  | {kind: 'outside'}
  /** A site-absolute path, and nobody said where the site is. */
  | {kind: 'no-site-root'}
  | {kind: 'unreadable'; detail: string}

interface Place {
  kind: 'article' | 'site'
  folder: string
  shown: string
}

/** Finds the file a picture's source means. Nothing outside the folders is looked at. */
export async function locate(source: string, folders: Folders): Promise<Located> {
  const written = source.trim()
  if (isRemote(written)) return {kind: 'remote'}
  const path = absolutePath(written)
  if (path === undefined) return {kind: 'outside'}
  if (path !== '')
    return search(
      [{name: path, suffix: ''}],
      [{kind: 'article', folder: folders.article, shown: ''}],
      folders,
    )
  const article: Place = {kind: 'article', folder: folders.article, shown: folders.shown}
  const site: Place[] =
    folders.siteRoot === undefined
      ? []
      : [{kind: 'site', folder: folders.siteRoot, shown: folders.shownRoot ?? folders.siteRoot}]
  if (!/^[\\/]/.test(written)) return search(spellings(written), [article, ...site], folders)
  if (site.length === 0) return {kind: 'no-site-root'}
  return search(spellings(written.replace(/^[\\/]+/, '')), site, folders)
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
  for (const {kind, folder, shown} of places) {
    // The last spelling is what a person means by the path: where it leads outside, nothing was looked for.
    let place: string | undefined
    for (const spelling of names) {
      const file = resolve(folder, spelling.name)
      place = undefined
      if (!allowed(file, folders.article, folders.siteRoot)) continue
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
      return {kind: 'found', file, folder: own ? 'article' : 'site', spelling}
    }
    if (place !== undefined) looked.push(place)
  }
  return looked.length === 0 ? {kind: 'outside'} : {kind: 'missing', looked}
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
