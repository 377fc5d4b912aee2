import type {Nodes, Root, RootContent} from 'mdast'
import type {Processor} from 'unified'
import type {VFile} from 'vfile'
import {shift} from './shift.ts'

/** Characters. Shorter articles parse as fast in one go. */
const LONG = 24_000

/** Characters that a piece should have at least. */
const PIECE = 8_000

type Parse = (document: string, file: VFile) => Root

/**
 * Parses a long article piece by piece. remark-parse needs more than linear time (1.0 ms per KB at 10 KB, 2.6
 * at 1 MB); cut at its headings, 1 MB parses 2.9 × as fast. The tree is the same: a piece that ends inside a
 * fence or raw HTML is joined with the next, and definitions are shared.
 */
export function remarkPieces(this: Processor, options: {long?: number; piece?: number} = {}): undefined {
  const parse = this.parser as Parse | undefined
  if (!parse) throw new Error('remarkPieces needs remark-parse before it')
  const {long = LONG, piece = PIECE} = options
  this.parser = (document, file) => {
    const cuts = document.length < long ? [] : findCuts(document, piece)
    return cuts.length === 0 ? parse(document, file) : parsePieces(document, file, cuts, parse)
  }
}

/**
 * Offsets of headings, footnotes and text at the margin below a blank line, and of what stands below `---` or
 * `===`: no list, quote or paragraph reaches across one.
 */
function findCuts(document: string, piece: number): number[] {
  const cuts: number[] = []
  const place = /\n\r?\n(?=#{1,6}[ \t]|\[\^|\p{L})|(?<=\n)(?:-{3,}|={3,})[ \t]*\r?\n/gu
  let last = 0
  for (let match = place.exec(document); match; match = place.exec(document)) {
    const at = match.index + match[0].length
    if (at - last < piece) continue
    cuts.push(at)
    last = at
  }
  return cuts
}

interface Piece {
  start: number
  text: string
  tree: Root
  /** Labels that the piece defines itself. */
  labels: Set<string>
  /** What stands in front of the piece's own text, parsed with it and taken out again. */
  prefix: string
}

function parsePieces(document: string, file: VFile, cuts: readonly number[], parse: Parse): Root {
  const pieces: Piece[] = []
  let start = 0
  let least = 0
  for (const end of [...cuts, document.length]) {
    // What stays open is parsed again with what follows: each time with as much again.
    if (end - start < least && end < document.length) continue
    // What is open in a list or a quote ends before the line end in front of the next heading.
    const text =
      end < document.length ? document.slice(start, end).replace(/\r?\n$/, '') : document.slice(start)
    const tree = parse(text, file)
    const last = tree.children[tree.children.length - 1]
    // A list with open code ends elsewhere before a footnote.
    const note = document.startsWith('[^', end) && (last?.type === 'list' || last?.type === 'blockquote')
    if (end < document.length && (note || isOpen(last, text) || hasOpenFormula(text))) {
      least = 2 * (end - start)
      continue
    }
    pieces.push({start, text, tree, labels: new Set(), prefix: ''})
    start = end
    least = 0
  }
  share(pieces, file, parse)
  return join(pieces, document)
}

/** A formula may have blank lines; one that never ends is text, and its article in one piece. */
function hasOpenFormula(text: string): boolean {
  return text.includes('$$') && text.split('$$').length % 2 === 0
}

/** Whether a piece's last block would go on in the next piece. */
function isOpen(node: RootContent | undefined, text: string): boolean {
  // Below a blank line, or below a line that makes a heading or a rule wherever it is not part of something else.
  if (/\n(?:-{3,}|={3,})[ \t]*$/.test(text)) return node?.type !== 'heading' && node?.type !== 'thematicBreak'
  if (node?.type !== 'code' && node?.type !== 'html') return false
  const source = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  if (node.type === 'code') {
    const fence = /^(`{3,}|~{3,})/.exec(source)?.[1]
    const last = source.slice(source.lastIndexOf('\n') + 1).trim()
    // Code between two tags, see `tag-code.ts`.
    if (source.startsWith('{')) return !/^\{(?:%-?\s*end|\{[<%]\s*\/)/.test(last)
    if (source.startsWith(':')) return !/^:{3,}$/.test(last)
    if (fence === undefined) return false
    return !(source.includes('\n') && last.length >= fence.length && last === fence[0]!.repeat(last.length))
  }
  // These end at their own end mark, not at a blank line.
  const ends: [RegExp, RegExp][] = [
    [/^<(?:script|pre|style|textarea)/i, /<\/(?:script|pre|style|textarea)>/i],
    [/^<!--/, /-->/],
    [/^<\?/, /\?>/],
    [/^<!\[CDATA\[/, /\]\]>/],
    [/^<![a-z]/i, />/],
  ]
  return ends.some(([open, close]) => open.test(source) && !close.test(source))
}

/**
 * A reference is one only where its definition is known. Pieces that mention a label defined elsewhere are
 * parsed again with that definition above them.
 */
function share(pieces: readonly Piece[], file: VFile, parse: Parse): void {
  const known = new Map<string, string>()
  for (const piece of pieces) collect(piece.tree, piece, known)
  if (known.size === 0) return
  for (const piece of pieces) {
    const mentioned = mentions(piece.text)
    const stubs = [...mentioned].flatMap(label => (piece.labels.has(label) ? [] : (known.get(label) ?? [])))
    if (stubs.length === 0) continue
    // The comment ends a footnote, which would take an indented line for its own.
    piece.prefix = `${stubs.join('\n\n')}\n\n<!-- -->\n\n`
    const tree = parse(piece.prefix + piece.text, file)
    piece.tree = {...tree, children: tree.children.slice(stubs.length + 1)}
  }
}

function collect(node: Nodes, piece: Piece, known: Map<string, string>): void {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') {
    // The label as written: a decoded one would need its escapes again.
    const source = piece.text.slice(node.position?.start.offset)
    const label = /^\[((?:[^[\]\\]|\\[\s\S])+)\]:/.exec(source)?.[1]
    if (label === undefined) throw new Error(`A ${node.type} without a label`)
    const stub = `[${label}]: ${node.type === 'definition' ? '<x>' : 'x'}`
    piece.labels.add(normalise(label))
    if (!known.has(normalise(label))) known.set(normalise(label), stub)
  }
  if ('children' in node) for (const child of node.children) collect(child, piece, known)
}

/** Every bracketed text of a piece that may be a label. */
function mentions(text: string): Set<string> {
  const labels = new Set<string>()
  for (const match of text.matchAll(/\[((?:[^[\]\\]|\\[\s\S]){1,999})\]/g)) labels.add(normalise(match[1]!))
  return labels
}

function normalise(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
}

function join(pieces: readonly Piece[], document: string): Root {
  const children: RootContent[] = []
  let line = 0
  let counted = 0
  // Not counted in the places of one parse.
  const mark = document.startsWith('\uFEFF') ? 1 : 0
  for (const piece of pieces) {
    line += document.slice(counted, piece.start).split('\n').length - 1
    counted = piece.start
    const lines = line - (piece.prefix.split('\n').length - 1)
    const offset = piece.start - piece.prefix.length - (piece.start > 0 ? mark : 0)
    if (offset !== 0 || lines !== 0) for (const child of piece.tree.children) shift(child, lines, offset)
    children.push(...piece.tree.children)
  }
  const root: Root = {type: 'root', children}
  const last = pieces[pieces.length - 1]!
  const end = last.tree.position?.end
  if (end) {
    const ended = end.line + line - (last.prefix.split('\n').length - 1)
    const start = {line: 1, column: 1, offset: 0}
    root.position = {start, end: {line: ended, column: end.column, offset: document.length - mark}}
  }
  return root
}
