import type {Language, Severity} from '../article.ts'

/** What is chosen in the preview over the article's own choice. */
export interface Choice {
  /** A built-in theme's name. */
  theme?: string
  codeTheme?: string
  /** By name without dashes. */
  variables?: Record<string, string>
  /** Options of the article, by name. */
  options?: Record<string, string | boolean>
}

/** What a page looks at. */
export interface Look {
  /** Path below the folder, with slashes. */
  article: string
  mode: 'light' | 'dark'
  /** The article before it is pasted, or what WeChat leaves of it. */
  stage: 'before' | 'after'
  lang: Language
  choice: Choice
}

/** A finding as the page shows it. */
export interface ShownFinding {
  ruleId: string
  severity: Severity
  reason: string
  note: string
  url: string
  /** As the user named the file. */
  file: string
  /** Absolute; undefined for a file that comes with weimark. */
  path?: string
  line?: number
  column?: number
}

export interface Stats {
  /** Chinese characters, and words of other scripts. */
  words: number
  minutes: number
  pictures: number
}

/** What the page shows of an article. */
export interface Shown {
  /** The reader page without its article. */
  frame: string
  html: string
  title: string
  author: string
  date: string
  account: string
  digest: string
  /** Whether WeChat takes the digest from the body. */
  ownDigest: boolean
  /** The cover's address. */
  cover?: string
  stats: Stats
  adaptations: [name: string, places: number][]
}

/** The article has changed. */
export interface ArticleEvent {
  /** Rises with every reading of the file. */
  seq: number
  /** Undefined where there never was an article. */
  shown?: Shown
  /** Why there is no newer article. */
  failure?: ShownFinding
}

/** What pasting does to an element. */
export interface ShownChange {
  stage: string
  rule: string
  lost: boolean
  element: string
  what?: string
  /** Place among the shown article's elements; undefined where it is gone. */
  index?: number
}

export interface ShownVariable {
  name: string
  title: string
  type: string
  allowed?: string
  /** The theme's own. */
  default: string
  /** What the article has. */
  value: string
  /** What that comes to where it is computed from others, `color-mix(…)`: shown in its place. */
  computed?: string
  /** A colour as `#rrggbb`, where it can be written so. */
  colour?: string
  group: VariableGroup
}

/** An option that is switched in the style panel. */
export interface ShownOption {
  name: string
  title: string
  /** Its values as text; '' leaves it to the theme. */
  choices: string[]
  default: string
  value: string
}

/** What a variable is about. */
export type VariableGroup = 'text' | 'colours' | 'code' | 'callouts'

export interface ShownTheme {
  /** The name or the path that the article has, choice included. */
  name: string
  /** What the article has without the choice. */
  own: string
  /** Names of all themes that can be chosen. */
  names: {name: string; title: string}[]
  codeTheme: string
  codeThemes: {name: string; title: string}[]
  variables: ShownVariable[]
  options: ShownOption[]
}

/** What takes longer to know; of the same reading as the article of its number. */
export interface DetailsEvent {
  seq: number
  findings: ShownFinding[]
  changes: ShownChange[]
  /** First and last line of the Markdown that each element of the shown article comes from; 0 where nobody knows. */
  lines: (readonly [first: number, last: number])[]
  theme?: ShownTheme
}

/** An article in the list. */
export interface ListItem {
  article: string
  title: string
  author: string
  date: string
  cover?: string
  /** Undefined while it is not known yet. */
  counts?: Record<Severity, number>
  /** Why it cannot be made. */
  failure?: string
}

export interface ListEvent {
  folder: string
  items: ListItem[]
}

/** Editors that a place can be opened in by a link. */
export const editors = ['code', 'cursor', 'webstorm', 'sublime', 'none'] as const

export type Editor = (typeof editors)[number]

/** What the page is told in the HTML it starts from. */
export interface Start {
  lang: Language
  editor: Editor
  /** The article's file, absolute; undefined for the list. */
  path?: string
  /** Whether there are more articles to go to. */
  list: boolean
  /** Undefined for the list. */
  article?: string
}
