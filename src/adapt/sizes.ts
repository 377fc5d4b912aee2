import {type AnyNode, type Element, isTag, isText} from 'domhandler'
import type {Declaration} from '../css/declarations.ts'
import type {Styles} from '../css/styles.ts'
import {nativeTags} from '../wechat/tags.ts'
import {toPixels} from './length.ts'
import type {Pass} from './pass.ts'

/** px of text column on the narrowest phone that is still in use. */
const COLUMN = 335
/** px beside a text from which a phone has too little left for it. */
const SIDE = 100

/**
 * No size that only a wide screen has room for, and none that cuts text off: widths in px that fill a phone
 * become the column's, side margins a share of it, a text's height its least height. Inside a scroller things
 * stay as they are. Pictures and drawings have their own passes.
 */
export const sizes: Pass = (root, {styles}) => visit(root, styles)

function visit(parent: Element, styles: Styles): number {
  let changed = 0
  for (const node of parent.children) {
    if (!isTag(node) || nativeTags.has(node.name) || node.name === 'svg') continue
    if (node.attribs['data-ignore-width'] !== undefined) continue
    if (node.name !== 'img' && narrow(node, styles)) changed++
    changed += visit(node, styles)
  }
  return changed
}

function narrow(element: Element, styles: Styles): boolean {
  const before = styles.read(element)
  if (before.length === 0) return false
  const scrolls = before.some(({property, value}) => /^overflow/.test(property) && /auto|scroll/.test(value))
  const cell = /^(?:t[dhr]|table|col|colgroup)$/.test(element.name)
  const after = before.flatMap((each): Declaration[] => {
    const {property, value} = each
    if (/^(?:min-)?width$/.test(property)) return width(each)
    if (/^(?:margin|padding)(?:$|-left$|-right$)/.test(property))
      return [{...each, value: sides(property, value)}]
    if (property === 'text-indent') return [{...each, value: side(value)}]
    if (scrolls || cell || !/^(?:max-)?height$/.test(property)) return [each]
    return hasWords(element) ? height(each) : [each]
  })
  if (after.length === before.length && after.every((each, at) => isSame(each, before[at]!))) return false
  styles.write(element, after)
  return true
}

const isSame = (a: Declaration, b: Declaration) => a.property === b.property && a.value === b.value

function width(each: Declaration): Declaration[] {
  if ((toPixels(each.value) ?? 0) < COLUMN) return [each]
  return each.property === 'width' ? [{...each, value: '100%'}] : []
}

/** A height that is not a share of something; `min-height` shows the text whole. */
function height(each: Declaration): Declaration[] {
  const size = toPixels(each.value)
  if (size === undefined) return [each]
  return each.property === 'height' && size > 0 ? [{...each, property: 'min-height'}] : []
}

/** The left and the right of a margin or a padding. */
function sides(property: string, value: string): string {
  if (property !== 'margin' && property !== 'padding') return side(value)
  const parts = value.split(/\s+/)
  if (parts.length === 1) return (toPixels(value) ?? 0) > SIDE ? `${value} ${side(value)}` : value
  return parts.map((part, at) => (at % 2 === 1 ? side(part) : part)).join(' ')
}

/** As a share of the column: what is far on a wide screen is as far, seen from the column, on a phone. */
function side(value: string): string {
  const size = toPixels(value) ?? 0
  if (size > SIDE) return '25%'
  return size < -COLUMN ? '0' : value
}

function hasWords(node: AnyNode): boolean {
  if (isText(node)) return node.data.replace(/[\s\u00A0]+/g, '') !== ''
  return isTag(node) && node.name !== 'svg' && node.children.some(hasWords)
}
