import type {Element, Root} from 'hast'
import {visitElements} from '../visit.ts'

/** Letters; nine of them are a fifth of a phone's line, and where they do not fit the line is torn open. */
const LONG_WORD = /[\p{Script=Latin}\p{Number}._/:@()-]{10,}/u

/**
 * Marks paragraphs with code or long Latin words as `p.mixed`, since no selector can see words: justified, as
 * Chinese is, they have lines with holes.
 */
export function rehypeParagraph() {
  return (tree: Root): undefined => {
    visitElements(tree, node => {
      if (node.tagName !== 'p') return
      if (!hasCode(node) && !LONG_WORD.test(words(node))) return
      const own = node.properties.className
      node.properties.className = [...(Array.isArray(own) ? own : []), 'mixed']
    })
  }
}

function hasCode(node: Element): boolean {
  return node.children.some(child => child.type === 'element' && (child.tagName === 'code' || hasCode(child)))
}

/** The text of a paragraph, a space for each line end. */
function words(node: Element): string {
  return node.children
    .map(child => {
      if (child.type === 'text') return child.value
      if (child.type !== 'element') return ''
      return child.tagName === 'br' ? ' ' : words(child)
    })
    .join('')
}
