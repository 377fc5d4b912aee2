import type {Language} from '../article.ts'
import type {Row} from '../options/row.ts'
import {flagName, namesIn, rows} from '../options/table.ts'
import {type OwnFlag, ownFlags} from './own-flags.ts'

/** Options as a command takes them: each flag as the help shows it, by its long name. */
export type FlagTexts = Readonly<Record<string, string>>

/** The long name of a flag as the help shows it: `no-embed`. */
function longName(flag: string): string {
  return /--([\w-]+)/.exec(flag)?.[1] ?? ''
}

/** The options that decide about articles, pages or the run. */
function textsOf(
  decides: readonly NonNullable<Row['of']>[],
  own: readonly (keyof typeof ownFlags)[],
): FlagTexts {
  const options = rows.flatMap(([, {flag, of}]) => (flag && of && decides.includes(of) ? [flag] : []))
  const all = [...options, ...own.map(name => ownFlags[name].flag)]
  return Object.fromEntries(all.map(flag => [longName(flag), flag]))
}

/** Of a conversion: all. */
export const optionFlags: FlagTexts = textsOf(
  ['article', 'page', 'run'],
  Object.keys(ownFlags) as (keyof typeof ownFlags)[],
)

/** What decides about an article and its page; the others are about the run. */
export const pageFlags: FlagTexts = textsOf(['article', 'page'], ['config', 'no-config'])

/** What decides about an article alone. */
export const articleFlags: FlagTexts = textsOf(['article'], ['config', 'no-config'])

/** What the help says of each flag, by its long name. */
export function flagHelps(lang: Language): FlagTexts {
  const ofRows = rows.flatMap(([, row]) =>
    row.flag ? [[longName(row.flag), (row.help ?? row.about)[lang]]] : [],
  )
  const own = Object.entries<OwnFlag>(ownFlags).map(([name, {help}]) => [name, help[lang]])
  return Object.fromEntries([...ofRows, ...own])
}

/** Values that a flag takes, by its long name. */
export const flagChoices: ReadonlyMap<string, readonly string[]> = new Map(
  rows.flatMap(([, row]) => (row.flag && row.choices ? [[flagName(row), row.choices]] : [])),
)

/** Flags that may be given several times. */
export const repeatable: ReadonlySet<string> = new Set(
  rows.flatMap(([, row]) => (['css', 'variables', 'levels'].includes(row.kind) ? [flagName(row)] : [])),
)

/** Switches that a configuration may have set: each can be put the other way. */
export const contraries: ReadonlyMap<string, string> = new Map(
  rows
    .filter(([name, {kind, flag}]) => flag && kind === 'flag' && namesIn('config').includes(name))
    .map(([, {flag = ''}]) => {
      const name = longName(flag)
      return [name, name.startsWith('no-') ? name.slice(3) : `no-${name}`]
    }),
)
