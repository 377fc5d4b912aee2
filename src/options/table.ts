import type {Entry, Group, NamesIn, Place, Row, ValueOf} from './row.ts'
import {draftRows} from './rows/draft.ts'
import {lookRows} from './rows/look.ts'
import {outputRows} from './rows/output.ts'
import {pictureRows} from './rows/pictures.ts'
import {runRows} from './rows/run.ts'
import {textRows} from './rows/text.ts'

/** Every option, in the order in which help and documentation have them. */
export const options = {...outputRows, ...lookRows, ...pictureRows, ...textRows, ...runRows, ...draftRows}

export type Table = typeof options

/** The values of options, by name. */
export type OptionValues = {-readonly [Name in keyof Table]?: ValueOf<Table[Name]>}

/** The values of those that may be set in a place. */
export type ValuesIn<Where extends Place> = Pick<OptionValues, NamesIn<Table, Where>>

export const isGroup = (entry: Entry): entry is Group => 'group' in entry

/** Rows by name, those of groups with their group's before it: `images.base`. */
function rowsOf(table: Readonly<Record<string, Entry>>): [name: string, row: Row][] {
  return Object.entries(table).flatMap(([name, entry]): [string, Row][] =>
    isGroup(entry)
      ? Object.entries(entry.group).map(([part, row]): [string, Row] => [`${name}.${part}`, row])
      : [[name, entry]],
  )
}

/** Every row of weimark's own table. */
export const rows: readonly [name: string, row: Row][] = rowsOf(options)

/** Names of the rows that may be set in a place. */
export function namesIn(place: Place, among: readonly [string, Row][] = rows): string[] {
  return among.filter(([, row]) => row.in.includes(place)).map(([name]) => name)
}

/** A value by its row's name. */
export function valueAt(values: object, name: string): unknown {
  if (Object.hasOwn(values, name)) return (values as Record<string, unknown>)[name]
  const [own = '', part] = name.split('.')
  const value = (values as Record<string, unknown>)[own]
  return part === undefined ? value : (value as Record<string, unknown> | undefined)?.[part]
}

/** The long name of a row's flag; of a switch the one that turns it on: `embed` of `--no-embed`. */
export function flagName({flag = ''}: Row): string {
  return /--(?:no-)?([\w-]+)/.exec(flag)?.[1] ?? ''
}
