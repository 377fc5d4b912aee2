import type {List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Text} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {fill} from '../../tree/replace.ts'
import {visitNodes} from '../../tree/visit.ts'
import {type Line, paragraphOf, sliceText, span, splitLines} from '../typography/inline-lines.ts'
import {type Taken, takeLazy} from './list-lazy.ts'
import {type Entry, type MarkedLine, markLines, marksOf, readRun} from './list-lines.ts'
import {continues, type Marker, readMarker} from './list-marker.ts'

/**
 * `1.文字`, `-文字` and `＊ 文字` are lists to their authors when at least two follow each other, in one paragraph
 * or in paragraphs of one line, numbers counting up. One alone stays text, and so do `1、` and `●`.
 */
export function remarkLooseList() {
  return (tree: Root, file: VFile): undefined => {
    if (!/^[ \t>]*(?:\d{1,3}\.\S|-[^\s-]|＊|\d{1,3}\.[ \t])/m.test(String(file.value))) return
    const slips: Slips = {file, lists: new Set()}
    visitNodes(tree, node => {
      if (node.type !== 'root' && node.type !== 'blockquote' && node.type !== 'listItem') return
      if (!node.children.some(child => child.type === 'paragraph' || child.type === 'list')) return
      const children = node.children as RootContent[]
      const blocks = combine(
        children.flatMap(child => expand(child, slips)),
        slips,
      )
      fill(node, blocks)
    })
  }
}

interface Slips {
  file: VFile
  /** Those that were made or mended here. */
  lists: Set<RootContent>
  /** The file's lines, once they are needed. */
  source?: string[]
}

/** Cuts the lists out of a paragraph, and the missed items out of a list's items. */
function expand(node: RootContent, slips: Slips): RootContent[] {
  if (node.type === 'list') {
    node.children = node.children.flatMap((item, index) => splitItem(item, node, index, slips))
    return [node]
  }
  if (node.type !== 'paragraph' || !mayHold(node)) return [node]
  const lines = linesOf(node, slips)
  const blocks: RootContent[] = []
  let rest: Line[] = []
  const flush = () => {
    if (rest.length > 0) blocks.push(paragraphOf(rest))
    rest = []
  }
  for (let i = 0; i < lines.length; ) {
    const run = lines[i]!.mark ? readRun(lines, i) : undefined
    const marks = run ? marksOf(run.entries) : []
    if (run && marks.length >= 2 && marks.some(mark => mark.sure)) {
      flush()
      blocks.push(listOf(run.entries, slips))
    } else rest.push(...lines.slice(i, run?.end ?? i + 1).map(({line}) => line))
    i = run?.end ?? i + 1
  }
  if (blocks.length === 0) return [node]
  flush()
  return blocks
}

function mayHold({children}: Paragraph): boolean {
  return children.some(child => child.type === 'text' && /(?:^|[\r\n])(?:\d{1,3}\.|-|＊)/.test(child.value))
}

/** `1. 甲⏎2.乙`: the second line was taken for the first item's text; `- 甲⏎  -乙`: for its text as well. */
function splitItem(item: ListItem, list: List, index: number, slips: Slips): ListItem[] {
  const [paragraph, ...others] = item.children
  if (paragraph?.type !== 'paragraph' || !mayHold(paragraph)) return [item]
  const lines = linesOf(paragraph, slips)
  const column = item.position?.start.column ?? 1
  const number = list.ordered ? (list.start ?? 1) + index : undefined
  let last: Marker = {number, text: '', length: 0, sure: true}
  /** The last line that was looked at as an inner list's. */
  let tried = 0
  const pieces: ItemPieces[] = [{mark: undefined, blocks: []}]
  const lastPiece = () => pieces[pieces.length - 1]!
  for (let at = 0; at < lines.length; ) {
    const {line, mark, column: here} = lines[at]!
    const run = mark && at > tried && here >= column + 2 ? readRun(lines, at, column + 2) : undefined
    tried = run ? run.end - 1 : tried
    if (run && isInner(run.entries, last)) {
      lastPiece().blocks.push(listOf(run.entries, slips))
      at = run.end
      continue
    }
    if (mark && at > 0 && continues(last, mark)) {
      note(list, line.nodes[0], mark, slips)
      pieces.push({mark, blocks: []})
      last = mark
    }
    const {blocks} = lastPiece()
    const open = blocks[blocks.length - 1]
    if (Array.isArray(open)) open.push(line)
    else blocks.push([line])
    at++
  }
  if (pieces.length === 1 && lastPiece().blocks.length === 1) return [item]
  const items = pieces.map(({mark, blocks: [first, ...rest]}) => {
    const own = first as Line[]
    const made = mark ? itemOf(own, mark) : {...item, children: [paragraphOf(own)]}
    made.children.push(...rest.map(block => (Array.isArray(block) ? paragraphOf(block) : block)))
    return made
  })
  // What follows the paragraph belongs to its last line.
  items[items.length - 1]!.children.push(...others)
  return items
}

/** An item in the making; lines are a paragraph's. The first block is its text. */
interface ItemPieces {
  mark: Marker | undefined
  blocks: (Line[] | List)[]
}

/** Lines below an item's text that are a list of their own: several, or one with the item's own mark. */
function isInner(entries: readonly Entry[], outer: Marker): boolean {
  const marks = marksOf(entries)
  const bullet = outer.number === undefined && marks[0]!.number === undefined
  return marks.some(mark => mark.sure) && (marks.length >= 2 || bullet)
}

function linesOf(paragraph: Paragraph, slips: Slips): MarkedLine[] {
  slips.source ??= String(slips.file.value).split(/\r\n|\n|\r/)
  const first = paragraph.position?.start.column ?? 1
  return markLines(splitLines(paragraph.children), first, slips.source, readMarker)
}

/** Makes one list of neighbours that count on: paragraphs of one marked line, and lists. */
function combine(children: readonly RootContent[], slips: Slips): RootContent[] {
  const result: RootContent[] = []
  let last: Marker | undefined
  for (const child of children) {
    const mark = markerOf(child)
    const before = result[result.length - 1]
    if (mark && last && before && continues(last, mark) && mayJoin(before, child, slips)) {
      const list =
        before.type === 'list'
          ? before
          : makeList([itemOfParagraph(before as Paragraph, last)], last, isApart(before, child), slips)
      if (child.type === 'list') {
        list.children.push(...child.children)
        slips.lists.add(list)
      } else list.children.push(itemOfParagraph(child as Paragraph, mark))
      note(list, child, mark, slips)
      result[result.length - 1] = list
    } else if (child.type === 'list' && before && last?.number !== undefined) {
      const taken = takeLazy(child, last)
      if (taken.length > 0) {
        result[result.length - 1] = nest(before as List | Paragraph, child, taken, last, slips)
        last = taken[taken.length - 1]!.mark
        continue
      }
      result.push(child)
    } else result.push(child)
    last = mark && child.type === 'list' ? lastOf(child, mark) : mark
  }
  return result
}

/** A list, or the line that is its first item, with an inner list and the items that this had taken. */
function nest(
  before: List | Paragraph,
  inner: List,
  taken: readonly Taken[],
  last: Marker,
  slips: Slips,
): List {
  const list = before.type === 'list' ? before : makeList([itemOfParagraph(before, last)], last, false, slips)
  list.children[list.children.length - 1]!.children.push(inner)
  for (const {paragraph, mark, inner} of taken) {
    const item = itemOf(splitLines(paragraph.children), mark)
    if (inner) item.children.push(inner)
    list.children.push(item)
  }
  note(list, taken[0]!.paragraph, taken[0]!.mark, slips)
  return list
}

/** Two lists join only where one of them was read here: Markdown parted them for a reason of its own. */
function mayJoin(before: RootContent, after: RootContent, {lists}: Slips): boolean {
  if (before.type === 'list' && after.type === 'list') return lists.has(before) || lists.has(after)
  return [before, after].some(node => node.type === 'paragraph' && lineMarker(node)?.sure)
}

function isApart(before: RootContent, after: RootContent): boolean {
  return (after.position?.start.line ?? 0) - (before.position?.end.line ?? 0) > 1
}

function markerOf(node: RootContent): Marker | undefined {
  if (node.type === 'paragraph') return lineMarker(node)
  return node.type === 'list' ? listMarker(node) : undefined
}

function lineMarker({children}: Paragraph): Marker | undefined {
  const single = children.every(
    child => child.type !== 'break' && !(child.type === 'text' && /[\r\n]/.test(child.value)),
  )
  return single ? readMarker(children) : undefined
}

function listMarker(list: List): Marker {
  return {number: list.ordered ? (list.start ?? 1) : undefined, text: '', length: 0, sure: false}
}

function lastOf(list: List, mark: Marker): Marker {
  return mark.number === undefined ? mark : {...mark, number: mark.number + list.children.length - 1}
}

function itemOfParagraph(paragraph: Paragraph, mark: Marker): ListItem {
  return itemOf([{nodes: paragraph.children}], mark)
}

function itemOf(lines: readonly Line[], mark: Marker): ListItem {
  const [first, ...others] = lines as [Line, ...Line[]]
  const text = first.nodes[0] as Text
  const nodes: PhrasingContent[] = [sliceText(text, mark.length), ...first.nodes.slice(1)]
  const line = {...first, nodes: nodes.filter(node => node.type !== 'text' || node.value !== '')}
  const paragraph = paragraphOf([line, ...others])
  return {type: 'listItem', spread: false, children: [paragraph], ...span(text, paragraph.children.at(-1))}
}

function listOf(entries: readonly Entry[], slips: Slips, inner = false): List {
  const items = entries.map(({line, mark, inner}) => {
    const item = itemOf([line], mark)
    item.children.push(...inner.map(each => listOf(each, slips, true)))
    return item
  })
  return makeList(items, entries[0]!.mark, false, slips, inner)
}

/** @param inner the list that it is in is told of already */
function makeList(items: ListItem[], mark: Marker, spread: boolean, slips: Slips, inner = false): List {
  const ordered = mark.number !== undefined
  const list: List = {type: 'list', ordered, start: mark.number ?? null, spread, children: items}
  Object.assign(list, span(items[0], items[items.length - 1]))
  if (inner) slips.lists.add(list)
  else note(list, list, mark, slips)
  return list
}

/** One message for each list. */
function note(
  list: List,
  place: RootContent | PhrasingContent | undefined,
  mark: Marker,
  slips: Slips,
): void {
  if (slips.lists.has(list)) return
  slips.lists.add(list)
  if (mark.text === '＊') report(slips.file, 'syntax-full-width', place, {mark: '＊', meant: '-'})
  else report(slips.file, 'syntax-list', place, {mark: mark.text})
}
