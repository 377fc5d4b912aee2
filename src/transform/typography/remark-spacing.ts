import type {PhrasingContent, Root, Text} from 'mdast'
import {firstChar, isCjk, lastChar} from '../../chinese.ts'
import {visitNodes} from '../../tree/visit.ts'
import {isAddress} from '../link-address.ts'

const latin = /[\p{Script=Latin}\p{Nd}]/u
const seam =
  /(?<=\p{Script=Han})(?=[\p{Script=Latin}\p{Nd}@#$%&])|(?<=[\p{Script=Latin}\p{Nd}%])(?=\p{Script=Han})/gu

/**
 * Puts one space between Chinese and Latin letters or digits, where the author left none. Never in code or in an
 * address; between two runs (`**甲**abc`) as within one.
 */
export function remarkSpacing() {
  return (tree: Root): undefined => {
    visitNodes(tree, node => {
      if (node.type === 'link' && isAddress(node)) return 'skip'
      if (node.type === 'text') node.value = node.value.replace(seam, ' ')
      if (!('children' in node) || node.type === 'root') return
      const children = node.children as PhrasingContent[]
      for (let at = 1; at < children.length; at++) spaceOut(children[at - 1]!, children[at]!)
    })
  }
}

/** The space goes into whichever of the two is text, outside marks and code. */
function spaceOut(before: PhrasingContent, after: PhrasingContent): void {
  const left = lastChar(edge(before, 'last'))
  const right = firstChar(edge(after, 'first'))
  const apart = (isCjk(left) && latin.test(right)) || (latin.test(left) && isCjk(right))
  if (!apart) return
  if (after.type === 'text') after.value = ` ${after.value}`
  else if (before.type === 'text') (before as Text).value += ' '
}

function edge(node: PhrasingContent, side: 'first' | 'last'): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (!('children' in node)) return ''
  const child = side === 'first' ? node.children[0] : node.children[node.children.length - 1]
  return child ? edge(child, side) : ''
}
