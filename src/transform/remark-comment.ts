import type {Paragraph, Parents, PhrasingContent, Root, RootContent, Text} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../messages.ts'
import {SKIP, visitNodes} from '../visit.ts'

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
    if (node.type === 'paragraph' || !('children' in node)) return
    const children = node.children as RootContent[]
    const kept: RootContent[] = []
    for (let at = 0; at < children.length; at++) {
      const child = children[at]!
      if (child.type !== 'paragraph' || !hasSign(child)) {
        kept.push(child)
        continue
      }
      const open = cutPairs(child, file)
      // A comment that goes on in the next blocks ends in the first paragraph with a `%%`.
      const end = open === -1 ? -1 : findSign(children, at + 1)
      if (end !== -1) {
        report(file, 'comment-dropped', child)
        child.children = tidy(child.children.slice(0, open))
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

function findSign(children: readonly RootContent[], from: number): number {
  for (let at = from; at < children.length; at++) {
    const child = children[at]!
    if (child.type === 'paragraph' && hasSign(child)) return at
  }
  return -1
}

const hasSign = (node: Paragraph) =>
  node.children.some(child => child.type === 'text' && child.value.includes('%%'))

/**
 * Drops the comments that begin and end in a paragraph.
 *
 * @returns the child in which a comment begins that does not end; -1 without one
 */
function cutPairs(node: Paragraph, file: VFile): number {
  const result: PhrasingContent[] = []
  /** Length of `result` in front of an open comment. */
  let open = -1
  for (const child of node.children) {
    if (child.type !== 'text') {
      result.push(child)
      continue
    }
    child.value.split('%%').forEach((part, index) => {
      if (index > 0) {
        if (open === -1) {
          open = result.length
          result.push({...child, value: '%%'})
        } else {
          report(file, 'comment-dropped', node)
          result.length = open
          open = -1
        }
      }
      if (part !== '') result.push({...child, value: part})
    })
  }
  node.children = tidy(result)
  return open === -1 ? -1 : node.children.findIndex(child => child.type === 'text' && child.value === '%%')
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
