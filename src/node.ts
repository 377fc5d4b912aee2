import type {Article} from './article.ts'
import {localImages} from './images/local.ts'
import {createConverter} from './index.ts'
import {readText} from './node/text.ts'
import {articleTheme, withThemeFile} from './node/theme.ts'
import type {Options} from './options.ts'

export {type PageOptions, renderPage} from './deliver/page.ts'
export {type ArticleFormat, type WriteOptions, writeArticle} from './deliver/write.ts'
export {type LocalImageOptions, localImages} from './images/local.ts'
export * from './index.ts'
export type {ReadOptions} from './node/text.ts'
export {readTheme} from './node/theme.ts'

/** Options for articles on disk. A `theme` may also be the path of a CSS file: `./my.css`. */
export interface NodeOptions extends Options {
  /**
   * Folder that site-absolute paths (`/img/a.png`) are looked up in.
   *
   * @default undefined: such paths are reported
   */
  siteRoot?: string
  /**
   * Puts local pictures into the article as data, so that they come along when it is copied. Has no effect
   * with `images.base`.
   *
   * @default false
   */
  embedImages?: boolean
  /**
   * Folder that relative addresses of pictures start from, or a function that gives it for an article's path.
   * For an article that is written to another folder than its source's.
   *
   * @default the article's own folder
   */
  relativeTo?: string | ((path: string | undefined) => string | undefined)
  /**
   * Folder that paths are relative to.
   *
   * @default process.cwd()
   */
  cwd?: string
}

/** Converts many files with the same options, keeping what they share. */
export interface FileConverter {
  /**
   * @param path the article's file: UTF-8, or UTF-16 with a byte order mark
   * @param overrides stronger than the article's front matter
   * @throws UserError when the file cannot be read or the article cannot be made
   */
  convertFile(path: string, overrides?: Options): Promise<Article>
  /** The same for Markdown that is no file, or not yet; `overrides.path` says where its pictures are. */
  convert(markdown: string, overrides?: Options): Promise<Article>
}

/**
 * Makes a WeChat article of a Markdown file: its pictures are looked up, checked and measured.
 *
 * @throws UserError when the file cannot be read or the article cannot be made
 */
export async function convertFile(path: string, options: NodeOptions = {}): Promise<Article> {
  return (await createFileConverter(options)).convertFile(path)
}

/** Prepares the conversion of many files. */
export async function createFileConverter(options: NodeOptions = {}): Promise<FileConverter> {
  const {siteRoot, embedImages, relativeTo, cwd = process.cwd(), ...core} = options
  const lang = core.lang ?? 'en'
  const {base, resolve} = core.images ?? {}
  const hook = localImages({siteRoot, embed: embedImages, relativeTo, cwd, lang, base, resolve})
  const prepared = await withThemeFile(core, {cwd, lang})
  const converter = createConverter({...prepared, images: {...core.images, resolve: hook}})
  const convert = async (markdown: string, overrides: Options = {}): Promise<Article> => {
    const own = await withThemeFile(overrides, {cwd, lang})
    if (own.theme !== undefined) return converter.convert(markdown, own)
    const path = own.path ?? core.path
    const found = await articleTheme(markdown, {path, cwd, siteRoot, lang: own.lang ?? lang})
    if (!found) return converter.convert(markdown, own)
    const variables = {...found.variables, ...own.variables}
    return converter.convert(markdown, {...own, theme: found.theme, variables})
  }
  return {
    convert,
    async convertFile(path, overrides = {}) {
      return convert(await readText(path, {cwd, lang: overrides.lang ?? lang}), {...overrides, path})
    },
  }
}
