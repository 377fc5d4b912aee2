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
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {fill} from '../../tree/replace.ts'
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
      if (changed) fill(node, tidy(pieces))
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
      // A comment that goes on in the next blocks ends in the first paragraph with a `%%` that may end it.
      const start = startOf(pieces, open)
      const end = open === -1 ? -1 : findSign(children, at + 1, start)
      if (changed || end !== -1) child.children = tidy(end === -1 ? pieces : pieces.slice(0, open))
      if (end !== -1) {
        report(file, 'comment-dropped', pieces[open])
        const last = children[end] as Paragraph
        cutUntil(last, start)
        // What follows the end may begin another comment.
        at = last.children.length === 0 ? end : end - 1
      }
      if (child.children.length > 0) kept.push(child)
    }
    fill(node, kept)
  })
}

type Inline = Heading | TableCell | Strong | Emphasis | Delete | Link

/** A comment in one of these ends where it does. */
function isInline(node: Nodes): node is Inline {
  return /^(?:heading|tableCell|strong|emphasis|delete|link)$/.test(node.type)
}

function findSign(children: readonly RootContent[], from: number, start: Start): number {
  for (let at = from; at < children.length; at++) {
    const child = children[at]!
    if (child.type === 'paragraph' && hasSign(child) && endIn(child, start) !== -1) return at
  }
  return -1
}

const hasSign = (node: Paragraph) =>
  node.children.some(child => child.type === 'text' && child.value.includes('%%'))

/**
 * Where a `%%` ends a comment over several blocks: at the end of a line where the comment began a line, or close behind
 * a word where it began close before one; -1 without one.
 */
function endOfComment(text: string, isLast: boolean, {begins, first}: Start): number {
  if (begins) return text.search(isLast ? /%%[ \t]*(?:[\r\n]|$)/ : /%%[ \t]*[\r\n]/)
  // `%%d 表示`
  if (/^(?:\s|$|[diouxXeEfFgGcsp](?![A-Za-z]))/.test(first)) return -1
  return text.search(/^[A-Za-z\d.#+-]/.test(first) ? /(?<=[^\s\d"])%%(?![A-Za-z\d.#+-])/ : /(?<=[^\s\d"])%%/)
}

/** How a comment begins: at a line's start or not, and with which two characters. */
interface Start {
  begins: boolean
  first: string
}

function startOf(pieces: readonly PhrasingContent[], open: number): Start {
  const before = pieces[open - 1]
  const begins =
    before === undefined ||
    (before.type === 'text' && /[\r\n]\s*$/.test(before.value)) ||
    before.type === 'break'
  return {
    begins,
    first: pieces
      .slice(open + 1)
      .map(wordsOf)
      .join('')
      .slice(0, 2),
  }
}

const endIn = ({children}: Paragraph, start: Start) =>
  children.findIndex(
    (child, index) =>
      child.type === 'text' && endOfComment(child.value, index === children.length - 1, start) !== -1,
  )

const wordsOf = (node: PhrasingContent) => (node.type === 'break' ? '\n' : textOf(node))

/** Characters of a comment in one line. */
const LONGEST = 2_000

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
      if (open !== -1 && index - from > LONGEST) continue
      const content =
        open === -1
          ? ''
          : pieces
              .slice(open + 1)
              .map(wordsOf)
              .join('') + child.value.slice(from, index)
      if (open === -1 ? !mayOpen(child.value, index) : !mayClose(child.value, index, content)) continue
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

/** Not `50%%`, nor where the sign itself is spoken of. */
const mayOpen = (text: string, at: number) =>
  !/\d/.test(text[at - 1] ?? '') &&
  !isSpoken(text, at) &&
  // `%%d` is a format.
  !/^[dfsucx](?= )/.test(text.slice(at + 2))

/** `"%%"`, and the operator in `a %% b`. */
function isSpoken(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 4), at), text.slice(at + 2, at + 6)]
  if (/["'“‘「『（(]$/.test(before) && /^["'”’」』）)]/.test(after)) return true
  return (
    /(?:^|[^A-Za-z])(?:[A-Za-z]{1,2}|\d|[)\]]) $/.test(before) &&
    /^ (?:[A-Za-z]{1,2}|\d+)(?![A-Za-z])/.test(after)
  )
}

/** What ends a comment: with spaces inside on both sides or on none, and no second `%%d`; over lines at a line's end. */
function mayClose(text: string, at: number, content: string): boolean {
  if (isSpoken(text, at)) return false
  const after = text.slice(at + 2)
  if (/[\r\n]/.test(content)) return /^[ \t]*(?:[\r\n]|$)/.test(after)
  // `%%timeit` and `100%%`
  if (/^[A-Za-z]/.test(content) && /\d$/.test(content)) return false
  if (/^[A-Za-z\d.#+-]/.test(content) && /^[A-Za-z\d.#+-]/.test(after)) return false
  return /^\s/.test(content) === /\s$/.test(content)
}

/** White space that is left where a comment stood. */
function tidy(children: PhrasingContent[]): PhrasingContent[] {
  const blank = (child: PhrasingContent | undefined) => child?.type === 'text' && child.value.trim() === ''
  return children.length > 0 && children.every(blank) ? [] : children
}

function cutUntil(node: Paragraph, start: Start): void {
  const at = endIn(node, start)
  const text = node.children[at] as Text
  const end = endOfComment(text.value, at === node.children.length - 1, start)
  const value = text.value.slice(end + 2).replace(/^\s+/, '')
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
