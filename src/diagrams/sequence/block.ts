import type {Canvas} from '../canvas.ts'
import type {Box} from '../geometry.ts'
import {ink} from '../ink.ts'
import type {Line} from '../label.ts'
import {blockSize, line, lineHeight, polygon, rect, text} from '../shapes.ts'
import {widthOf, wrap} from '../text-size.ts'
import {TYPE} from './columns.ts'
import type {Block} from './model.ts'

/** Between a frame and what stands in it. */
export const PAD = 12

/** Draws the frame round a block's items, with its keyword and the conditions of its sections. */
export function drawBlockFrame(
  canvas: Canvas,
  block: Block,
  outer: Box,
  marks: readonly {y: number; height: number}[],
): Box {
  if (block.keyword === 'rect') {
    canvas.put(block.what, 'field', rect(outer, {fill: block.fill ?? ink.header}, 3))
    return outer
  }
  const keyword = widthOf(block.keyword, TYPE, true) + 14
  const titles = block.sections.map(section => bracketed(section.lines))
  const widest = Math.max(
    ...titles.map((lines, index) => blockSize(lines, TYPE).width + (index === 0 ? keyword + 12 : 16)),
  )
  const box =
    widest > outer.width
      ? {...outer, x: outer.x - Math.min(16, (widest - outer.width) / 2), width: widest}
      : outer
  const stroke = {stroke: ink.line, strokeWidth: 1, fill: 'none'}
  canvas.put(block.what, 'group', rect(box, stroke, 3))
  const tab = {left: box.x, top: box.y, right: box.x + keyword, bottom: box.y + 19}
  const corners = [
    {x: tab.left, y: tab.top},
    {x: tab.right, y: tab.top},
    {x: tab.right, y: tab.bottom - 6},
    {x: tab.right - 6, y: tab.bottom},
    {x: tab.left, y: tab.bottom},
  ]
  canvas.put(block.what, 'label', polygon(corners, {fill: ink.header, stroke: ink.line}))
  const at = {x: tab.left + (keyword - 4) / 2, y: tab.top + 10}
  canvas.put(block.what, 'label', text(at, [{text: block.keyword}], {size: TYPE, bold: true}))
  for (const [index, {y}] of marks.entries()) {
    if (index > 0) {
      const dash = {stroke: ink.line, dash: ['4', '3']}
      canvas.put(block.what, 'group', line({x: box.x, y}, {x: box.x + box.width, y}, dash))
    }
    for (const [row, words] of titles[index]!.entries()) {
      const start = {x: box.x + (index === 0 ? keyword + 6 : 8), y: y + 11 + row * lineHeight(TYPE)}
      canvas.put(
        block.what,
        'label',
        text(start, words, {size: TYPE, bold: false, anchor: 'start', fill: ink.soft}),
      )
    }
  }
  return box
}

/** A condition in square brackets, no wider than a phone leaves it. */
function bracketed(lines: readonly Line[]): Line[] {
  if (lines.length === 0) return []
  const wrapped = lines.map((words, index): Line => {
    const open = index === 0 ? [{text: '['}] : []
    const close = index === lines.length - 1 ? [{text: ']'}] : []
    return [...open, ...words, ...close]
  })
  return wrap(wrapped, TYPE, 260)
}
