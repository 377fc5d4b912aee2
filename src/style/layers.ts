import type {Language} from '../article.ts'
import {builtinLayer, builtinPalette, codeThemeNames, formatLayer, layerNames} from '../builtin/themes.ts'
import {componentSheets} from '../components/sheets.ts'
import type {FormatRules} from './formats.ts'
import type {ThemeHeader} from './theme-header.ts'
import {type RawTheme, readRules, type ThemeProblem} from './theme-rules.ts'
import {unknownCodeTheme} from './unknown.ts'

/** What a theme lies on beside its own layers: what a user says about code blocks, and what the article needs. */
export interface CodeChoice {
  /** A palette's name. */
  theme?: string | undefined
  /** Whether blocks have a bar with three dots; undefined leaves it to the theme. */
  window?: boolean | undefined
  /** Components that the article has: their style sheets lie under the theme. */
  components?: readonly string[] | undefined
}

/** A style sheet and its place in the cascade. */
export interface LayeredSheet {
  raw: RawTheme
  layer: number
  /** Whether every rule of it weighs the same, so that the later wins. */
  inOrder?: boolean
  /** Whether it is a layer of ours over or under another tool's theme. */
  isOurs?: boolean
}

interface Wanted {
  palette: string | undefined
  /** Whether the user named the palette, and not the theme. */
  chosen: boolean
  window: boolean | undefined
  components: readonly string[] | undefined
  lang: Language
  /** Layers of the theme's format; undefined for a theme that names its own. */
  layers: readonly string[] | undefined
}

export interface Layers {
  below: LayeredSheet[]
  /** A palette that the user chose: its colours go over the theme's, whatever the theme does with code. */
  above: {raw: RawTheme}[]
  problems: ThemeProblem[]
}

const DEFAULT_PALETTE = 'plain'

/**
 * The parts of weimark's own that a theme names with `@layers`, in its order. Names that there are not are
 * problems of the theme.
 *
 * @throws UserError when the user chose a palette that does not exist
 */
export async function layersBelow(header: ThemeHeader, path: string, wanted: Wanted): Promise<Layers> {
  const {chosen, lang} = wanted
  const result: Layers = {below: [], above: [], problems: []}
  const palette = wanted.palette ?? DEFAULT_PALETTE
  if (chosen && !codeThemeNames.includes(palette)) throw unknownCodeTheme(palette, lang)
  const named = new Set(wanted.layers ?? header.layers)
  if (wanted.window === true) named.add(wanted.layers ? 'foreign-window' : 'window')
  if (wanted.window === false) named.delete('window')
  const ofCode = wanted.layers ? ['code', 'foreign-code'] : ['code']
  if (chosen) for (const name of ofCode) named.delete(name)
  for (const name of named) {
    const raw = await readLayer(name, wanted.layers !== undefined)
    if (raw === undefined) result.problems.push(unknown('@layers', name, layerNames, path))
    else {
      const layer = result.below.length
      const raws = [raw]
      if (name === 'code') raws.push(...(await paletteOf(palette, path, result.problems)))
      result.below.push({raw: together(raws), layer})
    }
  }
  if (wanted.components?.length) await layComponents(result, wanted.components, named)
  if (chosen) {
    for (const name of ofCode) {
      result.above.push({raw: (await readLayer(name, true))!})
    }
    result.above.push(...(await paletteOf(palette, path, result.problems)).map(raw => ({raw})))
  }
  return result
}

/** The sheets of components, in one layer of their own above all others that a theme lies on. */
async function layComponents(
  {below}: Layers,
  components: readonly string[],
  named: ReadonlySet<string>,
): Promise<void> {
  // A theme that lies on nothing has none of the variables that they are told by.
  if (!named.has('base')) below.unshift({raw: {...(await readLayer('base', false))!, rules: []}, layer: 0})
  const sheets = await componentSheets(components)
  const raws = sheets.map(({name, css}) => readOwn(css, `components/${name}.css`))
  below.push({raw: together(raws), layer: (below.at(-1)?.layer ?? -1) + 1})
}

/** A layer that lies beside another tool's theme. */
export async function readBeside(name: string, format: FormatRules): Promise<RawTheme> {
  return readRules((await formatLayer(name))!, `themes/formats/${name}.css`, format)
}

/** Weimark's own sheets, each read once: whoever writes a theme has it compiled with each change. */
const known = new Map<string, RawTheme>()

/** Nobody writes to what is given. */
function readOwn(css: string, path: string): RawTheme {
  const raw = known.get(path) ?? readRules(css, path)
  known.set(path, raw)
  return raw
}

async function readLayer(name: string, foreign: boolean): Promise<RawTheme | undefined> {
  const css = await builtinLayer(name)
  if (css !== undefined) return readOwn(css, `themes/layers/${name}.css`)
  const under = foreign ? await formatLayer(name) : undefined
  return under === undefined ? undefined : readOwn(under, `themes/formats/${name}.css`)
}

async function paletteOf(name: string, path: string, problems: ThemeProblem[]): Promise<RawTheme[]> {
  const css = await builtinPalette(name)
  if (css !== undefined) return [readOwn(css, `themes/code/${name}.css`)]
  problems.push(unknown('--code-theme', name, codeThemeNames, path))
  return paletteOf(DEFAULT_PALETTE, path, problems)
}

/** Sheets of one layer as one: the later wins where both are equally strong. */
function together(raws: readonly RawTheme[]): RawTheme {
  const [first, ...rest] = raws as [RawTheme, ...RawTheme[]]
  return {
    header: {...first.header, variables: raws.flatMap(each => each.header.variables)},
    rules: raws.flatMap(each => each.rules),
    variables: new Map([first, ...rest].flatMap(each => [...each.variables])),
    problems: raws.flatMap(each => each.problems),
  }
}

function unknown(field: string, name: string, known: readonly string[], path: string): ThemeProblem {
  return {
    ruleId: 'theme-layer',
    path,
    place: {line: 1, column: 1},
    data: {field, name, known: known.join(', ')},
  }
}
