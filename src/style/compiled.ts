import type {ThemeFormat} from '../article.ts'
import type {StyleRule} from './compile-rule.ts'
import type {Content} from './content.ts'
import {splitPseudo} from './pseudo.ts'
import type {ThemeProblem} from './theme-rules.ts'

/** A theme, compiled once and used for many articles. */
export interface Theme {
  name: string
  /** Whose markup its selectors are written for. */
  format: ThemeFormat
  rules: readonly StyleRule[]
  /** What `content` makes where juice would misread it, by its stand-in character. */
  contents: ReadonlyMap<string, Content>
  problems: readonly ThemeProblem[]
}

/** A rule without what its selector tells at once. A built-in theme's selectors weigh by themselves. */
type WrittenRule = [
  selector: string,
  css: string,
  layer: number,
  pathOnly: 0 | 1,
  tag: string,
  ...classes: string[],
]

interface WrittenTheme {
  name: string
  contents: [string, Content][]
  rules: WrittenRule[]
}

/** A compiled built-in theme as JSON, half as long as it would be with the names of all fields. */
export function writeTheme({name, rules, contents}: Theme): string {
  const written: WrittenTheme = {name, contents: [...contents], rules: rules.map(writeRule)}
  return JSON.stringify(written)
}

/** What `writeTheme` wrote. */
export function readTheme(json: string): Theme {
  const {name, contents, rules}: WrittenTheme = JSON.parse(json)
  return {name, format: 'native', rules: rules.map(readRule), contents: new Map(contents), problems: []}
}

function writeRule({selector, css, layer, key}: StyleRule): WrittenRule {
  return [selector, css, layer, key.pathOnly ? 1 : 0, key.tag ?? '', ...key.classes]
}

function readRule([selector, css, layer, pathOnly, tag, ...classes]: WrittenRule): StyleRule {
  const key = {tag: tag || undefined, classes, pathOnly: pathOnly === 1}
  return {selector, ...splitPseudo(selector), key, layer, css}
}
