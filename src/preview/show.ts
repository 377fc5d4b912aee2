import {isAbsolute, resolve} from 'node:path'
import type {PassName} from '../adapt/adapt.ts'
import {passWordings} from '../adapt/pass-wording.ts'
import type {Language} from '../article.ts'
import {emulate} from '../emulator/emulate.ts'
import {
  codeThemeNames,
  describeTheme,
  type Finding,
  type ThemeVariable,
  themeNames,
  toDark,
} from '../index.ts'
import {plainColour} from '../style/colour.ts'
import {plainValue, UnusableValue} from '../style/values.ts'
import {limits} from '../wechat/limits.ts'
import {framePage} from './frame.ts'
import {beginning, statsOf} from './reading.ts'
import type {Look, Shown, ShownChange, ShownFinding, ShownTheme, ShownVariable} from './state.ts'
import {type Made, themeName} from './studio.ts'
import {wordings} from './wording.ts'

/** What a published article goes through; its pictures are where the reader sees them. */
const stages = ['paste', 'save', 'reader'] as const

/** An article as a page looks at it. */
export async function show({article}: Made, look: Look, account: string): Promise<Shown> {
  const {meta, images, adaptations} = article
  const words = wordings[look.lang]
  const html = look.stage === 'after' ? emulate(article.html, stages).html : article.html
  const title = meta.title ?? ''
  const {author = '', date = ''} = meta
  const named = {title: title || words.untitled, author, date, account: account || words.account}
  const cover = images.find(each => each.kind === 'cover')?.url
  return {
    frame: framePage({mode: look.mode, ...named}),
    html: look.mode === 'dark' ? await toDark(html) : html,
    ...named,
    digest: meta.digest ?? beginning(article.html, limits.defaultDigest.max),
    ownDigest: meta.digest !== undefined,
    ...(cover === undefined ? {} : {cover}),
    stats: statsOf(article.html),
    adaptations: Object.entries(adaptations)
      .filter(([, places]) => places > 0)
      .map(([pass, places]) => [passWordings[look.lang][pass as PassName], places]),
  }
}

/** What pasting and saving make of the article, by the elements of the HTML that is shown. */
export function changesOf({article}: Made, {stage}: Look): ShownChange[] {
  const {changes} = emulate(article.html, ['paste', 'save'])
  // Another stage gives other elements, each of which knows where it comes from.
  const shown = stage === 'after' ? emulate(article.html, stages, {origins: true}).origins : undefined
  return changes.map(change => {
    const {stage: at, rule, lost, element, index, what} = change
    const place = shown ? shown.indexOf(index) : index
    return {
      stage: at,
      rule,
      lost,
      element,
      ...(what === undefined ? {} : {what: pictureOf(what)}),
      ...(place === -1 ? {} : {index: place}),
    }
  })
}

/** A picture by its path and not by the address that the preview serves it at. */
function pictureOf(what: string): string {
  if (!what.startsWith('http://127.0.0.1:')) return what
  return new URL(what).searchParams.get('path') ?? what
}

export function shownFinding(finding: Finding, cwd: string): ShownFinding {
  const {ruleId, severity, reason, note, url, file = '', line, column} = finding
  const own = file !== '' && !file.startsWith('themes/')
  return {
    ruleId,
    severity,
    reason,
    note,
    url,
    file,
    ...(own ? {path: isAbsolute(file) ? file : resolve(cwd, file)} : {}),
    ...(line === undefined ? {} : {line}),
    ...(column === undefined ? {} : {column}),
  }
}

/** The theme with the values it has in an article. */
export async function shownTheme(made: Made, lang: Language): Promise<ShownTheme> {
  const {source, variables} = made.theme
  const described = await describeTheme(source, lang)
  const chosen = new Map(Object.entries(variables).map(([name, value]) => [plainName(name), String(value)]))
  const titles = await Promise.all(
    themeNames.map(async name => ({name, title: (await describeTheme(name, lang)).title?.[lang] ?? name})),
  )
  const palette = described.variables.find(each => each.name === 'code-theme')
  return {
    name: themeName(source),
    own: made.own,
    names: titles,
    codeTheme: made.codeTheme ?? chosen.get('code-theme') ?? palette?.default ?? '',
    codeThemes: codeThemeNames,
    variables: await shownVariables(described.variables, chosen, lang),
  }
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
