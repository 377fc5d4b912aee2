import {stat} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {resolve} from 'node:path'
import type {Language} from '../../../article.ts'
import {builtinTheme} from '../../../builtin/themes.ts'
import {isThemePath, readTheme} from '../../../node/theme.ts'
import {unknownTheme} from '../../../style/unknown.ts'
import type {World} from '../../command.ts'
import type {ThemesWording} from './words.ts'

export interface ThemesWorld extends World {
  own: ThemesWording
}

/** A theme that the command line names, and where it is. */
export interface FoundTheme {
  css: string
  /** As messages name it. */
  path: string
  /** Of a theme of weimark's own. */
  builtin: string | undefined
  /** Absolute. */
  file: string
}

/**
 * A theme of weimark's own, or a CSS file.
 *
 * @throws UserError when it is neither
 */
export async function findTheme(name: string, cwd: string, lang: Language): Promise<FoundTheme> {
  const css = isThemePath(name) ? undefined : await builtinTheme(name)
  if (css !== undefined) {
    const file = createRequire(import.meta.url).resolve(`weimark/themes/${name}.css`)
    return {css, path: `themes/${name}.css`, builtin: name, file}
  }
  const isFile = isThemePath(name) || (await stat(resolve(cwd, name)).catch(() => undefined))?.isFile()
  if (!isFile) throw unknownTheme(name, lang)
  const read = await readTheme(name, {cwd, lang})
  return {css: read.css, path: name, builtin: undefined, file: resolve(cwd, name)}
}
