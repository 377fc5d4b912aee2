import {styleOf} from '../ink.ts'
import {linesOf} from '../label.ts'
import {type DataEdge, type DataNode, dashOf, directionOf, type GraphData, headOf} from './data.ts'
import type {Graph, GraphEdge, GraphGroup, GraphNode} from './model.ts'

export const markdown = (type: string | undefined) => ({markdown: type === 'markdown'})

/** Every edge of a graph by its ends and its place among those with the same ends, as claims name it. */
export class EdgeNames {
  private readonly counts = new Map<string, number>()

  next(from: string, to: string): string {
    const pair = `edge ${from} → ${to}`
    const count = (this.counts.get(pair) ?? 0) + 1
    this.counts.set(pair, count)
    return count === 1 ? pair : `${pair} (${count})`
  }
}

export const nodeStyle = (node: DataNode) =>
  styleOf([...(node.cssCompiledStyles ?? []), ...(node.cssStyles ?? [])])

/** What every kind's groups have. */
export function readGroup(node: DataNode, look: GraphGroup['look'] = 'group'): GraphGroup {
  return {
    id: node.id,
    what: `group ${node.id}`,
    parent: node.parentId,
    lines: linesOf(node.label ?? '', markdown(node.labelType)),
    direction: node.dir === undefined ? undefined : directionOf(node.dir),
    look,
    style: nodeStyle(node),
  }
}

/** What every kind's edges have. */
export function readEdge(edge: DataEdge, names: EdgeNames): GraphEdge {
  const [from, to] = [edge.start!, edge.end!]
  const style = typeof edge.style === 'string' ? edge.style.split(';') : (edge.style ?? [])
  return {
    what: names.next(from, to),
    from,
    to,
    lines: linesOf(edge.label ?? '', markdown(edge.labelType)),
    startLines: linesOf(edge.startLabelRight ?? ''),
    endLines: linesOf(edge.endLabelLeft ?? ''),
    start: headOf(edge.arrowTypeStart),
    end: headOf(edge.arrowTypeEnd),
    dash: dashOf(edge),
    width: edge.thickness === 'thick' ? 2.6 : 1.2,
    isInvisible: edge.thickness === 'invisible',
    length: Math.min(edge.minlen ?? 1, 10),
    style: styleOf([...(edge.cssCompiledStyles ?? []), ...style]),
  }
}

interface Readers {
  node(node: DataNode): GraphNode
  group?(node: DataNode): GraphGroup
  direction?: string | undefined
}

export function readGraph(
  data: GraphData,
  {node, group = readGroup, direction = data.direction}: Readers,
): Graph {
  const names = new EdgeNames()
  const graph: Graph = {
    direction: directionOf(direction),
    isTurnable: true,
    nodes: data.nodes.filter(each => !each.isGroup).map(node),
    groups: data.nodes.filter(each => each.isGroup).map(each => group(each)),
    edges: data.edges.map(edge => readEdge(edge, names)),
  }
  fillGroups(graph)
  return graph
}

/** A group that holds nothing stands as a node. */
function fillGroups(graph: Graph): void {
  for (let again = true; again; ) {
    const filled = new Set([...graph.nodes, ...graph.groups].map(({parent}) => parent))
    const empty = graph.groups.filter(({id}) => !filled.has(id))
    again = empty.length > 0
    graph.groups = graph.groups.filter(group => !empty.includes(group))
    graph.nodes.push(
      ...empty.map(({id, what, parent, lines, style}) => ({id, what, parent, shape: 'rect', lines, style})),
    )
  }
}
