import type {Nodes, Paragraph, PhrasingContent, Text} from 'mdast'
import type {Point, Position} from 'unist'

/** One line of a paragraph; a mark that spans lines keeps them together. */
export interface Line {
  nodes: PhrasingContent[]
  /** The hard break that ends it, if one does. */
  hard?: PhrasingContent
}

/** The inline content of a paragraph, line by line. */
export function splitLines(children: readonly PhrasingContent[]): Line[] {
  const lines: Line[] = [{nodes: []}]
  for (const child of children) {
    const last = lines[lines.length - 1]!
    if (child.type === 'break') {
      last.hard = child
      lines.push({nodes: []})
    } else if (child.type !== 'text' || !/[\r\n]/.test(child.value)) {
      last.nodes.push(child)
    } else splitText(child, lines)
  }
  return lines
}

function splitText(text: Text, lines: Line[]): void {
  let at = 0
  for (const end of text.value.matchAll(/\r\n|\n|\r|$/g)) {
    if (end.index > at) lines[lines.length - 1]!.nodes.push(sliceText(text, at, end.index))
    at = end.index + end[0].length
    if (end[0] !== '') lines.push({nodes: []})
  }
}

/** The lines as one paragraph's content again. */
export function joinLines(lines: readonly Line[]): PhrasingContent[] {
  return lines.flatMap((line, index) => {
    if (index === lines.length - 1) return line.nodes
    return [...line.nodes, line.hard ?? {type: 'text', value: '\n'}]
  })
}

/** A paragraph of these lines. */
export function paragraphOf(lines: readonly Line[]): Paragraph {
  const children = joinLines(lines)
  return {type: 'paragraph', children, ...span(children[0], children[children.length - 1])}
}

/** A part of a text node, with its place as far as it can be told. */
export function sliceText(text: Text, start: number, end = text.value.length): Text {
  const part: Text = {type: 'text', value: text.value.slice(start, end)}
  if (text.position) {
    part.position = {
      start: place(text, text.position, start, 'start'),
      end: place(text, text.position, end, 'end'),
    }
  }
  return part
}

/** From the start of one node to the end of another. */
export function span(from: Nodes | undefined, to: Nodes | undefined): {position?: Position} {
  if (!from?.position || !to?.position) return {}
  return {position: {start: from.position.start, end: to.position.end}}
}

interface Cursor {
  at: number
  lines: number
  lineStart: number
}

/** Where the last places in a text were: the next one is counted from the nearest before it, so that many cost as one. */
const cursors = new WeakMap<Text, Cursor[]>()

/** What is asked for goes to and fro a little: a find, and then what stands before it. */
const REMEMBERED = 8

function place(text: Text, position: Position, at: number, edge: 'start' | 'end'): Point {
  const {start, end} = position
  const known = cursors.get(text) ?? []
  let cursor: Cursor = {at: 0, lines: 0, lineStart: 0}
  for (const each of known) if (each.at <= at && each.at > cursor.at) cursor = {...each}
  for (; cursor.at < at; cursor.at++) {
    const char = text.value[cursor.at]
    if (char !== '\n' && (char !== '\r' || text.value[cursor.at + 1] === '\n')) continue
    cursor.lines++
    cursor.lineStart = cursor.at + 1
  }
  cursors.set(text, [...known.slice(1 - REMEMBERED), cursor])
  // Escapes and what stands in front of a quote's lines make the source longer than the text.
  const longer = (end.offset ?? 0) - (start.offset ?? 0) - text.value.length
  const margin = longer === 0 ? 0 : start.column - 1
  const even = longer === margin * (end.line - start.line)
  const column = cursor.lines > 0 ? at - cursor.lineStart + 1 + (even ? margin : 0) : start.column + at
  const point: Point = {line: start.line + cursor.lines, column}
  // What is escaped in it is looked for between its offsets.
  const offset = even ? (start.offset ?? 0) + at + margin * cursor.lines : position[edge].offset
  if (start.offset !== undefined && offset !== undefined) point.offset = offset
  return point
}
