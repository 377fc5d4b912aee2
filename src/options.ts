import type {ImageRef, Language, Meta, ThemeChoice} from './article.ts'
import {userError} from './messages.ts'

/** A style sheet, with the name that messages about it show. */
export interface CssSource {
  css: string
  /** @default 'theme.css' */
  path?: string
}

/** What a picture's address becomes. */
export interface ResolvedImage {
  url: string
  /** Natural size in px: becomes `data-w` and `data-ratio`, from which WeChat lays out before loading. */
  width?: number
  height?: number
}

/** What an image hook knows beside the picture. */
export interface ImageContext {
  /** The article's file, when it has one. */
  path: string | undefined
  /** Adds a message at the picture's place. */
  report(ruleId: ImageRule, data: Record<string, string | number>): void
}

/** Findings that a picture's hook can make. */
export type ImageRule =
  | 'image-missing'
  | 'image-outside'
  | 'image-no-site-root'
  | 'image-unreadable'
  | 'image-too-large'
  | 'image-type'

export type ResolveImage = (
  ref: Readonly<ImageRef>,
  context: ImageContext,
) => string | ResolvedImage | Promise<string | ResolvedImage>

export interface ImageOptions {
  /**
   * Address under which the local pictures are published: `https://cdn.example.org/news/` makes
   * `./media/1.png` `https://cdn.example.org/news/media/1.png`. A site-absolute `/img/1.png` is joined in the
   * same way.
   *
   * @default undefined: local paths stay as written
   */
  base?: string
  /**
   * Decides each picture's address; called once for each, the cover included, with `ref.url` already joined
   * to `base`. One that throws costs that picture alone: its address stays, a message stands at its place.
   */
  resolve?: ResolveImage
}

export interface Options {
  /**
   * A built-in theme's name, a theme's own CSS, or a name with variables.
   *
   * @default 'default'
   */
  theme?: string | CssSource | ThemeChoice
  /**
   * CSS added after the theme.
   *
   * @default []
   */
  css?: string | CssSource | readonly (string | CssSource)[]
  /**
   * Values for the theme's variables, by name without `--`.
   *
   * @default {}
   */
  variables?: Readonly<Record<string, string | number>>
  images?: ImageOptions
  /**
   * What a line end inside a paragraph means. `auto` decides for each from evidence: lines that a tool wrapped
   * are joined, lines meant as lines (one sentence a line, `时间：…`, `1、…`) are kept. `join` joins all,
   * `keep` keeps all.
   *
   * @default 'auto'
   */
  lineBreaks?: 'auto' | 'join' | 'keep'
  /**
   * What becomes of links that WeChat cannot open. `auto`: their text with a number, addresses listed at the end;
   * an address that is its own text needs none. `all`: those too. `none`: their text alone, footnotes stay.
   *
   * @default 'auto'
   */
  references?: 'auto' | 'all' | 'none'
  /**
   * Whether one space is put between Chinese and Latin letters or digits where there is none.
   *
   * @default false
   */
  spacing?: boolean
  /**
   * Reads Markdown to the letter: slips that authors make (`##标题`, `**步骤1 **`, `！[图](…)`, full-width
   * marks, a fence closed with the wrong count) stay text instead of being read as they were meant.
   *
   * @default false
   */
  strictSyntax?: boolean
  /**
   * Language of messages.
   *
   * @default 'en'
   */
  lang?: Language
  /** The article's path: shown in messages, and the place that relative pictures are relative to. */
  path?: string
}

/** What the Markdown stages need; one frozen processor serves all articles that share it. */
export interface ProcessorSettings {
  lineBreaks: 'auto' | 'join' | 'keep'
  references: 'auto' | 'all' | 'none'
  spacing: boolean
  strictSyntax: boolean
  imageBase: string | undefined
  resolveImage: ResolveImage | undefined
}

/** Options with every default filled in. Never mutated. */
export interface Settings {
  processor: ProcessorSettings
  theme: {source: string | CssSource; variables: Readonly<Record<string, string | number>>}
  css: readonly CssSource[]
  lang: Language
  path: string | undefined
}

const processorOptions = ['images', 'lineBreaks', 'references', 'spacing', 'strictSyntax'] as const
const optionNames = new Set<string>(['theme', 'css', 'variables', 'lang', 'path', ...processorOptions])

/**
 * Options → Settings: `defaults < options < overrides`. What an article's own front matter says is between the
 * two, see {@link chooseTheme}.
 *
 * @param base settings that the result shares what it can with, so that a converter keeps its processors
 * @throws UserError when an option is unknown or has a value that cannot be used
 */
export function resolve(options: Options, overrides: Options = {}, base?: Settings): Settings {
  const all = {...options, ...defined(overrides), images: {...options.images, ...overrides.images}}
  const lang = all.lang === 'zh' ? 'zh' : 'en'
  check(options, lang)
  check(overrides, lang)
  const keepsProcessor = base && processorOptions.every(name => overrides[name] === undefined)
  const processor = keepsProcessor
    ? base.processor
    : {
        lineBreaks: all.lineBreaks ?? 'auto',
        strictSyntax: all.strictSyntax ?? false,
        references: all.references ?? 'auto',
        spacing: all.spacing ?? false,
        imageBase: all.images.base === undefined ? undefined : directoryUrl(all.images.base, lang),
        resolveImage: all.images.resolve,
      }
  const [own, ownVariables] = splitTheme(options.theme)
  const [forced, forcedVariables] = splitTheme(overrides.theme)
  const ofOwn = forced === undefined || forced === own ? {...ownVariables, ...options.variables} : {}
  return {
    processor,
    theme: {
      source: forced ?? own ?? 'default',
      variables: {...ofOwn, ...forcedVariables, ...overrides.variables},
    },
    css: [all.css ?? []]
      .flat()
      .map((css, index) => (typeof css === 'string' ? {css, path: `css[${index}]`} : css)),
    lang,
    path: all.path,
  }
}

/**
 * The theme of one article: `options < front matter < overrides`. Variables belong to the theme that was chosen
 * with them, so a stronger choice of another theme leaves them behind.
 */
export function chooseTheme(settings: Settings, meta: Meta, overrides: Options): Settings['theme'] {
  const [named, ownVariables] = splitTheme(meta.theme)
  const [forced, forcedVariables] = splitTheme(overrides.theme)
  const base = settings.theme.source
  const source = forced ?? named ?? base
  const ofBase = source === base ? settings.theme.variables : {}
  const ofArticle = source === (named ?? base) ? ownVariables : {}
  return {source, variables: {...ofBase, ...ofArticle, ...forcedVariables, ...overrides.variables}}
}

type Variables = Record<string, string | number>

function splitTheme(theme: Options['theme']): [string | CssSource | undefined, Variables] {
  if (theme === undefined) return [undefined, {}]
  if (typeof theme === 'string') return [theme, {}]
  if ('css' in theme && typeof theme.css === 'string') return [theme as CssSource, {}]
  const {name, ...rest} = theme as ThemeChoice
  const variables = Object.entries(rest).filter((entry): entry is [string, string | number] => {
    return typeof entry[1] === 'string' || typeof entry[1] === 'number'
  })
  return [name, Object.fromEntries(variables)]
}

function defined(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

function check(options: Options, lang: Language): void {
  for (const name of Object.keys(options)) {
    if (!optionNames.has(name))
      throw userError('option-unknown', lang, {name, known: [...optionNames].join(', ')})
  }
  const {theme} = options
  if (theme === null || !['undefined', 'string', 'object'].includes(typeof theme)) {
    const expected = {zh: '主题名或 {css}', en: "a theme's name or {css}"}[lang]
    throw userError('option-value', lang, {name: 'theme', value: String(theme), expected})
  }
  oneOf('lineBreaks', options.lineBreaks, ['auto', 'join', 'keep'], lang)
  oneOf('references', options.references, ['auto', 'all', 'none'], lang)
  oneOf('lang', options.lang, ['zh', 'en'], lang)
}

function oneOf(name: string, value: string | undefined, known: readonly string[], lang: Language): void {
  if (value === undefined || known.includes(value)) return
  throw userError('option-value', lang, {name, value: JSON.stringify(value), expected: known.join(', ')})
}

/** The base as a folder's address: `https://a.org/news` and `https://a.org/news/` mean the same. */
function directoryUrl(base: string, lang: Language): string {
  const full = base.startsWith('//') ? `https:${base}` : base
  const url = URL.canParse(full) ? new URL(full) : undefined
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw userError('image-base', lang, {value: JSON.stringify(base)})
  }
  url.search = ''
  url.hash = ''
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url.href
}
