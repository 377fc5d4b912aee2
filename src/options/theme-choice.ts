import type {ArticleSettings, Meta, ThemeChoice} from '../article.ts'
import type {CodeSettings, CssSource, Options, Settings} from './options.ts'

/** What one article is made with: `options < front matter < overrides`. */
export function chooseSettings(settings: Settings, {settings: own}: Meta, overrides: Options): Settings {
  if (!own) return settings
  const wins = ([name]: [string, unknown]) => overrides[name as keyof ArticleSettings] === undefined
  const chosen: ArticleSettings = Object.fromEntries(Object.entries(own).filter(wins))
  const {target = settings.target, lang = settings.lang, variables: _, ...ofProcessor} = chosen
  return {...settings, target, lang, processor: {...settings.processor, ...ofProcessor}}
}

/** What one article's code blocks look like: `options < front matter < overrides`. */
export function chooseCode(settings: Settings, meta: Meta, overrides: Options): CodeSettings {
  return {
    theme: overrides.codeTheme ?? meta.codeTheme ?? settings.code.theme,
    window: overrides.codeWindow ?? meta.codeWindow ?? settings.code.window,
    lineNumbers: overrides.lineNumbers ?? meta.lineNumbers ?? settings.code.lineNumbers,
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
  const ofArticle = source === (named ?? base) ? {...ownVariables, ...meta.settings?.variables} : {}
  return {source, variables: {...ofBase, ...ofArticle, ...forcedVariables, ...overrides.variables}}
}

type Variables = Record<string, string | number>

/** What a `theme` option names, and the variables that come with the name. */
export function splitTheme(theme: Options['theme']): [string | CssSource | undefined, Variables] {
  if (theme === undefined) return [undefined, {}]
  if (typeof theme === 'string') return [theme, {}]
  if ('css' in theme && typeof theme.css === 'string') return [theme as CssSource, {}]
  const {name, ...rest} = theme as ThemeChoice
  const variables = Object.entries(rest).filter((entry): entry is [string, string | number] => {
    return typeof entry[1] === 'string' || typeof entry[1] === 'number'
  })
  return [name, Object.fromEntries(variables)]
}
