import type {Article} from './article.ts'
import {createConverter} from './index.ts'
import {onDisk} from './node/files.ts'
import type {Options} from './options/options.ts'
import type {ValuesIn} from './options/table.ts'

export {type PageOptions, renderPage} from './deliver/page.ts'
export {type ArticleFormat, type WriteOptions, writeArticle} from './deliver/write.ts'
export type {ReadOptions} from './disk/text.ts'
export {type LocalImageOptions, localImages} from './images/local.ts'
export * from './index.ts'
export {createFileLinter, type FileLinter, lintFile} from './node/lint.ts'
export {readTheme} from './node/theme.ts'
export {type Preview, type PreviewOptions, preview} from './preview/preview.ts'

/** Options for articles on disk. A `theme` may also be the path of a CSS file: `./my.css`. */
export interface NodeOptions extends Options, ValuesIn<'node'> {
  /**
   * Folder that relative addresses of pictures start from, or a function that gives it for an article's path.
   * For an article that is written to another folder than its source's.
   *
   * @default the article's own folder
   */
  relativeTo?: string | ((path: string | undefined) => string | undefined)
  /**
   * Told of each file that an article was made of or that was looked for, its theme and its pictures, with the
   * article's path. For whoever keeps articles up to date.
   *
   * @param file absolute
   */
  onFile?: (file: string, article: string | undefined) => void
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
  const {text, file} = await onDisk(options, async core => {
    const converter = createConverter(core)
    return (markdown, overrides) => converter.convert(markdown, overrides)
  })
  return {convert: text, convertFile: file}
}
