import type {Element, Root} from 'hast'
import {visitElements} from '../tree/visit.ts'

/**
 * What no line may be broken in: a Latin word or number with the full-width marks that cling to it. Of marks with no word
 * behind them only the first is tried.
 */
const UNBROKEN =
  /(?<![（《〈「『【“‘])[（《〈「『【“‘]*[\p{Script=Latin}\p{Number}'’._/:@()%&+#-]+[，。、；：！？）》〉」』】”’…]*/gu
const FULL_WIDTH = /[（《〈「『【“‘，。、；：！？）》〉」』】”’…]/u

/**
 * Widths in em. A line of a phone holds about 20 characters: one that ends early by 4.8 is spread by a third of a
 * character at each of its gaps, which is seen as a hole.
 */
const LETTER = 0.55
const LONG = 4.8

/**
 * Marks paragraphs with code, formulas or long Latin words as `p.mixed`, since no selector can see words: justified, as
 * Chinese is, they have lines with holes.
 */
export function rehypeParagraph() {
  return (tree: Root): undefined => {
    visitElements(tree, node => {
      if (node.tagName !== 'p') return
      if (!hasUnbroken(node) && !hasLongWord(words(node))) return
      const own = node.properties.className
      node.properties.className = [...(Array.isArray(own) ? own : []), 'mixed']
    })
  }
}

function hasLongWord(text: string): boolean {
  for (const [run] of text.matchAll(UNBROKEN)) {
    let width = 0
    for (const character of run) width += FULL_WIDTH.test(character) ? 1 : LETTER
    if (width >= LONG) return true
  }
  return false
}

function hasUnbroken(node: Element): boolean {
  return node.children.some(
    child => child.type === 'element' && (child.tagName === 'code' || isFormula(child) || hasUnbroken(child)),
  )
}

function isFormula({properties: {className}}: Element): boolean {
  return Array.isArray(className) && className.includes('inline-equation')
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
