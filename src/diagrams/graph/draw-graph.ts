import {Canvas} from '../canvas.ts'
import type {Box, Point} from '../geometry.ts'
import {ink, textOn} from '../ink.ts'
import {rect, textBlock} from '../shapes.ts'
import {wrap} from '../text-size.ts'
import {drawEndLabel, drawLabel, drawLine, pointAt} from './edge.ts'
import {setBack} from './heads.ts'
import {layout} from './layout.ts'
import {GROUP_TYPE, LABEL_TYPE, LABEL_WRAP, titleHeight} from './measures.ts'
import type {Direction, Graph, GraphGroup, Layout} from './model.ts'
import {drawNode, outlineOf, wrapNode} from './node.ts'
import {type End, routeOf} from './route.ts'
import {rectangle} from './shape-forms.ts'

/** As wide as a phone shows with letters of 11 px. */
const NARROW = 396

/** Draws a graph, downwards where across would be too wide for a phone. */
export function drawGraph(graph: Graph): Canvas {
  for (const node of graph.nodes) wrapNode(node)
  for (const edge of graph.edges) edge.lines = wrap(edge.lines, LABEL_TYPE, LABEL_WRAP)
  const drawn = drawIn(graph, graph.direction)
  const isAcross = graph.direction === 'LR' || graph.direction === 'RL'
  const {width} = drawn.bounds()
  if (!isAcross || !graph.isTurnable || width <= NARROW) return drawn
  const turned = drawIn(
    {...graph, groups: graph.groups.map(downwards)},
    graph.direction === 'LR' ? 'TB' : 'BT',
  )
  return turned.bounds().width < width * 0.8 ? turned : drawn
}

function downwards(group: GraphGroup): GraphGroup {
  const direction = group.direction === 'LR' ? 'TB' : group.direction === 'RL' ? 'BT' : group.direction
  return {...group, direction}
}

function drawIn(graph: Graph, direction: Direction): Canvas {
  const canvas = new Canvas()
  const placed = layout({...graph, direction})
  for (const group of graph.groups) drawGroup(canvas, group, placed.groups.get(group.id)!)
  drawEdges(canvas, graph, placed)
  for (const node of graph.nodes) canvas.put(node.what, 'node', ...drawNode(node, placed.nodes.get(node.id)!))
  return canvas
}

function drawGroup(canvas: Canvas, group: GraphGroup, box: Box): void {
  const paint = {
    fill: group.style.fill ?? ink.group,
    stroke: group.style.stroke ?? ink.groupEdge,
    strokeWidth: group.style.strokeWidth ?? 1,
    dash: group.style.dash ?? (group.look === 'region' ? ['4', '3'] : undefined),
  }
  canvas.put(group.what, 'group', rect(box, paint, group.look === 'state' ? 8 : 4))
  if (group.lines.length === 0) return
  const at = {x: box.x + box.width / 2, y: box.y + 5 + titleHeight(group) / 2}
  const fill = group.style.color ?? textOn(group.style.fill)
  canvas.put(group.what, 'label', ...textBlock(at, group.lines, {size: GROUP_TYPE, bold: true, fill}))
}

function endsOf(graph: Graph, placed: Layout): Map<string, End> {
  return new Map([
    ...graph.groups.map(({id}): [string, End] => {
      const box = placed.groups.get(id)!
      return [id, {box, outline: rectangle(box), isGroup: true}]
    }),
    ...graph.nodes.map((node): [string, End] => {
      const box = placed.nodes.get(node.id)!
      return [node.id, {box, outline: outlineOf(node, box), isGroup: false}]
    }),
  ])
}

function drawEdges(canvas: Canvas, graph: Graph, placed: Layout): void {
  const ends = endsOf(graph, placed)
  for (const edge of graph.edges) {
    if (edge.isInvisible) continue
    const way = placed.ways.get(edge)
    const [from, to] = [ends.get(edge.from), ends.get(edge.to)]
    if (!way || !from || !to) continue
    const route = routeOf(edge, way, from, to)
    if (!route) continue
    canvas.put(edge.what, 'line', ...drawLine(edge, route))
    const end = route.bends.at(-1)![2]
    const near = (part: number): Point => pointAt(route, part).at
    if (edge.startLines.length > 0) {
      canvas.put(
        edge.what,
        'label',
        ...drawEndLabel(edge.startLines, route.start, near(0.15), setBack[edge.start] + 12),
      )
    }
    if (edge.lines.length > 0) {
      const colour = edge.style.color ?? ink.soft
      canvas.put(edge.what, 'label', ...drawLabel(edge.lines, way.label ?? near(0.5), colour))
    }
    if (edge.endLines.length > 0) {
      canvas.put(edge.what, 'label', ...drawEndLabel(edge.endLines, end, near(0.85), setBack[edge.end] + 12))
    }
  }
}
