import {type Element, isTag, isText, Text} from 'domhandler'
import {appendChild, removeElement} from 'domutils'
import {eachElementUp} from './elements.ts'
import type {Pass} from './pass.ts'

const full = new Set(['img', 'br', 'hr', 'svg', 'td', 'th', 'col', 'colgroup'])

/**
 * The editor deletes elements without content, and shows an empty `p` as a blank line. An empty one that is
 * drawn (a bar, a dot) gets a filler of no size; any other goes.
 */
export const empty: Pass = (root, {styles}) => {
  let changed = 0
  // Inside first: what holds nothing but empty elements is empty.
  eachElementUp(root, element => {
    if (full.has(element.name) || element.children.length > 0 || !element.parent) return
    if (element.name === 'span' && element.attribs.style) {
      appendChild(element, new Text('\u00A0'))
      styles.set(element, {'font-size': '0', 'line-height': '0'})
    } else if (element.name === 'li' || isOnlyContent(element)) return
    else removeElement(element)
    changed++
  })
  return changed
}

/** An empty item's section stays, or the number would vanish with it. */
function isOnlyContent(element: Element): boolean {
  const parent = element.parent
  if (!parent || !isTag(parent) || parent.name !== 'li') return false
  return parent.children.every(child => child === element || (isText(child) && child.data.trim() === ''))
}
