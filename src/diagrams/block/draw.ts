import {Canvas} from '../canvas.ts'
import {type Box, centre} from '../geometry.ts'
import {drawLabel, drawLine, pointAt} from '../graph/edge.ts'
import {LABEL_TYPE} from '../graph/measures.ts'
import type {GraphEdge, GraphNode} from '../graph/model.ts'
import {drawNode, NODE_TYPE, nodeSize, outlineOf, wrapNode} from '../graph/node.ts'
import {type End, routeOf} from '../graph/route.ts'
import {rectangle} from '../graph/shape-forms.ts'
import {ink, textOn} from '../ink.ts'
import {blockSize, rect, textBlock} from '../shapes.ts'
import {widthOfLine, wrap} from '../text-size.ts'
import {arrowForm, arrowOutline} from './arrow.ts'
import {type Grid, gridOf, placeGrid} from './grid.ts'
import type {Block} from './model.ts'

/** Between two blocks: with an edge's label between them there has to be room for it. */
const GAP = 10
const PAD = 10

export function drawBlocks(root: Block, edges: readonly GraphEdge[]): Canvas {
  const labels = edges.flatMap(edge => wrap(edge.lines, LABEL_TYPE, 120))
  const widest = Math.max(0, ...labels.map(line => widthOfLine(line, LABEL_TYPE)))
  const gap = {x: edges.length === 0 ? GAP : Math.max(28, widest + 30), y: edges.length === 0 ? GAP : 34}
  const isWide = (by: {x: number; y: number}) => gridOf(root, sizeOf, by, PAD).size.width > 653
  const grid = gridOf(root, sizeOf, isWide(gap) ? {...gap, x: 28} : gap, PAD)
  const canvas = new Canvas()
  const ends = new Map<string, End>()
  placeGrid(grid, {x: 0, y: 0, ...grid.size}, (block, box) => {
    if (block !== root) ends.set(block.id, drawBlock(canvas, block, box))
  })
  for (const edge of edges) drawEdge(canvas, edge, ends)
  return canvas
}

/** Forms that a cell can make longer; the others keep their own. */
const stretching = new Set(['rect', 'rounded', 'stadium', 'subroutine', 'hexagon', 'lean_right', 'lean_left'])

function within(box: Box, size: Grid['size']): Box {
  const [width, height] = [Math.min(box.width, size.width), Math.min(box.height, size.height)]
  return {x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height}
}

function nodeOf(block: Block): GraphNode {
  const {id, what, shape, lines, style} = block
  const node: GraphNode = {id, what, parent: undefined, shape, lines, style}
  wrapNode(node)
  return node
}

function sizeOf(block: Block): Grid['size'] {
  if (block.shape === 'space') return {width: 0, height: 0}
  if (block.shape !== 'arrow') return nodeSize(nodeOf(block))
  const {width, height} = blockSize(wrap(block.lines, NODE_TYPE, 120), NODE_TYPE)
  return {width: width + 56, height: height + 34}
}

function drawBlock(canvas: Canvas, block: Block, box: Box): End {
  const {what, shape, style} = block
  if (shape === 'space') return {box, outline: rectangle(box), isGroup: false}
  if (shape === 'group') {
    const paint = {
      fill: style.fill ?? ink.group,
      stroke: style.stroke ?? ink.groupEdge,
      strokeWidth: style.strokeWidth ?? 1,
      dash: style.dash,
    }
    canvas.put(what, 'group', rect(box, paint, 4))
    const lines = wrap(block.lines, NODE_TYPE, box.width - 8, true)
    const at = {x: box.x + box.width / 2, y: box.y + 4 + blockSize(lines, NODE_TYPE).height / 2}
    const fill = style.color ?? textOn(style.fill)
    canvas.put(what, 'label', ...textBlock(at, lines, {size: NODE_TYPE, bold: true, fill}))
    return {box, outline: rectangle(box), isGroup: false}
  }
  if (shape === 'arrow') {
    const paint = {fill: style.fill ?? ink.header, stroke: style.stroke ?? ink.edge}
    const lines = wrap(block.lines, NODE_TYPE, 120)
    const isLong = block.directions.some(each => each === 'left' || each === 'right' || each === 'x')
    const place = isLong ? box : within(box, {...sizeOf(block), height: box.height})
    canvas.put(what, 'node', arrowForm(place, block.directions, paint))
    canvas.put(
      what,
      'label',
      ...textBlock(centre(box), lines, {size: NODE_TYPE, fill: style.color ?? textOn(paint.fill)}),
    )
    return {box, outline: arrowOutline(place, block.directions), isGroup: false}
  }
  const node = nodeOf(block)
  const place = stretching.has(shape) ? box : within(box, nodeSize(node))
  canvas.put(what, 'node', ...drawNode(node, place))
  return {box: place, outline: outlineOf(node, place), isGroup: false}
}

function drawEdge(canvas: Canvas, edge: GraphEdge, ends: ReadonlyMap<string, End>): void {
  const [from, to] = [ends.get(edge.from), ends.get(edge.to)]
  if (!from || !to || edge.isInvisible) return
  const [a, b] = [centre(from.box), centre(to.box)]
  const isAcross = Math.abs(b.x - a.x) > Math.abs(b.y - a.y)
  const direction = isAcross ? ('LR' as const) : ('TB' as const)
  const route = routeOf(edge, {points: [], label: undefined, direction}, from, to)
  if (!route) return
  canvas.put(edge.what, 'line', ...drawLine(edge, route))
  if (edge.lines.length === 0) return
  canvas.put(
    edge.what,
    'label',
    ...drawLabel(wrap(edge.lines, LABEL_TYPE, 120), pointAt(route, 0.5).at, ink.soft),
  )
}
