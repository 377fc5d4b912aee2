import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import {type Line, linesOf, wordsOf} from '../label.ts'
import {wrap} from '../text-size.ts'
import {BOX_TYPE} from './box.ts'
import type {DataNode, GraphData} from './data.ts'
import {drawGraph} from './draw-graph.ts'
import type {GraphNode, Row} from './model.ts'
import {EdgeNames, nodeStyle, readGraph} from './read.ts'

interface Requirement {
  name: string
  type: string
  requirementId?: string
  text?: string
  risk?: string
  verifyMethod?: string
  docRef?: string
}

interface RequirementDb {
  getRequirements(): Map<string, Requirement>
  getElements(): Map<string, Requirement>
  getRelationships(): readonly {src: string; dst: string; type: string}[]
  getDirection(): string
  getData(): GraphData
}

export function readRequirement(db: unknown): Diagram {
  const requirements = db as RequirementDb
  const graph = readGraph(requirements.getData(), {node: readNode, direction: requirements.getDirection()})
  return {claims: claimsOf(requirements), draw: () => drawGraph(graph)}
}

/** What a box says: its kind, its name, and its fields. */
function textsOf(each: Requirement, isElement: boolean): {kind: string; name: string; fields: string[]} {
  const fields = isElement
    ? [
        ['Type', each.type],
        ['Doc Ref', each.docRef],
      ]
    : [
        ['ID', each.requirementId],
        ['Text', each.text],
        ['Risk', each.risk],
        ['Verification', each.verifyMethod],
      ]
  return {
    kind: `«${isElement ? 'Element' : each.type}»`,
    name: each.name,
    fields: fields.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])),
  }
}

function readNode(node: DataNode): GraphNode {
  const {kind, name, fields} = textsOf(node as unknown as Requirement, !('requirementId' in node))
  const heading: Row[] = [
    {cells: [plain(kind)], align: 'middle'},
    ...linesOf(name).map((cell): Row => ({cells: [cell], align: 'middle', bold: true})),
  ]
  const rows = fields.flatMap(field =>
    wrap(linesOf(field), BOX_TYPE, 220).map((cell): Row => ({cells: [cell], align: 'start'})),
  )
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

const plain = (text: string): Line => [{text}]

function claimsOf(db: RequirementDb): Claim[] {
  const names = new EdgeNames()
  const claim = (each: Requirement, isElement: boolean): Claim => {
    const {kind, name, fields} = textsOf(each, isElement)
    return {
      what: `node ${each.name}`,
      says: [kind, name, ...fields].map(text => wordsOf(linesOf(text))).join(''),
    }
  }
  return [
    ...[...db.getRequirements().values()].map(each => claim(each, false)),
    ...[...db.getElements().values()].map(each => claim(each, true)),
    ...db
      .getRelationships()
      .map(({src, dst, type}) => ({what: names.next(src, dst), says: wordsOf(linesOf(`<<${type}>>`))})),
  ]
}
