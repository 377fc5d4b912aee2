import type {Language} from '../article.ts'
import {builtinCompiled} from '../builtin/themes.ts'
import type {CssSource} from '../options/options.ts'
import {readTheme, type Theme} from './compiled.ts'
import type {CodeChoice} from './layers.ts'
import type {Variables} from './variables.ts'

export type {StyleRule} from './compile-rule.ts'
export type {Theme} from './compiled.ts'
export type {CodeChoice} from './layers.ts'

/** Compiled themes by content. Bounded: a preview that edits a theme makes a new one with every keystroke. */
const cache = new Map<string, Promise<Theme>>()
const CACHE_SIZE = 32

/**
 * A theme, compiled: see `compileTheme`. A built-in theme as it is was compiled when weimark was built: reading CSS
 * takes a fifth of the time that one article from the command line needs.
 *
 * @param source a built-in theme's name, or CSS
 * @param extra CSS added after it
 * @param variables values by name, with or without `--`
 * @param code what the user chose for code blocks
 * @throws UserError when there is no such theme, no such variable, or a variable cannot have such a value
 */
export function loadTheme(
  source: string | CssSource,
  extra: readonly CssSource[],
  variables: Variables,
  lang: Language = 'en',
  code: CodeChoice = {},
): Promise<Theme> {
  const key = JSON.stringify([source, extra, variables, code.theme, code.window, code.components])
  let theme = cache.get(key)
  if (!theme) {
    theme = load(source, extra, variables, lang, code)
    if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value!)
    cache.set(key, theme)
    theme.catch(() => cache.delete(key))
  }
  return theme
}

async function load(
  source: string | CssSource,
  extra: readonly CssSource[],
  variables: Variables,
  lang: Language,
  code: CodeChoice,
): Promise<Theme> {
  const asItIs =
    extra.length === 0 &&
    Object.keys(variables).length === 0 &&
    !code.theme &&
    code.window === undefined &&
    !code.components
  const ready = typeof source === 'string' && asItIs ? await builtinCompiled(source) : undefined
  if (ready !== undefined) return readTheme(ready)
  const {compileTheme} = await import('./compile-theme.ts')
  return compileTheme(source, extra, variables, lang, code)
}
