import type {Canvas} from '../canvas.ts'
import {aroundPoints, type Box, overlap, type Point} from '../geometry.ts'
import {ink} from '../ink.ts'
import type {Line} from '../label.ts'
import {blockSize, circle, d, path, rect, textBlock} from '../shapes.ts'
import {type Frame, TYPE, tickText} from './xy-frame.ts'
import type {Mark, Plot, XyChart} from './xy-model.ts'

/** What of a category's room its bars have. */
const FILLED = 0.7

interface Drawn {
  plot: Plot
  mark: Mark
  /** Where the value is reached, and how far a label stays away from it. */
  tip: Point
  away: number
  /** Whether the plot goes up on both sides, or a bar hangs down: the label stands below. */
  isLow: boolean
}

export function drawPlots(canvas: Canvas, chart: XyChart, frame: Frame): void {
  const bars = chart.plots.filter(({type}) => type === 'bar')
  const drawn: Drawn[] = []
  for (const [index, plot] of bars.entries())
    drawn.push(...drawBars(canvas, chart, frame, plot, index, bars.length))
  for (const plot of chart.plots) if (plot.type === 'line') drawn.push(...drawLine(canvas, frame, plot))
  drawLabels(canvas, chart, frame, drawn)
}

function drawBars(
  canvas: Canvas,
  {band, up}: XyChart,
  frame: Frame,
  plot: Plot,
  index: number,
  count: number,
): Drawn[] {
  const width = (band * FILLED) / count
  const base = Math.min(Math.max(0, up.min), up.max)
  return plot.marks.map(mark => {
    const left = mark.at - (band * FILLED) / 2 + width * index
    const box = aroundPoints([frame.at(left, base), frame.at(left + width * 0.94, mark.value)])!
    // A value at the base is seen as a line.
    const seen = {...box, width: Math.max(box.width, 1), height: Math.max(box.height, 1)}
    canvas.put(mark.what, 'node', rect(seen, {fill: plot.colour}, 1.5))
    return {plot, mark, tip: frame.at(left + width * 0.47, mark.value), away: 2, isLow: mark.value < base}
  })
}

function drawLine(canvas: Canvas, frame: Frame, plot: Plot): Drawn[] {
  const points = plot.marks.map(mark => frame.at(mark.at, mark.value))
  const [first, ...others] = points
  if (!first) return []
  const way = d('M', first, ...others.flatMap(point => ['L', point]))
  canvas.put(plot.what, 'label', path(way, {stroke: plot.colour, strokeWidth: 2, fill: 'none'}))
  return plot.marks.map((mark, index) => {
    const radius = points.length > 30 ? 1.5 : 3
    canvas.put(
      mark.what,
      'label',
      circle(points[index]!, radius, {fill: plot.colour, stroke: ink.ground, strokeWidth: 1}),
    )
    const beside = [plot.marks[index - 1], plot.marks[index + 1]].flatMap(each => each?.value ?? [])
    const isLow =
      beside.length > 0 && beside.reduce((sum, value) => sum + value, 0) / beside.length > mark.value
    return {plot, mark, tip: points[index]!, away: 4, isLow}
  })
}

interface Label {
  mark: Mark
  lines: readonly Line[]
  box: Box
  isNote: boolean
}

/** Values at their tips: all of a plot's, or none where two would cover each other. Notes stand in any case. */
function drawLabels(canvas: Canvas, chart: XyChart, frame: Frame, drawn: readonly Drawn[]): void {
  const placed: Label[] = []
  const hasBars = chart.plots.some(({type}) => type === 'bar')
  for (const plot of chart.plots) {
    const own = drawn.filter(each => each.plot.what === plot.what)
    const labels: Label[] = []
    let isFull = false
    for (const each of own) {
      const isNote = each.mark.note.length > 0
      // Lines among bars have none, as in Mermaid: they would stand on the bars.
      if (!isNote && (chart.values === false || (hasBars && plot.type === 'line'))) continue
      if (!isNote && plot.type === 'line' && isSaid(drawn, each)) continue
      const label = placeLabel(each, chart, frame, [...placed, ...labels])
      if (label.isFree || isNote || chart.values === true) labels.push(label)
      else isFull = true
    }
    placed.push(...labels.filter(label => !isFull || label.isNote || chart.values === true))
  }
  const isCrossed = hasBars && chart.plots.length > chart.plots.filter(({type}) => type === 'bar').length
  for (const {mark, lines, box, isNote} of placed) {
    const middle = {x: box.x + box.width / 2, y: box.y + box.height / 2}
    const what = isNote ? `label of ${mark.what}` : ''
    // A line that passes behind a bar's value would strike it through.
    if (isCrossed)
      canvas.put('', 'label', rect({...box, y: box.y + 1, height: box.height - 2}, {fill: ink.ground}, 2))
    canvas.put(what, 'label', ...textBlock(middle, lines, {size: TYPE, fill: ink.soft}))
  }
}

/** Whether an earlier plot has the same value at the same place. */
function isSaid(drawn: readonly Drawn[], {mark}: Drawn): boolean {
  const same = drawn.find(
    each => each.mark.at === mark.at && each.mark.value === mark.value && each.mark.note.length === 0,
  )
  return same !== undefined && same.mark !== mark
}

function placeLabel(
  {mark, tip, away, isLow}: Drawn,
  {band}: XyChart,
  {isLying, plot}: Frame,
  taken: readonly Label[],
): Label & {isFree: boolean} {
  const isNote = mark.note.length > 0
  const lines = isNote ? mark.note : [[{text: tickText(mark.value)}]]
  const {width} = blockSize(lines, TYPE)
  const height = lines.length * 13
  const x = tip.x - width / 2
  const [above, below] = [tip.y - away - height, tip.y + away]
  const beside = [tip.x + away + 2, tip.x - away - 2 - width].map(left => ({x: left, y: tip.y - height / 2}))
  const upright = (isLow ? [below, above] : [above, below]).map(y => ({x, y}))
  const boxes = (isLying ? beside : upright).map(place => ({...place, width, height}))
  const bottom = plot.y + plot.height
  // A bar's value stands at its end, and is not wider than what it has of the axis.
  const isNarrow = isLying || isNote || width <= band * plot.width * 1.1
  const free = boxes.find(
    (box, index) =>
      isNarrow &&
      (index === 0 || away > 2) &&
      (isLying || box.y + box.height <= bottom) &&
      !taken.some(other => overlap(box, other.box)),
  )
  return {mark, lines, isNote, box: free ?? boxes[0]!, isFree: free !== undefined}
}
