type Sheets = Readonly<Record<string, () => Promise<{default: string}>>>

/** The themes that come with weimark, each loaded when an article uses it. */
const themes = {
  default: () => import('../../themes/default.css?raw'),
  openeuler: () => import('../../themes/openeuler.css?raw'),
  tech: () => import('../../themes/tech.css?raw'),
  academic: () => import('../../themes/academic.css?raw'),
  business: () => import('../../themes/business.css?raw'),
  magazine: () => import('../../themes/magazine.css?raw'),
  minimal: () => import('../../themes/minimal.css?raw'),
  literary: () => import('../../themes/literary.css?raw'),
  festive: () => import('../../themes/festive.css?raw'),
  geek: () => import('../../themes/geek.css?raw'),
  warm: () => import('../../themes/warm.css?raw'),
  weekly: () => import('../../themes/weekly.css?raw'),
} satisfies Sheets

/** Parts that themes share. A theme names those it lies on: `@layers base callouts code`. */
const layers: Sheets = {
  base: () => import('../../themes/layers/base.css?raw'),
  callouts: () => import('../../themes/layers/callouts.css?raw'),
  code: () => import('../../themes/layers/code.css?raw'),
  window: () => import('../../themes/layers/window.css?raw'),
}

/** What other tools' themes take for granted, as further layers. */
const formatLayers: Sheets = {
  foreign: () => import('../../themes/formats/foreign.css?raw'),
  'foreign-code': () => import('../../themes/formats/foreign-code.css?raw'),
  'foreign-window': () => import('../../themes/formats/foreign-window.css?raw'),
  mdnice: () => import('../../themes/formats/mdnice.css?raw'),
  'mdnice-beside': () => import('../../themes/formats/mdnice-beside.css?raw'),
  doocs: () => import('../../themes/formats/doocs.css?raw'),
  'doocs-beside': () => import('../../themes/formats/doocs-beside.css?raw'),
  wenyan: () => import('../../themes/formats/wenyan.css?raw'),
  bm: () => import('../../themes/formats/bm.css?raw'),
}

/** Colours of code: values for the variables of the `code` layer. */
const palettes = {
  plain: () => import('../../themes/code/plain.css?raw'),
  paper: () => import('../../themes/code/paper.css?raw'),
  mint: () => import('../../themes/code/mint.css?raw'),
  dawn: () => import('../../themes/code/dawn.css?raw'),
  ink: () => import('../../themes/code/ink.css?raw'),
  night: () => import('../../themes/code/night.css?raw'),
  slate: () => import('../../themes/code/slate.css?raw'),
  terminal: () => import('../../themes/code/terminal.css?raw'),
  dusk: () => import('../../themes/code/dusk.css?raw'),
  coal: () => import('../../themes/code/coal.css?raw'),
} satisfies Sheets

/** A built-in theme's name. */
export type ThemeName = keyof typeof themes

/** The same, compiled when weimark is built. */
const compiled: Readonly<Record<ThemeName, () => Promise<{default: string}>>> = {
  default: () => import('../../themes/default.css?compiled'),
  openeuler: () => import('../../themes/openeuler.css?compiled'),
  tech: () => import('../../themes/tech.css?compiled'),
  academic: () => import('../../themes/academic.css?compiled'),
  business: () => import('../../themes/business.css?compiled'),
  magazine: () => import('../../themes/magazine.css?compiled'),
  minimal: () => import('../../themes/minimal.css?compiled'),
  literary: () => import('../../themes/literary.css?compiled'),
  festive: () => import('../../themes/festive.css?compiled'),
  geek: () => import('../../themes/geek.css?compiled'),
  warm: () => import('../../themes/warm.css?compiled'),
  weekly: () => import('../../themes/weekly.css?compiled'),
}

/** A code palette's name. */
export type CodeThemeName = keyof typeof palettes

/** Names of the built-in themes. */
export const themeNames: readonly string[] = Object.keys(themes)

/** Names of the layers that a theme can lie on. */
export const layerNames: readonly string[] = Object.keys(layers)

/** Names of the code palettes: values of `--code-theme`. */
export const codeThemeNames: readonly string[] = Object.keys(palettes)

/** A built-in theme's CSS; undefined when there is no theme of that name. */
export const builtinTheme = (name: string): Promise<string | undefined> => load(themes, name)

/** A built-in theme compiled as it is, in JSON; undefined when there is no theme of that name. */
export const builtinCompiled = (name: string): Promise<string | undefined> => load(compiled, name)

/** A layer's CSS; undefined when there is none of that name. */
export const builtinLayer = (name: string): Promise<string | undefined> => load(layers, name)

/** A layer's CSS that lies below themes of other tools; undefined when there is none of that name. */
export const formatLayer = (name: string): Promise<string | undefined> => load(formatLayers, name)

/** A code palette's CSS; undefined when there is none of that name. */
export const builtinPalette = (name: string): Promise<string | undefined> => load(palettes, name)

async function load(sheets: Sheets, name: string): Promise<string | undefined> {
  if (!Object.hasOwn(sheets, name)) return undefined
  return (await sheets[name]!()).default
}
