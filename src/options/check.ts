import {reasons} from '../rules/reasons.ts'
import {userError} from '../rules/report.ts'
import type {Language, Said} from '../rules/rule.ts'
import {shownValue} from '../rules/shown-value.ts'
import {didYouMean, nearest} from '../rules/suggest.ts'
import type {UserError} from '../rules/user-error.ts'
import {faultsIn} from './faults.ts'
import {expectedOf, isRecord, kinds} from './kinds.ts'
import type {Entry, Place, Row} from './row.ts'
import {isGroup} from './table.ts'

/** What code may give beside what every place may: CSS itself, and what is tried later with what was meant. */
const inCode: Partial<Record<Row['kind'], {takes?: (value: unknown) => boolean; expected?: Said}>> = {
  theme: {
    takes: value => typeof value === 'string' || isRecord(value),
    expected: {zh: '主题名或 {css}', en: "a theme's name or {css}"},
  },
  css: {
    takes: value => typeof value === 'string' || Array.isArray(value) || isRecord(value),
    expected: {zh: 'CSS、{css, path}，或它们的列表', en: 'CSS, {css, path}, or a list of them'},
  },
  text: {takes: value => typeof value === 'string'},
  codeTheme: {takes: value => typeof value === 'string'},
  variables: {takes: isRecord},
  flag: {expected: {zh: 'true, false', en: 'true, false'}},
}

/**
 * @param table the options that there are
 * @param places which of them are meant
 * @throws UserError when an option is unknown or has a value that cannot be used
 */
export function checkOptions(
  given: unknown,
  lang: Language,
  table: Readonly<Record<string, Entry>>,
  places: readonly Place[] = ['code'],
): void {
  if (!isRecord(given)) throw wrongValue('options', given, reasons.optionsObject[lang], lang)
  const known = (name: string) => {
    const entry = Object.hasOwn(table, name) ? table[name]! : undefined
    return entry && (isGroup(entry) || entry.in.some(place => places.includes(place))) ? entry : undefined
  }
  for (const [name, value] of Object.entries(given)) {
    const entry = known(name)
    if (!entry) throw unknown('', name, Object.keys(table).filter(known), lang)
    if (value === undefined) continue
    if (!isGroup(entry)) checkValue(name, entry, value, lang)
    else checkGroup(name, entry.group, value, lang)
  }
}

function checkGroup(
  group: string,
  rows: Readonly<Record<string, Row>>,
  value: unknown,
  lang: Language,
): void {
  if (!isRecord(value)) throw wrongValue(group, value, `{${Object.keys(rows).join(', ')}}`, lang)
  for (const [part, own] of Object.entries(value)) {
    const row = Object.hasOwn(rows, part) ? rows[part] : undefined
    if (!row) throw unknown(`${group}.`, part, Object.keys(rows), lang)
    if (own !== undefined) checkValue(`${group}.${part}`, row, own, lang)
  }
}

function unknown(group: string, name: string, among: readonly string[], lang: Language): UserError {
  // `image-rows`, `line_breaks`: as a flag or the front matter has it.
  const camel = name.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase())
  const near = among.includes(camel) ? camel : nearest(camel, among)
  return userError('option-unknown', lang, {
    name: `${group}${name}`,
    suggestion: didYouMean(near === undefined ? undefined : `${group}${near}`, lang),
    known: among.map(each => `${group}${each}`).join(', '),
  })
}

/**
 * @param name as messages call the option
 * @throws UserError when code cannot give such a value
 */
export function checkValue(name: string, row: Row, value: unknown, lang: Language): void {
  const [fault] = faultsIn(row, value)
  if (fault) throw wrongValue(`${name}${fault.at}`, fault.value, fault.expected[lang], lang)
  if (row.kind === 'choice') {
    if (!row.choices!.includes(value as string)) throw wrongValue(name, value, row.choices!.join(', '), lang)
    return
  }
  const own = inCode[row.kind]
  if ((own?.takes ?? kinds[row.kind].takes)(value)) return
  throw wrongValue(name, value, own?.expected?.[lang] ?? expectedOf(row, lang), lang)
}

/** The error of an option whose value is of no use. */
function wrongValue(name: string, value: unknown, expected: string, lang: Language): UserError {
  return userError('option-value', lang, {name, value: shownValue(value), expected})
}

/** The base as a folder's address: `https://a.org/news` and `https://a.org/news/` mean the same. */
export function directoryUrl(base: string, lang: Language): string {
  const full = base.startsWith('//') ? `https:${base}` : base
  const url = URL.canParse(full) ? new URL(full) : undefined
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw userError('image-base', lang, {value: JSON.stringify(base)})
  }
  url.search = ''
  url.hash = ''
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url.href
}
