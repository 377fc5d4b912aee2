import {rows, options as table, valueAt} from './table.ts'
import {type CssSource, splitTheme, type ThemeChoice, type Variables} from './theme.ts'

/** What one speaker says of options, and who that is. */
export interface Layer<By extends string = string> {
  by: By
  values: object
}

/** The strongest of what was said. */
export interface Precedence<By extends string = string> {
  /** By name, those of groups with their group's before it. Theme and variables are apart. */
  values: Readonly<Record<string, unknown>>
  theme: string | CssSource
  variables: Variables
  /** Who said each value; a variable's is `variables.NAME`. Nobody said what is not in it. */
  sources: Readonly<Record<string, By>>
}

/**
 * Which of several values holds, for every option and everybody who asks. What is said later is stronger:
 * configuration or options, front matter, command line or overrides.
 *
 * Variables belong to the theme that was chosen with them: where a stronger layer chooses another theme, they are
 * left behind.
 *
 * @param layers the weakest first
 */
export function decide<By extends string>(layers: readonly Layer<By>[]): Precedence<By> {
  const values: Record<string, unknown> = {}
  const sources: Record<string, By> = {}
  for (const {by, values: own} of layers) {
    for (const [name, {kind}] of rows) {
      const value = valueAt(own, name)
      if (value === undefined || kind === 'theme' || kind === 'variables') continue
      // Levels are decided rule by rule.
      const isLevels = kind === 'levels' && typeof value === 'object' && value !== null
      values[name] = isLevels ? {...(values[name] as object), ...value} : value
      for (const part of isLevels ? Object.keys(value).map(rule => `${name}.${rule}`) : [name])
        sources[part] = by
    }
  }
  return {values, ...decideTheme(layers, sources)}
}

function decideTheme<By extends string>(layers: readonly Layer<By>[], sources: Record<string, By>) {
  type Own = {theme?: string | CssSource | ThemeChoice; variables?: Variables}
  let theme: string | CssSource = table.theme.default
  const said = layers.map(({by, values}) => {
    const own = values as Own
    const [named, ofTheme] = splitTheme(own.theme)
    if (named !== undefined) {
      theme = named
      sources.theme = by
    }
    return {by, theme, variables: {...ofTheme, ...own.variables}}
  })
  const variables: Record<string, string | number> = {}
  for (const each of said) {
    if (each.theme !== theme) continue
    for (const [name, value] of Object.entries(each.variables)) {
      variables[name] = value
      sources[`variables.${name}`] = each.by
    }
  }
  return {theme, variables, sources}
}
