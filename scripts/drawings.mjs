// Bundler plugins for what draws formulas and diagrams: MathJax, and of Mermaid its grammars.

/** What Mermaid brings for its own drawing in a browser; its grammars need none of it. */
const forBrowsers = /^(?:katex|cytoscape(?:-[\w-]+)?)$/

export function withoutBrowserParts() {
  return {
    name: 'without-browser-parts',
    resolveId(source) {
      return forBrowsers.test(source) ? '\0nothing' : null
    },
    load(id) {
      return id === '\0nothing' ? 'export default {}' : null
    },
  }
}

/** The library and the command load the same files for it, which a build of their own makes. */
export function drawingsBeside() {
  return {
    name: 'drawings-beside',
    resolveId(source, importer = '') {
      const [, name] = /\/(draw-(?:formula|diagram))\.ts$/.exec(source) ?? []
      const asked = /\/src\/render\/drawings\/[\w-]+\.ts$/.test(importer.replaceAll('\\', '/'))
      return name && asked ? {id: `./${name}.js`, external: true} : null
    },
  }
}
