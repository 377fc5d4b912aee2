import {rememberLater} from '../../tree/remember.ts'
import {Canvas, type Drawing, type Layer} from '../canvas.ts'
import {type Claim, checkDrawing} from '../check.ts'
import {EdgeNames} from '../graph/read.ts'
import {ink} from '../ink.ts'
import {DiagramProblem} from '../problem.ts'
import {wordsOfLabel} from './escapes.ts'
import {isNode, layOut} from './graphviz.ts'
import {type DotGraph, type DotObject, type Drawn, drawnBy} from './json.ts'
import {type Inks, Pen} from './pen.ts'

export type {Drawing} from '../canvas.ts'
export {DiagramProblem} from '../problem.ts'

const MOST_CHARACTERS = 30_000
/** px: no letter is smaller. */
const LEAST_TYPE = 11
const MOST_SCALE = 2.5

/**
 * Draws a graph in DOT as one SVG without ids, style sheet or script, where Graphviz puts its parts.
 *
 * @throws DiagramProblem for what cannot be read, is too large, or would not be drawn whole
 */
export const drawDot: (source: string) => Promise<Drawing> = rememberLater(async source => {
  if (source.length > MOST_CHARACTERS) throw new DiagramProblem('large', `${MOST_CHARACTERS} characters`)
  const graph = await layOut(source)
  const canvas = new Canvas()
  const claims = putAll(canvas, graph)
  const drawing = canvas.finish(wordsOfDrawn(graph) || 'graph')
  checkDrawing(claims, canvas, drawing)
  return drawing
})

function putAll(canvas: Canvas, graph: DotGraph): Claim[] {
  const {objects = [], edges = []} = graph
  const pen = new Pen(scaleOf([graph, ...objects, ...edges]))
  const claims: Claim[] = []
  const put = (what: string, part: Drawn, layer: Layer, inks: Inks, says: string) => {
    pen.start()
    for (const name of drawnBy) {
      const isLabel = name.includes('ldraw')
      const own = isLabel ? {...inks, fill: undefined} : inks
      canvas.put(what, isLabel ? 'label' : layer, ...pen.draw(part[name] ?? [], own))
    }
    // What is invisible, and an empty label, draw nothing.
    if (canvas.drawnFor(what).length > 0 || says !== '') claims.push({what, says})
  }
  for (const group of objects.filter(object => !isNode(object))) {
    const inks = {line: ink.groupEdge, fill: ink.group}
    put(`cluster ${group.name}`, group, 'group', inks, wordsOfLabel(group, wordsOfDrawn(group)))
  }
  for (const node of objects.filter(isNode)) {
    put(
      `node ${node.name}`,
      node,
      'node',
      {line: ink.edge, fill: ink.node},
      wordsOfLabel(node, wordsOfDrawn(node)),
    )
  }
  const names = new Map(objects.map(({_gvid, name}) => [_gvid, name]))
  const edgeNames = new EdgeNames()
  for (const edge of edges) {
    const what = edgeNames.next(names.get(edge.tail)!, names.get(edge.head)!)
    // Above the nodes, as Graphviz has them: an edge may end at a field within one.
    put(what, edge, 'node', {line: ink.line, fill: undefined}, wordsOfDrawn(edge))
    const isShown = !/\binvis\b/.test(edge.style ?? '')
    if (isShown && canvas.drawnFor(what).length === 0) throw new DiagramProblem('part', what)
  }
  const {_draw_: _, ...title} = graph
  put('title', title, 'label', {line: ink.line, fill: undefined}, wordsOfDrawn(graph))
  checkNodes(canvas, objects)
  return claims
}

function checkNodes(canvas: Canvas, objects: readonly DotObject[]): void {
  const formless = /^(?:none|plain|plaintext|point)$/
  for (const {name, shape = '', style = '', nodes, subgraphs} of objects) {
    if (nodes ?? subgraphs) continue
    const isShown = !/\binvis\b/.test(style) && !formless.test(shape)
    if (isShown && canvas.drawnFor(`node ${name}`).length === 0)
      throw new DiagramProblem('part', `node ${name}`)
  }
}

/** Larger where letters would be too small to read. */
function scaleOf(parts: readonly Drawn[]): number {
  const sizes = parts.flatMap(part =>
    drawnBy.flatMap(name => (part[name] ?? []).flatMap(({size}) => size ?? [])),
  )
  const least = Math.min(...sizes, 14) * 0.83
  return Math.min(MOST_SCALE, Math.max(1, LEAST_TYPE / least))
}

function wordsOfDrawn(part: Drawn): string {
  const ops = drawnBy.flatMap(name => part[name] ?? [])
  return ops
    .map(({op, text}) => (op === 'T' ? text : ''))
    .join('')
    .replace(/\s+/g, '')
}
