import {Canvas} from '../canvas.ts'
import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import type {Box} from '../geometry.ts'
import {hues, ink, tints} from '../ink.ts'
import {type Line, linesOf, wordsOf} from '../label.ts'
import {blockSize, line, rect, text, textBlock} from '../shapes.ts'
import {wrap} from '../text-size.ts'

interface DbNode {
  id: string
  label?: string
  parentId?: string
  isGroup: boolean
  ticket?: string
  assigned?: string
  priority?: string
}

interface KanbanDb {
  getData(): {nodes: readonly DbNode[]}
}

interface Card {
  what: string
  lines: readonly Line[]
  /** Ticket, who does it, how urgent it is. */
  notes: readonly (readonly Line[])[]
  priority: string | undefined
}

interface Column {
  what: string
  lines: readonly Line[]
  cards: readonly Card[]
}

const TYPE = 12
const NOTE_TYPE = 11
const PAD = 7
const GAP = 8
/** Three columns fit a phone's column; more of them scroll. */
const WIDTHS = [220, 220, 150, 102]
const WIDTH = 112

export function readKanban(db: unknown): Diagram {
  const columns = columnsOf((db as KanbanDb).getData().nodes)
  return {claims: columns.flatMap(claimsOf), draw: () => drawKanban(columns)}
}

function columnsOf(nodes: readonly DbNode[]): Column[] {
  const label = (node: DbNode) => linesOf(node.label ?? node.id, {markdown: true})
  return nodes
    .filter(({isGroup}) => isGroup)
    .map((section, column) => ({
      what: `column ${column + 1}`,
      lines: label(section),
      cards: nodes
        .filter(({isGroup, parentId}) => !isGroup && parentId === section.id)
        .map((node, index) => ({
          what: `card ${column + 1}.${index + 1}`,
          lines: label(node),
          notes: [node.ticket, node.assigned, node.priority]
            .map(note => linesOf(note === undefined ? '' : String(note)))
            .filter(lines => lines.length > 0),
          priority: node.priority?.toLowerCase(),
        })),
    }))
}

function claimsOf({what, lines, cards}: Column): Claim[] {
  const own = cards.map(card => ({
    what: card.what,
    says: wordsOf(card.lines) + card.notes.map(wordsOf).join(''),
  }))
  return [{what, says: wordsOf(lines)}, ...own]
}

function drawKanban(columns: readonly Column[]): Canvas {
  const canvas = new Canvas()
  const width = WIDTHS[columns.length] ?? WIDTH
  const heads = columns.map(({lines}) => wrap(lines, TYPE, width - PAD * 2, true))
  const head = Math.max(0, ...heads.map(lines => blockSize(lines, TYPE, true).height)) + PAD * 2
  const bottoms = columns.map((column, index) => {
    return drawCards(canvas, column, {x: index * (width + GAP) + PAD, y: head, width: width - PAD * 2})
  })
  const height = Math.max(head, ...bottoms) + PAD
  for (const [index, column] of columns.entries()) {
    const x = index * (width + GAP)
    const fill = tints[index % tints.length]!
    canvas.put(
      column.what,
      'group',
      rect({x, y: 0, width, height}, {fill: ink.group, stroke: ink.groupEdge}, 6),
    )
    canvas.put(column.what, 'group', rect({x, y: 0, width, height: head - 2}, {fill}, 6))
    const at = {x: x + width / 2, y: (head - 2) / 2}
    canvas.put(column.what, 'label', ...textBlock(at, heads[index]!, {size: TYPE, bold: true}))
  }
  return canvas
}

const urgency: Readonly<Record<string, string>> = {
  'very high': hues[3],
  high: hues[1],
  low: hues[0],
  'very low': hues[5],
}

/** Answers with the lower end of the last card. */
function drawCards(canvas: Canvas, {cards}: Column, {x, y, width}: Omit<Box, 'height'>): number {
  let top = y
  for (const {what, lines, notes, priority} of cards) {
    const label = wrap(lines, TYPE, width - PAD * 2)
    const wrapped = notes.flatMap(note => wrap(note, NOTE_TYPE, width - PAD * 2))
    const own = blockSize(label, TYPE).height
    const height = own + blockSize(wrapped, NOTE_TYPE).height + PAD * 2
    canvas.put(what, 'node', rect({x, y: top, width, height}, {fill: ink.ground, stroke: ink.edge}, 4))
    const stroke = urgency[priority ?? '']
    if (stroke) {
      const [from, to] = [
        {x: x + 2, y: top + 3},
        {x: x + 2, y: top + height - 3},
      ]
      canvas.put(what, 'node', line(from, to, {stroke, strokeWidth: 3}))
    }
    const start = {size: TYPE, anchor: 'start' as const}
    const step = own / Math.max(1, label.length)
    for (const [index, words] of label.entries()) {
      canvas.put(what, 'label', text({x: x + PAD, y: top + PAD + step * (index + 0.5)}, words, start))
    }
    const small = blockSize(wrapped, NOTE_TYPE).height / Math.max(1, wrapped.length)
    for (const [index, words] of wrapped.entries()) {
      const at = {x: x + PAD, y: top + PAD + own + small * (index + 0.5)}
      canvas.put(what, 'label', text(at, words, {...start, size: NOTE_TYPE, fill: ink.faint}))
    }
    top += height + GAP
  }
  return cards.length === 0 ? y + 10 : top - GAP
}
