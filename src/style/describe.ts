import type {Language} from '../article.ts'
import {codeThemeNames} from '../builtin/themes.ts'
import {checkValue} from '../options/check.ts'
import type {CssSource} from '../options/options.ts'
import {lookRows} from '../options/rows/look.ts'
import {openTheme, readSource} from './compile-theme.ts'
import type {Bilingual, VariableType} from './theme-header.ts'

/** A variable that a theme can be adjusted by. */
export interface ThemeVariable {
  /** Without its dashes: `font-size`. */
  name: string
  /** Undefined where neither the theme nor a layer declares it: then its default's type counts. */
  type: VariableType | undefined
  /** As written in the theme. */
  default: string
  /** Ranges and words: `normal|0px..2px`. */
  allowed: string | undefined
  title: Bilingual | undefined
}

/** What a tool can tell of a theme. */
export interface ThemeDescription {
  name: string | undefined
  title: Bilingual | undefined
  description: Bilingual | undefined
  author: string | undefined
  format: string
  tags: readonly string[]
  layers: readonly string[]
  /** The theme's own and its layers'; colours of code, which belong to a palette, are left out. */
  variables: readonly ThemeVariable[]
  /** Values for `code-theme`. */
  codeThemes: readonly string[]
}

/**
 * Reads a theme's header and variables.
 *
 * @param source a built-in theme's name, or CSS
 * @throws UserError when there is no theme of that name
 */
export async function describeTheme(
  source: string | CssSource,
  lang: Language = 'en',
): Promise<ThemeDescription> {
  // A list chooses no one theme.
  if (Array.isArray(source)) checkValue('source', lookRows.theme, source, lang)
  if (typeof source !== 'string') checkValue('source', lookRows.css, source, lang)
  const open = await openTheme(await readSource(source, lang), [], lang)
  const {name, title, description, author, tags, layers} = open.header
  const {format} = open.format
  const variables = [...open.variables]
    .filter(([each]) => !/^--code-(?!theme$|size$)/.test(each))
    .map(([each, value]): ThemeVariable => {
      const declaration = open.declared.get(each)
      const {type, allowed, title: own} = declaration ?? {}
      return {name: each.slice(2), type, default: value, allowed, title: own}
    })
  return {name, title, description, author, format, tags, layers, variables, codeThemes: codeThemeNames}
}
