import type {Article} from '../article.ts'
import {createConverter, type Input} from '../convert.ts'
import type {Options} from '../options/options.ts'
import {onDisk} from './files.ts'
import type {NodeOptions} from './options.ts'

/** Converts many files with the same options, keeping what they share. */
export interface FileConverter {
  /**
   * @param path the article's file: UTF-8, or UTF-16 with a byte order mark
   * @param overrides stronger than the article's front matter
   * @throws UserError when the file cannot be read or the article cannot be made
   */
  convertFile(path: string, overrides?: Options): Promise<Article>
  /** The same for Markdown that is no file, or not yet; `overrides.path` says where its pictures are. */
  convert(markdown: Input, overrides?: Options): Promise<Article>
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
