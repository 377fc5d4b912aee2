import type {Language} from '../rules/rule.ts'
import {checkOptions, directoryUrl} from './check.ts'
import {isRecord} from './kinds.ts'
import type {ArticleOptions, CssSource, ImageOptions, LinkOptions, Options, Target} from './options.ts'
import {decide, type Layer, type Precedence} from './precedence.ts'
import {type OptionValues, rows, type Table, options as table} from './table.ts'
import type {Variables} from './theme.ts'

type Named<Flag> = {[Name in keyof Table]: Table[Name] extends Flag ? Name : never}[keyof Table]

/** Values of options, each there whose row has a default. */
type Chosen<Names extends keyof Table> = {
  [Name in Names]: Table[Name] extends {default: unknown}
    ? NonNullable<OptionValues[Name]>
    : OptionValues[Name] | undefined
}

/** What the Markdown stages need; one frozen processor serves all articles that share it. */
export interface ProcessorSettings extends Chosen<Named<{processor: true}>> {
  images: ImageOptions
  links: LinkOptions
}

/** What was chosen for code blocks; undefined where nothing was. */
interface CodeSettings {
  theme: string | undefined
  window: boolean | undefined
  lineNumbers: boolean | undefined
}

/** Who decided an option: nobody, what a converter was made with, the article, or the call for this article. */
export type OptionSource = 'default' | 'options' | 'front-matter' | 'overrides'

/** What an article was made with. */
export interface Used {
  /** The theme's name, or its CSS. */
  theme: string | CssSource
  /** Values that were given to its variables, by name. */
  variables: Variables
  /** Values of the other options, by name (`images.base`), as far as they are data; of `css` the paths. */
  options: Readonly<Record<string, unknown>>
  /** Who decided: by an option's name, `theme`, `variables.NAME` or `lint.RULE`. */
  sources: Readonly<Record<string, OptionSource>>
}

/** Options with every default filled in. Never mutated. */
export interface Settings {
  processor: ProcessorSettings
  theme: {source: string | CssSource; variables: Variables}
  css: readonly CssSource[]
  code: CodeSettings
  target: Target
  lang: Language
  path: string | undefined
  signal: AbortSignal | undefined
  used: Used
}

/**
 * Options → Settings: `defaults < options < article < overrides`.
 *
 * @param article what the article's front matter says
 * @throws UserError when an option is unknown or has a value that cannot be used
 */
export function resolve(options: Options, overrides: Options = {}, article: ArticleOptions = {}): Settings {
  const lang = languageOf(overrides) ?? languageOf(options) ?? 'en'
  for (const given of [options, overrides]) checkOptions(given, lang, table)
  return settled(
    decide<OptionSource>([
      {by: 'default', values: defaults},
      {by: 'options', values: options},
      {by: 'front-matter', values: article},
      {by: 'overrides', values: overrides},
    ] satisfies Layer<OptionSource>[]),
  )
}

/** The language that errors about options are in: these may be anything. */
export function languageOf(options: unknown): Language | undefined {
  const lang = isRecord(options) ? options.lang : undefined
  return lang === 'zh' || lang === 'en' ? lang : undefined
}

/** What holds where nobody says anything. */
export const defaults: Readonly<Record<string, unknown>> = Object.fromEntries(
  rows.flatMap(([name, row]) => (row.default === undefined ? [] : [[name, row.default]])),
)

function settled(decided: Precedence<OptionSource>): Settings {
  // Every value was checked, and every default is in the table.
  const values = decided.values as Chosen<keyof Table> & {'images.base'?: string}
  const lang = values.lang ?? 'en'
  const base = values['images.base']
  const chosen = Object.entries(decided.values).filter(([name]) => processorNames.has(name))
  const images: ImageOptions = {
    ...groupOf('images', decided.values),
    ...(base === undefined ? {} : {base: directoryUrl(base, lang)}),
  }
  const css = [values.css ?? []]
    .flat()
    .map((each, index) => (typeof each === 'string' ? {css: each, path: `css[${index}]`} : each))
  const {theme, variables, sources} = decided
  return {
    processor: {
      ...(Object.fromEntries(chosen) as unknown as ProcessorSettings),
      images,
      links: groupOf('links', decided.values),
    },
    theme: {source: theme, variables},
    css,
    code: {theme: values.codeTheme, window: values.codeWindow, lineNumbers: values.lineNumbers},
    target: values.target,
    lang,
    path: values.path,
    signal: values.signal,
    used: {theme, variables, options: plainOf(decided.values, css), sources: ofArticle(sources)},
  }
}

const processorNames = new Set(
  Object.entries(table).flatMap(([name, entry]) => ('processor' in entry && entry.processor ? [name] : [])),
)

/** The options of a group, by their own names. */
function groupOf(group: string, values: Readonly<Record<string, unknown>>): object {
  const own = Object.entries(values).filter(([name]) => name.startsWith(`${group}.`))
  return Object.fromEntries(own.map(([name, value]) => [name.slice(group.length + 1), value]))
}

/** What can be written as data. */
function plainOf(values: Readonly<Record<string, unknown>>, css: readonly CssSource[]): Used['options'] {
  const {css: _, path: _p, ...rest} = values
  const plain = Object.entries(rest).filter(
    ([name, value]) => inArticle.has(name) && typeof value !== 'function',
  )
  return {
    ...Object.fromEntries(plain),
    ...(css.length === 0 ? {} : {css: css.map(each => each.path ?? 'theme.css')}),
  }
}

function ofArticle(sources: Used['sources']): Used['sources'] {
  const own = Object.entries(sources).filter(
    ([name]) => inArticle.has(name.split('.')[0]!) || inArticle.has(name),
  )
  return Object.fromEntries(own)
}

/** Options that decide about the article. */
const inArticle = new Set(
  rows.flatMap(([name, row]) => (row.in.includes('code') && row.kind !== 'signal' ? [name] : [])),
)
