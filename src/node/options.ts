import {checkOptions} from '../options/check.ts'
import type {Options} from '../options/options.ts'
import type {Entry} from '../options/row.ts'
import {languageOf} from '../options/settings.ts'
import {options, type ValuesIn} from '../options/table.ts'

/** Options for articles on disk. A `theme` may also be the path of a CSS file: `./my.css`. */
export interface NodeOptions extends Options, ValuesIn<'node'> {
  /**
   * Folder that holds the articles, or a function that gives it for an article's path: the site where nothing else
   * marks one.
   *
   * @default the article's own folder
   */
  folder?: string | ((path: string | undefined) => string | undefined)
  /**
   * Takes a picture only where it was written, not one whose name occurs once in the site.
   *
   * @default false
   */
  strict?: boolean
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

/** What code may set for articles on disk, beside weimark's own options. */
const onDiskRows = {
  folder: {
    kind: 'pathOf',
    in: ['node'],
    about: {zh: '文章所在的文件夹', en: 'folder that holds the articles'},
  },
  strict: {
    kind: 'flag',
    in: ['node'],
    about: {zh: '图片只在原处找', en: 'pictures only where they were written'},
  },
  relativeTo: {
    kind: 'pathOf',
    in: ['node'],
    about: {zh: '相对地址的起点', en: 'where relative addresses start'},
  },
  onFile: {kind: 'listener', in: ['node'], about: {zh: '得知每个文件', en: 'told of each file'}},
  cwd: {kind: 'path', in: ['node'], about: {zh: '路径的起点', en: 'folder that paths are relative to'}},
} as const satisfies Record<Exclude<keyof NodeOptions, keyof Options | keyof ValuesIn<'node'>>, Entry>

/** @throws UserError when an option is unknown or has a value that cannot be used */
export function checkNodeOptions(given: unknown, own: Readonly<Record<string, Entry>> = {}): void {
  checkOptions(given, languageOf(given) ?? 'en', {...options, ...onDiskRows, ...own}, ['code', 'node'])
}
