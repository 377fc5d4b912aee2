import type {Dirent} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join, relative, sep} from 'node:path'
import {fold} from './fold.ts'

/** What is in a site, from one look at it. Absolute paths. */
export interface FileIndex {
  /** Pictures by folded name. */
  pictures: ReadonlyMap<string, readonly string[]>
  /** Articles by folded name without extension; an `index.md` by its folder's name, too. */
  articles: ReadonlyMap<string, readonly string[]>
  /** By folded path below the root. */
  paths: ReadonlyMap<string, readonly string[]>
  /** False where the site has more than is looked at: then nothing is known to be there once. */
  isWhole: boolean
}

/** Entries of folders; the largest public sites have a tenth of it. */
const MAX_ENTRIES = 200_000

/** Of a folder that nobody marked as a site: it may be anything. */
const MAX_UNMARKED = 20_000

const MAX_DEPTH = 32

/** Folders that are listed at a time. */
const TOGETHER = 32

const picture = /\.(?:a?png|jpe?g|jfif|gif|webp|svg|bmp|avif|tiff?|ico|heic)$/i
const article = /\.(?:md|markdown|mdx|mdown)$/i

/** Hidden folders in which sites keep pictures. */
const shownHidden = new Set([
  '.vuepress',
  '.vitepress',
  '.gitbook',
  '.github',
  '.attachments',
  '.assets',
  '.images',
])

/**
 * Looks once through a site. Links to folders are not followed, what a build wrote is passed over.
 *
 * @param outputs folders to pass over; absolute
 */
export async function lookThrough(
  root: string,
  outputs: ReadonlySet<string>,
  isMarked: boolean,
): Promise<FileIndex> {
  const all = {pictures: new Map(), articles: new Map(), paths: new Map()} as Record<
    'pictures' | 'articles' | 'paths',
    Map<string, string[]>
  >
  const limit = isMarked ? MAX_ENTRIES : MAX_UNMARKED
  let entries = 0
  let level = [root]
  let isWhole = true
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH || entries > limit) {
      isWhole = false
      break
    }
    const next: string[] = []
    for (let from = 0; from < level.length && entries <= limit; from += TOGETHER) {
      const some = level.slice(from, from + TOGETHER)
      const listed = await Promise.all(some.map(list))
      for (const [index, names] of listed.entries()) {
        entries += names.length
        for (const entry of names) take(entry, some[index]!, next)
      }
    }
    level = next
  }
  return {...all, isWhole}

  function take(entry: Dirent, folder: string, next: string[]): void {
    const {name} = entry
    const path = join(folder, name)
    if (entry.isDirectory()) {
      const isHidden = name === 'node_modules' || (name.startsWith('.') && !shownHidden.has(name))
      if (!isHidden && !outputs.has(path)) next.push(path)
      return
    }
    // A pipe or a device is no file; where a link leads is looked at when it is asked for.
    if (!entry.isFile() && !entry.isSymbolicLink()) return
    if (picture.test(name)) put(all.pictures, fold(name), path)
    else if (article.test(name)) {
      const stem = name.replace(article, '')
      put(all.articles, fold(stem), path)
      // Jekyll's and Hexo's posts are known without their day.
      const undated = stem.replace(/^\d{4}-\d{1,2}-\d{1,2}-(?=.)/, '')
      if (undated !== stem) put(all.articles, fold(undated), path)
      if (/^(?:_?index|readme)(?:\.[\w-]+)?$/i.test(stem)) {
        put(all.articles, fold(folder.slice(folder.lastIndexOf(sep) + 1)), path)
      }
    } else return
    put(all.paths, foldPath(relative(root, path)), path)
  }
}

/** A path below the root, folded step by step. */
export function foldPath(path: string): string {
  return path.split(/[\\/]/).map(fold).join('/')
}

async function list(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, {withFileTypes: true})
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1))
  } catch (error) {
    // A folder that cannot be listed shows nothing.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    return []
  }
}

function put(map: Map<string, string[]>, key: string, path: string): void {
  const known = map.get(key)
  if (known) known.push(path)
  else map.set(key, [path])
}
