import {userError} from '../rules/report.ts'
import type {Language, Said} from '../rules/rule.ts'
import {expectedOf, isRecord, kinds} from './kinds.ts'
import type {Entry, Row} from './row.ts'
import {isGroup} from './table.ts'

/** What code may give beside what every place may: CSS itself, and what is tried later with what was meant. */
const inCode: Partial<Record<Row['kind'], {takes?: (value: unknown) => boolean; expected?: Said}>> = {
  theme: {
    takes: value => value !== null && ['string', 'object'].includes(typeof value),
    expected: {zh: '主题名或 {css}', en: "a theme's name or {css}"},
  },
  css: {takes: () => true},
  text: {takes: value => typeof value === 'string'},
  codeTheme: {takes: value => typeof value === 'string'},
  variables: {takes: isRecord},
  flag: {expected: {zh: 'true, false', en: 'true, false'}},
}

/**
 * @param table the options that there are
 * @throws UserError when an option is unknown or has a value that cannot be used
 */
export function checkOptions(given: object, lang: Language, table: Readonly<Record<string, Entry>>): void {
  const known = Object.entries(table).filter(([, entry]) => isGroup(entry) || entry.in.includes('code'))
  for (const name of Object.keys(given)) {
    if (known.some(([each]) => each === name)) continue
    throw userError('option-unknown', lang, {name, known: known.map(([each]) => each).join(', ')})
  }
  for (const [name, entry] of known) {
    const value = (given as Record<string, unknown>)[name]
    if (value === undefined) continue
    if (!isGroup(entry)) checkValue(name, entry, value, lang)
    else if (!isRecord(value)) throw wrong(name, value, `{${Object.keys(entry.group).join(', ')}}`, lang)
    else {
      for (const [part, row] of Object.entries(entry.group)) {
        if (value[part] !== undefined) checkValue(`${name}.${part}`, row, value[part], lang)
      }
    }
  }
}

function checkValue(name: string, row: Row, value: unknown, lang: Language): void {
  if (row.kind === 'choice') {
    if (!row.choices!.includes(value as string)) throw wrong(name, value, row.choices!.join(', '), lang)
    return
  }
  const own = inCode[row.kind]
  if ((own?.takes ?? kinds[row.kind].takes)(value)) return
  throw wrong(name, value, own?.expected?.[lang] ?? expectedOf(row, lang), lang)
}

function wrong(name: string, value: unknown, expected: string, lang: Language) {
  const shown = JSON.stringify(value) ?? String(value)
  return userError('option-value', lang, {name, value: shown, expected})
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
