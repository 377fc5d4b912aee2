import {resolve} from 'node:path'
import type {NodeOptions} from '../node/options.ts'
import {isThemePath} from '../node/theme.ts'
import type {Options} from '../options/options.ts'
import {splitTheme} from '../options/theme.ts'
import type {Preview} from './start.ts'
import type {Editor} from './state.ts'
import type {PreviewSettings} from './studio.ts'

export type {Preview} from './start.ts'

export interface PreviewOptions extends NodeOptions {
  /** @default 0: a free one */
  port?: number
  /**
   * Name of the Official Account, shown above the article.
   *
   * @default '': a word that stands for it
   */
  account?: string
  /**
   * Editor that links to the Markdown open: Visual Studio Code, Cursor, WebStorm (and its family), Sublime Text
   * with its URL handler, or none.
   *
   * @default 'code'
   */
  editor?: Editor
  /** Stronger than an article's front matter. */
  overrides?: Options
}

/**
 * Shows an article, or the articles of a folder, in the browser as WeChat will, and shows them anew when the
 * Markdown, a theme or a picture changes. For this machine alone.
 *
 * @throws UserError when there is no such file or folder, an option is wrong, the port is in use
 */
export async function preview(path: string, options: PreviewOptions = {}): Promise<Preview> {
  const {port = 0, account = '', editor = 'code', overrides = {}, ...own} = options
  const {cwd = process.cwd(), lang = 'en'} = own
  const files = [own.theme, overrides.theme].flatMap(theme => themeFile(theme, cwd))
  const settings: PreviewSettings = {options: {...own, cwd}, overrides, files}
  const {start} = await import('./start.ts')
  return start({path, cwd, port, account, editor, lang, read: async () => settings})
}

function themeFile(theme: Options['theme'], cwd: string): string[] {
  const [name] = splitTheme(theme)
  return typeof name === 'string' && isThemePath(name) ? [resolve(cwd, name)] : []
}
