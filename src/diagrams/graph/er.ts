import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import {type Line, linesOf, wordsOf} from '../label.ts'
import type {DataNode, GraphData} from './data.ts'
import {drawGraph} from './draw-graph.ts'
import type {GraphNode, Row} from './model.ts'
import {EdgeNames, nodeStyle, readGraph} from './read.ts'

interface Attribute {
  type: string
  name: string
  keys: readonly string[]
  comment: string
}

interface Entity {
  id: string
  label: string
  alias: string
  attributes: readonly Attribute[]
}

interface ErDb {
  getEntities(): Map<string, Entity>
  getRelationships(): readonly {entityA: string; entityB: string; roleA: string}[]
  getDirection(): string
  getData(): GraphData
}

export function readEr(db: unknown): Diagram {
  const er = db as ErDb
  const graph = readGraph(er.getData(), {node: readNode, direction: er.getDirection()})
  return {claims: claimsOf(er), draw: () => drawGraph(graph)}
}

function readNode(node: DataNode): GraphNode {
  const entity = node as unknown as Entity
  const heading = linesOf(entity.alias || entity.label).map(
    (cell): Row => ({cells: [cell], align: 'middle', bold: true}),
  )
  const rows = rowsOf(entity.attributes)
  return {
    id: node.id,
    what: `node ${node.id}`,
    parent: node.parentId,
    shape: 'box',
    lines: [],
    compartments: rows.length === 0 ? [heading] : [heading, rows],
    style: nodeStyle(node),
  }
}

const cellsOf = ({type, name, keys, comment}: Attribute): string[] => [type, name, keys.join(', '), comment]

/** Columns that nobody fills are left out. */
function rowsOf(attributes: readonly Attribute[]): Row[] {
  const table = attributes.map(cellsOf)
  const filled = [0, 1, 2, 3].filter(column => table.some(row => row[column] !== ''))
  return table.map(row => ({cells: filled.map(column => oneLine(row[column]!)), align: 'start'}))
}

const oneLine = (text: string): Line =>
  linesOf(text).flatMap((line, index) => (index === 0 ? line : [{text: ' '}, ...line]))

function claimsOf(er: ErDb): Claim[] {
  const names = new EdgeNames()
  return [
    ...[...er.getEntities().values()].map(({id, label, alias, attributes}) => ({
      what: `node ${id}`,
      says: [alias || label, ...attributes.flatMap(cellsOf)].map(text => wordsOf(linesOf(text))).join(''),
    })),
    ...er.getRelationships().map(({entityA, entityB, roleA}) => ({
      what: names.next(entityA, entityB),
      says: wordsOf(linesOf(roleA)),
    })),
  ]
}
