import type {List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Text} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../messages.ts'
import {visitNodes} from '../visit.ts'
import {joinLines, type Line, sliceText, span, splitLines} from './inline-lines.ts'
import {continues, type Marker, readMarker} from './list-marker.ts'

/**
 * `1.文字`, `-文字` and `＊ 文字` are lists to their authors when at least two follow each other, in one paragraph
 * or in paragraphs of one line, numbers counting up. One alone stays text, and so do `1、` and `●`.
 */
export function remarkLooseList() {
  return (tree: Root, file: VFile): undefined => {
    if (!/^[ \t>]*(?:\d{1,3}\.\S|-[^\s-]|＊|\d{1,3}\.[ \t])/m.test(String(file.value))) return
    visitNodes(tree, node => {
      if (node.type !== 'root' && node.type !== 'blockquote' && node.type !== 'listItem') return
      if (!node.children.some(child => child.type === 'paragraph' || child.type === 'list')) return
      const children = node.children as RootContent[]
      node.children = combine(
        children.flatMap(child => expand(child, file)),
        file,
      ) as typeof node.children
    })
  }
}

/** Cuts the lists out of a paragraph, and the missed items out of a list's items. */
function expand(node: RootContent, file: VFile): RootContent[] {
  if (node.type === 'list') {
    const children = node.children.flatMap((item, index) => splitItem(item, node, index, file))
    return children.length === node.children.length ? [node] : [{...node, children}]
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
      blocks.push(listOf(items, run[0]!, false, file))
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
function splitItem(item: ListItem, list: List, index: number, file: VFile): ListItem[] {
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
      report(file, 'syntax-list', line.nodes[0], {mark: next.text})
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
function combine(children: readonly RootContent[], file: VFile): RootContent[] {
  const result: RootContent[] = []
  let last: Marker | undefined
  for (const child of children) {
    const mark =
      child.type === 'paragraph' ? lineMarker(child) : child.type === 'list' ? listMarker(child) : undefined
    const before = result[result.length - 1]
    const joins = mark && last && before && continues(last, mark) && (mark.sure || last.sure)
    if (!joins || (before.type === 'list' && child.type === 'list')) {
      result.push(child)
      last = mark && child.type === 'list' ? lastOf(child, mark) : mark
      continue
    }
    const list =
      before.type === 'list'
        ? before
        : listOf([itemOfParagraph(before as Paragraph, last!)], last!, true, file)
    const items = child.type === 'list' ? child.children : [itemOfParagraph(child as Paragraph, mark)]
    if (before.type === 'list' && child.type === 'paragraph')
      report(file, 'syntax-list', child, {mark: mark.text})
    result[result.length - 1] = {...list, children: [...list.children, ...items]}
    last = child.type === 'list' ? lastOf(child, mark) : mark
  }
  return result
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

function paragraphOf(lines: readonly Line[]): Paragraph {
  const children = joinLines(lines)
  return {type: 'paragraph', children, ...span(children[0], children[children.length - 1])}
}

function listOf(items: ListItem[], mark: Marker, spread: boolean, file: VFile): List {
  const ordered = mark.number !== undefined
  const list: List = {type: 'list', ordered, start: mark.number ?? null, spread, children: items}
  Object.assign(list, span(items[0], items[items.length - 1]))
  if (mark.text === '＊') report(file, 'syntax-full-width', list, {mark: '＊', meant: '-'})
  else report(file, 'syntax-list', list, {mark: mark.text})
  return list
}
