import type {Element, Root} from 'hast'
import {h} from 'hastscript'
import type {VFile} from 'vfile'
import {dataOf} from '../../rules/data.ts'
import {drawingReasons} from '../../rules/reasons.ts'
import {report} from '../../rules/report.ts'
import type {Said} from '../../rules/rule.ts'
import {SKIP, visitElements} from '../../tree/visit.ts'
import {keepColours} from '../safety/safe-paint.ts'
import {withoutMarkdownEscapes} from './markdown-escapes.ts'

/**
 * Em that fit a phone's column with room to spare: 335 px at 17 px a character. A wider formula on lines of its
 * own scrolls, one in a line becomes smaller.
 */
const COLUMN = 19

/**
 * Draws `span.inline-equation[data-tex]` and `section.block-equation[data-tex]`, as `handlers` makes them. One
 * that TeX cannot read stays as it was written, with a message. MathJax is loaded with the first formula.
 */
export function rehypeFormula() {
  return async (tree: Root, file: VFile): Promise<undefined> => {
    const formulas: Element[] = []
    visitElements(tree, node => {
      if (node.properties.dataTex === undefined || !isEquation(node)) return
      formulas.push(node)
      return SKIP
    })
    if (formulas.length === 0) return
    const {FormulaProblem, penFor} = await import('./draw-formula.ts')
    const texts = formulas.map(({properties}) => withoutMarkdownEscapes(String(properties.dataTex)))
    const pen = penFor(texts)
    for (const [index, node] of formulas.entries()) {
      const {dataTex, dataDisplay, dataWritten} = node.properties
      delete node.properties.dataTex
      delete node.properties.dataDisplay
      delete node.properties.dataWritten
      const isBlock = node.tagName === 'section'
      const tex = String(dataTex)
      const keep = (detail: string) => {
        report(file, 'formula-broken', node, {detail})
        node.children = [asWritten(dataWritten, tex, isBlock)]
      }
      const keepFor = (why: Said) => keep(why[dataOf(file).lang ?? 'en'])
      const excess = excessOf(texts[index]!)
      if (excess) {
        keepFor(excess)
        continue
      }
      try {
        const {svg, width} = pen(texts[index]!, isBlock || dataDisplay !== undefined)
        if (sizeOf(svg) > MAX_PIECES) {
          keepFor(drawingReasons.large)
          continue
        }
        keepColours(svg, value => report(file, 'drawing-colour', node, {value}))
        node.children = [svg]
        if (width <= COLUMN) continue
        if (isBlock) widen(node, svg, width)
        else svg.properties.style = `width:${width}em;height:auto;max-width:100%;vertical-align:middle`
      } catch (error) {
        if (!(error instanceof FormulaProblem)) throw error
        keep(error.message)
      }
    }
  }
}

function asWritten(written: unknown, tex: string, isBlock: boolean): Element {
  return h('code', String(written ?? (isBlock ? `$$${tex}$$` : `$${tex}$`)))
}

/** Braces, brackets, and what is opened by words: MathJax calls itself for each. */
const MAX_DEPTH = 60
/** Characters; more than fill many screens. */
const MAX_LENGTH = 5000

/** Glyphs, lines and groups of one drawing: a few macros that hold each other twice make a megabyte. */
const MAX_PIECES = 20_000

function sizeOf(svg: Element): number {
  let count = 0
  visitElements(svg, () => void count++)
  return count
}

function excessOf(tex: string): Said | undefined {
  if (tex.length > MAX_LENGTH) return drawingReasons.long
  let depth = 0
  for (const [, opens] of tex.matchAll(/\\[{}]|([{[]|\\left\b|\\begin\b)|[}\]]|\\right\b|\\end\b/g)) {
    depth = Math.max(0, depth + (opens ? 1 : -1))
    if (depth > MAX_DEPTH) return drawingReasons.deep
  }
  return undefined
}

/** An author's own element may carry TeX beside its text, which is not ours to replace. */
function isEquation({properties: {className}}: Element): boolean {
  return Array.isArray(className) && className.some(name => /^(?:inline|block)-equation$/.test(String(name)))
}

/** What is wider than the column scrolls inside a box that is not. */
function widen(block: Element, svg: Element, width: number): void {
  const own = block.properties.className
  block.properties.className = [...(Array.isArray(own) ? own : []), 'wide']
  block.properties.dataIgnoreWidth = 'true'
  // WeChat's page lets nothing be wider than its box; what it must at least be is stronger.
  svg.properties.style = `${svg.properties.style};min-width:${width}em`
}
