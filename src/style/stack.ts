import type {Language} from '../article.ts'
import type {CssSource} from '../options/options.ts'
import {lookOf} from './foreign-look.ts'
import {settleForeign} from './foreign-rules.ts'
import {type FormatRules, type FoundFormat, formatOf, formats, isOwn} from './formats.ts'
import {type CodeChoice, type LayeredSheet, type Layers, layersBelow, readBeside} from './layers.ts'
import {classesIn} from './selectors.ts'
import {readHeader, type ThemeHeader, type VariableDeclaration} from './theme-header.ts'
import {type RawTheme, readRules, type ThemeProblem} from './theme-rules.ts'

/** The style sheets of an article, one on the other. */
export interface Stack {
  header: ThemeHeader
  format: FoundFormat
  /** From the lowest layer up. */
  sheets: readonly LayeredSheet[]
  /** Defaults, by name with dashes. */
  variables: ReadonlyMap<string, string>
  declared: ReadonlyMap<string, VariableDeclaration>
  problems: readonly ThemeProblem[]
}

const PALETTE = '--code-theme'

/** The palette for code that another tool's theme puts on a dark ground. */
const DARK_PALETTE = 'night'

/** An id counts as much as a layer: what lies above a theme has to be more layers higher than a selector has ids. */
const MOST_IDS = 4

/**
 * Reads a theme and puts it between the layers below and above it.
 *
 * @throws UserError when there is no such palette
 */
export async function stackSheets(
  main: CssSource,
  extra: readonly CssSource[],
  lang: Language,
  code: CodeChoice,
): Promise<Stack> {
  const path = main.path ?? 'theme.css'
  const header = readHeader(main.css)
  const format = formatOf(main.css, header)
  const rules = format.format === 'native' ? undefined : formats[format.format]
  const own = [{...main, path}, ...extra].map(each => readRules(each.css, each.path ?? 'css', rules))
  const palette = code.theme ?? own.findLast(each => each.variables.has(PALETTE))?.variables.get(PALETTE)
  const wanted = {
    palette,
    chosen: code.theme !== undefined,
    window: code.window,
    components: code.components,
    lang,
    layers: rules?.layers,
  }
  if (!rules) {
    const layers = await layersBelow(header, path, wanted)
    return {header, format, ...native(layers, own), problems: [...layers.problems, ...problemsOf(own)]}
  }
  const pictured = own.map(each => settleForeign(each, rules)).includes(true)
  const variables = new Map(own.flatMap(each => [...each.variables]))
  const {accent, darkCode} = await lookOf(own, variables)
  const layers = await layersBelow(header, path, {
    ...wanted,
    palette: palette ?? (darkCode ? DARK_PALETTE : undefined),
    window: code.window ?? (pictured || undefined),
  })
  const beside = rules.beside === undefined ? [] : [await readBeside(rules.beside, rules)]
  const look = new Map<string, string>()
  if (accent !== undefined && !usesVariable(own, rules.accent)) look.set(rules.accent ?? '--primary', accent)
  return {
    header,
    format,
    ...foreign(layers, beside, own, rules, look),
    problems: [...layers.problems, ...problemsOf(own)],
  }
}

function usesVariable(sheets: readonly RawTheme[], name: string | undefined): boolean {
  if (name === undefined) return false
  return sheets.some(({variables, rules}) => {
    const values = [
      ...variables.values(),
      ...rules.flatMap(each => each.declarations.map(({value}) => value)),
    ]
    return variables.has(name) || values.some(value => value.includes(name))
  })
}

const problemsOf = (sheets: readonly RawTheme[]) => sheets.flatMap(each => each.problems)

function native({below, above}: Layers, own: readonly RawTheme[]) {
  const lowest = below.at(-1)?.layer ?? -1
  const sheets: LayeredSheet[] = [
    ...below,
    ...own.map(raw => ({raw, layer: lowest + 1})),
    ...above.map(each => ({...each, layer: lowest + 2})),
  ]
  // What a palette sets above a theme is still weaker than what the theme says of the same variable.
  return {
    sheets,
    ...variablesOf(
      [...below, ...above].map(each => each.raw),
      own,
    ),
  }
}

/** What a format does not know is taken from below the theme and put above it: the theme means something else. */
function foreign(
  {below, above}: Layers,
  beside: readonly RawTheme[],
  own: readonly RawTheme[],
  rules: FormatRules,
  look: ReadonlyMap<string, string>,
) {
  const count = below.length
  const parted = below.map(({raw, layer}) => {
    const ours = raw.rules.map(rule => isOwn(classesIn(rule.selector), rules))
    return {
      layer,
      under: {...raw, rules: raw.rules.filter((_, index) => !ours[index])},
      over: {...raw, rules: raw.rules.filter((_, index) => ours[index])},
    }
  })
  const sheets: LayeredSheet[] = [
    ...parted.map(({under, layer}) => ({raw: under, layer, isOurs: true})),
    ...beside.map(raw => ({raw, layer: count, isOurs: true})),
    ...own.map(raw => ({raw, layer: count, inOrder: rules.inOrder})),
    ...parted.map(({over, layer}) => ({raw: over, layer: count + MOST_IDS + layer, isOurs: true})),
    ...above.map(({raw}) => ({raw, layer: 2 * count + MOST_IDS, isOurs: true})),
  ]
  const taken = {
    header: {...readHeader(''), variables: []},
    rules: [],
    variables: new Map(look),
    problems: [],
  }
  return {
    sheets,
    ...variablesOf([...below.map(each => each.raw), ...above.map(each => each.raw), taken], own),
  }
}

function variablesOf(
  layers: readonly RawTheme[],
  own: readonly RawTheme[],
): Pick<Stack, 'variables' | 'declared'> {
  const all = [...layers, ...own]
  return {
    variables: new Map(all.flatMap(each => [...each.variables])),
    declared: new Map(all.flatMap(({header}) => header.variables.map(each => [each.name, each] as const))),
  }
}
