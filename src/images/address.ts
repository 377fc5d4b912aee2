import {isAbsolute, relative, resolve, sep} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Located} from './locate.ts'
import type {Folders} from './places.ts'
import {encodePath} from './spellings.ts'

type Found = Extract<Located, {kind: 'found'}>

/** What one article's addresses depend on. */
export interface Scene {
  folders: Folders
  /** Folder that relative addresses start from; absolute. The article's own when undefined. */
  relativeTo: string | undefined
  /** Ends with a slash. */
  base: string | undefined
}

/** Where a picture that was found will be: under the base, or on disk. */
export function addressOf({file, folder, root, spelling}: Found, source: string, scene: Scene): string {
  const {folders, base} = scene
  const {name, suffix} = spelling
  // Not `new URL('../a.png', base)`: that would climb out of the base.
  if (base !== undefined) return new URL(encodePath(slashes(relative(root, file))), base).href + suffix
  if (movesAway(scene)) return way(scene.relativeTo!, file) + suffix
  if (isRelative(source) && resolve(folders.article, name) === file) return encodePath(slashes(name)) + suffix
  if (folder === 'article' || scene.relativeTo !== undefined) return way(folders.article, file) + suffix
  return `/${encodePath(slashes(relative(root, file)))}${suffix}`
}

/** The address of a picture that was not found, as it stands, seen from where the article goes. */
export function movedAddress(source: string, url: string, scene: Scene): string {
  if (scene.base !== undefined || !movesAway(scene) || !isRelative(source)) return url
  return `${way(scene.relativeTo!, scene.folders.article)}/${url}`
}

function movesAway({relativeTo, folders}: Scene): boolean {
  return relativeTo !== undefined && relativeTo !== folders.article
}

function isRelative(source: string): boolean {
  return !/^(?:[\\/]|[a-z][a-z0-9+.-]*:)/i.test(source.trim())
}

/** The relative address that leads from a folder to a path. */
function way(folder: string, path: string): string {
  const relation = relative(folder, path)
  // Another drive, which no relative address reaches.
  return isAbsolute(relation) ? pathToFileURL(path).href : encodePath(slashes(relation))
}

const slashes = (path: string) => (sep === '\\' ? path.replaceAll('\\', '/') : path)
