import type {ImageRef, Language, Severity, ThemeChoice} from '../article.ts'
import {checkOptions, directoryUrl, processorOptions} from './check.ts'
import {splitTheme} from './theme-choice.ts'

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

/** A picture's file. */
export interface ImageFacts {
  /** By its content: `png`, `jpg`, `gif`, `webp`, `svg`, … */
  type: string
  bytes: number
}

/** What an image hook knows beside the picture. */
export interface ImageContext {
  /** The article's file, when it has one. */
  path: string | undefined
  /** Adds a message at the picture's place. */
  report(ruleId: ImageRule, data: Record<string, string | number>): void
  /** Tells what the picture's file is like. Only a linter wants to know. */
  inspect?(facts: ImageFacts): void
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

/** Where an article goes: pasted into the editor, or handed to the draft-box API. */
export type Target = 'paste' | 'api'

/** How a rule is reported, by its id. */
export type LintLevels = Readonly<Record<string, Severity | 'off'>>

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
   * Colours of code, whatever the theme has: one of `codeThemeNames`.
   *
   * @default undefined: the theme's own
   */
  codeTheme?: string
  /**
   * Whether code blocks have three window dots on top.
   *
   * @default undefined: as the theme has it
   */
  codeWindow?: boolean
  /**
   * Whether code blocks have line numbers. A fence decides for itself with `:line-numbers`, `:no-line-numbers`
   * or `showLineNumbers`. Numbers are not copied with the code.
   *
   * @default false
   */
  lineNumbers?: boolean
  /**
   * Values for the theme's variables, by name without `--`: `font-size`, or `fontSize`. Checked for type and range.
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
   * Whether half-width `,.;:!?()` between Chinese become full-width. Code, addresses, numbers, times and Latin
   * phrases stay.
   *
   * @default false
   */
  punctuation?: boolean
  /**
   * What becomes of several pictures in one paragraph. `stack`: one below the other. `row`: side by side, at most
   * three in a row. `slider`: one strip to push sideways.
   *
   * @default 'stack'
   */
  imageRows?: 'stack' | 'row' | 'slider'
  /**
   * Reads Markdown to the letter: slips that authors make (`##标题`, `**步骤1 **`, `！[图](…)`, full-width
   * marks, a fence closed with the wrong count) stay text instead of being read as they were meant.
   *
   * @default false
   */
  strictSyntax?: boolean
  /**
   * Where the article goes. `paste`: into the editor, by hand. `api`: into the draft box; each run of text gets
   * the editor's own mark (`<span leaf="">`), without which such a draft cannot be edited there. Both look the
   * same.
   *
   * @default 'paste'
   */
  target?: Target
  /**
   * How rules are reported, by their ids: `{'image-alt-missing': 'off'}`. An article's own front matter
   * (`weimark: {lint: {…}}`) is stronger.
   *
   * @default {}: each as its severity says
   */
  lint?: LintLevels
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
  punctuation: boolean
  imageRows: 'stack' | 'row' | 'slider'
  strictSyntax: boolean
  imageBase: string | undefined
  resolveImage: ResolveImage | undefined
}

/** What was chosen for code blocks; undefined where nothing was. */
export interface CodeSettings {
  theme: string | undefined
  window: boolean | undefined
  lineNumbers: boolean | undefined
}

/** Options with every default filled in. Never mutated. */
export interface Settings {
  processor: ProcessorSettings
  theme: {source: string | CssSource; variables: Readonly<Record<string, string | number>>}
  css: readonly CssSource[]
  code: CodeSettings
  target: Target
  lang: Language
  path: string | undefined
}

/**
 * Options → Settings: `defaults < options < overrides`. What an article's own front matter says is between the
 * two, see `chooseTheme`.
 *
 * @param base settings that the result shares what it can with, so that a converter keeps its processors
 * @throws UserError when an option is unknown or has a value that cannot be used
 */
export function resolve(options: Options, overrides: Options = {}, base?: Settings): Settings {
  const all = {...options, ...defined(overrides), images: {...options.images, ...overrides.images}}
  const lang = all.lang === 'zh' ? 'zh' : 'en'
  checkOptions(options, lang)
  checkOptions(overrides, lang)
  const keepsProcessor = base && processorOptions.every(name => overrides[name] === undefined)
  const processor = keepsProcessor
    ? base.processor
    : {
        lineBreaks: all.lineBreaks ?? 'auto',
        strictSyntax: all.strictSyntax ?? false,
        references: all.references ?? 'auto',
        spacing: all.spacing ?? false,
        punctuation: all.punctuation ?? false,
        imageRows: all.imageRows ?? 'stack',
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
    target: all.target ?? 'paste',
    code: {theme: all.codeTheme, window: all.codeWindow, lineNumbers: all.lineNumbers},
    lang,
    path: all.path,
  }
}

function defined(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}
