/** The style sheets of components, with what they share; loaded for an article that has one. */
export async function componentSheets(names: readonly string[]): Promise<{name: string; css: string}[]> {
  const [{library}, {default: css}] = await Promise.all([
    import('./components.ts'),
    import('./common.css?raw'),
  ])
  return [{name: 'common', css}, ...(await library.sheets(names))]
}
