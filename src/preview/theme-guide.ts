import type {Language} from '../article.ts'
import {builtinPalette} from '../builtin/themes.ts'
import {plainColour} from '../css/colour/plain.ts'
import {
  codeThemeNames,
  describeTheme,
  type ThemeDescription,
  type ThemeVariable,
  themeNames,
} from '../index.ts'
import type {CssSource} from '../options/options.ts'
import {themeName} from '../options/theme.ts'
import {readSource} from '../style/compile-theme.ts'
import {readHeader} from '../style/theme-header.ts'
import {plainValue, UnusableValue} from '../style/values.ts'
import {shownOptions} from './article-options.ts'
import type {ShownTheme, ShownVariable, VariableGroup} from './state.ts'
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
  const titles = new Map<Language, Promise<Titles>>()
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
    const all = titles.get(lang) ?? readTitles(lang)
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
      const {names, codeThemes} = await titlesOf(lang)
      return {
        name: themeName(source),
        own,
        names,
        codeTheme: named(used.options.codeTheme) ?? chosen.get('code-theme') ?? palette?.default ?? '',
        codeThemes,
        variables: await shownVariables(described.variables, chosen, lang),
        options: shownOptions(used.options, lang),
      }
    },
  }
}

/** A name, where one was chosen. */
function named(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

type Titles = Pick<ShownTheme, 'names' | 'codeThemes'>

async function readTitles(lang: Language): Promise<Titles> {
  const titled = (name: string, css: string) => ({name, title: readHeader(css).title?.[lang] ?? name})
  const [names, codeThemes] = await Promise.all([
    Promise.all(themeNames.map(async name => titled(name, (await readSource(name, lang)).css))),
    Promise.all(codeThemeNames.map(async name => titled(name, (await builtinPalette(name)) ?? ''))),
  ])
  return {names, codeThemes}
}

function groupOf(name: string, type: string): VariableGroup {
  if (name.startsWith('callout-')) return 'callouts'
  if (/^(?:inline-)?code-/.test(name)) return 'code'
  return type === 'color' ? 'colours' : 'text'
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
      const plain = type === 'color' ? await plainColourOf(value, values) : undefined
      const colour = plain === undefined ? undefined : pickable(plain)
      const isComputed = plain !== undefined && /\b(?:var|color-mix)\(/i.test(value)
      return {
        name,
        title: title?.[lang] ?? name,
        type,
        ...(allowed === undefined ? {} : {allowed}),
        default: each.default,
        value,
        ...(isComputed ? {computed: plain} : {}),
        ...(colour === undefined ? {} : {colour}),
        group: groupOf(name, type),
      }
    })
  return Promise.all(shown)
}

/** What a colour comes to: `#rrggbb`, or `rgba(…)` where it lets something through. */
async function plainColourOf(
  value: string,
  values: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  try {
    return plainColour(await plainValue(value, values))
  } catch (error) {
    if (error instanceof UnusableValue) return undefined
    throw error
  }
}

/** `#rrggbb`, which is all that a colour picker takes: what lets something through is shown without that. */
function pickable(colour: string): string {
  const channels = colour.match(/\d+/g)?.slice(0, 3)
  if (colour.startsWith('#') || !channels) return colour
  return `#${channels.map(each => Number(each).toString(16).padStart(2, '0')).join('')}`
}

/** `fontSize`, `font_size` and `--font-size` are `font-size`. */
function plainName(name: string): string {
  return name
    .replace(/^--/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()
}
