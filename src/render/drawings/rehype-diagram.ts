import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {VFile} from 'vfile'
import type {DiagramProblem} from '../../diagrams/problem.ts'
import {report} from '../../rules/report.ts'
import {SKIP, visitElements} from '../../tree/visit.ts'
import {isElement} from '../blocks.ts'
import {keepColours} from '../safety/safe-paint.ts'

/** A phone's column. What is wider scrolls: made smaller, its letters of 11 px could not be read. */
const COLUMN = 335

/**
 * `pre > code.language-mermaid` (or `-dot`) becomes `section.diagram > svg`. A diagram that cannot be drawn stays code, with a
 * message. What draws is loaded with the first one.
 */
export function rehypeDiagram() {
  return async (tree: Root, file: VFile): Promise<undefined> => {
    const diagrams: {code: Element; language: Language; replace: (by: Element) => void}[] = []
    visitElements(tree, (node, index, parent) => {
      if (node.tagName !== 'pre' || !parent || index === undefined) return
      const code = node.children.find(isElement)
      const language = code && languageOf(code)
      if (code && language) {
        diagrams.push({
          code,
          language,
          replace: by => void parent.children.splice(parent.children.indexOf(node), 1, by),
        })
      }
      return SKIP
    })
    if (diagrams.length === 0) return
    for (const {code, language, replace} of diagrams) {
      const {DiagramProblem, draw} = await drawers[language]()
      try {
        const drawing = await draw(textOf(code))
        keepColours(drawing.svg, value => report(file, 'drawing-colour', code, {value}))
        replace(place(drawing))
      } catch (error) {
        if (!(error instanceof DiagramProblem)) throw error
        tell(file, code, error)
        code.properties.className = ['language-text']
      }
    }
  }
}

/** At the line of the diagram that is to blame, where Mermaid says which one. */
function tell(file: VFile, code: Element, {kind, message, line}: DiagramProblem): void {
  const start = code.position?.start
  // The fence itself stands above the first line.
  const at = start && line !== undefined ? {line: start.line + line, column: 1} : start
  report(file, `diagram-${kind}`, at && {start: at, end: at}, {detail: message})
}

type Language = keyof typeof drawers

/** What draws each language, loaded with the first of it. */
const drawers = {
  mermaid: () =>
    import('../../diagrams/draw-diagram.ts').then(({drawDiagram: draw, DiagramProblem}) => ({
      draw,
      DiagramProblem,
    })),
  dot: () =>
    import('../../diagrams/dot/draw-dot.ts').then(({drawDot: draw, DiagramProblem}) => ({
      draw,
      DiagramProblem,
    })),
}

const languages = new Map<string, Language>([
  ['language-mermaid', 'mermaid'],
  ['language-dot', 'dot'],
  ['language-graphviz', 'dot'],
  ['language-gv', 'dot'],
])

function languageOf({tagName, properties: {className}}: Element): Language | undefined {
  if (tagName !== 'code' || !Array.isArray(className)) return undefined
  return className.flatMap(name => languages.get(String(name).toLowerCase()) ?? [])[0]
}

function place({svg, width, height}: {svg: Element; width: number; height: number}): Element {
  if (width <= COLUMN) {
    svg.properties.style = `width:${Math.round(width)}px;max-width:100%;height:auto`
    return h('section', {class: 'diagram'}, svg)
  }
  const shown = Math.round(width)
  svg.properties.style = `width:${shown}px;min-width:${shown}px;height:${Math.round(height)}px`
  return h('section', {className: ['diagram', 'wide'], dataIgnoreWidth: 'true'}, svg)
}
