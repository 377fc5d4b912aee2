import parse from 'css-tree/parser'
import type {Language} from '../article.ts'
import type {Place} from '../errors.ts'
import {userError} from '../messages.ts'
import type {CssSource} from '../options.ts'
import {whyDropped} from '../wechat/css.ts'
import {builtinTheme, themeNames} from './builtin.ts'
import {type Key, keyOf, splitPseudo} from './selectors.ts'
import {readHeader} from './theme-header.ts'
import {type RawRule, type RawTheme, readRules, type ThemeProblem} from './theme-rules.ts'
import {plainValue, UnusableValue} from './values.ts'

/** A rule ready for the cascade: one selector, plain values. */
export interface StyleRule {
  selector: string
  /** The selector without `::before` or `::after`. */
  base: string
  pseudo: 'before' | 'after' | undefined
  key: Key
  css: string
}

/** A theme, compiled once and used for many articles. */
export interface Theme {
  name: string
  rules: readonly StyleRule[]
  /** Texts of `content` that juice would misread, by their stand-in character. */
  contents: ReadonlyMap<string, string>
  problems: readonly ThemeProblem[]
}

type Variables = Readonly<Record<string, string | number>>

/** Compiled themes by content. Bounded: a preview that edits a theme makes a new one with every keystroke. */
const cache = new Map<string, Promise<Theme>>()
const CACHE_SIZE = 32

/**
 * Compiles a theme: variables replaced, `calc()` and colours worked out, what cannot live in an article left
 * out and named in `problems`.
 *
 * @param source a built-in theme's name, or CSS
 * @param extra CSS added after it
 * @param variables values by name, without `--`
 * @throws UserError when there is no such theme or no such variable
 */
export function loadTheme(
  source: string | CssSource,
  extra: readonly CssSource[],
  variables: Variables,
  lang: Language = 'en',
): Promise<Theme> {
  const key = JSON.stringify([source, extra, variables])
  let theme = cache.get(key)
  if (!theme) {
    theme = compile(source, extra, variables, lang)
    if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value!)
    cache.set(key, theme)
    theme.catch(() => cache.delete(key))
  }
  return theme
}

async function compile(
  source: string | CssSource,
  extra: readonly CssSource[],
  variables: Variables,
  lang: Language,
): Promise<Theme> {
  const main = typeof source === 'string' ? await named(source, lang) : source
  const trusted = typeof source === 'string' && Object.keys(variables).length === 0
  const raw = [readRules(main.css, main.path ?? 'theme.css')]
  for (const each of extra) raw.push(readRules(each.css, each.path ?? 'css'))
  const values = collectVariables(raw, variables, lang)
  const problems = raw.flatMap(each => each.problems)
  if (typeof source !== 'string') problems.unshift(...headerProblems(main))
  // Built-in themes are checked by the tests; the tables for it cost 50 ms to load.
  const check = trusted && extra.length === 0 ? undefined : (await import('./check-value.ts')).checkValue
  const rules: StyleRule[] = []
  const contents = new Map<string, string>()
  for (const rule of raw.flatMap(each => each.rules)) {
    const css = await declarations(rule, values, problems, check, contents)
    if (css !== '') {
      const {base, pseudo} = splitPseudo(rule.selector)
      rules.push({selector: rule.selector, base, pseudo, key: keyOf(base), css})
    }
  }
  return {
    name: readHeader(main.css).name ?? main.path ?? 'theme',
    rules,
    contents,
    problems: unique(problems),
  }
}

async function named(name: string, lang: Language): Promise<CssSource> {
  const css = await builtinTheme(name)
  if (css === undefined) {
    throw userError('theme-unknown', lang, {name: JSON.stringify(name), known: themeNames.join(', ')})
  }
  return {css, path: `themes/${name}.css`}
}

function collectVariables(raw: readonly RawTheme[], chosen: Variables, lang: Language): Map<string, string> {
  const values = new Map(raw.flatMap(each => [...each.variables]))
  for (const [name, value] of Object.entries(chosen)) {
    const property = `--${name.replace(/^--/, '')}`
    if (!values.has(property)) {
      const known = [...values.keys()].map(each => each.slice(2)).join(', ')
      throw userError('variable-unknown', lang, {name: JSON.stringify(name), known: known || '–'})
    }
    if (/[;{}]/.test(String(value))) {
      throw userError('variable-value', lang, {name, value: JSON.stringify(value)})
    }
    values.set(property, String(value))
  }
  return values
}

type CheckValue = (property: string, value: string) => Omit<ThemeProblem, 'path' | 'place'> | undefined

async function declarations(
  rule: RawRule,
  variables: ReadonlyMap<string, string>,
  problems: ThemeProblem[],
  check: CheckValue | undefined,
  contents: Map<string, string>,
): Promise<string> {
  const kept: string[] = []
  for (const {property, value, important, place} of rule.declarations) {
    if (property.startsWith('--')) {
      problems.push(misplacedVariable(property, rule.path, place))
      continue
    }
    let plain: string
    try {
      plain = await plainValue(value, variables)
    } catch (error) {
      if (!(error instanceof UnusableValue)) throw error
      const {why} = error
      problems.push({
        ruleId: 'theme-not-kept',
        path: rule.path,
        place,
        data: {what: `${property}: ${value}`, why},
      })
      continue
    }
    // Once more: a variable may have brought what WeChat does not keep.
    const dropped = property === 'content' ? undefined : whyDropped(property, plain)
    const problem = dropped
      ? ({ruleId: 'theme-not-kept', data: {what: `${property}: ${plain}`, why: dropped}} as const)
      : check?.(property, plain)
    if (problem) {
      problems.push({...problem, path: rule.path, place})
      continue
    }
    const written = property === 'content' ? standIn(plain, contents) : plain
    kept.push(`${property}: ${written}${important ? ' !important' : ''};`)
  }
  return kept.join(' ')
}

function misplacedVariable(property: string, path: string, place: Place): ThemeProblem {
  const why = {zh: '变量只能定义在 :root 里', en: 'variables can only be defined in :root'}
  return {ruleId: 'theme-not-kept', path, place, data: {what: property, why}}
}

/**
 * juice reads `content` by splitting at quotes and prints escapes as letters. A text that it would misread is
 * swapped for one private-use character, and back once juice is done.
 */
function standIn(content: string, contents: Map<string, string>): string {
  const value = parse(content, {context: 'value'})
  if (value.type !== 'Value' || value.children.some(node => node.type !== 'String')) return content
  // css-tree decodes the escapes; several strings in a row are one text.
  const decoded = value.children
    .toArray()
    .map(node => (node.type === 'String' ? node.value : ''))
    .join('')
  if (!/['"\\]|var|counter|attr|url/i.test(decoded)) return `"${decoded}"`
  const char = String.fromCodePoint(0xe000 + contents.size)
  contents.set(char, decoded)
  return `"${char}"`
}

function headerProblems(source: CssSource): ThemeProblem[] {
  const path = source.path ?? 'theme.css'
  return readHeader(source.css).missing.map(field => ({
    ruleId: 'theme-header',
    path,
    place: {line: 1, column: 1},
    data: {field: `@${field}`},
  }))
}

/** A declaration of a rule with several selectors has one problem, not several. */
function unique(problems: readonly ThemeProblem[]): ThemeProblem[] {
  const seen = new Set<string>()
  return problems.filter(problem => {
    const key = JSON.stringify(problem)
    return !seen.has(key) && seen.add(key)
  })
}
