import {realpath} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {VFile} from 'vfile'
import type {Language, ThemeChoice} from '../article.ts'
import {isInside, realFolder} from '../disk/inside.ts'
import {type ReadOptions, readText} from '../disk/text.ts'
import {readFrontMatter} from '../front-matter/front-matter.ts'
import type {CssSource, Options} from '../options/options.ts'
import {dataOf} from '../rules/data.ts'
import {userError} from '../rules/report.ts'
import type {Place} from '../rules/user-error.ts'

/** A theme's name is a word; what has a folder or ends in `.css` is a file. */
export function isThemePath(theme: string): boolean {
  return /[\\/]|\.css$/i.test(theme)
}

/**
 * Reads a theme, or CSS to add to one, from disk.
 *
 * @throws UserError when the file cannot be read
 */
export async function readTheme(path: string, options: ReadOptions = {}): Promise<CssSource> {
  return {css: (await readText(path, options)).replace(/^\uFEFF/, ''), path}
}

/** The options with their theme read, if it is a file. Its variables stay. */
export async function withThemeFile(options: Options, read: ReadOptions): Promise<Options> {
  const {theme} = options
  if (theme === undefined || (typeof theme === 'object' && typeof theme.css === 'string')) return options
  const {name, ...rest}: ThemeChoice = typeof theme === 'string' ? {name: theme} : (theme as ThemeChoice)
  if (typeof name !== 'string' || !isThemePath(name)) return options
  return {
    ...options,
    theme: await readTheme(name, read),
    variables: {...variablesOf(rest), ...options.variables},
  }
}

type Variables = Record<string, string | number>

function variablesOf(choice: Readonly<Record<string, unknown>>): Variables {
  const isValue = (entry: [string, unknown]): entry is [string, string | number] =>
    typeof entry[1] === 'string' || typeof entry[1] === 'number'
  return Object.fromEntries(Object.entries(choice).filter(isValue))
}

/** Where an article may take its theme from. */
export interface ArticleFolders {
  /** The article's path as the user wrote it; undefined for standard input. */
  path: string | undefined
  cwd: string
  siteRoot: string | false | undefined
  lang: Language
  /** Told of the theme's file. */
  onFile?: ((file: string, article: string | undefined) => void) | undefined
}

/**
 * The theme file that an article's front matter names. An article may come from anybody, so only its own
 * folder and the site's are read.
 *
 * @throws UserError when the file is elsewhere or cannot be read
 */
export async function articleTheme(
  markdown: string,
  article: ArticleFolders,
): Promise<{theme: CssSource; variables: Variables} | undefined> {
  const named = namedTheme(markdown, article)
  if (!named) return undefined
  const {path, cwd, lang} = article
  const at = {...(path === undefined ? {} : {file: path}), ...(named.place ? {place: named.place} : {})}
  const folders = foldersOf(article)
  const file = resolve(folders[0]!, named.name)
  article.onFile?.(file, path)
  const real = isWithin(file, folders) ? await realpath(file).catch(() => undefined) : file
  const {name} = named
  if (real === undefined) throw userError('theme-missing', lang, {name}, at)
  if (!isWithin(real, await Promise.all(folders.map(realFolder))))
    throw userError('theme-outside', lang, {name}, at)
  const {css} = await readTheme(file, {cwd, lang})
  const theme = {css, path: join(path === undefined ? '' : dirname(path), named.name)}
  return {theme, variables: named.variables}
}

function namedTheme(
  markdown: string,
  {path, lang}: ArticleFolders,
): {name: string; variables: Variables; place?: Place} | undefined {
  // This parses the front matter once more, so only where it can name a file.
  if (!markdown.includes('theme') || !/\.css|[\\/]/i.test(markdown)) return undefined
  const file = new VFile({value: markdown, ...(path === undefined ? {} : {path})})
  dataOf(file).lang = lang
  const {values, places} = readFrontMatter(file)
  const weimark = isRecord(values.weimark) ? values.weimark : {}
  const theme = values.theme ?? weimark.theme
  const {name, ...rest} = typeof theme === 'object' && theme !== null ? (theme as ThemeChoice) : {name: theme}
  if (typeof name !== 'string' || !isThemePath(name)) return undefined
  const place = places.get(values.theme === undefined ? 'weimark.theme' : 'theme')
  const own = isRecord(weimark.variables) ? variablesOf(weimark.variables) : {}
  return {name, variables: {...variablesOf(rest), ...own}, ...(place ? {place} : {})}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** The article's folder first. */
function foldersOf({path, cwd, siteRoot}: ArticleFolders): string[] {
  const own = resolve(cwd, path === undefined ? '' : dirname(path))
  return siteRoot === undefined || siteRoot === false ? [own] : [own, resolve(cwd, siteRoot)]
}

function isWithin(path: string, folders: readonly string[]): boolean {
  return folders.some(folder => isInside(path, folder))
}
