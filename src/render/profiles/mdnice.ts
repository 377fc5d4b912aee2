import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {SKIP, visitElements} from '../../tree/visit.ts'
import {
  addClass,
  bareCode,
  hasClass,
  isHeading,
  isInline,
  type Profile,
  type References,
  takeReferences,
} from './markup.ts'

/**
 * mdnice and WeMD: three spans in a heading, the depth of a quote on its outermost element, `pre.custom`,
 * highlight.js 9, notes below an `h3` whose words are the theme's.
 */
export const mdnice: Profile = article => {
  article.properties.id = 'nice'
  bareCode(article)
  const inner = new Set<Element>()
  visitElements(article, (node, index, parent) => {
    if (isHeading(node)) {
      const [content] = node.children as [Element]
      addClass(content, 'content')
      node.children = [h('span', {class: 'prefix'}), content, h('span', {class: 'suffix'})]
    } else if (node.tagName === 'blockquote' && !inner.has(node)) markQuote(node, inner)
    else if (node.tagName === 'pre') addClass(node, 'custom')
    else if (hasClass(node, 'table-wrapper')) addClass(node, 'table-container')
    else if (hasClass(node, 'link')) addClass(node, 'footnote-word')
    else if (hasClass(node, 'reference-mark')) addClass(node, 'footnote-ref')
    else if (hasClass(node, 'hljs-meta')) markMeta(node)
    else if (parent && index !== undefined)
      return olderTitle(node, index, parent.children as ElementContent[])
    return undefined
  })
  const references = takeReferences(article, 'em')
  if (references) article.children.push(...list(references))
}

/** `multiquote-2`: a quote with another in it. */
function markQuote(quote: Element, inner: Set<Element>): void {
  const depthOf = (node: Element): number => {
    const depths = node.children.map(child => (child.type === 'element' ? depthOf(child) : 0))
    if (node !== quote && node.tagName === 'blockquote') inner.add(node)
    return Math.max(0, ...depths) + (node.tagName === 'blockquote' ? 1 : 0)
  }
  addClass(quote, `multiquote-${depthOf(quote)}`)
}

/** highlight.js 9 had names of their own for strings and keywords of preprocessors. */
function markMeta(meta: Element): void {
  visitElements(meta, node => {
    if (hasClass(node, 'hljs-string')) addClass(node, 'hljs-meta-string')
    if (hasClass(node, 'hljs-keyword')) addClass(node, 'hljs-meta-keyword')
    return undefined
  })
}

/** What highlight.js 11 says with a second class, 9 said with an element around: `.hljs-class .hljs-title`. */
function olderTitle(node: Element, index: number, siblings: ElementContent[]) {
  if (hasClass(node, 'hljs-built_in')) addClass(node, 'hljs-builtin-name')
  if (hasClass(node, 'hljs-variable') && hasClass(node, 'language_')) addClass(node, 'hljs-keyword')
  if (!hasClass(node, 'hljs-title')) return undefined
  const of = hasClass(node, 'class_')
    ? 'hljs-class'
    : hasClass(node, 'function_')
      ? 'hljs-function'
      : undefined
  if (of === undefined) return undefined
  siblings[index] = h('span', {class: of}, node)
  return [SKIP, index + 1] as const
}

function list({title, notes}: References): Element[] {
  // Themes write the words with `::before`, so they are not in the article; ours are the layer's.
  const kind = {注释: 'notes', Notes: 'notes-en', References: 'references-en'}[title] ?? 'references-zh'
  const items = notes.map(({number, content}) => {
    const text = isInline(content) ? h('p', content) : h('section', {class: 'footnote-text'}, content)
    return h('span', {class: 'footnote-item'}, [h('span', {class: 'footnote-num'}, `${number} `), text])
  })
  return [h('h3', {class: ['footnotes-sep', kind]}), h('section', {class: 'footnotes'}, items)]
}
