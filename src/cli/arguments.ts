import {Command, CommanderError, Option} from 'commander'
import type {Language} from '../article.ts'
import type {ArticleFormat} from '../deliver/write.ts'
import type {Wording} from './wording.ts'

/** The command line, read. */
export interface Flags {
  inputs: string[]
  output: string | undefined
  format: ArticleFormat | undefined
  theme: string | undefined
  css: string[]
  codeTheme: string | undefined
  /** Only when asked for. */
  codeWindow: boolean | undefined
  /** Only when asked for. */
  lineNumbers: boolean | undefined
  set: Record<string, string>
  imageBase: string | undefined
  siteRoot: string | undefined
  /** Only when asked for. */
  embed: boolean | undefined
  lineBreaks: 'auto' | 'join' | 'keep' | undefined
  references: 'auto' | 'all' | 'none' | undefined
  /** Only when asked for. */
  spacing: boolean | undefined
  /** Only when asked for. */
  punctuation: boolean | undefined
  imageRows: 'stack' | 'row' | 'slider' | undefined
  /** Only when asked for. */
  strictSyntax: boolean | undefined
  target: 'paste' | 'api' | undefined
  /** Only when asked for; messages follow the locale otherwise. */
  lang: Language | undefined
  /** Only when asked for. */
  strict: boolean | undefined
  /** A configuration's path; false for none. */
  config: string | false | undefined
  watch: boolean
  /** Whether articles are converted that have not changed. */
  force: boolean
  quiet: boolean
  verbose: boolean
}

export type Parsed = {kind: 'help'} | {kind: 'version'} | {kind: 'convert'; flags: Flags}

/** The command was called in a way it cannot be. Exit code 2. */
export class UsageError extends Error {}

/** Every option: its flags as the help shows them, by its long name. */
export const optionFlags: Readonly<Record<string, string>> = {
  output: '-o, --output <PATH>',
  format: '--format <FORMAT>',
  theme: '-t, --theme <THEME>',
  css: '--css <FILE>',
  set: '--set <NAME=VALUE>',
  'code-theme': '--code-theme <NAME>',
  'code-window': '--code-window',
  'line-numbers': '--line-numbers',
  'image-base': '--image-base <URL>',
  'site-root': '--site-root <DIR>',
  'no-embed': '--no-embed',
  'line-breaks': '--line-breaks <HOW>',
  references: '--references <WHICH>',
  spacing: '--spacing',
  punctuation: '--punctuation',
  'image-rows': '--image-rows <HOW>',
  'strict-syntax': '--strict-syntax',
  target: '--target <WHERE>',
  lang: '--lang <LANG>',
  strict: '--strict',
  config: '--config <FILE>',
  'no-config': '--no-config',
  watch: '-w, --watch',
  force: '--force',
  quiet: '-q, --quiet',
  verbose: '--verbose',
  version: '-V, --version',
  help: '-h, --help',
}

const choices = {
  format: ['page', 'fragment', 'json'],
  lineBreaks: ['auto', 'join', 'keep'],
  references: ['auto', 'all', 'none'],
  imageRows: ['stack', 'row', 'slider'],
  target: ['paste', 'api'],
  lang: ['zh', 'en'],
} as const

/** The options as they were written. */
export interface RawOptions extends Omit<Partial<Flags>, 'inputs' | 'set'> {
  set?: string[]
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
  flags: Readonly<Record<string, string>>,
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
    const contrary = name in contraries ? [new Option(`--${contraries[name]}`)] : []
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

/** Switches that a configuration may have set: each can be put the other way. */
const contraries: Readonly<Record<string, string>> = {
  'code-window': 'no-code-window',
  'line-numbers': 'no-line-numbers',
  'no-embed': 'embed',
  spacing: 'no-spacing',
  punctuation: 'no-punctuation',
  'strict-syntax': 'no-strict-syntax',
  strict: 'no-strict',
}

const repeatable = new Set(['css', 'set', 'rule'])

function collect(value: string, earlier: string[] | undefined): string[] {
  return [...(earlier ?? []), value]
}

/** @throws UsageError when a value cannot be used */
export function checkFlags(inputs: string[], raw: RawOptions, words: Wording): Flags {
  const {css = [], set = []} = raw
  for (const [name, allowed] of Object.entries(choices)) {
    const value = raw[name as keyof typeof choices]
    const flag = `--${name.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)}`
    if (value !== undefined && !(allowed as readonly string[]).includes(value)) {
      throw new UsageError(words.wrongChoice(flag, value, allowed))
    }
  }
  const paths = [...inputs, ...css, raw.output, raw.theme, raw.siteRoot, raw.config]
  if (paths.includes('')) throw new UsageError(words.emptyPath)
  if (inputs.includes('-') && inputs.length > 1) throw new UsageError(words.stdinAlone)
  return {
    inputs,
    output: raw.output,
    format: raw.format,
    theme: raw.theme,
    css,
    set: Object.fromEntries(set.map(each => readSet(each, words))),
    codeTheme: raw.codeTheme,
    codeWindow: raw.codeWindow,
    lineNumbers: raw.lineNumbers,
    imageBase: raw.imageBase,
    siteRoot: raw.siteRoot,
    embed: raw.embed,
    lineBreaks: raw.lineBreaks,
    references: raw.references,
    spacing: raw.spacing,
    punctuation: raw.punctuation,
    imageRows: raw.imageRows,
    strictSyntax: raw.strictSyntax,
    target: raw.target,
    lang: raw.lang,
    strict: raw.strict,
    config: raw.config,
    watch: raw.watch ?? false,
    force: raw.force ?? false,
    quiet: raw.quiet ?? false,
    verbose: raw.verbose ?? false,
  }
}

function readSet(text: string, words: Wording): [string, string] {
  const [, name, value] = /^(?:--)?([^=\s]+)=(.+)$/s.exec(text) ?? []
  if (name === undefined || value === undefined) throw new UsageError(words.wrongSet(text))
  return [name, value.trim()]
}

/** Commander's English, in the user's language. Its message is the only place that names the flag. */
function reword({code, message}: CommanderError, words: Wording): string {
  const flag = /'([^']*)'/.exec(message)?.[1] ?? ''
  const similar = /Did you mean (?:one of )?(.*?)\?/.exec(message)?.[1] ?? ''
  if (code === 'commander.unknownOption') return words.unknownOption(flag, similar)
  if (code === 'commander.optionMissingArgument') return words.missingValue(flag.replace(/ <.*$/, ''))
  return words.unexpected(message.replace(/^error: /, ''))
}
