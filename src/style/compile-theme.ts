import type {Language} from '../article.ts'
import {builtinTheme} from '../builtin/themes.ts'
import type {CssSource} from '../options/options.ts'
import {type CheckValue, compileRule, type StyleRule} from './compile-rule.ts'
import type {Theme} from './compiled.ts'
import type {Content} from './content.ts'
import {formatNames} from './formats.ts'
import type {CodeChoice} from './layers.ts'
import {type Stack, stackSheets} from './stack.ts'
import type {ThemeProblem} from './theme-rules.ts'
import {unknownTheme} from './unknown.ts'
import {chooseVariables, isUsable, type Variables, variableName} from './variables.ts'

/** A theme with all that lies below and above it, before any value is written into a rule. */
export interface OpenTheme extends Stack {
  path: string
}

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
export async function compileTheme(
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
  const weimarksOwn = await ofLayers(open, values)
  const problems = [...(typeof source === 'string' ? [] : headerProblems(open)), ...open.problems]
  // Built-in themes are checked by the tests; the tables for it cost 50 ms to load.
  const trusted = typeof source === 'string' && Object.keys(others).length === 0 && extra.length === 0
  const check: CheckValue | undefined = trusted ? undefined : (await import('./check-value.ts')).checkValue
  const rules: StyleRule[] = []
  const contents = new Map<string, Content>()
  for (const {raw, layer, inOrder, isOurs} of open.sheets) {
    const variables = isOurs ? weimarksOwn : values
    // Layers are checked by the tests, their variables by their types.
    const checks = isOurs ? undefined : check
    for (const rule of raw.rules) {
      const compiled = await compileRule(rule, layer, {variables, problems, check: checks, contents, inOrder})
      if (compiled) rules.push(compiled)
    }
  }
  const name = open.header.name ?? main.path ?? 'theme'
  return {name, format: open.format.format, rules, contents, problems: unique(problems)}
}

/**
 * Variables as the layers see them: another tool's theme may call something else by the same name, which counts
 * where it is of the layer's type.
 */
async function ofLayers(
  open: OpenTheme,
  values: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  if (open.format.format === 'native') return values
  const result = new Map(values)
  for (const {raw, isOurs} of open.sheets) {
    if (!isOurs) continue
    for (const [name, value] of raw.variables) {
      const declaration = open.declared.get(name)
      if (declaration && !(await isUsable(values.get(name)!, declaration, values))) result.set(name, value)
    }
  }
  return result
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
  const stack = await stackSheets(main, extra, lang, code)
  return {...stack, path: main.path ?? 'theme.css'}
}

/** @throws UserError when there is no theme of that name */
export async function readSource(source: string | CssSource, lang: Language): Promise<CssSource> {
  if (typeof source !== 'string') return source
  const css = await builtinTheme(source)
  if (css !== undefined) return {css, path: `themes/${source}.css`}
  throw unknownTheme(source, lang)
}

function headerProblems({header, path, format: {format, by}}: OpenTheme): ThemeProblem[] {
  const start = {path, place: {line: 1, column: 1}}
  // Other tools' themes have no header.
  const missing = (format === 'native' ? header.missing : []).map((field): ThemeProblem => {
    return {ruleId: 'theme-header', ...start, data: {field: `@${field}`}}
  })
  const broken = header.broken.map(({line, text}): ThemeProblem => {
    return {ruleId: 'theme-variable', path, place: {line, column: 1}, data: {line: text}}
  })
  const known = formatNames.join(', ')
  const taken: ThemeProblem[] =
    by === 'unknown'
      ? [{ruleId: 'theme-format', ...start, data: {name: header.format, format, known}}]
      : by === 'selectors'
        ? [{ruleId: 'theme-format-found', ...start, data: {format}}]
        : []
  return [...missing, ...broken, ...taken]
}

/** A declaration of a rule with several selectors has one problem, not several. */
function unique(problems: readonly ThemeProblem[]): ThemeProblem[] {
  const seen = new Set<string>()
  return problems.filter(problem => {
    const key = JSON.stringify(problem)
    return !seen.has(key) && seen.add(key)
  })
}
