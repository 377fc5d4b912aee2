import {realpath, stat} from 'node:fs/promises'
import {basename, dirname, join, resolve, sep} from 'node:path'
import {glob} from 'tinyglobby'
import type {Language} from '../article.ts'
import {isInside, realFolder} from '../disk/inside.ts'
import {userError} from '../rules/report.ts'

/** What a preview shows: one article, or those of a folder. Nothing outside of its folders is served. */
export interface Workspace {
  /** Absolute. */
  root: string
  /** As the user named it; '' for the working folder. */
  shown: string
  /** The one article's name; undefined for a folder. */
  only: string | undefined
}

/** @throws UserError when nothing is there */
export async function openWorkspace(path: string, cwd: string, lang: Language): Promise<Workspace> {
  const file = resolve(cwd, path)
  const there = await stat(file).catch(cause => {
    throw userError('file-missing', lang, {}, {file: path, cause})
  })
  if (there.isDirectory()) return {root: file, shown: path, only: undefined}
  const folder = dirname(path)
  return {root: dirname(file), shown: folder === '.' ? '' : folder, only: basename(file)}
}

/** Names of the articles, with slashes, sorted. */
export async function articleNames({root, only}: Workspace): Promise<string[]> {
  if (only !== undefined) return [only]
  const names = await glob('**/*.{md,markdown}', {
    cwd: root,
    ignore: ['**/node_modules/**'],
    caseSensitiveMatch: false,
    // A linked folder may lead back up, and is found where it really is.
    followSymbolicLinks: false,
    expandDirectories: false,
  })
  const own = await Promise.all(names.map(name => leadsOutside(name, root)))
  return names.filter((_, index) => !own[index]).sort((one, other) => one.localeCompare(other, 'zh'))
}

/** Whether a name is an article of the workspace, so that no other file can be asked for. */
export async function hasArticle({root, only}: Workspace, name: string): Promise<boolean> {
  if (only !== undefined) return name === only
  const parts = name.split('/')
  if (!/\.(?:md|markdown)$/i.test(name) || /[\\\0]/.test(name)) return false
  return !parts.includes('') && !parts.some(isHidden) && !(await leadsOutside(name, root))
}

/** Whether a link in the folder is to something that is not in it. */
async function leadsOutside(name: string, root: string): Promise<boolean> {
  const real = await realpath(join(root, name)).catch(() => undefined)
  return real !== undefined && !isInside(real, await realFolder(root))
}

/** Folders that are not looked into. */
export function isHidden(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.')
}

/** Absolute. */
export const articlePath = ({root}: Workspace, name: string): string => join(root, ...name.split('/'))

/** As messages name it. */
export const shownPath = ({shown}: Workspace, name: string): string => join(shown, ...name.split('/'))

/** The real path of a file in a folder, links followed; undefined when there is none, or it leads outside. */
export async function fileInside(path: string, folder: string): Promise<string | undefined> {
  const file = resolve(folder, path.split('/').join(sep))
  if (path.includes('\0') || !isInside(file, folder)) return undefined
  const real = await realpath(file).catch(() => undefined)
  return real !== undefined && isInside(real, await realFolder(folder)) ? real : undefined
}
