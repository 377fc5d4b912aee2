import type {Html, Nodes, Paragraph, Parent, PhrasingContent, Root} from 'mdast'
import type {Processor} from 'unified'
import type {Point} from 'unist'
import {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {replace} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'
import {cutHtml, type Piece} from './html-pieces.ts'

/** Raw HTML with Markdown in it: `html` nodes for its tags, inline nodes for its text, with nothing round them. */
interface InlineHtml extends Parent {
  type: 'inlineHtml'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface BlockContentMap {
    inlineHtml: InlineHtml
  }
  interface RootContentMap {
    inlineHtml: InlineHtml
  }
}

/**
 * `<p align="center">**文字**</p>`: Markdown reads nothing inside a block of HTML, and the asterisks would be
 * printed. Lines of text in it that have emphasis, links, pictures or code are read as inline Markdown; `pre`,
 * `code`, scripts, styles, comments and attributes are left alone.
 */
export function remarkHtmlMarkdown(this: Processor) {
  const parse = (text: string) => this.parse(new VFile(text)) as Root
  return (tree: Root, file: VFile): undefined => {
    visitNodes(tree, (node, index, parent) => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') return SKIP
      if (node.type !== 'html' || !parent || index === undefined) return
      if (isRightAbove(node, parent.children[index + 1])) tell(node, parent.children[index + 1]!, file)
      if (!trigger.test(node.value)) return
      const children = read(node, parse)
      if (!children) return
      tell(node, node, file)
      const inline: InlineHtml = {type: 'inlineHtml', children}
      if (node.position) inline.position = node.position
      replace(parent, index, [inline])
      return [SKIP, index + 1]
    })
  }
}

function tell({value}: Html, place: Nodes, file: VFile): void {
  report(file, 'syntax-html', place, {tag: /<([A-Za-z][^\s/>]*)/.exec(value)?.[1] ?? ''})
}

/** Whether a block stands on the next line, which to CommonMark is HTML too (see `remarkHtmlBlock`). */
function isRightAbove({value, position}: Html, next: Nodes | undefined): boolean {
  if (!position || !next?.position || next.position.start.line !== position.end.line + 1) return false
  return (
    next.type !== 'html' && next.type !== 'tag' && !/^<(?:[!?]|(?:pre|script|style|textarea)\b)/i.test(value)
  )
}

const trigger = /\*\*|~~|`[^`]|\]\(|(?<![\w*])(?:\*|__)[^\s*_]/

function read(node: Html, parse: (text: string) => Root): PhrasingContent[] | undefined {
  const children: PhrasingContent[] = []
  const at = placer(node)
  let from = 0
  const keep = (end: number) => {
    if (from >= end) return
    const html: Html = {type: 'html', value: node.value.slice(from, end)}
    const [start, stop] = [at(from), at(end)]
    if (start && stop) html.position = {start, end: stop}
    children.push(html)
  }
  for (const piece of cutHtml(node.value)) {
    const inner =
      piece.kind === 'text' && trigger.test(piece.words) ? readPiece(node.value, piece, parse) : undefined
    if (!inner) continue
    keep(inner.start)
    move(inner.nodes, inner.start, at)
    children.push(...inner.nodes)
    from = inner.end
  }
  if (from === 0) return undefined
  keep(node.value.length)
  return children
}

/** White space to Markdown's emphasis, but not to its blocks: what stands behind it is read as inline. */
const START = '\u00A0'

const marks = /^(?:strong|emphasis|delete|link|image|inlineCode)$/

function readPiece(html: string, {start, end, tags}: Piece, parse: (text: string) => Root) {
  const source = html.slice(start, end)
  const text = source.trim()
  const root = parse(START + text)
  const [paragraph] = root.children as [Paragraph]
  if (root.children.length !== 1 || paragraph.type !== 'paragraph') return undefined
  const nodes = paragraph.children
  const [first] = nodes
  if (first?.type !== 'text' || !first.value.startsWith(START)) return undefined
  if (!nodes.some(child => marks.test(child.type)) || count(nodes) !== tags) return undefined
  first.value = first.value.slice(START.length)
  if (first.value === '') nodes.shift()
  const from = start + source.indexOf(text)
  return {nodes, start: from, end: from + text.length}
}

/** Tags that Markdown knows as tags. */
function count(nodes: readonly Nodes[]): number {
  return nodes.reduce((sum, node) => {
    if (node.type === 'html') return sum + 1
    return 'children' in node ? sum + count(node.children) : sum
  }, 0)
}

/** The place in the file of an offset in the node's text, as far as it can be told. */
function placer({value, position}: Html): (at: number) => Point | undefined {
  if (!position) return () => undefined
  const {start, end} = position
  const plain = (end.offset ?? 0) - (start.offset ?? 0) === value.length
  let line = start.line
  let lineStart = 0
  let counted = 0
  return at => {
    for (; counted < at; counted++) {
      const char = value[counted]
      if (char !== '\n' && (char !== '\r' || value[counted + 1] === '\n')) continue
      line++
      lineStart = counted + 1
    }
    const column = at - lineStart + (lineStart === 0 ? start.column : 1)
    const point: Point = {line, column}
    if (start.offset !== undefined) point.offset = plain ? start.offset + at : start.offset
    return point
  }
}

function move(nodes: readonly Nodes[], by: number, at: (offset: number) => Point | undefined): void {
  for (const node of nodes) {
    const {start, end} = node.position ?? {}
    delete node.position
    const from = at(by + Math.max(0, (start?.offset ?? 0) - START.length))
    if ('children' in node) move(node.children, by, at)
    const to = at(by + Math.max(0, (end?.offset ?? 0) - START.length))
    if (from && to) node.position = {start: from, end: to}
  }
}
