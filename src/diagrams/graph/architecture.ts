import type {Diagram} from '../diagram.ts'
import {linesOf, wordsOf} from '../label.ts'
import {DiagramProblem} from '../problem.ts'
import {drawGraph} from './draw-graph.ts'
import type {Direction, Graph, GraphEdge, GraphNode} from './model.ts'
import {EdgeNames} from './read.ts'

interface Service {
  id: string
  title?: string
  icon?: string
  iconText?: string
  in?: string
}

type Side = 'L' | 'R' | 'T' | 'B'

interface DbEdge {
  lhsId: string
  lhsDir: Side
  lhsInto?: boolean
  lhsGroup?: boolean
  rhsId: string
  rhsDir: Side
  rhsInto?: boolean
  rhsGroup?: boolean
  title?: string
}

interface ArchitectureDb {
  getServices(): readonly Service[]
  getJunctions(): readonly Service[]
  getGroups(): readonly Service[]
  getEdges(): readonly DbEdge[]
}

/** The icons that Mermaid brings, as forms of ours; those of other packs are not drawn there either. */
const shapes: Readonly<Record<string, string>> = {
  cloud: 'cloud',
  database: 'cyl',
  disk: 'lin-cyl',
  internet: 'ellipse',
  server: 'lin-rect',
}

export function readArchitecture(db: unknown): Diagram {
  const own = db as ArchitectureDb
  const groups = own.getGroups()
  const members = [...own.getServices(), ...own.getJunctions()]
  const parents = new Map([...members, ...groups].map(each => [each.id, each.in]))
  const names = new EdgeNames()
  const edges = own.getEdges()
  const graph: Graph = {
    direction: directionOf(edges),
    isTurnable: true,
    nodes: [
      ...own.getServices().map(serviceOf),
      ...own.getJunctions().map(({id, in: parent}): GraphNode => {
        return {id, what: `junction ${id}`, parent, shape: 'f-circ', lines: [], style: {}}
      }),
    ],
    groups: groups.map(({id, title, in: parent}) => ({
      id,
      what: `group ${id}`,
      parent,
      lines: linesOf(title ?? id),
      direction: undefined,
      look: 'region' as const,
      style: {},
    })),
    edges: edges.map(edge => edgeOf(edge, names, parents)),
  }
  const filled = new Set([...parents.values()])
  const empty = graph.groups.filter(({id}) => !filled.has(id))
  graph.groups = graph.groups.filter(({id}) => filled.has(id))
  graph.nodes.push(
    ...empty.map(({id, what, parent, lines, style}) => ({id, what, parent, shape: 'rect', lines, style})),
  )
  const claims = [...graph.nodes, ...graph.groups, ...graph.edges].map(({what, lines}) => {
    return {what, says: wordsOf(lines)}
  })
  return {claims, draw: () => drawGraph(graph)}
}

function serviceOf({id, title, icon = '', iconText, in: parent}: Service): GraphNode {
  return {
    id,
    what: `service ${id}`,
    parent,
    shape: shapes[icon] ?? 'rounded',
    lines: [...linesOf(iconText ?? ''), ...linesOf(title ?? id)],
    style: {},
  }
}

/** As most edges run. */
function directionOf(edges: readonly DbEdge[]): Direction {
  const across = edges.filter(({lhsDir}) => lhsDir === 'L' || lhsDir === 'R').length
  return across * 2 >= edges.length ? 'LR' : 'TB'
}

/** An edge that leaves to the left or upwards is laid out from its other end, which so comes to stand before it. */
function edgeOf(edge: DbEdge, names: EdgeNames, parents: ReadonlyMap<string, string | undefined>): GraphEdge {
  const isBack = edge.lhsDir === 'L' || edge.lhsDir === 'T'
  const end = (id: string, isGroup: boolean | undefined): string => {
    if (!parents.has(id)) throw new DiagramProblem('part', `${edge.lhsId} – ${edge.rhsId}`)
    return (isGroup ? parents.get(id) : undefined) ?? id
  }
  const [left, right] = [end(edge.lhsId, edge.lhsGroup), end(edge.rhsId, edge.rhsGroup)]
  const [from, to] = isBack ? [right, left] : [left, right]
  const [start, tip] = isBack ? [edge.rhsInto, edge.lhsInto] : [edge.lhsInto, edge.rhsInto]
  return {
    what: names.next(from, to),
    from,
    to,
    lines: linesOf(edge.title ?? ''),
    startLines: [],
    endLines: [],
    start: start ? 'point' : 'none',
    end: tip ? 'point' : 'none',
    dash: undefined,
    width: 1.4,
    isInvisible: false,
    length: 1,
    style: {},
  }
}
