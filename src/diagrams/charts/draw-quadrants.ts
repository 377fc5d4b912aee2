import {Canvas} from '../canvas.ts'
import {COLUMN} from '../diagram.ts'
import {type Box, centre} from '../geometry.ts'
import {ink, textOn} from '../ink.ts'
import {blockSize, circle, line as lineFrom, lineHeight, rect, text, textBelow, textBlock} from '../shapes.ts'
import {wrap} from '../text-size.ts'
import {type Placed, placeNames} from './place-names.ts'
import type {QuadrantPoint, Quadrants} from './quadrant-model.ts'

const AXIS_TYPE = 12
const FIELD_TYPE = 12
export const POINT_TYPE = 11

export function drawQuadrants(quadrants: Quadrants): Canvas {
  const canvas = new Canvas()
  const {top, bottom} = quadrants.axes
  const sides = [top, bottom].map(lines => wrap(lines, AXIS_TYPE, 130))
  const depth = Math.max(...sides.map(lines => lines.length)) * lineHeight(AXIS_TYPE)
  const names = depth === 0 ? 0 : depth + 5
  const beyond = overhang(quadrants, COLUMN - names)
  const left = Math.max(names, beyond.left)
  const side = COLUMN - left - beyond.right
  const chart = {x: left, y: 0, width: side, height: side}
  const titles = drawFields(canvas, quadrants, chart)
  drawAxes(canvas, quadrants, chart, sides)
  drawPoints(canvas, quadrants, chart, titles)
  return canvas
}

/** How far points at the edges reach beyond them. */
function overhang({points}: Quadrants, width: number): {left: number; right: number} {
  const reach = ({radius, stroke, strokeWidth}: QuadrantPoint) => radius + (stroke ? strokeWidth / 2 : 0)
  return {
    left: Math.max(0, ...points.map(point => reach(point) - point.x * width)),
    right: Math.max(0, ...points.map(point => reach(point) - (1 - point.x) * width)),
  }
}

/** Answers with the places of the fields' names. */
function drawFields(canvas: Canvas, {fields, points}: Quadrants, chart: Box): Box[] {
  const half = chart.width / 2
  const titles = fields.map(({what, lines, fill}, index): Box => {
    const isRight = index === 0 || index === 3
    const box = {
      x: chart.x + (isRight ? half : 0),
      y: chart.y + (index < 2 ? 0 : half),
      width: half,
      height: half,
    }
    const wrapped = wrap(lines, FIELD_TYPE, half - 12, true)
    const size = blockSize(wrapped, FIELD_TYPE, true)
    const middle = points.length === 0 ? centre(box) : {x: box.x + half / 2, y: box.y + 5 + size.height / 2}
    canvas.put(what, 'field', rect(box, {fill}))
    const colour = textOn(fill) === ink.text ? ink.faint : textOn(fill)
    canvas.put(what, 'label', ...textBlock(middle, wrapped, {size: FIELD_TYPE, bold: true, fill: colour}))
    return {x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size}
  })
  const {x, y, width, height} = chart
  const rule = {stroke: ink.edge, strokeWidth: 1}
  canvas.put('', 'group', lineFrom({x: x + half, y}, {x: x + half, y: y + height}, rule))
  canvas.put('', 'group', lineFrom({x, y: y + half}, {x: x + width, y: y + half}, rule))
  canvas.put('', 'group', rect(chart, {stroke: ink.line, strokeWidth: 1}))
  return titles
}

/** Names of the ends: in the middle of each half, or at the start where there is one name alone. */
function drawAxes(canvas: Canvas, {axes}: Quadrants, chart: Box, sides: readonly (typeof axes.top)[]): void {
  const half = chart.width / 2
  const under = chart.y + chart.height + 5
  const isSplit = axes.right.length > 0
  const put = (side: 'left' | 'right', x: number, most: number) => {
    const anchor = isSplit ? 'middle' : 'start'
    const lines = wrap(axes[side], AXIS_TYPE, most)
    canvas.put(
      `axis ${side}`,
      'label',
      ...textBelow({x, y: under}, lines, {size: AXIS_TYPE, anchor, fill: ink.soft}),
    )
  }
  put('left', isSplit ? chart.x + half / 2 : chart.x, (isSplit ? half : chart.width) - 8)
  put('right', chart.x + half * 1.5, half - 8)
  const isSplitUp = axes.top.length > 0
  for (const [index, side] of (['top', 'bottom'] as const).entries()) {
    const lines = sides[index]!
    const y = side === 'top' ? half / 2 : isSplitUp ? half * 1.5 : chart.height
    const anchor = isSplitUp ? 'middle' : 'start'
    const first = chart.x - 5 - lines.length * lineHeight(AXIS_TYPE)
    for (const [row, words] of lines.entries()) {
      const at = {x: first + (row + 0.5) * lineHeight(AXIS_TYPE), y: chart.y + y}
      const lettering = {size: AXIS_TYPE, anchor, fill: ink.soft, isTurned: true} as const
      canvas.put(`axis ${side}`, 'label', text(at, words, lettering))
    }
  }
}

function drawPoints(canvas: Canvas, {points}: Quadrants, chart: Box, titles: readonly Box[]): void {
  const at = ({x, y}: {x: number; y: number}) => ({
    x: chart.x + x * chart.width,
    y: chart.y + (1 - y) * chart.height,
  })
  const names = placeNames(
    points.map(point => ({at: at(point), radius: point.radius, lines: point.lines})),
    chart,
    titles,
  )
  for (const point of points) {
    const paint = {
      fill: point.fill,
      ...(point.stroke ? {stroke: point.stroke, strokeWidth: point.strokeWidth} : {}),
    }
    const radius = names ? point.radius : Math.max(point.radius, 8)
    canvas.put(point.what, 'node', circle(at(point), radius, paint))
  }
  if (names) for (const [index, name] of names.entries()) drawName(canvas, points[index]!.what, name)
  else
    drawList(
      canvas,
      points.map(point => ({...point, at: at(point)})),
    )
}

const drawName = (canvas: Canvas, what: string, {lines, middle}: Placed) =>
  canvas.put(`name of ${what}`, 'label', ...textBlock(middle, lines, {size: POINT_TYPE}))

/** Points too close for their names have numbers, and the names stand below. */
function drawList(
  canvas: Canvas,
  points: readonly (Quadrants['points'][number] & {at: {x: number; y: number}})[],
): void {
  let y = canvas.bounds().y + canvas.bounds().height + 12
  for (const [index, {what, lines, fill, at}] of points.entries()) {
    const number = [{text: String(index + 1)}]
    const lettering = {size: POINT_TYPE, bold: true, fill: textOn(fill)}
    canvas.put('', 'label', text(at, number, lettering))
    const middle = {x: 9, y: y + lineHeight(12) / 2}
    canvas.put('', 'node', circle(middle, 8, {fill}))
    canvas.put('', 'label', text(middle, number, lettering))
    const wrapped = wrap(lines, 12, COLUMN - 26)
    canvas.put(`name of ${what}`, 'label', ...textBelow({x: 24, y}, wrapped, {size: 12}))
    y += Math.max(1, wrapped.length) * lineHeight(12) + 4
  }
}
