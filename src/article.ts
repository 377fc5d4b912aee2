import type {Element} from 'domhandler'
import type {Position} from 'unist'
import type {VFileMessage} from 'vfile-message'
import type {ArticleSettings, ImageRef, KeyedOptions, ThemeChoice} from './options/options.ts'
import type {Used} from './options/settings.ts'
import type {Language, Severity} from './rules/rule.ts'

export type {ImageRef, ThemeChoice} from './options/options.ts'
export type {Language, Severity} from './rules/rule.ts'

/**
 * A finding with its place. `line` and `column` are 1-based and count from the top of the file, front matter
 * included; they are undefined where a finding belongs to the whole article. `note` says what to do.
 */
export interface ArticleMessage extends VFileMessage {
  severity: Severity
}

/** The keys of {@link Meta} that a front-matter key can set. */
export type MetaField =
  | 'title'
  | 'author'
  | 'date'
  | 'digest'
  | 'cover'
  | 'tags'
  | 'categories'
  | 'sourceUrl'
  | 'wechatUrl'
  | 'openComment'
  | 'fansOnlyComment'
  | keyof KeyedOptions

/** A part of a picture: left, top, right and bottom, as parts of its sides from 0 to 1. */
export type CropBox = readonly [left: number, top: number, right: number, bottom: number]

/** What of the cover WeChat shows. */
export interface CoverCrop {
  /** The point that counts: the parts are taken around it. */
  focus?: readonly [x: number, y: number]
  /** The part of 2.35:1, for the head of a list. */
  wide?: CropBox
  /** The part of 1:1, for the other articles and shared links. */
  square?: CropBox
}

/** What the front matter says about the article, in WeChat's terms. A field nobody set is undefined. */
export interface Meta extends Omit<KeyedOptions, 'theme'> {
  title?: string
  /** Several authors are joined with `、`. */
  author?: string
  /** As written, e.g. `2025-04-27`. */
  date?: string
  /** 摘要: shown in the subscription list. */
  digest?: string
  /** The cover's path or address as written; its resolved address is in {@link Article.images}. */
  cover?: string
  /** Which part of the cover is shown; the middle where it is undefined. */
  coverCrop?: CoverCrop
  tags: string[]
  categories: string[]
  /** 阅读原文: where the reader's "read more" leads. */
  sourceUrl?: string
  /** 发布地址: where the article was published on WeChat; links of other articles to it lead there. */
  wechatUrl?: string
  openComment?: boolean
  fansOnlyComment?: boolean
  /** A theme's name, or its name with variables. */
  theme?: string | ThemeChoice
  /** Undefined where it sets none. */
  settings?: ArticleSettings
  /** Every front-matter key that weimark does not use, as parsed. */
  extra: Record<string, unknown>
  /**
   * The front-matter key each value came from (`{digest: 'summary'}`); `heading` where the title is the
   * first heading of the body.
   */
  sources: Partial<Record<MetaField, string>>
}

/** Whose markup a theme's selectors are written for: weimark's own, or another tool's. */
export type ThemeFormat = 'native' | 'mdnice' | 'doocs' | 'wenyan' | 'bm'

/** What a conversion gives. */
export interface Article {
  /** One root `<section>` with inline styles only, ready for the WeChat editor and its API. */
  html: string
  meta: Meta
  /** Every picture in reading order, the cover first. */
  images: ImageRef[]
  messages: ArticleMessage[]
  /** What it was made with, and who said so. */
  used: Used
  /** How many places each adaptation to WeChat changed, by the pass's name. */
  adaptations: Record<string, number>
}

/** A line that stands alone, with the class it was given and why. */
export interface StandingLine {
  standing: string
  evidence: string
  text: string
  position: Position | undefined
}

/** What the files of an article's pictures are like: `png`, `jpg`, … by their content, and their size. */
type ImageFactsByRef = Map<ImageRef, {type: string; bytes: number}>

/** Where each element of an article comes from; what has no place of its own has that of the element around it. */
export type Places = Map<Element, Position>

/** First and last line of the Markdown that an element comes from; 0 where nobody knows. */
export type Lines = readonly [first: number, last: number]

/** What the linter keeps of an article that it looks on while it is made. */
interface LintData {
  /** A first heading of level 1, which may become the title and leave the text. */
  lintTitle?: Position
  /** The attribute that carries the places through the HTML text. */
  lintMark?: string
  lintPlaces?: Places
  lintPositions?: Position[]
  /** Of each element of the finished article, in document order. */
  lintLines?: Lines[]
}

/** A note that an article embeds, as it was read. */
export interface Note {
  path: string | undefined
  text: string
  /** Undefined where its front matter cannot be read. */
  meta?: Meta
  bodyStart?: number
  /** Why it cannot be embedded. */
  failure?: string
}

/** A note that stands in an article. */
interface Origin extends Pick<Note, 'path' | 'text'> {
  front: Readonly<Record<string, unknown>>
  /** Where the article embeds it. */
  at: Position | undefined
}

/** What an article and all notes in it know of each other. */
interface Notes {
  /** By the file that embeds and the name it says. */
  texts: ReadonlyMap<string, Note>
  /** In the order in which they were put in: `originOf` finds them by their places. */
  origins: Origin[]
  /** Characters of all of them. */
  size: number
}

/** What the steps of a conversion tell each other about the article. */
interface ArticleData extends LintData {
  meta?: Meta
  /** Offset of the first character after the front matter. 0 without one. */
  bodyStart?: number
  /** The place of each front-matter key, for messages about its value. */
  metaPlaces?: Partial<Record<MetaField, Position>>
  /** The place of each option in the front matter's `weimark`. */
  settingPlaces?: ReadonlyMap<string, Position>
  /** The place of each variable in the front matter's `theme`. */
  variablePlaces?: ReadonlyMap<string, Position>
  /** Whether code blocks have line numbers where a fence does not say. */
  lineNumbers?: boolean
  images?: ImageRef[]
  /** Only while linting: what is known of the pictures' files. */
  imageFacts?: ImageFactsByRef
  /** Lines that were told to be more than text. */
  standing?: StandingLine[]
  /** Comments that speak to the linter. */
  lintComments?: {text: string; position: Position}[]
  lang?: Language
  /** Ends the work on it. */
  signal?: AbortSignal
  /** The article's components, by their own names. */
  components?: Set<string>
  /** Whether the article has a place for a table of contents. */
  hasToc?: boolean
  /** Where it embeds notes. */
  notes?: Notes
  /** Of a note: the article's file, and what embeds what, from the article down to it. */
  article?: string | undefined
  noteChain?: readonly string[]
  /** Of a note: where the article embeds it, or what embeds it. */
  noteAt?: Position | undefined
}

declare module 'vfile' {
  interface DataMap {
    /** All that weimark keeps with a file. */
    weimark: ArticleData
  }
}
