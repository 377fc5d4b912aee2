import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import {styleOf} from '../ink.ts'
import {type Line, linesOf, wordsOf} from '../label.ts'
import type {DataNode, GraphData} from './data.ts'
import {drawGraph} from './draw-graph.ts'
import type {GraphNode, Row} from './model.ts'
import {EdgeNames, readGraph} from './read.ts'

interface Member {
  classifier?: string
  getDisplayDetails(): {displayText: string}
}

interface ClassNode {
  id: string
  text?: string
  label: string
  members: readonly Member[]
  methods: readonly Member[]
  annotations: readonly string[]
  styles?: readonly string[]
}

interface Relation {
  id1: string
  id2: string
  relationTitle1?: string
  relationTitle2?: string
  title?: string
}

interface ClassDb {
  getClasses(): Map<string, ClassNode>
  getRelations(): readonly Relation[]
  getNotes(): Iterable<unknown>
  getNamespaces(): Map<string, {id: string; label?: string}>
  getDirection(): string
  getData(): GraphData
}

export function readClass(db: unknown): Diagram {
  const classes = db as ClassDb
  const graph = readGraph(classes.getData(), {node: readNode, direction: classes.getDirection()})
  for (const edge of graph.edges) {
    const isNote = /^note\d+$/.test(edge.from) && edge.start === 'none' && edge.end === 'none'
    if (isNote) edge.dash = ['3', '3']
  }
  return {claims: claimsOf(classes), draw: () => drawGraph(graph)}
}

function readNode(node: DataNode): GraphNode {
  const own = {id: node.id, what: `node ${node.id}`, parent: node.parentId}
  if (node.shape === 'note') return {...own, shape: 'note', lines: linesOf(node.label ?? ''), style: {}}
  if (node.shape !== 'classBox') return {...own, shape: 'text', lines: linesOf(node.label ?? ''), style: {}}
  const box = node as unknown as ClassNode
  return {...own, shape: 'box', lines: [], compartments: compartmentsOf(box), style: styleOf(box.styles)}
}

function compartmentsOf(box: ClassNode): Row[][] {
  const heading = [
    ...box.annotations.map((annotation): Row => ({cells: [plain(`«${annotation}»`)], align: 'middle'})),
    ...linesOf(box.text || box.label).map((cell): Row => ({cells: [cell], align: 'middle', bold: true})),
  ]
  return [heading, box.members.map(rowOf), box.methods.map(rowOf)]
}

const plain = (text: string): Line => [{text}]

/** UML's own marks: what is static is underlined; what is abstract says so, since nothing may slant. */
function rowOf(member: Member): Row {
  return {
    cells: [plain(textOf(member))],
    align: 'start',
    ...(member.classifier === '$' ? {underline: true} : {}),
  }
}

function textOf(member: Member): string {
  const text = linesOf(member.getDisplayDetails().displayText)
    .map(line => line.map(run => run.text).join(''))
    .join(' ')
  return member.classifier === '*' ? `${text} {abstract}` : text
}

const squeezed = (text: string) => text.replace(/\s+/g, '')
const title = (text: string | undefined) =>
  text === undefined || text === 'none' ? '' : wordsOf(linesOf(text))

function claimsOf(classes: ClassDb): Claim[] {
  const names = new EdgeNames()
  const boxes = [...classes.getClasses().values()].map(box => ({
    what: `node ${box.id}`,
    says: squeezed(
      [
        ...box.annotations.map(annotation => `«${annotation}»`),
        wordsOf(linesOf(box.text || box.label)),
        ...[...box.members, ...box.methods].map(textOf),
      ].join(''),
    ),
  }))
  const notes = notesOf(classes)
  const known = new Set(boxes.map(({what}) => what))
  return [
    ...boxes,
    ...[...classes.getNamespaces().values()].map(({id, label}) => ({
      what: `group ${id}`,
      says: wordsOf(linesOf(label ?? id)),
    })),
    ...notes.flatMap(({id, text, class: of}) => {
      const note = {what: `node ${id}`, says: wordsOf(linesOf(text))}
      return of && known.has(`node ${of}`) ? [note, {what: names.next(id, of), says: ''}] : [note]
    }),
    ...classes.getRelations().map(({id1, id2, relationTitle1, title: middle, relationTitle2}) => ({
      what: names.next(id1, id2),
      says: title(relationTitle1) + title(middle) + title(relationTitle2),
    })),
  ]
}

interface Note {
  id: string
  text: string
  class?: string
}

/** A map in some versions, a list in others. */
function notesOf(classes: ClassDb): Note[] {
  const notes = classes.getNotes()
  return (notes instanceof Map ? [...notes.values()] : [...notes]) as Note[]
}
