import type {List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Text} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../messages.ts'
import {visitNodes} from '../visit.ts'
import {type Line, paragraphOf, sliceText, span, splitLines} from './inline-lines.ts'
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
      node.children = combine(
        children.flatMap(child => expand(child, slips)),
        slips,
      ) as typeof node.children
    })
  }
}

interface Slips {
  file: VFile
  /** Those that were made or mended here. */
  lists: Set<RootContent>
}

/** Cuts the lists out of a paragraph, and the missed items out of a list's items. */
function expand(node: RootContent, slips: Slips): RootContent[] {
  if (node.type === 'list') {
    node.children = node.children.flatMap((item, index) => splitItem(item, node, index, slips))
    return [node]
  }
  if (node.type !== 'paragraph' || !mayHold(node)) return [node]
  const lines = splitLines(node.children)
  const marks = lines.map(line => readMarker(line.nodes))
  const blocks: RootContent[] = []
  let rest: Line[] = []
  const flush = () => {
    if (rest.length > 0) blocks.push(paragraphOf(rest))
    rest = []
  }
  for (let i = 0; i < lines.length; ) {
    let end = i + 1
    while (end < lines.length && marks[i] && marks[end] && continues(marks[end - 1]!, marks[end]!)) end++
    const run = marks.slice(i, end) as Marker[]
    if (end - i >= 2 && run.some(mark => mark.sure)) {
      flush()
      const items = run.map((mark, index) => itemOf([lines[i + index]!], mark))
      blocks.push(listOf(items, run[0]!, false, slips))
    } else rest.push(...lines.slice(i, end))
    i = end
  }
  if (blocks.length === 0) return [node]
  flush()
  return blocks
}

function mayHold({children}: Paragraph): boolean {
  return children.some(child => child.type === 'text' && /(?:^|[\r\n])(?:\d{1,3}\.|-|＊)/.test(child.value))
}

/** `1. 甲⏎2.乙`: the second line was taken for the first item's text. */
function splitItem(item: ListItem, list: List, index: number, slips: Slips): ListItem[] {
  const [paragraph, ...others] = item.children
  if (paragraph?.type !== 'paragraph' || !mayHold(paragraph)) return [item]
  const lines = splitLines(paragraph.children)
  let last: Marker = {
    number: list.ordered ? (list.start ?? 1) + index : undefined,
    text: '',
    length: 0,
    sure: true,
  }
  const items: ListItem[] = []
  let own: Line[] = []
  let mark: Marker | undefined
  const flush = () => {
    items.push(mark ? itemOf(own, mark) : {...item, children: [paragraphOf(own)]})
  }
  for (const line of lines) {
    const next = own.length > 0 ? readMarker(line.nodes) : undefined
    if (next && continues(last, next)) {
      note(list, line.nodes[0], next, slips)
      flush()
      last = mark = next
      own = []
    }
    own.push(line)
  }
  if (items.length === 0) return [item]
  flush()
  // What follows the paragraph belongs to its last line.
  items[items.length - 1]!.children.push(...others)
  return items
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
          : listOf([itemOfParagraph(before as Paragraph, last)], last, isApart(before, child), slips)
      if (child.type === 'list') {
        list.children.push(...child.children)
        slips.lists.add(list)
      } else list.children.push(itemOfParagraph(child as Paragraph, mark))
      note(list, child, mark, slips)
      result[result.length - 1] = list
    } else result.push(child)
    last = mark && child.type === 'list' ? lastOf(child, mark) : mark
  }
  return result
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

function listOf(items: ListItem[], mark: Marker, spread: boolean, slips: Slips): List {
  const ordered = mark.number !== undefined
  const list: List = {type: 'list', ordered, start: mark.number ?? null, spread, children: items}
  Object.assign(list, span(items[0], items[items.length - 1]))
  note(list, list, mark, slips)
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
