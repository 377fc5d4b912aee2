import {type Element, isTag} from 'domhandler'
import type {Styles} from '../css/styles.ts'
import {readerPage} from '../wechat/reader.ts'
import {eachElement} from './elements.ts'
import {toPixels} from './length.ts'
import type {Pass} from './pass.ts'

/**
 * A picture is never wider than the column, keeps its proportions and is seen; its size is in its style, since
 * the API removes the attributes. One that fills a phone but not a wide screen says that this is meant, else
 * Tencent's checker finds it.
 */
export const images: Pass = (root, {styles}) => {
  let changed = 0
  eachElement(root, element => {
    if (element.name !== 'img') return
    let touched = styles.get(element, 'max-width') === undefined && styles.set(element, {'max-width': '100%'})
    for (const name of ['width', 'height', 'title', 'srcset', 'sizes', 'loading']) {
      if (!(name in element.attribs)) continue
      delete element.attribs[name]
      touched = true
    }
    if (keepShape(element, styles)) touched = true
    if (!isMarked(element) && isBetween(element, styles)) {
      element.attribs['data-ignore-width'] = 'true'
      touched = true
    }
    if (touched) changed++
  })
  return changed
}

/** Said of itself or of the scroller that it is in. */
function isMarked(element: Element): boolean {
  if (element.attribs['data-ignore-width'] !== undefined) return true
  const {parent} = element
  return parent !== null && isTag(parent) && isMarked(parent)
}

/** With a height of its own, one that is squeezed into the column would be distorted. */
function keepShape(image: Element, styles: Styles): boolean {
  const before = styles.read(image)
  const fixed =
    toPixels(styles.get(image, 'width')) !== undefined && styles.get(image, 'object-fit') === undefined
  const after = before.flatMap(each => {
    const {property, value} = each
    if (property === 'opacity' && Number.parseFloat(value) === 0) return []
    if (property === 'min-width' && toPixels(value) !== undefined) return []
    const high = property === 'height' && fixed && toPixels(value) !== undefined
    return [high ? {property, value: 'auto', important: false} : each]
  })
  if (after.length === before.length && after.every((each, at) => each === before[at])) return false
  styles.write(image, after)
  return true
}

/** px: from what a phone's inner boxes are wide, to what fills the widest text column. */
const [NARROW, WIDE] = [200, readerPage.columnWidth]

function isBetween(image: Element, styles: Styles): boolean {
  const own = styles.get(image, 'width')
  const width = own === undefined || own === 'auto' ? Number(image.attribs['data-w']) : toPixels(own)
  // Of unknown size: it may be so.
  if (Number.isNaN(width)) return true
  return width !== undefined && width > NARROW && width < WIDE
}
