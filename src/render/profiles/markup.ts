import type {Element, ElementContent} from 'hast'
import {visitElements} from '../../tree/visit.ts'
import {isBlock, isElement} from '../blocks.ts'

/**
 * Changes an article into another tool's markup.
 *
 * @param article `section.weimark`, finished
 * @param outer the element round it, which the editor drops
 */
export type Profile = (article: Element, outer: Element) => void

export function classesOf({properties: {className}}: Element): string[] {
  return Array.isArray(className) ? className.map(String) : []
}

export function hasClass(node: Element, name: string): boolean {
  return classesOf(node).includes(name)
}

export function addClass(node: Element, ...names: readonly string[]): void {
  node.properties.className = [...classesOf(node), ...names]
}

export function isHeading({tagName}: Element): boolean {
  return /^h[1-6]$/.test(tagName)
}

/** `x` of `callout-x`; undefined for what is no callout. */
export function calloutKind(node: Element): string | undefined {
  if (!hasClass(node, 'callout')) return undefined
  return classesOf(node)
    .find(name => name.startsWith('callout-'))
    ?.slice('callout-'.length)
}

/** Whether all of it may stand in a `p`. */
export function isInline(content: readonly ElementContent[]): boolean {
  return content.every(child => !isBlock(child) && (!isElement(child) || isInline(child.children)))
}

/** Code without title and numbers is a bare `pre`, as in the other tools. */
export function bareCode(article: Element): void {
  visitElements(article, (node, index, parent) => {
    if (!parent || index === undefined || !hasClass(node, 'code-block')) return undefined
    const [pre] = node.children
    if (node.children.length === 1 && isElement(pre) && pre.tagName === 'pre') parent.children[index] = pre
    return undefined
  })
}

interface Note {
  /** `[1]` */
  number: string
  content: ElementContent[]
}

export interface References {
  title: string
  notes: Note[]
}

/** Takes the list of references off the end of an article, addresses as elements of the given name. */
export function takeReferences(article: Element, address: 'em' | 'i'): References | undefined {
  const list = article.children.at(-1)
  if (!isElement(list) || !hasClass(list, 'references')) return undefined
  article.children.pop()
  const [title, ...entries] = list.children.filter(isElement)
  const notes = entries.map((entry): Note => {
    const [number, text] = entry.children as [Element, Element]
    visitElements(text, node => {
      if (hasClass(node, 'reference-url')) node.tagName = address
      return undefined
    })
    return {number: textIn(number), content: text.children}
  })
  return {title: title ? textIn(title) : '', notes}
}

function textIn(element: Element): string {
  const [text] = element.children
  return text?.type === 'text' ? text.value : ''
}
