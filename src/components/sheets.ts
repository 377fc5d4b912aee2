/** The style sheets of components, with what they share; loaded for an article that has one. */
export async function componentSheets(names: readonly string[]): Promise<{name: string; css: string}[]> {
  const [{library}, {default: css}] = await Promise.all([
    import('./components.ts'),
    import('./component.css?raw'),
  ])
  return [{name: 'component', css}, ...(await library.sheets(names))]
}
