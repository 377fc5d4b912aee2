import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import {styleOf} from '../ink.ts'
import {type Line, linesOf, wordsOf} from '../label.ts'
import {DiagramProblem} from '../problem.ts'
import {drawGraph} from './draw-graph.ts'
import type {Graph, GraphEdge, GraphGroup, GraphNode} from './model.ts'
import {EdgeNames} from './read.ts'

interface Words {
  text: string
}

interface Painted {
  bgColor?: string
  fontColor?: string
  borderColor?: string
}

interface C4Shape extends Painted {
  alias: string
  label: Words
  techn?: Words
  descr?: Words
  typeC4Shape: Words
  parentBoundary: string
}

interface Boundary extends Painted {
  alias: string
  label: Words
  type: Words
  descr?: Words
  parentBoundary: string
}

interface Rel {
  type: string
  from: string
  to: string
  label: Words
  techn?: Words
  descr?: Words
  textColor?: string
  lineColor?: string
}

interface C4Db {
  getC4ShapeArray(): readonly C4Shape[]
  getBoundaries(): readonly Boundary[]
  getRels(): readonly Rel[]
  getC4Type(): string
}

/** Mermaid's boundary round everything, which nobody wrote. */
const ROOT = 'global'

export function readC4(db: unknown): Diagram {
  const c4 = db as C4Db
  const boundaries = c4.getBoundaries().filter(({alias}) => alias !== ROOT)
  const names = new EdgeNames()
  const isCounted = c4.getC4Type() === 'C4Dynamic'
  const graph: Graph = {
    direction: 'TB',
    isTurnable: true,
    nodes: c4.getC4ShapeArray().map(nodeOf),
    groups: boundaries.map(groupOf),
    edges: c4.getRels().map((rel, index) => edgeOf(rel, names, isCounted ? `${index + 1}: ` : '')),
  }
  const ids = new Set([...graph.nodes, ...graph.groups].map(({id}) => id))
  for (const {what, from, to} of graph.edges) {
    if (!ids.has(from) || !ids.has(to)) throw new DiagramProblem('part', what)
  }
  standAlone(graph)
  const claims: Claim[] = [...graph.nodes, ...graph.groups, ...graph.edges].map(({what, lines}) => {
    return {what, says: wordsOf(lines)}
  })
  return {claims, draw: () => drawGraph(graph)}
}

/** A boundary with nothing in it is drawn as a node. */
function standAlone(graph: Graph): void {
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

const parentOf = ({parentBoundary}: {parentBoundary: string}) =>
  parentBoundary === ROOT || parentBoundary === '' ? undefined : parentBoundary

const paintOf = ({bgColor, fontColor, borderColor}: Painted) =>
  styleOf([
    ...(bgColor ? [`fill:${bgColor}`] : []),
    ...(fontColor ? [`color:${fontColor}`] : []),
    ...(borderColor ? [`stroke:${borderColor}`] : []),
  ])

/** Light grounds in the order of C4's own: people, systems, containers, components, and what is not ours. */
const grounds: readonly [RegExp, string][] = [
  [/^external/, '#ecedef'],
  [/^person/, '#cfe0f7'],
  [/^system/, '#dbe7fb'],
  [/^container/, '#e5eefc'],
  [/^component/, '#eff5fd'],
]

function nodeOf(shape: C4Shape): GraphNode {
  const kind = shape.typeC4Shape.text
  const fill = grounds.find(([names]) => names.test(kind))?.[1]
  const own = paintOf(shape)
  return {
    id: shape.alias,
    what: `element ${shape.alias}`,
    parent: parentOf(shape),
    shape: /person/.test(kind)
      ? 'stadium'
      : /_db$/.test(kind)
        ? 'cyl'
        : /_queue$/.test(kind)
          ? 'h-cyl'
          : 'rect',
    lines: [
      [{text: `«${kind.replaceAll('_', ' ')}»`}],
      ...bold(linesOf(shape.label.text)),
      ...technology(shape.techn),
      ...linesOf(shape.descr?.text ?? ''),
    ],
    style: {...(fill === undefined ? {} : {fill}), ...own},
  }
}

const bold = (lines: readonly Line[]): Line[] => lines.map(line => line.map(run => ({...run, bold: true})))

function technology(techn: Words | undefined): Line[] {
  return techn?.text ? linesOf(`[${techn.text}]`) : []
}

function groupOf(boundary: Boundary): GraphGroup {
  const {alias, label, type, descr} = boundary
  return {
    id: alias,
    what: `boundary ${alias}`,
    parent: parentOf(boundary),
    lines: [...linesOf(label.text), ...technology(type), ...linesOf(descr?.text ?? '')],
    direction: undefined,
    look: 'region',
    style: paintOf(boundary),
  }
}

function edgeOf(rel: Rel, names: EdgeNames, number: string): GraphEdge {
  const {type, from, to, label, techn, descr, textColor, lineColor} = rel
  return {
    what: names.next(from, to),
    from,
    to,
    lines: [...linesOf(number + label.text), ...technology(techn), ...linesOf(descr?.text ?? '')],
    startLines: [],
    endLines: [],
    start: type === 'birel' || type === 'rel_b' ? 'point' : 'none',
    end: type === 'rel_b' ? 'none' : 'point',
    dash: undefined,
    width: 1.2,
    isInvisible: false,
    length: 1,
    style: styleOf([
      ...(textColor ? [`color:${textColor}`] : []),
      ...(lineColor ? [`stroke:${lineColor}`] : []),
    ]),
  }
}
