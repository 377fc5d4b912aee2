import {Element, isTag, isText, Text} from 'domhandler'
import {appendChild, removeElement} from 'domutils'
import type {Styles} from '../css/styles.ts'
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
    if (isDrawn(element, styles)) fill(element, styles)
    else if (element.name === 'li' || isOnlyContent(element)) return
    else removeElement(element)
    changed++
  })
  return changed
}

/** What only says how words look; without words there is nothing to see. */
const wordy = /^(?:color|font|letter-spacing|line-height|text-|word-|white-space|-webkit-text)/

/** A box that shows without content: a `span`, since themes draw with them, or what has a height and a ground. */
function isDrawn(element: Element, styles: Styles): boolean {
  const names = styles.read(element).map(({property}) => property)
  if (element.name === 'span') return names.some(name => !wordy.test(name))
  return (
    names.some(name => /^(?:min-)?height$/.test(name)) &&
    names.some(name => /^(?:background|border)/.test(name))
  )
}

/**
 * The filler has a span of its own: the drawn one keeps its font size, by which `em` is measured. Without
 * height of line and with what overflows hidden, it stands where an empty one would.
 */
function fill(element: Element, styles: Styles): void {
  const filler = new Element('span', {style: 'font-size:0'})
  appendChild(filler, new Text('\u00A0'))
  appendChild(element, filler)
  const inlineBlock = /^inline-(?:block|flex)$/.test(styles.get(element, 'display') ?? '')
  styles.set(element, {'line-height': '0', ...(inlineBlock ? {overflow: 'hidden'} : {})})
  // Tencent's checker objects to `height:0` round text, and no line is no height.
  if (/^0(?:px)?$/.test(styles.get(element, 'height') ?? '')) {
    styles.write(
      element,
      styles.read(element).filter(({property}) => property !== 'height'),
    )
  }
}

/** An empty item's section stays, or the number would vanish with it. */
function isOnlyContent(element: Element): boolean {
  const parent = element.parent
  if (!parent || !isTag(parent) || parent.name !== 'li') return false
  return parent.children.every(child => child === element || (isText(child) && child.data.trim() === ''))
}
