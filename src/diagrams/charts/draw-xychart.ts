import {Canvas} from '../canvas.ts'
import {COLUMN} from '../diagram.ts'
import {ink} from '../ink.ts'
import type {Line} from '../label.ts'
import {circle, line, lineHeight, rect, text, textBelow, textBlock} from '../shapes.ts'
import {widthOfLine, wrap} from '../text-size.ts'
import {type Frame, frameOf, TYPE, tickText} from './xy-frame.ts'
import type {XyChart} from './xy-model.ts'
import {drawPlots} from './xy-plots.ts'

export function drawXyChart(chart: XyChart): Canvas {
  const canvas = new Canvas()
  const top = drawLegend(canvas, chart)
  const frame = frameOf(chart, top + 14)
  drawScale(canvas, chart, frame)
  drawNames(canvas, chart, frame)
  drawPlots(canvas, chart, frame)
  return canvas
}

/** Titled plots with their colours, in as many rows as they need. Answers with where it ends. */
function drawLegend(canvas: Canvas, {plots}: XyChart): number {
  let [x, y] = [0, 0]
  const titled = plots.filter(({title}) => title.length > 0)
  for (const {what, type, title, colour} of titled) {
    const lines = wrap(title, 12, COLUMN - 30)
    const width = Math.max(...lines.map(each => widthOfLine(each, 12)))
    if (x > 0 && x + 22 + width > COLUMN) [x, y] = [0, y + lineHeight(12) + 2]
    const middle = y + lineHeight(12) / 2
    const mark =
      type === 'bar'
        ? [rect({x, y: middle - 5, width: 14, height: 10}, {fill: colour}, 1.5)]
        : [
            line({x, y: middle}, {x: x + 16, y: middle}, {stroke: colour, strokeWidth: 2}),
            circle({x: x + 8, y: middle}, 3, {fill: colour}),
          ]
    canvas.put(`title of ${what}`, 'label', ...mark, ...textBelow({x: x + 21, y}, lines, {size: 12}))
    x += 21 + width + 16
    if (lines.length > 1) [x, y] = [COLUMN, y + (lines.length - 1) * lineHeight(12)]
  }
  return titled.length === 0 ? 0 : y + lineHeight(12) + 4
}

/** Steps of the values, with lines across, and what they are. */
function drawScale(canvas: Canvas, {up, upTitle}: XyChart, {isLying, plot, at}: Frame): void {
  let free = -Infinity
  for (const tick of up.ticks) {
    const from = at(0, tick)
    const end = at(1, tick)
    const isZero = tick === 0
    canvas.put('', 'ground', line(from, end, {stroke: isZero ? ink.line : ink.rule, strokeWidth: 1}))
    const words = [{text: tickText(tick)}]
    const half = widthOfLine(words, TYPE) / 2
    if (isLying && from.x - half < free) continue
    const place = isLying ? {x: from.x, y: plot.y + plot.height + 10} : {x: plot.x - 6, y: from.y}
    canvas.put(
      '',
      'label',
      text(place, words, {size: TYPE, fill: ink.faint, anchor: isLying ? 'middle' : 'end'}),
    )
    free = from.x + half + 6
  }
  if (upTitle.length === 0) return
  if (isLying) {
    const lines = wrap(upTitle, TYPE, plot.width)
    const below = {x: plot.x + plot.width / 2, y: plot.y + plot.height + 18}
    canvas.put('y-axis', 'label', ...textBelow(below, lines, {size: TYPE, fill: ink.soft, anchor: 'middle'}))
    return
  }
  for (const [row, words] of wrap(upTitle, TYPE, plot.height).entries()) {
    const middle = {x: (row + 0.5) * lineHeight(TYPE), y: plot.y + plot.height / 2}
    canvas.put('y-axis', 'label', text(middle, words, {size: TYPE, fill: ink.soft, isTurned: true}))
  }
}

/** Categories, or steps of the other scale, and what they are. */
function drawNames(canvas: Canvas, chart: XyChart, frame: Frame): void {
  const {plot, names, isLying, areNamesTurned} = frame
  const base = plot.y + plot.height + 5
  let bottom = base
  for (const [index, {what, at}] of chart.along.entries()) {
    const lines = names[index]!
    const lettering = {size: TYPE, fill: ink.soft}
    if (isLying) {
      const middle = {x: plot.x - 6, y: plot.y + at * plot.height}
      canvas.put(what, 'label', ...textBlock(middle, lines, {...lettering, anchor: 'end'}))
      continue
    }
    const x = plot.x + at * plot.width
    if (areNamesTurned) {
      canvas.put(
        what,
        'label',
        text({x, y: base}, lines[0] ?? [], {...lettering, anchor: 'end', isTurned: true}),
      )
      bottom = Math.max(bottom, base + widthOfLine(lines[0] ?? [], TYPE))
    } else {
      canvas.put(what, 'label', ...textBelow({x, y: base - 2}, lines, {...lettering, anchor: 'middle'}))
      bottom = Math.max(bottom, base + lines.length * lineHeight(TYPE))
    }
  }
  const axis = isLying
    ? line({x: plot.x, y: plot.y}, {x: plot.x, y: plot.y + plot.height}, {stroke: ink.line})
    : line({x: plot.x, y: base - 5}, {x: plot.x + plot.width, y: base - 5}, {stroke: ink.line})
  canvas.put('', 'line', axis)
  if (chart.alongTitle.length > 0) drawAlongTitle(canvas, chart.alongTitle, frame, bottom)
}

function drawAlongTitle(
  canvas: Canvas,
  title: readonly Line[],
  {plot, isLying}: Frame,
  bottom: number,
): void {
  const lines = wrap(title, TYPE, isLying ? COLUMN : plot.width)
  const fill = ink.soft
  if (!isLying) {
    const below = {x: plot.x + plot.width / 2, y: bottom + 3}
    canvas.put('x-axis', 'label', ...textBelow(below, lines, {size: TYPE, anchor: 'middle', fill}))
    return
  }
  const above = {x: 0, y: plot.y - 4 - lines.length * lineHeight(TYPE)}
  canvas.put('x-axis', 'label', ...textBelow(above, lines, {size: TYPE, fill}))
}
