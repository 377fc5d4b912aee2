import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {visitElements} from '../tree/visit.ts'
import {isBlank} from './blocks.ts'

/**
 * Wraps the article: `section > section.weimark`. On paste the editor drops the outermost element's style, so
 * the outer one carries none and themes style the inner one. Headings get one `span.heading-text`, for designs
 * that mark the words and not the line.
 */
export function rehypeRoot() {
  return (tree: Root): undefined => {
    visitElements(tree, (node, index, parent) => {
      if (!/^h[1-6]$/.test(node.tagName) || !parent || index === undefined) return
      if (textOf(node).trim() === '' && node.children.every(isBlank)) {
        parent.children.splice(index, 1)
        return index
      }
      node.children = [h('span', {class: 'heading-text'}, node.children)]
      return index + 1
    })
    const content = tree.children as ElementContent[]
    tree.children = [h('section', h('section', {class: 'weimark'}, content)) as Element]
  }
}
