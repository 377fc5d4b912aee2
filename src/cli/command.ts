import type {Language} from '../article.ts'
import {options} from '../options/table.ts'
import {readCommand} from './arguments.ts'
import type {Deps} from './deps.ts'
import type {FlagTexts} from './option-flags.ts'
import {ownFlags} from './own-flags.ts'
import type {Sink} from './sink.ts'
import {UsageError} from './usage-error.ts'
import type {Wording} from './wording.ts'

/** Where a subcommand speaks, and in which language. */
export interface World {
  stdout: Sink
  stderr: Sink
  words: Wording
  lang: Language
  /** All there are, by name. */
  commands: Readonly<Record<string, Command>>
}

export type RunCommand = (argv: readonly string[], deps: Deps, world: World) => Promise<number>

/** A subcommand, as what runs and completes it sees it. */
export interface Command {
  /** Loaded on demand: `--version` should cost little more than node. */
  load(): Promise<RunCommand>
  /** Its options, as its help shows them, by their long names. */
  flags(): Promise<FlagTexts>
  /** What it takes: what a shell completes beside options. */
  takes: 'articles' | 'shells' | 'folders' | 'text'
  /** Words that may stand first instead. */
  own?: readonly string[]
}

/** What a subcommand's help says. */
export interface CommandWording {
  usageLines: readonly string[]
  about: string
  /** One line for each option of its own, by its long name. */
  options: Readonly<Record<string, string>>
  examples: readonly (readonly [command: string, meaning: string])[]
}

/** What a small subcommand is: its options, its words and what it does. */
export interface CommandSpec<Raw extends object> {
  flags: Readonly<Record<string, string>>
  words: Readonly<Record<Language, CommandWording>>
  /** How many arguments it takes, at least and at most. */
  takes: readonly [least: number, most: number]
  run(call: {inputs: string[]; raw: Raw}, deps: Deps, world: World): Promise<number>
}

/** Options of every subcommand. */
export const everyFlag = {lang: options.lang.flag, help: ownFlags.help.flag} as const

/** Reads a subcommand's line, shows its help or runs it. */
export function command<Raw extends object>({flags, words: own, takes, run}: CommandSpec<Raw>): RunCommand {
  return async (argv, deps, world) => {
    const {words, stdout, stderr, lang} = world
    const {inputs, raw} = readCommand<Raw & {help?: boolean; lang?: string}>(argv, flags, words)
    if (raw.help) {
      await stdout.write(commandHelp(flags, words, own[lang]))
      return 0
    }
    if (raw.lang !== undefined && raw.lang !== 'zh' && raw.lang !== 'en') {
      throw new UsageError(words.wrongChoice('--lang', raw.lang, ['zh', 'en']))
    }
    const [least, most] = takes
    if (inputs.length < least) {
      await stderr.write(commandHelp(flags, words, own[lang]))
      return 2
    }
    if (inputs.length > most) throw new UsageError(words.tooMany(inputs[most]!))
    return run({inputs, raw}, deps, world)
  }
}

/** What `--help` of a subcommand prints. */
export function commandHelp(
  flags: Readonly<Record<string, string>>,
  words: Wording,
  own: CommandWording,
): string {
  const width = Math.max(...Object.values(flags).map(text => text.length)) + 6
  return [
    words.usage,
    ...own.usageLines.map(line => `  ${line}`),
    '',
    own.about,
    '',
    words.optionsTitle,
    ...Object.entries(flags).map(([name, text]) => {
      const aligned = text.startsWith('--') ? `    ${text}` : text
      return `  ${aligned.padEnd(width)}${own.options[name] ?? words.options[name] ?? ''}`
    }),
    '',
    words.examplesTitle,
    ...own.examples.flatMap(([line, meaning]) => [`  ${line}`, `      ${meaning}`]),
    '',
  ].join('\n')
}
