import {isAbsolute, relative, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {isInside} from '../disk/inside.ts'
import {siteAddress} from '../site/pictures.ts'
import type {Surroundings} from '../site/site.ts'
import {type Found, slashed} from './locate.ts'
import {encodePath} from './spellings.ts'

/** What one article's addresses depend on. */
export interface Scene {
  /** The article's own; absolute. */
  folder: string
  around: Surroundings | undefined
  /** The folder of the article; another than `folder` where a note in it is asked for. */
  home: string
  /** Folder that relative addresses start from; absolute. The article's own when undefined. */
  relativeTo: string | undefined
  /** Ends with a slash. */
  base: string | undefined
}

/** Where a picture that was found will be: under the base, or on disk. */
export function addressOf(found: Found, source: string, scene: Scene): string {
  const {folder, home, base, relativeTo} = scene
  const {file, spelling} = found
  const isOwn = found.isOwn && (home === folder || isInside(file, home))
  const {name, suffix} = spelling
  // Not `new URL('../a.png', base)`: that would climb out of the base.
  if (base !== undefined && isOwn) {
    return new URL(encodePath(slashed(relative(home, file))), base).href + suffix
  }
  if (base !== undefined) return published(onSite(found, scene), base) + suffix
  if (movesAway(scene)) return way(relativeTo!, file) + suffix
  if (isRelative(source) && resolve(folder, name) === file) return encodePath(slashed(name)) + suffix
  if (isOwn || relativeTo !== undefined) return way(folder, file) + suffix
  return `/${encodePath(onSite(found, scene).slice(1))}${suffix}`
}

/** A marked site knows the address; without one it is the path as it was written. */
function onSite({file, address}: Found, {around, folder}: Scene): string {
  if (around === undefined) return `/${slashed(relative(folder, file))}`
  const guess = around.sites[0].generator === undefined ? address : undefined
  return guess ?? siteAddress(file, around)
}

/** A site below `/docs/` whose pictures are published at `https://a.org/docs/` is not below `/docs/docs/`. */
function published(path: string, base: string): string {
  const below = new URL(base).pathname
  const isTwice = below !== '/' && path.startsWith(below)
  return new URL(encodePath(path.slice(isTwice ? below.length : 1)), base).href
}

/** The address of a picture that was not found, as it stands, seen from where the article goes. */
export function movedAddress(source: string, url: string, scene: Scene): string {
  if (scene.base !== undefined || !movesAway(scene) || !isRelative(source)) return url
  return `${way(scene.relativeTo!, scene.folder)}/${url}`
}

function movesAway({relativeTo, folder}: Scene): boolean {
  return relativeTo !== undefined && relativeTo !== folder
}

function isRelative(source: string): boolean {
  return !/^(?:[\\/]|[a-z][a-z0-9+.-]*:)/i.test(source.trim())
}

/** The relative address that leads from a folder to a path. */
function way(folder: string, path: string): string {
  const relation = relative(folder, path)
  // Another drive, which no relative address reaches.
  return isAbsolute(relation) ? pathToFileURL(path).href : encodePath(slashed(relation))
}
