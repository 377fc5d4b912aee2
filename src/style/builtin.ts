/** The themes that come with weimark, each loaded when an article uses it. */
const themes: Readonly<Record<string, () => Promise<{default: string}>>> = {
  default: () => import('../../themes/default.css?raw'),
}

/** Names of the built-in themes. */
export const themeNames: readonly string[] = Object.keys(themes)

/** A built-in theme's CSS; undefined when there is no theme of that name. */
export async function builtinTheme(name: string): Promise<string | undefined> {
  if (!Object.hasOwn(themes, name)) return undefined
  return (await themes[name]!()).default
}
