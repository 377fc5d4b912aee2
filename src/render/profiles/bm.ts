import type {Element, Parents} from 'hast'
import {h} from 'hastscript'
import {visitElements} from '../../tree/visit.ts'
import {isElement} from '../blocks.ts'
import {
  addClass,
  bareCode,
  calloutKind,
  hasClass,
  type Profile,
  type References,
  takeReferences,
} from './markup.ts'

/** bm.md: one span in headings and paragraphs, tables and pictures in a `figure` with a class, notes as a list. */
export const bm: Profile = article => {
  article.properties.id = 'bm-md'
  bareCode(article)
  visitElements(article, (node, _, parent) => {
    const kind = calloutKind(node)
    if (kind !== undefined) markAlert(node, kind)
    else if (hasClass(node, 'reference-mark')) addClass(node, 'footnote-ref')
    else if (hasClass(node, 'table-wrapper')) {
      node.tagName = 'figure'
      addClass(node, 'figure-table')
    } else if (node.tagName === 'figure') addClass(node, 'figure-image')
    else if (node.tagName === 'p' && !isTitle(node) && !isButton(parent))
      node.children = [h('span', node.children)]
    return undefined
  })
  const references = takeReferences(article, 'em')
  if (references) article.children.push(list(references))
}

/** Titles of ours are paragraphs with a class; a paragraph has none, or `mixed`. */
function isTitle(node: Element): boolean {
  const {className} = node.properties
  return Array.isArray(className) && className.some(name => name !== 'mixed')
}

/** A button's words are on its own ground: what a theme says of words is not meant for them. */
function isButton(parent: Parents | undefined): boolean {
  return parent?.type === 'element' && hasClass(parent, 'button')
}

function markAlert(node: Element, kind: string): void {
  addClass(node, 'markdown-alert', `markdown-alert-${kind}`)
  const [title] = node.children
  if (isElement(title) && hasClass(title, 'callout-title')) addClass(title, 'markdown-alert-title')
}

function list({title, notes}: References): Element {
  const digits = String(notes.length).length
  const className = digits > 1 ? [`digits-${Math.min(digits, 3)}`] : undefined
  const items = notes.map(({content}) => h('li', h('section', {class: 'list-item'}, content)))
  return h('section', {class: 'footnotes'}, [
    h('h4', h('span', {class: 'heading-text'}, title)),
    h('ol', {className}, items),
  ])
}
