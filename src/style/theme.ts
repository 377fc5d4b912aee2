import type {Language} from '../article.ts'
import type {CssSource} from '../options.ts'
import {builtinTheme} from './builtin.ts'
import {type CheckValue, compileRule, type StyleRule} from './compile-rule.ts'
import type {Content} from './content.ts'
import {type CodeChoice, type LayeredSheet, layersBelow} from './layers.ts'
import type {ThemeHeader, VariableDeclaration} from './theme-header.ts'
import {readRules, type ThemeProblem} from './theme-rules.ts'
import {unknownTheme} from './unknown.ts'
import {chooseVariables, type Variables, variableName} from './variables.ts'

export type {StyleRule} from './compile-rule.ts'
export type {CodeChoice} from './layers.ts'

/** A theme, compiled once and used for many articles. */
export interface Theme {
  name: string
  rules: readonly StyleRule[]
  /** What `content` makes where juice would misread it, by its stand-in character. */
  contents: ReadonlyMap<string, Content>
  problems: readonly ThemeProblem[]
}

/** A theme with all that lies below it, before any value is written into a rule. */
export interface OpenTheme {
  header: ThemeHeader
  path: string
  /** From the lowest layer up: weimark's own parts, the theme, added CSS. */
  sheets: readonly LayeredSheet[]
  /** Defaults, by name with dashes. */
  variables: ReadonlyMap<string, string>
  declared: ReadonlyMap<string, VariableDeclaration>
  problems: readonly ThemeProblem[]
}

/** Compiled themes by content. Bounded: a preview that edits a theme makes a new one with every keystroke. */
const cache = new Map<string, Promise<Theme>>()
const CACHE_SIZE = 32

/**
 * Compiles a theme with the layers below it: variables replaced, `calc()` and colours worked out, what cannot
 * live in an article left out and named in `problems`.
 *
 * @param source a built-in theme's name, or CSS
 * @param extra CSS added after it
 * @param variables values by name, with or without `--`
 * @param code what the user chose for code blocks
 * @throws UserError when there is no such theme, no such variable, or a variable cannot have such a value
 */
export function loadTheme(
  source: string | CssSource,
  extra: readonly CssSource[],
  variables: Variables,
  lang: Language = 'en',
  code: CodeChoice = {},
): Promise<Theme> {
  const key = JSON.stringify([source, extra, variables, code])
  let theme = cache.get(key)
  if (!theme) {
    theme = compile(source, extra, variables, lang, code)
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
  code: CodeChoice,
): Promise<Theme> {
  const main = await readSource(source, lang)
  // The same name in another spelling is the same choice.
  const chosenPalette = Object.entries(variables).find(
    ([name]) => variableName(name, new Set()) === PALETTE,
  )?.[1]
  const palette = code.theme ?? (chosenPalette === undefined ? undefined : String(chosenPalette))
  const open = await openTheme(main, extra, lang, {
    ...code,
    ...(palette === undefined ? {} : {theme: palette}),
  })
  const others = Object.fromEntries(
    Object.entries(variables).filter(([name]) => variableName(name, new Set()) !== PALETTE),
  )
  const values = await chooseVariables(open.variables, open.declared, others, lang)
  const problems = [...(typeof source === 'string' ? [] : headerProblems(open)), ...open.problems]
  // Built-in themes are checked by the tests; the tables for it cost 50 ms to load.
  const trusted = typeof source === 'string' && Object.keys(others).length === 0 && extra.length === 0
  const check: CheckValue | undefined = trusted ? undefined : (await import('./check-value.ts')).checkValue
  const rules: StyleRule[] = []
  const contents = new Map<string, Content>()
  for (const {raw, layer} of open.sheets) {
    for (const rule of raw.rules) {
      const compiled = await compileRule(rule, layer, {variables: values, problems, check, contents})
      if (compiled) rules.push(compiled)
    }
  }
  return {name: open.header.name ?? main.path ?? 'theme', rules, contents, problems: unique(problems)}
}

const PALETTE = '--code-theme'

/**
 * A theme with its layers and its variables' defaults.
 *
 * @throws UserError when there is no such palette
 */
export async function openTheme(
  main: CssSource,
  extra: readonly CssSource[],
  lang: Language,
  code: CodeChoice = {},
): Promise<OpenTheme> {
  const path = main.path ?? 'theme.css'
  const raw = readRules(main.css, path)
  const own = [raw, ...extra.map(each => readRules(each.css, each.path ?? 'css'))]
  const palette = code.theme ?? own.findLast(each => each.variables.has(PALETTE))?.variables.get(PALETTE)
  const {below, above, problems} = await layersBelow(raw.header, path, {
    palette,
    chosen: code.theme !== undefined,
    window: code.window,
    lang,
  })
  const lowest = below.at(-1)?.layer ?? -1
  const sheets = [
    ...below,
    ...own.map(each => ({raw: each, layer: lowest + 1})),
    ...above.map(each => ({...each, layer: lowest + 2})),
  ]
  // What a palette sets above a theme is still weaker than what the theme says of the same variable.
  const inOrder = [...below, ...above, ...own.map(each => ({raw: each}))].map(each => each.raw)
  return {
    header: raw.header,
    path,
    sheets,
    variables: new Map(inOrder.flatMap(each => [...each.variables])),
    declared: new Map(
      inOrder.flatMap(({header}) => header.variables.map(each => [each.name, each] as const)),
    ),
    problems: [...problems, ...own.flatMap(each => each.problems)],
  }
}

/** @throws UserError when there is no theme of that name */
export async function readSource(source: string | CssSource, lang: Language): Promise<CssSource> {
  if (typeof source !== 'string') return source
  const css = await builtinTheme(source)
  if (css !== undefined) return {css, path: `themes/${source}.css`}
  throw unknownTheme(source, lang)
}

function headerProblems({header, path}: OpenTheme): ThemeProblem[] {
  const missing = header.missing.map((field): ThemeProblem => {
    return {ruleId: 'theme-header', path, place: {line: 1, column: 1}, data: {field: `@${field}`}}
  })
  const broken = header.broken.map(({line, text}): ThemeProblem => {
    return {ruleId: 'theme-variable', path, place: {line, column: 1}, data: {line: text}}
  })
  return [...missing, ...broken]
}

/** A declaration of a rule with several selectors has one problem, not several. */
function unique(problems: readonly ThemeProblem[]): ThemeProblem[] {
  const seen = new Set<string>()
  return problems.filter(problem => {
    const key = JSON.stringify(problem)
    return !seen.has(key) && seen.add(key)
  })
}
