import type {Language} from '../../../article.ts'
import {themeNames} from '../../../builtin/themes.ts'
import {nearest} from '../../../rules/suggest.ts'
import {readCommand} from '../../arguments.ts'
import {everyFlag} from '../../command.ts'
import {UsageError} from '../../usage-error.ts'
import type {Wording} from '../../wording.ts'
import type {ThemesWording} from './words.ts'

/** `weimark themes`, read. */
export type ThemesCall =
  | {kind: 'help'}
  | {kind: 'list'; format: TellFormat}
  | {kind: 'show'; theme: string; format: TellFormat}
  | {kind: 'new'; name: string; from: string | undefined}
  | {kind: 'check'; themes: string[]; format: TellFormat; strict: boolean; quiet: boolean}
  | {kind: 'gallery'; output: string | undefined}

/** `pretty` is for people. */
export type TellFormat = 'pretty' | 'json'

const formats: readonly TellFormat[] = ['pretty', 'json']

type Kind = Exclude<ThemesCall['kind'], 'help'>

/** Each command with the options that it takes. */
export const themesCommands: Readonly<Record<Kind, readonly string[]>> = {
  list: ['format'],
  show: ['format'],
  new: ['from'],
  check: ['format', 'strict', 'quiet'],
  gallery: ['output'],
}

/** Every option of `weimark themes`: its flags as the help shows them, by its long name. */
export const themesOptionFlags: Readonly<Record<string, string>> = {
  format: '--format <FORMAT>',
  from: '--from <THEME>',
  output: '-o, --output <FILE>',
  strict: '--strict',
  quiet: '-q, --quiet',
  ...everyFlag,
}

interface RawThemes {
  format?: string
  from?: string
  output?: string
  strict?: boolean
  quiet?: boolean
  lang?: Language
  help?: boolean
}

/** @throws UsageError */
export function parseThemes(argv: readonly string[], words: Wording, own: ThemesWording): ThemesCall {
  const {inputs, raw} = readCommand<RawThemes>(argv, themesOptionFlags, words)
  if (raw.help) return {kind: 'help'}
  const [command = 'list', ...names] = inputs
  if (!isKind(command)) throw new UsageError(own.unknownCommand(command, suggestion(command)))
  checkOptions(command, raw, words, own)
  if ([...names, raw.from, raw.output].includes('')) throw new UsageError(words.emptyPath)
  const format = (raw.format ?? 'pretty') as TellFormat
  if (command === 'check') {
    if (names.length === 0) throw new UsageError(own.nameMissing('check'))
    const {strict = false, quiet = false} = raw
    return {kind: 'check', themes: names, format, strict, quiet}
  }
  const wanted = command === 'show' || command === 'new' ? 1 : 0
  if (names.length < wanted) throw new UsageError(own.nameMissing(command))
  if (names.length > wanted) throw new UsageError(own.tooMany(names[wanted]!))
  if (command === 'show') return {kind: 'show', theme: names[0]!, format}
  if (command === 'new') return {kind: 'new', name: names[0]!, from: raw.from}
  return command === 'gallery' ? {kind: 'gallery', output: raw.output} : {kind: 'list', format}
}

function isKind(command: string): command is Kind {
  return Object.hasOwn(themesCommands, command)
}

/** A command, or what one can do with the theme of that name. */
function suggestion(word: string): string | undefined {
  if (themeNames.includes(word)) return `show ${word}`
  const command = nearest(word, Object.keys(themesCommands))
  if (command !== undefined) return command
  const theme = nearest(word, themeNames)
  return theme === undefined ? undefined : `show ${theme}`
}

function checkOptions(command: Kind, raw: RawThemes, words: Wording, own: ThemesWording): void {
  const {lang, format} = raw
  for (const name of Object.keys(raw)) {
    if (name === 'lang' || themesCommands[command].includes(name)) continue
    throw new UsageError(own.noSuchOption(command, `--${name}`))
  }
  const languages = ['zh', 'en']
  if (lang !== undefined && !languages.includes(lang)) {
    throw new UsageError(words.wrongChoice('--lang', lang, languages))
  }
  if (format !== undefined && !(formats as readonly string[]).includes(format)) {
    throw new UsageError(words.wrongChoice('--format', format, formats))
  }
}
