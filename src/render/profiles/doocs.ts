import type {Element, ElementContent} from 'hast'
import {h, s} from 'hastscript'
import {visitElements} from '../../tree/visit.ts'
import {isElement} from '../blocks.ts'
import {
  addClass,
  bareCode,
  calloutKind,
  classesOf,
  hasClass,
  isHeading,
  isInline,
  type Profile,
  type References,
  takeReferences,
} from './markup.ts'

/** Classes of plain elements. */
const classes: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  ul: ['ul'],
  ol: ['ol'],
  li: ['listitem'],
  blockquote: ['blockquote'],
  strong: ['strong'],
  em: ['em'],
  a: ['link'],
  hr: ['hr'],
  img: ['image'],
  figure: ['figure'],
  figcaption: ['md-figcaption'],
  table: ['preview-table'],
  thead: ['thead'],
  th: ['th'],
  td: ['td'],
}

/**
 * doocs/md: a class on every element, no span in headings, alerts that are quotes, the window's dots as an
 * element of their own, notes in one paragraph. Its items have their marker as text; ours stay real items.
 */
export const doocs: Profile = (article, outer) => {
  addClass(article, 'container', 'md-container')
  outer.children = [h('section', {id: 'output'}, article)]
  bareCode(article)
  visitElements(article, node => {
    const kind = calloutKind(node)
    if (kind !== undefined) markAlert(node, kind)
    else if (isHeading(node)) {
      const [span] = node.children as [Element]
      node.children = span.children
      addClass(node, node.tagName)
    } else if (node.tagName === 'pre') markCode(node)
    else if (hasClass(node, 'block-equation')) addClass(node, 'katex-block')
    else if (hasClass(node, 'inline-equation')) addClass(node, 'katex-inline')
    else if (node.tagName === 'code' && !hasClass(node, 'code__body')) addClass(node, 'codespan')
    else addClass(node, ...(classes[node.tagName] ?? []))
    return undefined
  })
  visitElements(article, node => {
    if (node.tagName === 'code') removeClass(node, 'code__body')
    if (classesOf(node).length === 0) delete node.properties.className
    return undefined
  })
  const references = takeReferences(article, 'i')
  if (references) article.children.push(...list(references))
}

function removeClass(node: Element, name: string): void {
  node.properties.className = classesOf(node).filter(each => each !== name)
}

function markAlert(node: Element, kind: string): void {
  node.tagName = 'blockquote'
  addClass(node, 'markdown-alert', `markdown-alert-${kind}`)
  const [title] = node.children
  if (isElement(title) && hasClass(title, 'callout-title')) {
    addClass(title, 'markdown-alert-title', `alert-title-${kind}`)
  }
}

function markCode(pre: Element): void {
  addClass(pre, 'hljs', 'code__pre')
  const code = pre.children.find(child => isElement(child) && child.tagName === 'code')
  if (isElement(code)) {
    removeClass(code, 'hljs')
    // Told apart from inline code, which comes later.
    addClass(code, 'code__body')
  }
  pre.children.unshift(h('span', {class: 'mac-sign'}, dots()))
}

function dots(): Element {
  const circles = ['#d9594f', '#b98a1f', '#4f9a54'].map((fill, index) =>
    s('circle', {cx: 6 + index * 18, cy: 6, r: 6, fill}),
  )
  const drawing = {width: '48', height: '12', viewBox: '0 0 48 12', style: 'width:48px;height:12px'}
  return s('svg', drawing, circles) as Element
}

function list({title, notes}: References): Element[] {
  const result = [h('h4', {class: 'h4'}, title)]
  for (const {number, content} of notes) {
    const mark = h('code', {class: 'codespan'}, number)
    const last = result[result.length - 1]!
    const entry: ElementContent[] = [mark, {type: 'text', value: ' '}, ...content]
    if (!isInline(content)) {
      const text = h('section', {class: 'reference-text'}, content)
      const holder = h('span', {class: 'reference-number'}, mark)
      result.push(h('section', {class: ['footnotes', 'reference']}, [holder, text]))
    } else if (last.tagName === 'p') last.children.push(h('br'), ...entry)
    else result.push(h('p', {class: 'footnotes'}, entry))
  }
  return result
}
