import {type Element, isTag, isText} from 'domhandler'
import type {Styles} from '../css/styles.ts'
import {nativeTags} from '../wechat/tags.ts'
import {toPixels} from './length.ts'
import type {Pass} from './pass.ts'

/** What lines of text are given that would lie on each other. */
const LEAST = '1.4'
/** Characters that stand in one line whatever the width. */
const ONE_LINE = 4

interface Type {
  /** px */
  size: number
  /** px, or a multiple of whatever size; undefined where nobody said. */
  lines: {px: number} | {times: number} | undefined
}

/** No line of text is lower than its letters: an author's `line-height` meets another's `font-size`. */
export const lineHeight: Pass = (root, {styles}) => visit(root, {size: 17, lines: undefined}, styles)

function visit(parent: Element, inherited: Type, styles: Styles): number {
  let changed = 0
  for (const node of parent.children) {
    if (!isTag(node) || nativeTags.has(node.name) || /^(?:svg|sup|sub|pre)$/.test(node.name)) continue
    const own = typeOf(node, inherited, styles)
    if (overlaps(own) && hasLines(node)) {
      styles.set(node, {'line-height': LEAST})
      changed++
      own.lines = {times: Number(LEAST)}
    }
    changed += visit(node, own, styles)
  }
  return changed
}

function typeOf(element: Element, {size, lines}: Type, styles: Styles): Type {
  const own = sizeOf(styles.get(element, 'font-size'), size)
  return {size: own, lines: linesOf(styles.get(element, 'line-height'), own) ?? lines}
}

function sizeOf(value: string | undefined, inherited: number): number {
  const share = /^([\d.]+)(em|%)$/.exec(value ?? '')
  if (share) return (inherited * Number(share[1])) / (share[2] === '%' ? 100 : 1)
  return toPixels(value) ?? inherited
}

function linesOf(value: string | undefined, size: number): Type['lines'] {
  if (value === undefined || value === 'inherit') return undefined
  if (/^[\d.]+$/.test(value)) return {times: Number(value)}
  if (value === 'normal') return {times: 1.2}
  const share = /^([\d.]+)(em|%)$/.exec(value)
  if (share) return {px: (size * Number(share[1])) / (share[2] === '%' ? 100 : 1)}
  const px = toPixels(value)
  return px === undefined ? undefined : {px}
}

function overlaps({size, lines}: Type): boolean {
  if (!lines || size === 0) return false
  return ('px' in lines ? lines.px / size : lines.times) < 0.99
}

function hasLines(element: Element): boolean {
  return element.children.some(
    child => isText(child) && [...child.data.replace(/[\s\u00A0]+/g, '')].length > ONE_LINE,
  )
}
