import {realpath, stat} from 'node:fs/promises'
import {basename, dirname, extname, join, relative, resolve} from 'node:path'
import {isInside, realFolder} from '../disk/inside.ts'
import {readWhole} from '../disk/read-whole.ts'

/** The folders whose files an article may use. */
export interface Folders {
  /** The article's own, absolute. */
  article: string
  /** As the user wrote it, for messages. */
  shown: string
  /** The article's file name, `foo.md`; undefined for standard input. */
  name: string | undefined
  /** Absolute. */
  siteRoot: string | undefined
  /** As the user wrote it, for messages. */
  shownRoot: string | undefined
  /** Told of each file that is looked for. */
  onLook?: (file: string) => void
}

/** Where a picture is looked for. */
export interface Place {
  /** Whose folder its address starts from. */
  kind: 'article' | 'site'
  /** The folder that is `/` on the site, for a place of the site. */
  root: string
  folder: string
  /** `folder` as messages show it. */
  shown: string
}

/** Where note-taking tools keep attachments, beside the note or further up. */
const attachments = ['attachments', 'assets', 'media', 'images', '附件']

/** Folders of a site whose content is published at its root: Hexo, Hugo, VitePress, VuePress, Docusaurus. */
const published = ['public', 'static', 'source', 'docs/public', '.vuepress/public', 'docs/.vuepress/public']

/** Folders above the article that are looked through; a vault is not deeper. */
const LEVELS = 8

/**
 * Where else a relative path may be meant to lead: the folder named like the post (Hexo), attachment folders
 * beside the note and above it (Obsidian), the folders that a site publishes. Only what exists.
 */
export async function furtherPlaces(folders: Folders): Promise<Place[]> {
  const {article, name, siteRoot} = folders
  const stem = name === undefined ? [] : [basename(name, extname(name))]
  const above = foldersAbove(folders)
  const configured = await configuredFolder(article, above, siteRoot)
  const candidates = [
    // `_posts/foo/` beside `_posts/foo.md`; Typora's `foo.assets/`.
    ...stem.flatMap(each => [join(article, each), join(article, `${each}.assets`)]),
    ...(configured === undefined ? [] : [configured]),
    ...[article, ...above].flatMap(folder => attachments.map(each => join(folder, each))),
  ]
  const known = new Set<string>()
  const unseen = candidates.filter(folder => !known.has(folder) && known.add(folder))
  const places = unseen.map(folder => placeOf(folder, folders)).filter(place => place !== undefined)
  return [...(await existing(places)), ...(await publishedPlaces(folders))]
}

/** Where the content of `/` is, beside the site's root itself. */
export async function publishedPlaces({siteRoot, shownRoot}: Folders): Promise<Place[]> {
  if (siteRoot === undefined) return []
  return existing(
    published.map(each => {
      const folder = join(siteRoot, each)
      return {kind: 'site', root: folder, folder, shown: join(shownRoot ?? siteRoot, each)}
    }),
  )
}

/** From the article's folder up to the site's root, neither of which is in the list. */
function foldersAbove({article, siteRoot}: Folders): string[] {
  if (siteRoot === undefined || !isInside(article, siteRoot)) return []
  const above: string[] = []
  let folder = article
  while (folder !== siteRoot && above.length < LEVELS) {
    folder = dirname(folder)
    above.push(folder)
  }
  return above
}

function placeOf(folder: string, {article, shown, siteRoot, shownRoot}: Folders): Place | undefined {
  if (isInside(folder, article)) {
    return {kind: 'article', root: article, folder, shown: join(shown, relative(article, folder))}
  }
  if (siteRoot === undefined || !isInside(folder, siteRoot)) return undefined
  return {
    kind: 'site',
    root: siteRoot,
    folder,
    shown: join(shownRoot ?? siteRoot, relative(siteRoot, folder)),
  }
}

/** What Obsidian was told: a folder of the vault, or with `./` one below the note's. */
async function configuredFolder(
  article: string,
  above: readonly string[],
  siteRoot: string | undefined,
): Promise<string | undefined> {
  for (const vault of [article, ...above]) {
    const path = await attachmentPath(vault, siteRoot ?? article)
    if (path === undefined) continue
    return path.startsWith('./') ? resolve(article, path) : resolve(vault, path.replace(/^\/+/, ''))
  }
  return undefined
}

async function attachmentPath(vault: string, allowed: string): Promise<string | undefined> {
  let settings: unknown
  try {
    const file = await realpath(join(vault, '.obsidian', 'app.json'))
    if (!isInside(file, await realFolder(allowed)) && !isInside(file, await realFolder(vault)))
      return undefined
    settings = JSON.parse(String(await readWhole(file)))
  } catch {
    // No vault, or settings that Obsidian itself could not read: they name no folder.
    return undefined
  }
  if (typeof settings !== 'object' || settings === null) return undefined
  const {attachmentFolderPath: path = '/'} = settings as {attachmentFolderPath?: unknown}
  return typeof path === 'string' && !path.includes('\0') ? path : undefined
}

async function existing(places: readonly Place[]): Promise<Place[]> {
  const found = await Promise.all(places.map(({folder}) => isFolder(folder)))
  return places.filter((_, index) => found[index])
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}
