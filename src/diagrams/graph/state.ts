import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import {type Line, linesOf, wordsOf} from '../label.ts'
import type {DataNode, GraphData} from './data.ts'
import {drawGraph} from './draw-graph.ts'
import type {GraphGroup, GraphNode} from './model.ts'
import {EdgeNames, nodeStyle, readGraph, readGroup} from './read.ts'

interface Statement {
  stmt: string
  id: string
  type?: string
  description?: string
  descriptions?: readonly string[]
  doc?: readonly Statement[]
  note?: {position: string; text: string}
  state1?: Statement
  state2?: Statement
}

interface StateDb {
  getRootDocV2(): Statement
  getDirection(): string
  getData(): GraphData
}

const MARKDOWN = {markdown: true}

export function readState(db: unknown): Diagram {
  const states = db as StateDb
  const data = states.getData()
  const noteGroups = new Map(
    data.nodes.filter(each => each.shape === 'noteGroup').map(each => [each.id, each]),
  )
  const plain: GraphData = {
    ...data,
    // A note has a group of its own, which holds nothing else.
    nodes: data.nodes
      .filter(each => each.shape !== 'noteGroup')
      .map(each =>
        noteGroups.has(each.parentId ?? '') ? outOf(each, noteGroups.get(each.parentId!)!) : each,
      ),
  }
  const graph = readGraph(plain, {node: readNode, group: readStateGroup, direction: states.getDirection()})
  const notes = new Set(graph.nodes.filter(({shape}) => shape === 'note').map(({id}) => id))
  for (const edge of graph.edges) {
    if (notes.has(edge.from) || notes.has(edge.to)) Object.assign(edge, {dash: ['3', '3'], end: 'none'})
  }
  const isAcross = graph.direction === 'LR' || graph.direction === 'RL'
  for (const node of graph.nodes) if (isBar(node.shape) && isAcross) node.align = 'start'
  return {claims: claimsOf(states.getRootDocV2()), draw: () => drawGraph(graph)}
}

function outOf(note: DataNode, {parentId, ...group}: DataNode): DataNode {
  const {parentId: _, ...own} = note
  return {
    ...own,
    ...(parentId === undefined ? {} : {parentId}),
    id: own.id,
    label: group.label ?? own.label ?? '',
  }
}

const isBar = (shape: string) => shape === 'fork' || shape === 'join'
const isMark = (shape: string) => isBar(shape) || shape === 'choice' || /^state(?:Start|End)$/.test(shape)

function readNode(node: DataNode): GraphNode {
  const shape = node.shape ?? 'rect'
  return {
    id: node.id,
    what: shape === 'note' ? `note of ${node.id.replace(/----note-\d+$/, '')}` : `state ${node.id}`,
    parent: node.parentId,
    shape: shape === 'rect' || shape === 'rectWithTitle' ? 'rounded' : shape,
    lines: isMark(shape) ? [] : textOf([node.label ?? '', ...[node.description ?? []].flat()]),
    style: shape === 'note' ? {} : nodeStyle(node),
  }
}

function readStateGroup(node: DataNode): GraphGroup {
  const group = readGroup(node, node.shape === 'divider' ? 'region' : 'state')
  return {...group, what: `state ${node.id}`}
}

const textOf = (texts: readonly string[]): Line[] => texts.flatMap(text => linesOf(text, MARKDOWN))

/** What the statements say of a state, by its id. */
interface Told {
  texts: string[]
  note: string | undefined
  isMark: boolean
  isRegion: boolean
}

function claimsOf(root: Statement): Claim[] {
  const told = new Map<string, Told>()
  const edges: Claim[] = []
  tell(root.doc ?? [], told, edges, new EdgeNames())
  return [
    ...[...told].flatMap(([id, {texts, note, isMark, isRegion}]) => {
      const words = isMark || isRegion ? '' : wordsOf(textOf(texts.length > 0 ? texts : [id]))
      const state = {what: `state ${id}`, says: words}
      return note === undefined ? [state] : [state, {what: `note of ${id}`, says: wordsOf(textOf([note]))}]
    }),
    ...edges,
  ]
}

function tell(doc: readonly Statement[], told: Map<string, Told>, edges: Claim[], names: EdgeNames): void {
  for (const statement of doc) {
    if (statement.stmt === 'relation') {
      const [from, to] = [statement.state1!, statement.state2!]
      tell(
        [
          {...from, stmt: 'state'},
          {...to, stmt: 'state'},
        ],
        told,
        edges,
        names,
      )
      const says = wordsOf(linesOf(statement.description ?? '', MARKDOWN))
      edges.push({what: names.next(from.id, to.id), says})
    } else if (statement.stmt === 'state') {
      const known = told.get(statement.id) ?? {texts: [], note: undefined, isMark: false, isRegion: false}
      if (statement.description) known.texts.push(statement.description.replace(/^:/, '').trim())
      if (statement.note) known.note = statement.note.text
      if (/^(?:fork|join|choice)$/.test(statement.type ?? '') || /(?:^|_)(?:start|end)$/.test(statement.id))
        known.isMark =
          /^(?:fork|join|choice)$/.test(statement.type ?? '') || 'start' in statement || known.isMark
      if (statement.type === 'divider') known.isRegion = true
      told.set(statement.id, known)
      tell(statement.doc ?? [], told, edges, names)
    }
  }
}
