import {type AnyNode, type Element, isTag} from 'domhandler'
import {blockTags, nativeTags} from '../../wechat/tags.ts'
import {PHONE_COLUMN, widthOf} from '../text-width.ts'
import {type Look, linesOf} from './look.ts'

/** How an element's text is set. */
export interface Text {
  /** px. */
  font: number
  /** A factor of the type's size, or px. */
  line: {factor: number} | {px: number}
}

/** The reader page's own. */
export const page: Text = {font: 17, line: {factor: 1.6}}

/**
 * Lines that overlap: a line height below the type's size where the text is sure to have two lines. Of text that
 * may fit in one line, and of sizes that only a browser knows, nothing is said.
 */
export function checkLineHeights(look: Look): void {
  const visit = (parent: {children: AnyNode[]}, inherited: Text) => {
    for (const node of parent.children) {
      if (!isTag(node) || node.name === 'svg' || nativeTags.has(node.name)) continue
      const own = textOf(node, inherited, look)
      if (!own) continue
      const px = 'px' in own.line ? own.line.px : own.line.factor * own.font
      if (blockTags.has(node.name) && px < own.font - 0.01 && hasTwoLines(node, own.font, px)) {
        look.report('line-height-small', node, {tag: node.name, line: rounded(px), font: rounded(own.font)})
        // What is inside inherits it.
        continue
      }
      visit(node, own)
    }
  }
  visit(look.root, page)
}

const rounded = (value: number) => Math.round(value * 10) / 10

/** Undefined where a size is not to be known. */
export function textOf(element: Element, inherited: Text, look: Look): Text | undefined {
  const size = look.styles.get(element, 'font-size')
  const font = size === undefined ? inherited.font : length(size, inherited.font, inherited.font)
  if (font === undefined) return undefined
  const value = look.styles.get(element, 'line-height')
  if (value === undefined || value === 'inherit') return {font, line: inherited.line}
  if (value === 'normal' || value === 'initial') return {font, line: {factor: 1.2}}
  if (/^[\d.]+$/.test(value)) return {font, line: {factor: Number(value)}}
  const px = length(value, font, font)
  return px === undefined ? undefined : {font, line: {px}}
}

/** px of a length; undefined where only a browser knows. */
function length(value: string, em: number, whole: number): number | undefined {
  const [, number, unit] = /^([\d.]+)(px|em|rem|%|pt)?(?:\s*!important)?$/i.exec(value.trim()) ?? []
  if (number === undefined) return undefined
  const amount = Number(number)
  if (unit === undefined) return amount === 0 ? 0 : undefined
  const factors: Record<string, number> = {px: 1, em, rem: 16, '%': whole / 100, pt: 4 / 3}
  return amount * factors[unit.toLowerCase()]!
}

/** Whether an element's own text, blocks inside it left out, cannot stand in one line of a phone. */
function hasTwoLines(block: Element, font: number, line: number): boolean {
  if (font === 0) return false
  const full = linesOf(block).filter(each => each.trim() !== '')
  // Lines of no height are meant for pictures: text that fills a column there is in two of them somewhere.
  const sure = line === 0 ? PHONE_COLUMN : PHONE_COLUMN * 1.5
  return full.length > 1 || full.some(each => widthOf(each.trim()) * font > sure)
}
