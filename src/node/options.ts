import type {Options} from '../options/options.ts'
import type {ValuesIn} from '../options/table.ts'

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
