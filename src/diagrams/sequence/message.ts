import type {Element} from 'hast'
import type {Canvas} from '../canvas.ts'
import type {Box, Point} from '../geometry.ts'
import {ink} from '../ink.ts'
import {blockSize, circle, d, line, path, rect, text, textBlock} from '../shapes.ts'
import {widthOf} from '../text-size.ts'
import {SELF, TYPE} from './columns.ts'
import {drawArrowHead} from './heads.ts'
import type {Lifelines} from './lifelines.ts'
import type {Message} from './model.ts'

interface Drawn {
  /** The room that it takes. */
  box: Box
  /** Where its arrow arrives. */
  y: number
}

/** @param created the size of the head to which it leads */
export function drawMessage(
  canvas: Canvas,
  message: Message,
  top: number,
  columns: readonly number[],
  lifelines: Lifelines,
  created: {width: number; height: number} | undefined,
): Drawn {
  if (message.from === message.to) return drawSelf(canvas, message, top, columns, lifelines)
  const size = blockSize(message.lines, TYPE)
  const y = Math.max(top + 8 + size.height + 3, created ? top + 8 + created.height / 2 : 0)
  const way = message.to > message.from ? 1 : -1
  const from = columns[message.from]! + way * lifelines.reach(message.from, way)
  const to = columns[message.to]! - way * (created ? created.width / 2 : lifelines.reach(message.to, -way))
  const ends = {start: {x: from + (message.start === 'none' ? 0 : way), y}, end: {x: to - way, y}}
  canvas.put(message.what, 'line', ...arrow(message, ends.start, ends.end, way))
  canvas.put(
    message.what,
    'label',
    ...badge(message, {x: from + way * (message.start === 'none' ? 11 : 20), y}),
  )
  const middle = {x: (from + to) / 2, y: y - 3 - size.height / 2}
  canvas.put(message.what, 'label', ...onGround(message, middle, size))
  const [left, right] = [
    Math.min(from, to, middle.x - size.width / 2),
    Math.max(from, to, middle.x + size.width / 2),
  ]
  return {box: {x: left, y: top, width: right - left, height: y + 8 - top}, y}
}

function onGround(
  {lines}: Message,
  middle: Point,
  {width, height}: {width: number; height: number},
): Element[] {
  if (lines.length === 0) return []
  const words = textBlock(middle, lines, {size: TYPE})
  // Over lifelines that it crosses a text would be hard to read.
  return [
    rect(
      {x: middle.x - width / 2 - 2, y: middle.y - height / 2 + 1, width: width + 4, height: height - 2},
      {fill: ink.ground},
      2,
    ),
    ...words,
  ]
}

function arrow(message: Message, start: Point, end: Point, way: number): Element[] {
  const stroke = {stroke: ink.head, strokeWidth: 1.3, dash: message.isDotted ? ['4', '3'] : undefined}
  const [from, to] = [start.x + way * inset(message.start), end.x - way * inset(message.end)]
  return [
    line({x: from, y: start.y}, {x: to, y: end.y}, stroke),
    ...drawArrowHead(message.end, end, way),
    ...drawArrowHead(message.start, start, -way),
    ...joints(message, start, end),
  ]
}

const inset = (head: Message['end']) => (head === 'point' ? 6 : 0)

function joints({isCentralAtStart, isCentralAtEnd}: Message, start: Point, end: Point): Element[] {
  const ring = (at: Point) => circle(at, 5, {fill: ink.ground, stroke: ink.head})
  return [...(isCentralAtStart ? [ring(start)] : []), ...(isCentralAtEnd ? [ring(end)] : [])]
}

/** A message's number, at the start of its arrow. */
function badge({number}: Message, at: Point): Element[] {
  if (number === undefined) return []
  const width = Math.max(16, widthOf(number, 11, true) + 8)
  const box = {x: at.x - width / 2, y: at.y - 8, width, height: 16}
  return [
    rect(box, {fill: ink.soft}, 8),
    text(at, [{text: number}], {size: 11, bold: true, fill: ink.ground}),
  ]
}

function drawSelf(
  canvas: Canvas,
  message: Message,
  top: number,
  columns: readonly number[],
  lifelines: Lifelines,
): Drawn {
  const size = blockSize(message.lines, TYPE)
  const x = columns[message.from]! + lifelines.reach(message.from, 1)
  const height = Math.max(20, Math.min(size.height, 44))
  const begin = top + 12 + Math.max(0, (size.height - height) / 2)
  const end = begin + height
  const out = x + SELF - 8
  const stroke = {
    stroke: ink.head,
    strokeWidth: 1.3,
    fill: 'none',
    dash: message.isDotted ? ['4', '3'] : undefined,
  }
  const tip = {x: x + 1, y: end}
  const start = x + (message.start === 'none' ? 0 : 1)
  canvas.put(
    message.what,
    'line',
    path(
      d(
        'M',
        start + inset(message.start),
        begin,
        'L',
        out - 6,
        begin,
        'C',
        out,
        begin,
        out,
        begin,
        out,
        begin + 6,
        'L',
        out,
        end - 6,
        'C',
        out,
        end,
        out,
        end,
        out - 6,
        end,
        'L',
        tip.x + inset(message.end),
        end,
      ),
      stroke,
    ),
    ...drawArrowHead(message.end, tip, -1),
    ...drawArrowHead(message.start, {x: start, y: begin}, -1),
    ...joints(message, {x, y: begin}, {x, y: end}),
  )
  canvas.put(message.what, 'label', ...badge(message, {x: x + 8, y: begin}))
  const middle = {x: out + 5, y: begin + height / 2}
  canvas.put(message.what, 'label', ...textBlock(middle, message.lines, {size: TYPE, anchor: 'start'}))
  const bottom = Math.max(end + 8, middle.y + size.height / 2 + 6)
  return {
    box: {
      x: columns[message.from]! - 8,
      y: top,
      width: out + 8 + size.width - columns[message.from]! + 8,
      height: bottom - top,
    },
    y: end,
  }
}
