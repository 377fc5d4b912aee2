// Bundler plugins for what draws formulas and diagrams: MathJax, and of Mermaid its grammars.

/** What Mermaid brings for its own drawing in a browser; its grammars need none of it. */
const forBrowsers = /^(?:katex|roughjs|cytoscape(?:-[\w-]+)?)$|\/(?:dagre|swimlanes|cose-bilkent)-\w+\.mjs$/

/** Folders of Mermaid's sources whose kinds are drawn: of the others the package has no grammar. */
const drawn = new Set(
  'flowchart sequence class state er requirement pie quadrant-chart xychart gantt user-journey timeline mindmap git kanban packet sankey radar treemap block architecture c4'.split(
    ' ',
  ),
)

/** Whether a file is the grammar and the drawing of kinds that are all not drawn. */
function isUndrawn(code, id) {
  if (
    !/\/mermaid\/dist\/chunks\/[^/]+\/[\w-]*[dD](?:iagram|efinition)-[^/]*\.mjs$/.test(
      id.replaceAll('\\', '/'),
    )
  )
    return false
  const folders = [...code.matchAll(/^\/\/ src\/diagrams\/([\w-]+)\//gm)].map(match => match[1])
  return folders.length > 0 && !folders.some(folder => drawn.has(folder))
}

/** Mermaid copies its whole configuration for each label that it reads: four fifths of the time of a class diagram. */
const copying = `=> {
  return assignWithDepth_default({}, currentConfig);
}, "getConfig")`
const copyingOnce = `=> {
  if (getConfig.of !== currentConfig) {
    getConfig.of = currentConfig;
    getConfig.copy = assignWithDepth_default({}, currentConfig);
  }
  return {...getConfig.copy};
}, "getConfig")`

const hasMermaid = context => [...context.getModuleIds()].some(id => /[\\/]mermaid\.core\.mjs$/.test(id))

export function withoutBrowserParts() {
  let isCopied = false
  return {
    name: 'without-browser-parts',
    resolveId(source) {
      return forBrowsers.test(source) ? '\0nothing' : null
    },
    load(id) {
      // Cytoscape is told of its layouts as soon as it is loaded.
      return id === '\0nothing' ? 'export default {use() {}}' : null
    },
    transform(code, id) {
      if (isUndrawn(code, id)) return 'export const diagram = undefined'
      if (!code.includes(copying)) return null
      isCopied = true
      return code.replace(copying, copyingOnce)
    },
    buildEnd() {
      if (hasMermaid(this) && !isCopied)
        throw new Error('Mermaid copies its configuration in another way than it did')
    },
  }
}

/** The library and the command load the same files for it, which a build of their own makes. */
export function drawingsBeside() {
  return {
    name: 'drawings-beside',
    resolveId(source, importer = '') {
      const [, name] = /\/(draw-(?:formula|diagram|dot))\.ts$/.exec(source) ?? []
      const asked = /\/src\/render\/drawings\/[\w-]+\.ts$/.test(importer.replaceAll('\\', '/'))
      return name && asked ? {id: `./${name}.js`, external: true} : null
    },
  }
}
