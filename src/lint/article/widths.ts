import {type Element, isTag} from 'domhandler'
import {toPixels} from '../../adapt/length.ts'
import {blockTags, nativeTags} from '../../wechat/tags.ts'
import {PHONE_COLUMN} from '../text-width.ts'
import type {Look} from './look.ts'

/** px of the screens that Tencent's checker lays an article out on: the narrowest, the widest. */
const screens = {phone: 375, computer: 677}

interface Around {
  /** Whether what stands in lines is in their middle. */
  text: boolean
  /** Whether boxes are in the middle, as children of a flex container. */
  boxes: boolean
  /** Whether it is as wide as the article, so that px are a share of the screen. */
  whole: boolean
}

/** Widths in px that are right on one screen only. Of what scrolls, and of cells, nothing is said. */
export function checkWidths(look: Look): void {
  const visit = (parent: Look['root'], around: Around) => {
    for (const node of parent.children) {
      if (!isTag(node) || node.name === 'svg' || nativeTags.has(node.name)) continue
      if ('data-ignore-width' in node.attribs || scrolls(node, look)) continue
      checkSides(node, look)
      const own = around.whole && !checkWidth(node, around, look)
      visit(node, inside(node, {...around, whole: own}, look))
    }
  }
  visit(look.root, {text: false, boxes: false, whole: true})
}

function get(look: Look, element: Element, property: string): string {
  return look.styles.get(element, property) ?? ''
}

function scrolls(element: Element, look: Look): boolean {
  return /auto|scroll|overlay/.test(get(look, element, 'overflow') + get(look, element, 'overflow-x'))
}

function inside(element: Element, around: Around, look: Look): Around {
  const align = get(look, element, 'text-align')
  const flex = get(look, element, 'display').includes('flex')
  const across = /column/.test(get(look, element, 'flex-direction') + get(look, element, 'flex-flow'))
  const middle = get(look, element, across ? 'align-items' : 'justify-content')
  const width = get(look, element, 'width')
  const fills = width === '' || width === 'auto' || (width.endsWith('%') && Number.parseFloat(width) >= 100)
  const cell = element.name === 'td' || element.name === 'th'
  return {
    text: align === '' || align === 'inherit' ? around.text : align === 'center',
    boxes: flex && middle === 'center',
    whole: around.whole && fills && !cell && !/left|right/.test(get(look, element, 'float')),
  }
}

/** Whether it has a width of its own that is told of. */
function checkWidth(element: Element, around: Around, look: Look): boolean {
  const picture = element.name === 'img'
  const display = get(look, element, 'display')
  const inLine = display === '' ? !blockTags.has(element.name) : display.startsWith('inline')
  if (!picture && inLine && !/^inline-/.test(display)) return false
  const width = widthOf(element, look)
  const size = toPixels(width) ?? 0
  if (size <= screens.phone || size >= screens.computer - 1) return false
  const centred = inLine ? around.text : isBetweenAutos(element, look)
  if (centred || around.boxes) return false
  look.gather('width-fixed', element, {tag: element.name, value: width})
  return true
}

/** A picture that says no other is as wide as its file. */
function widthOf(element: Element, look: Look): string {
  const own = get(look, element, 'width')
  if (own !== '' || element.name !== 'img') return own
  const file = element.attribs['data-w'] ?? element.attribs.width ?? ''
  return /^\d+$/.test(file) ? `${file}px` : file
}

function isBetweenAutos(element: Element, look: Look): boolean {
  const {left, right} = sidesOf('margin', element, look)
  return left === 'auto' && right === 'auto'
}

function checkSides(element: Element, look: Look): void {
  if (!blockTags.has(element.name) || element.name === 'td' || element.name === 'th') return
  const least = get(look, element, 'min-width')
  if ((toPixels(least) ?? 0) > screens.phone) tellOverflow(element, `min-width: ${least}`, look)
  for (const property of ['margin', 'padding']) {
    for (const [side, value] of Object.entries(sidesOf(property, element, look))) {
      if ((toPixels(value) ?? 0) > PHONE_COLUMN) tellOverflow(element, `${property}-${side}: ${value}`, look)
    }
  }
}

function tellOverflow(element: Element, declaration: string, look: Look): void {
  look.gather('width-overflow', element, {tag: element.name, declaration})
}

/** The left and the right of a margin or a padding; of shorthand and longhand the later counts. */
function sidesOf(property: string, element: Element, look: Look): {left: string; right: string} {
  const sides = {left: '', right: ''}
  for (const {property: name, value} of look.styles.read(element)) {
    const parts = value.split(/\s+/)
    if (name === property)
      Object.assign(sides, {right: parts[1] ?? value, left: parts[3] ?? parts[1] ?? value})
    if (name === `${property}-left`) sides.left = value
    if (name === `${property}-right`) sides.right = value
  }
  return sides
}
