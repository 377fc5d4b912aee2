import type {Element} from 'hast'
import {h} from 'hastscript'
import {visitElements} from '../../tree/visit.ts'
import {isElement} from '../blocks.ts'
import {
  addClass,
  bareCode,
  hasClass,
  isInline,
  type Profile,
  type References,
  takeReferences,
} from './markup.ts'

/** wenyan: no classes but highlight.js's, one span in a heading, pictures in paragraphs, notes in `#footnotes`. */
export const wenyan: Profile = article => {
  article.properties.id = 'wenyan'
  bareCode(article)
  visitElements(article, (node, index, parent) => {
    if (hasClass(node, 'reference-mark')) addClass(node, 'footnote')
    if (node.tagName !== 'figure' || !parent || index === undefined) return undefined
    const caption = node.children.filter(child => isElement(child) && child.tagName === 'figcaption')
    const picture = node.children.filter(child => !caption.includes(child))
    if (!isInline(picture)) return undefined
    // Pictures of a row keep their figure, which is as wide as its share.
    const inRow =
      isElement(parent as Element) &&
      /^(?:image-row|slider)$/.test(String((parent as Element).properties.className))
    if (caption.length > 0 || inRow) node.children = [h('p', {class: 'picture'}, picture), ...caption]
    else parent.children[index] = {...node, tagName: 'p', children: picture}
    return undefined
  })
  const references = takeReferences(article, 'i')
  if (references) article.children.push(...list(references))
}

function list({title, notes}: References): Element[] {
  const items = notes.map(({number, content}) => {
    const inline = isInline(content)
    return h(inline ? 'p' : 'section', {class: 'reference'}, [
      h('span', {class: ['footnote-num', 'reference-number']}, number),
      h(inline ? 'span' : 'section', {class: ['footnote-txt', 'reference-text']}, content),
    ])
  })
  return [h('h3', h('span', {class: 'heading-text'}, title)), h('section', {id: 'footnotes'}, items)]
}
