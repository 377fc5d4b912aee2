import {Command, CommanderError, Option} from 'commander'
import {takes} from '../options/kinds.ts'
import type {Kinds, Row, ValueOf} from '../options/row.ts'
import {flagName, type options, rows} from '../options/table.ts'
import {contraries, type FlagTexts, optionFlags, repeatable} from './option-flags.ts'
import {UsageError} from './usage-error.ts'
import type {Wording} from './wording.ts'

/** What flags give where that is less than what code may. */
interface Typed extends Omit<Kinds, 'theme' | 'css' | 'variables' | 'levels' | 'codeTheme'> {
  theme: string
  css: string[]
  variables: Record<string, string>
  levels: Record<string, string>
  codeTheme: string
}

type Value<Each> = Each extends {
  kind: infer Kind extends 'theme' | 'css' | 'variables' | 'levels' | 'codeTheme'
}
  ? Typed[Kind]
  : ValueOf<Each>

type Group<Prefix extends string, Rows> = {
  [Name in keyof Rows & string as Rows[Name] extends {flag: string} ? `${Prefix}.${Name}` : never]?: Value<
    Rows[Name]
  >
}

/** Options of the table that were asked for, by name. */
export type OptionFlags = {
  -readonly [Name in keyof typeof options as (typeof options)[Name] extends {flag: string}
    ? Name
    : never]?: Value<(typeof options)[Name]>
} & Group<'images', (typeof options)['images']['group']>

/** The command line, read. */
export interface Flags {
  inputs: string[]
  /** Only what was asked for. */
  options: OptionFlags
  /** A configuration's path; false for none. */
  config: string | false | undefined
  watch: boolean
  /** Whether articles are converted that have not changed. */
  force: boolean
  quiet: boolean
  verbose: boolean
}

export type Parsed = {kind: 'help'} | {kind: 'version'} | {kind: 'convert'; flags: Flags}

/** The flags as they were written, by their names in camel case. */
export interface RawOptions {
  [flag: string]: unknown
  config?: string | false
  watch?: boolean
  force?: boolean
  quiet?: boolean
  verbose?: boolean
  help?: boolean
  version?: boolean
}

/** @throws UsageError */
export function parseArguments(argv: readonly string[], words: Wording): Parsed {
  const {inputs, raw} = readCommand<RawOptions>(argv, optionFlags, words)
  if (raw.help) return {kind: 'help'}
  if (raw.version) return {kind: 'version'}
  return {kind: 'convert', flags: checkFlags(inputs, raw, words)}
}

/**
 * Reads a command line.
 *
 * @param flags each option by its long name
 * @throws UsageError when it has others
 */
export function readCommand<Raw extends object>(
  argv: readonly string[],
  flags: FlagTexts,
  words: Wording,
): {inputs: string[]; raw: Raw} {
  const command = new Command('weimark')
    .argument('[files...]')
    .helpOption(false)
    .exitOverride()
    .configureOutput({writeErr: () => {}, writeOut: () => {}})
  for (const [name, text] of Object.entries(flags)) {
    const option = new Option(text)
    if (repeatable.has(name)) option.argParser(collect)
    const other = contraries.get(name)
    const contrary = other === undefined ? [] : [new Option(`--${other}`)]
    // A `--no-…` without its contrary before it would have a default.
    const both = option.negate ? [...contrary, option] : [option, ...contrary]
    for (const each of both) command.addOption(each)
  }
  try {
    command.parse(argv, {from: 'user'})
  } catch (error) {
    if (error instanceof CommanderError) throw new UsageError(reword(error, words))
    throw error
  }
  return {inputs: command.args, raw: command.opts<Raw>()}
}

function collect(value: string, earlier: string[] | undefined): string[] {
  return [...(earlier ?? []), value]
}

/** @throws UsageError when a value cannot be used */
export function checkFlags(inputs: string[], raw: RawOptions, words: Wording): Flags {
  const options: Record<string, unknown> = {}
  const paths: unknown[] = [...inputs, raw.config]
  for (const [name, row] of rows) {
    const value = row.flag ? raw[camel(flagName(row))] : undefined
    if (value === undefined) continue
    if (row.kind === 'path' || row.kind === 'folder' || row.kind === 'theme' || row.kind === 'css')
      paths.push(...[value].flat())
    options[name] = readFlag(row, value, words)
  }
  if (paths.includes('')) throw new UsageError(words.emptyPath)
  if (inputs.includes('-') && inputs.length > 1) throw new UsageError(words.stdinAlone)
  const {config, watch = false, force = false, quiet = false, verbose = false} = raw
  // Each value was read as its row says.
  return {inputs, options: options as OptionFlags, config, watch, force, quiet, verbose}
}

function readFlag(row: Row, value: unknown, words: Wording): unknown {
  if (row.kind === 'choice' && !takes(row, value)) {
    throw new UsageError(words.wrongChoice(`--${flagName(row)}`, String(value), row.choices!))
  }
  if (row.kind === 'folder' && value === 'none') return false
  if (row.kind !== 'variables') return value
  return Object.fromEntries((value as string[]).map(each => readSet(each, words)))
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function readSet(text: string, words: Wording): [string, string] {
  const [, name, value] = /^(?:--)?([^=\s]+)=(.+)$/s.exec(text) ?? []
  if (name === undefined || value === undefined) throw new UsageError(words.wrongSet(text))
  return [name, value.trim()]
}

/** Commander's English, in the user's language. Its message is the only place that names the flag. */
function reword({code, message}: CommanderError, words: Wording): string {
  const flag = /'([^']*)'/.exec(message)?.[1] ?? ''
  const similar = /Did you mean (?:one of )?(.*?)\?/.exec(message)?.[1]
  if (code === 'commander.unknownOption') return words.unknownOption(flag, similar)
  if (code === 'commander.optionMissingArgument') return words.missingValue(flag.replace(/ <.*$/, ''))
  return words.unexpected(message.replace(/^error: /, ''))
}
