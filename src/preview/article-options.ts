import type {Language} from '../article.ts'
import {takes} from '../options/kinds.ts'
import type {Row} from '../options/row.ts'
import {rows} from '../options/table.ts'
import type {ShownOption} from './state.ts'

/** Options that the style panel has a switch for, in its order. */
const names = [
  'codeWindow',
  'lineNumbers',
  'spacing',
  'punctuation',
  'lineBreaks',
  'imageRows',
  'headingNumbers',
  'references',
] as const

const own: ReadonlyMap<string, Row> = new Map(
  names.map(name => [name, rows.find(([each]) => each === name)![1]]),
)

/** The front-matter keys of an option that has some of its own; the first is written. */
export const keysOf = (name: string): readonly string[] => own.get(name)?.keys ?? []

/** The options that can be switched, as an article has them. */
export function shownOptions(values: Readonly<Record<string, unknown>>, lang: Language): ShownOption[] {
  return [...own].map(([name, {kind, choices, default: usual, about}]) => ({
    name,
    title: about[lang],
    choices: kind === 'flag' ? [...(usual === undefined ? [''] : []), 'true', 'false'] : [...(choices ?? [])],
    default: String(usual ?? ''),
    value: String(values[name] ?? usual ?? ''),
  }))
}

/** What of a request are values of those options. */
export function readOptions(value: Readonly<Record<string, unknown>>): Record<string, string | boolean> {
  const known = Object.entries(value).filter((entry): entry is [string, string | boolean] => {
    const row = own.get(entry[0])
    return row !== undefined && takes(row, entry[1])
  })
  return Object.fromEntries(known)
}
