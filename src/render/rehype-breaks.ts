import type {ElementContent, Parents, Root} from 'hast'
import {SKIP, visitElements} from '../tree/visit.ts'
import {isBlock, isElement} from './blocks.ts'

/**
 * Old editors space paragraphs with runs of `<br>`, at their ends and between them. WeChat shows each as an
 * empty line below the space that the theme has there already. Of a run one stays, at the edge of a block none.
 */
export function rehypeBreaks() {
  return (tree: Root): undefined => {
    clean(tree, true)
    visitElements(tree, node => {
      if (node.tagName === 'pre' || node.tagName === 'svg') return SKIP
      if (node.children.length > 0) clean(node, isBlock(node))
    })
  }
}

function clean(parent: Parents, block: boolean): void {
  const children = parent.children as ElementContent[]
  if (!children.some(isBreak)) return
  const kept: ElementContent[] = []
  /** Whether a line has ended already where the next child stands. */
  let ended = block
  for (const child of children) {
    if (isBreak(child)) {
      if (!ended) kept.push(child)
      ended = true
      continue
    }
    if (isBlock(child)) {
      dropLast(kept)
      ended = true
    } else if (!isSpace(child)) ended = false
    kept.push(child)
  }
  if (block) dropLast(kept)
  parent.children = kept
}

function dropLast(nodes: ElementContent[]): void {
  let at = nodes.length - 1
  while (at >= 0 && isSpace(nodes[at]!)) at--
  if (at >= 0 && isBreak(nodes[at]!)) nodes.splice(at, 1)
}

function isBreak(node: ElementContent): boolean {
  return isElement(node) && node.tagName === 'br'
}

function isSpace(node: ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && /^[\s\u00A0]*$/.test(node.value))
}
