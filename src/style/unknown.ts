import type {Language} from '../article.ts'
import {codeThemeNames, themeNames} from '../builtin/themes.ts'
import {userError} from '../rules/report.ts'
import {suggest} from '../rules/suggest.ts'
import type {UserError} from '../rules/user-error.ts'

/** The error for a theme's name that there is not. */
export function unknownTheme(name: string, lang: Language): UserError {
  return userError('theme-unknown', lang, data(name, themeNames, lang))
}

/** The error for a code palette's name that there is not. */
export function unknownCodeTheme(name: string, lang: Language): UserError {
  return userError('code-theme-unknown', lang, data(name, codeThemeNames, lang), {subject: 'code-theme'})
}

function data(name: string, known: readonly string[], lang: Language) {
  return {name: JSON.stringify(name), known: known.join(', '), suggestion: suggest(name, known, lang)}
}
