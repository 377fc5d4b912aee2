import type {CodeThemeName, ThemeName} from '../builtin/themes.ts'
import type {Said} from '../rules/rule.ts'
import type {Accounts} from './accounts.ts'
import type {ResolveImage} from './images.ts'
import type {LintLevels} from './levels.ts'
import type {ReadNote, ResolveLink} from './links.ts'
import type {CssSource, ThemeChoice} from './theme.ts'

/** One of some words, or any other: editors complete the words. */
export type LiteralUnion<Word extends string> = Word | (string & Record<never, never>)

/** What values are, by kind. What each kind takes, and how it is explained, is in `kinds.ts`. */
export interface Kinds {
  /** A name, a file (from disk and in configurations), `{name, variable: value}` or `{css}`. */
  theme: LiteralUnion<ThemeName> | CssSource | ThemeChoice
  /** One or several style sheets: CSS in code, files elsewhere, or `{css}`. */
  css: string | CssSource | readonly (string | CssSource)[]
  variables: Readonly<Record<string, string | number>>
  levels: LintLevels
  codeTheme: LiteralUnion<CodeThemeName>
  text: string
  path: string
  /** A path, or false for none. */
  folder: string | false
  flag: boolean
  /** One of `choices`. */
  choice: string
  /** Decides about pictures; in TypeScript and JavaScript only. */
  imageHook: ResolveImage
  /** Decides about links; in TypeScript and JavaScript only. */
  linkHook: ResolveLink
  /** Official Accounts by name. */
  accounts: Accounts
  /** Reads notes; in TypeScript and JavaScript only. */
  noteHook: ReadNote
  /** Ends what waits; in TypeScript and JavaScript only. */
  signal: AbortSignal
  /** A port, a count. */
  number: number
  /** Options of their own, which are checked by whoever reads them. */
  record: object
  /** Told of something; in TypeScript and JavaScript only. */
  listener: (...told: never[]) => unknown
  /** A path, or what tells it for an article. */
  pathOf: string | ((path: string | undefined) => string | undefined)
}

export type Kind = keyof Kinds

/** Kinds of values that only code can have. */
export type CodeKind =
  | 'imageHook'
  | 'linkHook'
  | 'noteHook'
  | 'signal'
  | 'number'
  | 'record'
  | 'listener'
  | 'pathOf'

/**
 * Where an option may be set beside the command line. `code`: `convert` and its like. `node`: what reads articles from
 * disk. `config`: a configuration. `article`: the front matter's `weimark: {…}`.
 */
export type Place = 'code' | 'node' | 'config' | 'article'

/** An option. Types, checks, front matter, configuration, flags, help, completion, schema and documentation read it. */
export interface Row {
  kind: Kind
  /** Of a `choice`, and what is completed of others. */
  choices?: readonly string[]
  /** What holds where nobody says anything; undefined where the theme, or nothing, decides. */
  default?: string | boolean
  in: readonly Place[]
  /** As the help shows it: `-t, --theme <THEME>`. A switch that a configuration sets has its contrary by itself. */
  flag?: string
  /** What the flag decides: the article, the pages, or how the run goes. */
  of?: 'article' | 'page' | 'run'
  /** Front-matter keys beside `weimark.NAME`, which are stronger; the first is the key of `Meta`. */
  keys?: readonly string[]
  /** Whether the Markdown stages depend on it. */
  processor?: true
  /** What it is, in a few words. The help adds choices and default. */
  about: Said
  /** What the help says instead. */
  help?: Said
}

/** Options that belong together: `images.base`. */
export interface Group {
  group: Readonly<Record<string, Row>>
  about: Said
}

export type Entry = Row | Group

/** The type of an option's value. */
export type ValueOf<Each> = Each extends {group: infer Rows}
  ? {-readonly [Name in keyof Rows]?: ValueOf<Rows[Name]>}
  : Each extends {kind: 'choice'; choices: readonly (infer Choice)[]}
    ? Choice
    : Each extends {kind: infer Name extends Kind}
      ? Kinds[Name]
      : never

/** Names of the rows that may be set in a place. */
export type NamesIn<Table, Where extends Place> = {
  [Name in keyof Table]: Table[Name] extends {group: unknown}
    ? Where extends 'article'
      ? never
      : Name
    : Table[Name] extends {in: readonly (infer Own)[]}
      ? Where extends Own
        ? Name
        : never
      : never
}[keyof Table]

export const everywhere = ['code', 'config', 'article'] as const
