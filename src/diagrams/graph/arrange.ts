import dagre from '@dagrejs/dagre'
import {around, type Box, type Point} from '../geometry.ts'
import {blockSize} from '../shapes.ts'
import {LABEL_TYPE, wayBoxes} from './measures.ts'
import type {GraphEdge, Layout} from './model.ts'
import type {Size} from './shape-forms.ts'
import type {Level, Tree} from './tree.ts'

/** Between two nodes of a rank, between two ranks, between parts that no edge joins. */
const BESIDE = 26
const BELOW = 38
const APART = 28
/** Parts stand beside each other as far as a phone's column goes. */
const ROW = 380

/** What stands in a level, as one part that edges hold together. */
interface Part {
  items: string[]
  edges: GraphEdge[]
}

/** Lays out what stands in one level, groups that are laid out by themselves as boxes. */
export function arrange(level: Level, sizes: ReadonlyMap<string, Size>, tree: Tree): Layout {
  const layouts = partsOf(level, sizes, tree).map(part => arrangePart(part, level, sizes, tree))
  return pack(layouts, level.direction === 'LR' || level.direction === 'RL')
}

function partsOf(level: Level, sizes: ReadonlyMap<string, Size>, tree: Tree): Part[] {
  const leaders = new Map<string, string>()
  const leader = (id: string): string => {
    const next = leaders.get(id)
    return next === undefined || next === id ? id : leader(next)
  }
  const join = (a: string, b: string) => void leaders.set(leader(b), leader(a))
  const joined = new Set(level.joined.map(({id}) => id))
  const ids = [...joined, ...sizes.keys()]
  for (const id of ids) {
    const parent = tree.parentOf(id)
    if (parent !== undefined && joined.has(parent)) join(parent, id)
  }
  for (const {from, to} of level.edges) join(from, to)
  const parts = new Map<string, Part>()
  for (const id of ids) {
    const key = leader(id)
    if (!parts.has(key)) parts.set(key, {items: [], edges: []})
    parts.get(key)!.items.push(id)
  }
  for (const edge of level.edges) parts.get(leader(edge.from))!.edges.push(edge)
  const order = new Map(orderOf(level, tree).map((id, index) => [id, index]))
  const first = ({items}: Part) => Math.min(...items.map(id => order.get(id) ?? 0))
  return [...parts.values()].sort((a, b) => first(a) - first(b))
}

/** Nodes and groups as the source names them: edges first, since nodes of groups are listed apart. */
function orderOf(level: Level, _tree: Tree): string[] {
  return [
    ...level.nodes.map(({id}) => id),
    ...level.closed.map(each => each.group!.id),
    ...level.joined.map(({id}) => id),
  ]
}

function arrangePart(
  {items, edges}: Part,
  level: Level,
  sizes: ReadonlyMap<string, Size>,
  tree: Tree,
): Layout {
  const graph = new dagre.graphlib.Graph({multigraph: true, compound: true})
  const large = items.length + edges.length > 250
  graph.setGraph({
    rankdir: level.direction,
    nodesep: BESIDE,
    edgesep: 14,
    ranksep: BELOW,
    ...(large ? {ranker: 'tight-tree'} : {}),
  })
  const names = new Map(items.map((id, index) => [id, `n${index}`]))
  const name = (id: string) => names.get(id)!
  // In the order of the source, which decides between equals.
  for (const id of items)
    if (sizes.has(id)) graph.setNode(name(id), {width: sizes.get(id)!.width, height: sizes.get(id)!.height})
  const ends = new Map<GraphEdge, readonly [string, string]>()
  const filled = new Set(items.filter(id => sizes.has(id)).flatMap(id => tree.chain(id)))
  for (const id of items) {
    if (!sizes.has(id) && !filled.has(id)) graph.setNode(name(id), {width: 60, height: 30})
    const parent = tree.parentOf(id)
    if (parent !== undefined && names.has(parent) && (sizes.has(id) || filled.has(id))) {
      if (!graph.hasNode(name(id))) graph.setNode(name(id), {})
      if (!graph.hasNode(name(parent))) graph.setNode(name(parent), {})
      graph.setParent(name(id), name(parent))
    }
  }
  const anchor = (id: string, isStart: boolean, other: string): string => {
    if (sizes.has(id) || !filled.has(id)) return id
    const inside = items.filter(item => sizes.has(item) && tree.isIn(item, id) && item !== other)
    return (isStart ? inside.at(-1) : inside[0]) ?? other
  }
  for (const [index, edge] of edges.entries()) {
    const from = anchor(edge.from, true, edge.to)
    const to = anchor(edge.to, false, edge.from)
    ends.set(edge, [from, to])
    const {width, height} = blockSize(edge.lines, LABEL_TYPE)
    const label = edge.lines.length === 0 ? {width: 0, height: 0} : {width: width + 10, height: height + 4}
    const ranks = Math.max(edge.length, edge.startLines.length + edge.endLines.length > 0 ? 2 : 1)
    graph.setEdge(name(from), name(to), {...label, labelpos: 'c', minlen: ranks}, `e${index}`)
  }
  dagre.layout(graph)
  const nodes = new Map<string, Box>()
  for (const id of items) {
    if (!sizes.has(id)) continue
    const {x, y, width, height} = graph.node(name(id)) as Box
    nodes.set(id, {x: x - width / 2, y: y - height / 2, width, height})
  }
  const ways: Layout['ways'] = new Map()
  for (const [index, edge] of edges.entries()) {
    const [from, to] = ends.get(edge)!
    const found = graph.edge(name(from), name(to), `e${index}`) as {points: Point[]; x?: number; y?: number}
    const points = found.points.length > 2 ? found.points.slice(1, -1) : found.points
    const label = found.x !== undefined && found.y !== undefined ? {x: found.x, y: found.y} : undefined
    ways.set(edge, {points: points.map(({x, y}) => ({x, y})), label, direction: level.direction})
  }
  return {nodes, groups: new Map(), ways}
}

/** Puts parts beside each other, in rows, or below each other. */
function pack(layouts: readonly Layout[], isAcross: boolean): Layout {
  const all: Layout = {nodes: new Map(), groups: new Map(), ways: new Map()}
  const boxes = layouts.map(each =>
    around([...each.nodes.values(), ...[...each.ways].flatMap(way => wayBoxes(...way))]),
  )
  const row = isAcross ? 0 : Math.max(ROW, ...boxes.map(box => box?.width ?? 0))
  let [x, y, tallest] = [0, 0, 0]
  for (const [index, each] of layouts.entries()) {
    const box = boxes[index]
    if (!box) continue
    if (x > 0 && x + box.width > row) {
      x = 0
      y += tallest + APART
      tallest = 0
    }
    const by = {x: x - box.x, y: y - box.y}
    for (const [id, own] of each.nodes) all.nodes.set(id, {...own, x: own.x + by.x, y: own.y + by.y})
    for (const [edge, way] of each.ways) {
      const move = (point: Point) => ({x: point.x + by.x, y: point.y + by.y})
      all.ways.set(edge, {...way, points: way.points.map(move), label: way.label && move(way.label)})
    }
    x += box.width + APART
    tallest = Math.max(tallest, box.height)
  }
  return all
}
