import type {Row} from '../options/row.ts'
import {isGroup, options, rows} from '../options/table.ts'
import type {Said} from '../rules/rule.ts'

/** Rows that a configuration may have, by their names: `theme`, `images.base`. */
export const configKeys: ReadonlyMap<string, Row> = new Map(
  rows.filter(([, row]) => row.in.includes('config')),
)

/** Keys whose values are groups of such rows. */
export const configGroups: ReadonlyMap<string, Said> = new Map(
  Object.entries(options).flatMap(([name, entry]) => (isGroup(entry) ? [[name, entry.about]] : [])),
)

/** Every name that may stand there, groups before what is in them. */
export const configNames: readonly string[] = [
  ...new Set(
    [...configKeys.keys()].flatMap(name => (name.includes('.') ? [name.split('.')[0]!, name] : [name])),
  ),
]
