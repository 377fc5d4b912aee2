import {Canvas} from '../canvas.ts'
import type {Box} from '../geometry.ts'
import {hues, ink, tints} from '../ink.ts'
import type {Line} from '../label.ts'
import {blockSize, d, lineHeight, path, rect, text} from '../shapes.ts'
import {wrap} from '../text-size.ts'
import type {Flow, Stock} from './place.ts'

const TYPE = 12
const BAR = 8
const GAP = 8
const COLUMN = 306
/** As narrow as a column with labels gets. */
const LEAST = 96
/** px for the sum of a column's values. */
const HEIGHT = 240

export function drawSankey(columns: readonly (readonly Stock[])[]): Canvas {
  const canvas = new Canvas()
  const step = Math.max(LEAST, (COLUMN - BAR) / Math.max(1, columns.length - 1))
  const labels = new Map(
    columns.flat().map(stock => [stock, wrap(stock.lines, TYPE, Math.max(60, step - BAR - 14))] as const),
  )
  const boxes = boxesOf(columns, step, labels)
  const tones = new Map(columns.flat().map((stock, index) => [stock, index % hues.length]))
  drawFlows(canvas, columns, boxes, tones)
  for (const [index, column] of columns.entries()) {
    for (const stock of column) {
      const box = boxes.get(stock)!
      canvas.put(stock.what, 'node', rect(box, {fill: hues[tones.get(stock)!]!}))
      const isLast = index === columns.length - 1 && index > 0
      putLabel(canvas, stock.what, labels.get(stock)!, box, isLast)
    }
  }
  return canvas
}

/** Columns from above to below, each stock with room for its label, the shorter columns in the middle. */
function boxesOf(
  columns: readonly (readonly Stock[])[],
  step: number,
  labels: ReadonlyMap<Stock, readonly Line[]>,
): Map<Stock, Box> {
  const most = Math.max(...columns.map(column => column.reduce((sum, {value}) => sum + value, 0)))
  const scale = most > 0 ? HEIGHT / most : 0
  const slot = (stock: Stock) =>
    Math.max(stock.value * scale, blockSize(labels.get(stock)!, TYPE).height, 2) + GAP
  const heights = columns.map(column => column.reduce((sum, stock) => sum + slot(stock), 0))
  const boxes = new Map<Stock, Box>()
  for (const [index, column] of columns.entries()) {
    let y = (Math.max(...heights) - heights[index]!) / 2
    for (const stock of column) {
      const height = Math.max(1, stock.value * scale)
      boxes.set(stock, {x: index * step, y: y + (slot(stock) - height) / 2, width: BAR, height})
      y += slot(stock)
    }
  }
  return boxes
}

function drawFlows(
  canvas: Canvas,
  columns: readonly (readonly Stock[])[],
  boxes: ReadonlyMap<Stock, Box>,
  tones: ReadonlyMap<Stock, number>,
): void {
  const [left, right] = [new Map<Flow, number>(), new Map<Flow, number>()]
  const heightOf = (flow: Flow, stock: Stock) =>
    stock.value > 0 ? (boxes.get(stock)!.height * flow.value) / stock.value : 0
  const stack = (
    flows: readonly Flow[],
    stock: Stock,
    other: (flow: Flow) => Stock,
    into: Map<Flow, number>,
  ) => {
    let y = boxes.get(stock)!.y
    for (const flow of [...flows].sort((a, b) => boxes.get(other(a))!.y - boxes.get(other(b))!.y)) {
      into.set(flow, y)
      y += heightOf(flow, stock)
    }
  }
  for (const stock of columns.flat()) {
    stack(stock.out, stock, flow => flow.to, left)
    stack(stock.in, stock, flow => flow.from, right)
  }
  for (const flow of columns.flat().flatMap(stock => stock.out)) {
    const [a, b] = [boxes.get(flow.from)!, boxes.get(flow.to)!]
    const [x, end] = [a.x + BAR, b.x]
    const middle = (x + end) / 2
    const [top, to] = [left.get(flow)!, right.get(flow)!]
    const [low, toLow] = [top + heightOf(flow, flow.from), to + heightOf(flow, flow.to)]
    const way = d(
      ...['M', {x, y: top}, 'C', {x: middle, y: top}, {x: middle, y: to}, {x: end, y: to}],
      ...['L', {x: end, y: toLow}, 'C', {x: middle, y: toLow}, {x: middle, y: low}, {x, y: low}, 'Z'],
    )
    const tone = tones.get(flow.from)!
    const paint = {fill: tints[tone]!, stroke: ink.ground, strokeWidth: 0.5}
    canvas.put(flow.what, 'line', path(way, paint))
  }
}

/** Beside a bar: behind it, before it in the last column. */
function putLabel(canvas: Canvas, what: string, lines: readonly Line[], box: Box, isBefore: boolean): void {
  const x = isBefore ? box.x - 4 : box.x + BAR + 4
  const first = box.y + box.height / 2 - ((lines.length - 1) * lineHeight(TYPE)) / 2
  const lettering = {size: TYPE, anchor: isBefore ? ('end' as const) : ('start' as const)}
  for (const [index, words] of lines.entries()) {
    canvas.put(what, 'label', text({x, y: first + index * lineHeight(TYPE)}, words, lettering))
  }
}
