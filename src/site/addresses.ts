import {basename, join, relative, sep} from 'node:path'
import {isInside} from '../disk/inside.ts'
import type {Mount, Site} from './site.ts'

/** The path under which a site publishes a file, base included: `/docs/img/a.png`. Not encoded. */
export function addressOn(file: string, sites: readonly Site[]): string | undefined {
  // Notes inside a site are published by the site.
  for (const site of [...sites.filter(({byName}) => !byName), ...sites]) {
    // What an unmarked site publishes where is a guess; the way below its root is none.
    if (site.generator === undefined)
      return isInside(file, site.root) ? `/${below(file, site.root)}` : undefined
    const mount = mountOf(file, site)
    if (mount) return `${site.base}${mount.at.slice(1)}${below(file, join(site.root, mount.folder))}`
  }
  return undefined
}

/** The mount that is nearest to a file. */
function mountOf(file: string, site: Site): Mount | undefined {
  const holding = site.mounts.filter(({folder}) => isInside(file, join(site.root, folder)))
  return holding.reduce<Mount | undefined>(
    (best, mount) =>
      best === undefined || join(site.root, mount.folder).length > join(site.root, best.folder).length
        ? mount
        : best,
    undefined,
  )
}

/** The path of a page on its site without its base, a folder: what its relative addresses start from. */
export function pageFolder(article: string, site: Site, own?: string): string | undefined {
  const pages = site.mounts.filter(({pages}) => pages)
  const mount = mountOf(article, {...site, mounts: pages})
  if (!mount) return undefined
  const path = `${mount.at}${below(article, join(site.root, mount.folder))}`
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const stem = stemOf(article)
  if (!site.pretty || isIndex(stem)) return folder
  return `${folder}${own ?? stem}/`
}

/** An article's name without extension and language: `a.zh-cn.md` is `a`. */
export function stemOf(article: string): string {
  const stem = basename(article).replace(/\.(?:md|markdown|mdx|mdown)$/i, '')
  return stem.replace(/\.[a-z]{2,3}(?:-[a-z]{2,4})?$/i, '')
}

export function isIndex(stem: string): boolean {
  return /^(?:_?index|readme)$/i.test(stem)
}

function below(file: string, folder: string): string {
  return relative(folder, file).split(sep).join('/')
}

/** A file that may be there, and the address that a path of the site has; not encoded, base included. */
export interface OnSite {
  file: string
  address: string
}

/** Where a path of the site may be on disk, in the order of its mounts. */
export function filesAt(path: string, site: Site): OnSite[] {
  const bare = pathFrom('/', path)
  // With and without the base: authors write both.
  const isBelow = site.base !== '/' && bare.toLowerCase().startsWith(site.base.toLowerCase())
  const paths = isBelow ? [bare.slice(site.base.length - 1), bare] : [bare]
  return paths.flatMap(each =>
    site.mounts
      .filter(({at}) => each.toLowerCase().startsWith(at.toLowerCase()))
      .map(({folder, at}) => ({
        file: join(site.root, folder, each.slice(at.length)),
        address: site.base + each.slice(1),
      })),
  )
}

/** A relative path seen from a page, without climbing above the site. */
export function pathFrom(folder: string, path: string): string {
  const steps = folder.split('/').filter(Boolean)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return `/${steps.join('/')}`
}
