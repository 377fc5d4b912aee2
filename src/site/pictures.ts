import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {isInside} from '../disk/inside.ts'
import {addressOn, filesAt, isIndex, type OnSite, pageFolder, pathFrom, stemOf} from './addresses.ts'
import type {Site, Surroundings} from './site.ts'
import {folderOf} from './values.ts'

/** An article that looks for its pictures. */
export interface Seeker {
  /** The article's folder; absolute. */
  folder: string
  /** The article's file name; undefined for standard input. */
  name: string | undefined
  /** Undefined where only the article's own folder may be read. */
  around: Surroundings | undefined
  /** The folders that may be read, links followed. */
  reals: readonly string[]
  /** What its front matter says about its own address and its pictures. */
  front: Readonly<Record<string, unknown>>
}

/** Where note-taking tools keep attachments, beside the note or further up. */
const attachments = ['attachments', 'assets', 'media', 'images', 'img', '附件']

/** Folders above the article that are looked through; a vault is not deeper. */
const LEVELS = 12

/** A file that may be the picture. */
export interface Place {
  /** Absolute. */
  file: string
  /** Whether its address starts from the article's folder; else from the site. */
  isOwn: boolean
  /** The address on the site, where the path said it. */
  address?: string
}

/**
 * Where a relative path may lead, the likeliest first: beside the article, in the folder named like the post, from
 * the page's own address, from the site's root, in attachment folders. Nothing is looked at yet.
 */
export function relativePlaces(path: string, seeker: Seeker): Place[] {
  const {folder, around} = seeker
  const sites = around?.sites ?? []
  const alias = aliased(path, sites)
  if (alias.length > 0) return alias.map(ofSite)
  const climbs = /^\.\.(?:[\\/]|$)/.test(path)
  const fromRoot = () => sites.flatMap(site => filesAt(path, site)).map(ofSite)
  const near = (file: string): Place => ({file, isOwn: isInside(file, folder)})
  return [
    near(join(folder, path)),
    ...(around?.isGiven ? [ofSite(join(around.boundary, path))] : []),
    // A path that climbs starts from one place and no other.
    ...(climbs ? [] : stems(seeker).map(stem => near(join(folder, stem, path)))),
    ...typora(seeker).map(each => near(resolve(each, path))),
    // `banner: img/banners/a.jpeg` starts from the site's root in most front matters.
    ...(!climbs && path.includes('/') ? fromRoot() : []),
    ...sites.flatMap(site => twins(folder, site).map(each => ofSite(join(each, path)))),
    ...sites.flatMap(site => fromPage(path, site, seeker)).map(ofSite),
    ...sites.flatMap(site => configured(site, folder).map(each => near(join(each, path)))),
    ...(climbs ? [] : keepers(seeker).flatMap(each => attachments.map(name => near(join(each, name, path))))),
    // A bare name further up is another picture as likely as not.
    ...(!climbs && path.includes('/') ? above(seeker).map(each => ofSite(join(each, path))) : []),
    ...fromRoot(),
  ]
}

/** Where a path from the site's root may lead. */
export function rootPlaces(path: string, seeker: Seeker): Place[] {
  const sites = seeker.around?.sites ?? []
  const bare = path.replace(/^\/+/, '')
  const alias = aliased(bare, sites)
  // Editors write the whole path of this machine.
  const whole = resolve('/', bare)
  return [
    ...alias.map(ofSite),
    {file: whole, isOwn: isInside(whole, seeker.folder)},
    ...[
      ...typora(seeker).map(each => resolve(each, bare)),
      ...sites.flatMap(site => filesAt(path, site)),
    ].map(ofSite),
    ...(seeker.around ? above(seeker).map(each => ofSite(join(each, bare))) : []),
  ]
}

const ofSite = (place: string | {file: string; address: string}): Place =>
  typeof place === 'string' ? {file: place, isOwn: false} : {...place, isOwn: false}

/** The address of a file on the site; from the boundary's root where no site publishes it. Not encoded. */
export function siteAddress(file: string, {sites, boundary}: Surroundings): string {
  return addressOn(file, sites) ?? `/${relative(boundary, file).split(sep).join('/')}`
}

export function aliased(path: string, sites: readonly Site[]): string[] {
  return sites.flatMap(({aliases, root}) =>
    aliases
      .filter(([prefix]) => path.toLowerCase().startsWith(prefix.toLowerCase()))
      .map(([prefix, folder]) => join(root, folder, path.slice(prefix.length))),
  )
}

/** Folders of one post: Hexo's `foo/`, Typora's `foo.assets/`, Notion's without the page's number. */
function stems({name}: Seeker): string[] {
  if (name === undefined) return []
  const stem = name.replace(/\.[^.]+$/, '')
  const plain = stemOf(name)
  const short = stem.replace(/\s+[\da-f]{32}$/i, '')
  const undated = plain.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
  const bare = [stem, plain, short, undated].filter(each => !isIndex(each))
  return [
    ...new Set([...bare, ...bare.map(each => `${each}.assets`), ...bare.map(each => `${each}.resources`)]),
  ]
}

/** `typora-root-url: ../static`, `typora-copy-images-to: ./${filename}.assets`: seen from the article. */
function typora({folder, front, name}: Seeker): string[] {
  const values = [front['typora-root-url'], front['typora-copy-images-to']]
  return values.flatMap(value => {
    if (typeof value !== 'string' || value.includes('\0')) return []
    const stem = name === undefined ? '' : name.replace(/\.[^.]+$/, '')
    return [resolve(folder, value.replace(/\$\{filename\}/g, () => stem).replaceAll('\\', '/'))]
  })
}

/** The same folder in the site's other languages. */
function twins(folder: string, {root, twins: groups, generator}: Site): string[] {
  const below = relative(root, folder).split(sep).join('/')
  const own = groups.flatMap(group => {
    const from = group.find(each => below === each || below.startsWith(`${each}/`))
    return from === undefined
      ? []
      : group.filter(each => each !== from).map(each => each + below.slice(from.length))
  })
  // A translated document of Docusaurus stands for one of `docs/`.
  const translated =
    /^i18n\/[^/]+\/docusaurus-plugin-content-(docs|blog|pages)(?:\/(?:current|version-[^/]+))?(\/.*)?$/
  const [, kind, rest = ''] = (generator === 'Docusaurus' && translated.exec(below)) || []
  const source = kind === 'pages' ? 'src/pages' : kind
  return [...own, ...(source ? [source + rest] : [])].map(each => join(root, each))
}

function fromPage(path: string, site: Site, {folder, name, front}: Seeker): OnSite[] {
  // What an unmarked site makes of its pages nobody knows.
  if (name === undefined || site.generator === undefined) return []
  const slug = typeof front.slug === 'string' && /^[^/\\]+$/.test(front.slug) ? front.slug : undefined
  const article = join(folder, name)
  const pages = [
    pageFolder(article, site),
    slug && pageFolder(article, site, slug),
    pageFolder(article, {...site, pretty: false}),
  ]
  const known = new Set(pages.filter(each => typeof each === 'string' && each !== ''))
  return [...known].flatMap(page => filesAt(pathFrom(page as string, path), {...site, base: '/'}))
}

/** Where a note-taking tool was told to put attachments. */
function configured({attachments: path, root}: Site, folder: string): string[] {
  if (path === undefined) return []
  if (path.startsWith('./')) return [resolve(folder, path)]
  const below = folderOf(path.replace(/^\/+/, ''))
  return below === undefined ? [] : [join(root, below)]
}

/** Folders with attachments: the article's, and in a folder of notes those above it. */
function keepers(seeker: Seeker): string[] {
  const isNotes = seeker.around?.sites.some(({generator, byName}) => byName || generator === undefined)
  return isNotes ? above(seeker) : [seeker.folder]
}

/** From the article's folder up to the boundary, both in the list. */
function above({folder, around}: Seeker): string[] {
  const folders = [folder]
  if (!around || !isInside(folder, around.boundary)) return folders
  for (let at = folder; at !== around.boundary && folders.length < LEVELS; ) {
    at = dirname(at)
    folders.push(at)
  }
  return folders
}

/** Whether a file's path ends as the written one, step by step. */
export function endsAs(file: string, written: string, fold: (path: string) => string): boolean {
  const steps = fold(written.replace(/^(?:\.{0,2}\/)+/, ''))
  const path = fold(file.split(sep).join('/'))
  return path === steps || path.endsWith(`/${steps}`)
}

/** The nearest first: the fewest steps from the article, then in the order of names. */
export function byDistance(files: readonly string[], folder: string): string[] {
  const steps = (file: string) => relative(folder, dirname(file)).split(sep).filter(Boolean).length
  return [...files].sort(
    (a, b) => steps(a) - steps(b) || (basename(dirname(a)) < basename(dirname(b)) ? -1 : 1),
  )
}
