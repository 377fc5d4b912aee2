import {join} from 'node:path'
import {realFolder} from '../disk/inside.ts'
import {type FileIndex, lookThrough} from './file-index.ts'
import {findSite, givenSite, type Level, lastFolders, lookAt} from './find.ts'
import type {Surroundings} from './site.ts'

export interface SitesOptions {
  /** Absolute; `false` keeps every article to its own folder. Found where it is undefined. */
  root?: string | false | undefined
  /** Where `root` was said; shown. */
  rootMark?: string
  /** The user's own folder; absolute. */
  home?: string | undefined
}

/** What an article may read. */
interface Bounds {
  /** Undefined where articles keep to their own folder. */
  around: Surroundings | undefined
  /** The folders that may be read, links followed. */
  reals: readonly string[]
}

/** The sites of many articles, each looked for and looked through once. */
export interface Sites {
  /**
   * @param folder of an article; absolute
   * @param named the folder that was named on the command line; absolute
   */
  around(folder: string, named?: string): Promise<Bounds>
  /** What is in a site. Only looked at where nothing lies where it was written. */
  index(around: Surroundings): Promise<FileIndex>
}

/** ms for which a site is taken to stay as it is; a page that is watched asks again. */
const FRESH = 1000

/** A site is not looked through for more than this part of the time. */
const SHARE = 20

interface Kept<Value> {
  value: Promise<Value>
  until: number
}

export function openSites({root, rootMark = '--site-root', home}: SitesOptions): Sites {
  const found = new Map<string, Kept<Bounds>>()
  const levels = new Map<string, Kept<Level>>()
  const level = (folder: string) => keep(levels, folder, () => lookAt(folder))
  let ends: Promise<ReadonlySet<string>> | undefined
  const find = async (folder: string, named: string | undefined) => {
    ends ??= lastFolders(home)
    return findSite(folder, {named, level, ends: await ends})
  }
  const looked = new Map<string, Kept<FileIndex>>()
  return {
    around(folder, named) {
      return keep(found, `${folder}\0${named ?? ''}`, async () => {
        const given = root === undefined ? find(folder, named) : root && givenSite(root, rootMark)
        const around = (await given) || undefined
        const folders = [folder, ...(around ? [around.boundary] : [])]
        return {around, reals: await Promise.all(folders.map(realFolder))}
      })
    },
    index(around) {
      const {sites, boundary, isMarked} = around
      const outputs = new Set(sites.flatMap(site => site.outputs.map(each => join(site.root, each))))
      return keep(looked, `${boundary}\0${isMarked}`, () => lookThrough(boundary, outputs, isMarked))
    },
  }
}

function keep<Value>(
  kept: Map<string, Kept<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = kept.get(key)
  if (known && performance.now() < known.until) return known.value
  const start = performance.now()
  // While it is being made everybody waits for the same one.
  const own: Kept<Value> = {value: make(), until: Number.POSITIVE_INFINITY}
  kept.set(key, own)
  const settle = () => {
    const took = performance.now() - start
    own.until = performance.now() + Math.max(FRESH, took * SHARE)
  }
  own.value.then(settle, settle)
  return own.value
}
