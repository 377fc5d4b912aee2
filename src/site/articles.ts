import {join, relative} from 'node:path'
import {isInside} from '../disk/inside.ts'
import {filesAt, pageFolder, pathFrom} from './addresses.ts'
import {type FileIndex, foldPath} from './file-index.ts'
import {fold} from './fold.ts'
import {aliased, byDistance, endsAs, type Seeker} from './pictures.ts'

/** Where a link leads that is no address of its own. */
interface Target {
  url: string
  kind: 'path' | 'name'
}

/**
 * The article that a link means; undefined where there is none, or where several may be meant.
 *
 * @param index of the site
 */
export function findArticle({url, kind}: Target, seeker: Seeker, index: FileIndex): string | undefined {
  const {around, folder} = seeker
  const written = plain(url)
  if (!around || written === '') return undefined
  for (const path of places(written, kind, seeker)) {
    const found = atPath(path, around.boundary, index)
    if (found !== undefined) return found
  }
  // A note is known by its name, or the end of its path, anywhere; of notes with one name the nearest is meant.
  const stem = fold(written.replace(ends, '').split('/').filter(Boolean).at(-1) ?? '')
  const named = (index.articles.get(stem) ?? []).filter(file => isInside(file, around.boundary))
  const notes = around.sites
    .filter(({byName}) => byName)
    .flatMap(({root}) => named.filter(file => isInside(file, root)))
    .filter(file => endsAs(file.replace(ends, ''), written.replace(ends, ''), foldPath))
  if (notes.length > 0) return byDistance(notes, folder)[0]
  return index.isWhole && named.length === 1 ? named[0] : undefined
}

const ends = /(?:\.(?:md|markdown|mdx|mdown|html?))?\/*$/i

/** Without what follows the path, and decoded. */
function plain(url: string): string {
  const path = url
    .trim()
    .replaceAll('\\', '/')
    .replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    // A lone % is one of the name.
    return path
  }
}

/** Where a path may lead, without the ending of a file: beside the article, from the page's own address, from the root. */
function places(written: string, kind: Target['kind'], {folder, name, around}: Seeker): string[] {
  const sites = around?.sites ?? []
  const bare = written.replace(/^\/+/, '')
  const fromRoot = () =>
    sites.flatMap(site => [...filesAt(`/${bare}`, site).map(({file}) => file), join(site.root, bare)])
  if (written.startsWith('/')) return [...fromRoot(), ...(around ? [join(around.boundary, bare)] : [])]
  const ofPage = sites.flatMap(site => {
    const page = name === undefined ? undefined : pageFolder(join(folder, name), site)
    return page === undefined
      ? []
      : filesAt(pathFrom(page, written), {...site, base: '/'}).map(({file}) => file)
  })
  const climbs = written.startsWith('.')
  return [
    ...aliased(written, sites),
    join(folder, written),
    ...ofPage,
    ...(kind === 'name' || (!climbs && written.includes('/')) ? fromRoot() : []),
  ]
}

/** The article that a path names: with its ending, without one, as `b.html`, or as a folder with an index in it. */
function atPath(path: string, boundary: string, index: FileIndex): string | undefined {
  if (!isInside(path, boundary)) return undefined
  const base = foldPath(relative(boundary, path.replace(/[\\/]+$/, '')))
  const stem = base.replace(/\.html?$/, '')
  const names = [base, ...endings.map(end => `${stem}${end}`), ...indexes.map(name => join(stem, name))]
  for (const name of names) {
    const [only, ...others] = index.paths.get(foldPath(name)) ?? []
    if (only !== undefined && others.length === 0 && article.test(only)) return only
  }
  return undefined
}

const article = /\.(?:md|markdown|mdx|mdown)$/i
const endings = ['.md', '.markdown', '.mdx', '.zh.md', '.zh-cn.md']
const indexes = ['index.md', '_index.md', 'readme.md', 'index.mdx', 'index.zh.md', 'index.zh-cn.md']
