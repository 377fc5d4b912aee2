import {type Element, isTag} from 'domhandler'
import {eachElement} from './elements.ts'
import type {Pass} from './pass.ts'

const MARK = 'data-ignore-width'

/**
 * What is marked as wider than the column scrolls by itself; on WeChat's page nothing else does. On a picture
 * the mark only says that its size is meant.
 *
 * Tencent's checker asks each paragraph whether it is wider than the screen and looks for the mark on nothing
 * but the paragraph, which a table is to it: what it takes for paragraphs in a scroller is marked too.
 */
export const scrollers: Pass = (root, {styles}) => {
  let changed = 0
  const inside = new Set<Element>()
  eachElement(root, element => {
    if (element.attribs[MARK] === undefined || element.name === 'img') return
    for (const paragraph of paragraphs(element)) {
      inside.add(paragraph)
      if (paragraph.attribs[MARK] !== undefined) continue
      paragraph.attribs[MARK] = 'true'
      changed++
    }
    if (inside.has(element)) return
    if (styles.set(element, {'overflow-x': 'auto', '-webkit-overflow-scrolling': 'touch'})) changed++
  })
  return changed
}

/** Elements at which the checker parts its paragraphs. */
const parting = new Set(['p', 'section', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table'])

function paragraphs(element: Element): Element[] {
  const children = element.children.filter(isTag)
  if (!children.some(child => parting.has(child.name))) return []
  return children.flatMap(child => {
    const parts = child.name === 'blockquote' ? [] : paragraphs(child)
    return parts.length > 0 ? parts : [child]
  })
}
