import type {CheerioAPI} from 'cheerio'
import type {Language} from '../article.ts'
import {emulate} from '../emulator/emulate.ts'
import {reasons, stageLosses} from '../rules/reasons.ts'
import {suggest} from '../rules/suggest.ts'
import {UserError} from '../rules/user-error.ts'
import type {OpenTheme} from '../style/compile-theme.ts'
import {chooseVariables} from '../style/variables.ts'
import {allowedFontStack} from '../wechat/css-values.ts'
import type {Stage} from '../wechat/evidence.ts'
import {contractClasses} from './contract.ts'
import type {OwnCss} from './own-css.ts'
import type {Report} from './report.ts'

/** What of a native theme is not written. Of other tools' themes loading tells that. */
export function leftOutFindings(own: OwnCss, report: Report): void {
  for (const {property, value, important: forced, place} of own.declarations) {
    const what = `${property}: ${value}`
    if (property === 'font-family' && !allowedFontStack.value.test(value)) {
      report('theme-left-out', {what, why: reasons.phoneFont}, {place})
    } else if (forced)
      report('theme-left-out', {what: `${what} !reasons.important`, why: reasons.important}, {place})
  }
}

/** Variables of the theme's own file that do nothing, or have a default that they could not be set to. */
export async function variableFindings(
  own: OwnCss,
  theme: OpenTheme,
  report: Report,
  lang: Language,
): Promise<void> {
  const used = usedVariables(theme)
  for (const [name, place] of own.variables) {
    const declared = theme.declared.get(name)
    if (!used.has(name) && !declared && !name.startsWith('--code-')) {
      report('theme-variable-unused', {name}, {place})
    }
    const detail = declared && (await misfit(name, theme, lang))
    if (detail !== undefined) report('theme-default', {detail}, {place})
  }
}

function usedVariables(theme: OpenTheme): ReadonlySet<string> {
  const values = [
    ...theme.variables.values(),
    ...theme.sheets.flatMap(({raw}) =>
      raw.rules.flatMap(({declarations}) => declarations.map(({value}) => value)),
    ),
  ]
  return new Set(values.flatMap(value => value.match(/--[^\s,)]+/g) ?? []))
}

/** What is wrong with a variable's own default; undefined when it is what `--set` would take. */
async function misfit(name: string, theme: OpenTheme, lang: Language): Promise<string | undefined> {
  try {
    await chooseVariables(theme.variables, theme.declared, {[name]: theme.variables.get(name) ?? ''}, lang)
    return undefined
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
}

/** Classes that no article has: a slip, mostly. */
export function unknownClasses($: CheerioAPI, own: OwnCss, report: Report, lang: Language): void {
  const told = new Set<string>()
  const present = new Set(
    $('[class]')
      .toArray()
      .flatMap(each => each.attribs.class!.split(/\s+/)),
  )
  for (const {name, place} of own.classes) {
    if (told.has(name) || contractClasses.has(name) || /^(?:hljs|language)-|_$/.test(name)) continue
    told.add(name)
    if (present.has(name)) continue
    report('theme-class', {name, suggestion: suggest(name, contractClasses, lang)}, {place})
  }
}

const ways: readonly (readonly Stage[])[] = [
  ['paste', 'save', 'reader'],
  ['api', 'reader'],
]

/** What the styled specimen loses on its ways through WeChat. */
export function lostFindings(html: string, own: OwnCss, report: Report): void {
  const told = new Set<string>()
  for (const {lost, rule, what, stage, element} of ways.flatMap(way => emulate(html, way).changes)) {
    const shown = what ?? `<${element}>`
    if (!lost || told.has(rule + shown)) continue
    told.add(rule + shown)
    const property = shown.split(':')[0]
    const written = own.declarations.find(each => each.property === property)
    report('theme-filtered', {what: shown, stage: stageLosses[stage]}, written ? {place: written.place} : {})
  }
}
