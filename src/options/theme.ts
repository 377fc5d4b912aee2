/** A style sheet, with the name that messages about it show. */
export interface CssSource {
  css: string
  /** @default 'theme.css' */
  path?: string
}

/** A theme with values for its variables: `{name: 'default', primary: '#b8312f'}`. */
export interface ThemeChoice {
  name?: string
  [variable: string]: string | number | undefined
}

export type Variables = Readonly<Record<string, string | number>>

/** What a `theme` option names, and the variables that come with the name. */
export function splitTheme(
  theme: string | CssSource | ThemeChoice | undefined,
): [string | CssSource | undefined, Variables] {
  if (theme === undefined) return [undefined, {}]
  if (typeof theme === 'string') return [theme, {}]
  if ('css' in theme && typeof theme.css === 'string') return [theme as CssSource, {}]
  const {name, ...rest} = theme as ThemeChoice
  return [name, variablesOf(rest)]
}

/** What of an object can be a variable's value. */
function variablesOf(choice: Readonly<Record<string, unknown>>): Variables {
  const isValue = (entry: [string, unknown]): entry is [string, string | number] =>
    typeof entry[1] === 'string' || typeof entry[1] === 'number'
  return Object.fromEntries(Object.entries(choice).filter(isValue))
}

/** What messages call a theme. */
export function themeName(source: string | CssSource): string {
  return typeof source === 'string' ? source : (source.path ?? 'css')
}
