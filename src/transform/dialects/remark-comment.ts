import type {
  Delete,
  Emphasis,
  Heading,
  Link,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Strong,
  TableCell,
  Text,
} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'
import {isEscaped} from '../replace-text.ts'
import {sliceText} from '../typography/inline-lines.ts'

/**
 * What Obsidian keeps for itself: `%%注释%%`, in a line or over several blocks, and `^block-id` at the end of
 * a block. A `%%` without its other end, and `^` within a word, are text.
 */
export function remarkComment() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    if (source.includes('%%')) dropComments(tree, file)
    if (/(?:^|\s)\^[A-Za-z0-9-]+[ \t]*$/m.test(source)) dropBlockIds(tree, file)
  }
}

function dropComments(tree: Root, file: VFile): void {
  visitNodes(tree, node => {
    if (isInline(node)) {
      const {pieces, changed} = cutPairs(node, file)
      if (changed) node.children = tidy(pieces) as typeof node.children
      return
    }
    if (node.type === 'paragraph' || !('children' in node)) return
    const children = node.children as RootContent[]
    const kept: RootContent[] = []
    for (let at = 0; at < children.length; at++) {
      const child = children[at]!
      if (child.type !== 'paragraph' || !hasSign(child)) {
        kept.push(child)
        continue
      }
      const {pieces, open, changed} = cutPairs(child, file)
      // A comment that goes on in the next blocks ends in the first paragraph with a `%%`.
      const end = open === -1 ? -1 : findSign(children, at + 1)
      if (changed || end !== -1) child.children = tidy(end === -1 ? pieces : pieces.slice(0, open))
      if (end !== -1) {
        report(file, 'comment-dropped', pieces[open])
        const last = children[end] as Paragraph
        cutUntil(last)
        // What follows the end may begin another comment.
        at = last.children.length === 0 ? end : end - 1
      }
      if (child.children.length > 0) kept.push(child)
    }
    node.children = kept as typeof node.children
  })
}

type Inline = Heading | TableCell | Strong | Emphasis | Delete | Link

/** A comment in one of these ends where it does. */
function isInline(node: Nodes): node is Inline {
  return /^(?:heading|tableCell|strong|emphasis|delete|link)$/.test(node.type)
}

function findSign(children: readonly RootContent[], from: number): number {
  for (let at = from; at < children.length; at++) {
    const child = children[at]!
    if (child.type === 'paragraph' && hasSign(child)) return at
  }
  return -1
}

const hasSign = (node: Paragraph) =>
  node.children.some(child => child.type === 'text' && child.value.includes('%%'))

interface Cut {
  /** What is left without the comments that begin and end here. */
  pieces: PhrasingContent[]
  /** The piece at which a comment begins that goes on; -1 without one. */
  open: number
  changed: boolean
}

function cutPairs(node: Paragraph | Inline, file: VFile): Cut {
  const pieces: PhrasingContent[] = []
  let open = -1
  let changed = false
  for (const child of node.children) {
    if (child.type !== 'text' || isEscaped(child, String(file.value), '%%')) {
      pieces.push(child)
      continue
    }
    let from = 0
    for (const {index} of child.value.matchAll(/%%/g)) {
      // `50%%` is a number.
      if (open === -1 && /\d/.test(child.value[index - 1] ?? '')) continue
      if (index > from) pieces.push(sliceText(child, from, index))
      from = index + 2
      if (open === -1) {
        open = pieces.push(sliceText(child, index, from)) - 1
      } else {
        report(file, 'comment-dropped', pieces[open])
        pieces.length = open
        open = -1
        changed = true
      }
    }
    if (from < child.value.length) pieces.push(sliceText(child, from))
  }
  return {pieces, open, changed}
}

/** White space that is left where a comment stood. */
function tidy(children: PhrasingContent[]): PhrasingContent[] {
  const blank = (child: PhrasingContent | undefined) => child?.type === 'text' && child.value.trim() === ''
  return children.length > 0 && children.every(blank) ? [] : children
}

function cutUntil(node: Paragraph): void {
  const at = node.children.findIndex(child => child.type === 'text' && child.value.includes('%%'))
  const text = node.children[at] as Text
  const value = text.value.slice(text.value.indexOf('%%') + 2).replace(/^\s+/, '')
  node.children = tidy([...(value === '' ? [] : [{...text, value}]), ...node.children.slice(at + 1)])
}

const blockId = /(?:^|[ \t\r\n]+)\^([A-Za-z0-9-]*[A-Za-z-][A-Za-z0-9-]*)[ \t]*$/

function dropBlockIds(tree: Root, file: VFile): void {
  visitNodes(tree, (node, index, parent) => {
    if ((node.type !== 'paragraph' && node.type !== 'heading') || !parent || index === undefined) return
    const last = node.children[node.children.length - 1]
    const match = last?.type === 'text' ? blockId.exec(last.value) : null
    if (last?.type !== 'text' || !match) return
    report(file, 'block-id-dropped', last, {id: `^${match[1]}`})
    last.value = last.value.slice(0, match.index)
    if (last.value !== '') return SKIP
    node.children.pop()
    if (node.children.length > 0) return SKIP
    ;(parent as Parents).children.splice(index, 1)
    return [SKIP, index]
  })
}
