import type {BlockContent, Heading, Paragraph, PhrasingContent, Root, Text} from 'mdast'
import type {VFile} from 'vfile'
import {hasCjk} from '../../chinese.ts'
import {report} from '../../rules/report.ts'
import {replace} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'
import {type Line, paragraphOf, sliceText, span, splitLines} from '../typography/inline-lines.ts'

/**
 * `##标题`, `＃ 标题` and a full-width or non-breaking space behind `##` are headings to their author.
 * One `#` alone may be a topic (`#话题`, `#话题#`), a command (`#include`) or a number (`#1`): it is a heading
 * only before Chinese, with no other `#` in its line, and only where the author leaves out the space elsewhere too,
 * or as the document's first block unless it looks like a tag (`#标签 文字`).
 */
export function remarkLooseHeading() {
  return (tree: Root, file: VFile): undefined => {
    if (!/#[^\s#]|#[\u3000\u00A0]|＃/.test(String(file.value))) return
    const habit = hasHabit(tree)
    const first = tree.children.find(node => node.type !== 'html')
    visitNodes(tree, (node, index, parent) => {
      if (node.type !== 'paragraph' || !parent || index === undefined) return
      if (!node.children.some(child => child.type === 'text' && /[#＃]/.test(child.value))) return SKIP
      const blocks = split(node, habit ? 'any' : node === first ? 'first' : 'none', file)
      if (blocks.length === 1 && blocks[0] === node) return SKIP
      replace(parent, index, blocks)
      return [SKIP, index + blocks.length]
    })
  }
}

/** Which lines with one `#` are headings. */
type Single = 'any' | 'first' | 'none'

interface Mark {
  depth: number
  /** The mark as written. */
  text: string
  /** Characters of the line that are not the heading's text. */
  length: number
  wide: boolean
}

function hasHabit(tree: Root): boolean {
  let found = false
  visitNodes(tree, node => {
    if (node.type !== 'paragraph') return
    found ||= node.children.some(
      child => child.type === 'text' && /(?:^|[\r\n])#{2,6}(?=\p{Script=Han})/u.test(child.value),
    )
    return SKIP
  })
  return found
}

function split(paragraph: Paragraph, single: Single, file: VFile): BlockContent[] {
  const blocks: BlockContent[] = []
  let rest: Line[] = []
  const flush = () => {
    if (rest.length > 0) blocks.push(paragraphOf(rest))
    rest = []
  }
  let found = false
  for (const line of splitLines(paragraph.children)) {
    const mark = readMark(line.nodes, single)
    if (!mark) {
      rest.push(line)
      continue
    }
    found = true
    flush()
    const heading = headingOf(line.nodes, mark)
    if (mark.wide) {
      report(file, 'syntax-full-width', heading, {mark: mark.text, meant: '#'.repeat(mark.depth)})
    } else report(file, 'syntax-heading', heading, {mark: mark.text})
    blocks.push(heading)
  }
  flush()
  return found ? blocks : [paragraph]
}

function readMark([first, second]: readonly PhrasingContent[], single: Single): Mark | undefined {
  if (first?.type !== 'text') return undefined
  const [whole = '', text = '', gap = ''] = /^([#＃]{1,6})([ \t\u3000\u00A0]*)/.exec(first.value) ?? []
  const rest = first.value.slice(whole.length)
  const wide = text.includes('＃')
  const mark = {depth: text.length, text, length: whole.length, wide}
  if (text === '' || /^[#＃]/.test(rest)) return undefined
  // `## **标题**` without its space.
  if (rest === '')
    return mark.depth > 1 && second && /^(?:strong|emphasis)$/.test(second.type) ? mark : undefined
  if (mark.depth === 1 && /[#＃]/.test(rest)) return undefined
  if (gap !== '') return mark
  if (mark.depth > 1)
    return /^[\p{L}\p{N}\p{Extended_Pictographic}“‘《【（「『]/u.test(rest) && /\p{L}/u.test(rest)
      ? mark
      : undefined
  if (single === 'none' || wide || !hasCjk(rest[0]!)) return undefined
  return single === 'first' && isTag(rest) ? undefined : mark
}

/** `标签 文字`: a Chinese word, a space and Chinese. A heading has that behind its number. */
function isTag(text: string): boolean {
  const word = /^(\p{Script=Han}+)[ \t\u3000]+\p{Script=Han}/u.exec(text)?.[1]
  return word !== undefined && !/^第?[〇零一二三四五六七八九十百]+[章节回篇讲课部卷]?$/u.test(word)
}

function headingOf(nodes: readonly PhrasingContent[], mark: Mark): Heading {
  const [first, ...others] = nodes as [Text, ...PhrasingContent[]]
  const children: PhrasingContent[] = [sliceText(first, mark.length), ...others]
  const last = children[children.length - 1]!
  // `##标题##`
  if (last.type === 'text') last.value = last.value.replace(/[\s#＃]+$/, '')
  const depth = mark.depth as Heading['depth']
  return {
    type: 'heading',
    depth,
    children: children.filter(child => child.type !== 'text' || child.value !== ''),
    ...span(first, nodes[nodes.length - 1]),
  }
}
