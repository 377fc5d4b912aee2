import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import {linesOf, wordsOf} from '../label.ts'
import {DiagramProblem} from '../problem.ts'
import type {DataNode, GraphData} from './data.ts'
import {drawGraph} from './draw-graph.ts'
import type {GraphNode} from './model.ts'
import {EdgeNames, markdown, nodeStyle, readGraph} from './read.ts'
import {shapeNamed} from './shape-names.ts'

/** Mermaid's database of flowcharts, as far as it is asked. */
interface FlowDb {
  getVertices(): Map<string, {id: string; text?: string; labelType?: string; type?: string}>
  getEdges(): readonly {start: string; end: string; text: string; labelType?: string; stroke: string}[]
  getSubGraphs(): readonly {id: string; title: string; labelType?: string}[]
  getDirection(): string | undefined
  getData(): GraphData
}

export function readFlowchart(db: unknown): Diagram {
  const flow = db as FlowDb
  const graph = readGraph(flow.getData(), {node: readNode, direction: flow.getDirection()})
  return {claims: claimsOf(flow), draw: () => drawGraph(graph)}
}

function readNode(node: DataNode): GraphNode {
  if (node.img) throw new DiagramProblem('part', `a picture in node ${node.id}`)
  const name = node.shape ?? 'rect'
  const shape = shapeNamed(name)
  if (!shape) throw new DiagramProblem('part', `the shape ${name}`)
  // A mark that nobody named has its id for a name.
  const isNameless = shape.isMark && node.label === node.id
  return {
    id: node.id,
    what: `node ${node.id}`,
    parent: node.parentId,
    shape: name,
    lines: isNameless ? [] : linesOf(node.label ?? '', markdown(node.labelType)),
    style: nodeStyle(node),
  }
}

function claimsOf(flow: FlowDb): Claim[] {
  const groups = flow.getSubGraphs()
  const names = new Set(groups.map(({id}) => id))
  const edges = new EdgeNames()
  const says = (text: string | undefined, type: string | undefined) =>
    wordsOf(linesOf(text ?? '', markdown(type)))
  const nodes = [...flow.getVertices().values()].filter(({id}) => !names.has(id))
  return [
    ...nodes.map(({id, text, labelType, type}) => {
      const isNameless = (shapeNamed(type ?? '')?.isMark ?? false) && text === id
      return {what: `node ${id}`, says: isNameless ? '' : says(text, labelType)}
    }),
    ...groups.map(({id, title, labelType}) => ({what: `group ${id}`, says: says(title, labelType)})),
    ...flow.getEdges().flatMap(({start, end, text, labelType, stroke}) => {
      const what = edges.next(start, end)
      return stroke === 'invisible' ? [] : [{what, says: says(text, labelType)}]
    }),
  ]
}
