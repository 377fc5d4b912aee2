import type {Language} from '../article.ts'
import {
  codeThemeNames,
  describeTheme,
  type ThemeDescription,
  type ThemeVariable,
  themeNames,
} from '../index.ts'
import type {CssSource} from '../options/options.ts'
import {themeName} from '../options/theme.ts'
import {plainColour} from '../style/colour.ts'
import {readSource} from '../style/theme.ts'
import {readHeader} from '../style/theme-header.ts'
import {plainValue, UnusableValue} from '../style/values.ts'
import type {ShownTheme, ShownVariable} from './state.ts'
import type {Made} from './studio.ts'

/** Describes themes, each once: a theme changes far less often than the article. */
export interface ThemeGuide {
  /** The theme with the values it has in an article. */
  shown(made: Made, lang: Language): Promise<ShownTheme>
}

/** Themes whose description is kept; one that is being written is another one with each change. */
const REMEMBERED = 8

export function createThemeGuide(): ThemeGuide {
  const known = new Map<string, Promise<ThemeDescription>>()
  const titles = new Map<Language, Promise<ShownTheme['names']>>()
  const describe = (source: string | CssSource, lang: Language) => {
    const key = JSON.stringify([source, lang])
    const described = known.get(key) ?? describeTheme(source, lang)
    known.delete(key)
    known.set(key, described)
    described.catch(() => known.delete(key))
    if (known.size > REMEMBERED) known.delete(known.keys().next().value!)
    return described
  }
  const titlesOf = (lang: Language) => {
    const all = titles.get(lang) ?? Promise.all(themeNames.map(name => titleOf(name, lang)))
    titles.set(lang, all)
    return all
  }
  return {
    async shown({article: {used}, own}, lang) {
      const {theme: source, variables} = used
      const described = await describe(source, lang)
      const chosen = new Map(
        Object.entries(variables).map(([name, value]) => [plainName(name), String(value)]),
      )
      const palette = described.variables.find(each => each.name === 'code-theme')
      return {
        name: themeName(source),
        own,
        names: await titlesOf(lang),
        codeTheme: named(used.options.codeTheme) ?? chosen.get('code-theme') ?? palette?.default ?? '',
        codeThemes: codeThemeNames,
        variables: await shownVariables(described.variables, chosen, lang),
      }
    },
  }
}

/** A name, where one was chosen. */
function named(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

async function titleOf(name: string, lang: Language): Promise<{name: string; title: string}> {
  const {css} = await readSource(name, lang)
  return {name, title: readHeader(css).title?.[lang] ?? name}
}

async function shownVariables(
  variables: readonly ThemeVariable[],
  chosen: ReadonlyMap<string, string>,
  lang: Language,
): Promise<ShownVariable[]> {
  const values = new Map(variables.map(each => [`--${each.name}`, chosen.get(each.name) ?? each.default]))
  const shown = variables
    .filter(({name}) => name !== 'code-theme')
    .map(async (each): Promise<ShownVariable> => {
      const {name, title, type = 'text', allowed} = each
      const value = values.get(`--${name}`)!
      const colour = type === 'color' ? await plainColourOf(value, values) : undefined
      return {
        name,
        title: title?.[lang] ?? name,
        type,
        ...(allowed === undefined ? {} : {allowed}),
        default: each.default,
        value,
        ...(colour === undefined ? {} : {colour}),
      }
    })
  return Promise.all(shown)
}

/** `#rrggbb`, which is all that a colour picker takes: what lets something through is shown without that. */
async function plainColourOf(
  value: string,
  values: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  try {
    const colour = plainColour(await plainValue(value, values))
    const channels = colour?.match(/\d+/g)?.slice(0, 3)
    if (!colour || colour.startsWith('#') || !channels) return colour
    return `#${channels.map(each => Number(each).toString(16).padStart(2, '0')).join('')}`
  } catch (error) {
    if (error instanceof UnusableValue) return undefined
    throw error
  }
}

/** `fontSize`, `font_size` and `--font-size` are `font-size`. */
function plainName(name: string): string {
  return name
    .replace(/^--/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()
}
