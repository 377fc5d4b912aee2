import {type AnyNode, Element, isTag, isText} from 'domhandler'
import {appendChild, prependChild} from 'domutils'
import type {Pass} from './pass.ts'

/**
 * A picture or drawing as the very first or last node is lost on copy: a paragraph of no height guards that
 * edge.
 */
export const edges: Pass = root => {
  const inner = root.children.find(isTag)
  if (!inner) return 0
  let changed = 0
  if (isFragile(edge(inner, 'first'))) {
    prependChild(inner, guard())
    changed++
  }
  if (isFragile(edge(inner, 'last'))) {
    appendChild(inner, guard())
    changed++
  }
  return changed
}

function guard(): Element {
  const style = 'margin-top:0;margin-right:0;margin-bottom:0;margin-left:0;font-size:0;line-height:0'
  const paragraph = new Element('p', {style})
  appendChild(paragraph, new Element('br', {}))
  return paragraph
}

function edge(element: Element, side: 'first' | 'last'): AnyNode {
  const children = element.children.filter(child => !isText(child) || child.data.trim() !== '')
  const child = side === 'first' ? children[0] : children[children.length - 1]
  return child && isTag(child) && child.name !== 'svg' ? edge(child, side) : (child ?? element)
}

function isFragile(node: AnyNode): boolean {
  return isTag(node) && (node.name === 'img' || node.name === 'svg')
}
