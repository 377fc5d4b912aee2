import {COLUMN} from '../diagram.ts'
import type {Box, Point} from '../geometry.ts'
import type {Line} from '../label.ts'
import {blockSize, lineHeight} from '../shapes.ts'
import {widthOf, widthOfLine, wrap} from '../text-size.ts'
import type {XyChart} from './xy-model.ts'

export const TYPE = 11
const HEIGHT = 210
/** A letter's width more than what scrolls well. */
const WIDEST = 640

/** Where an `xychart` stands, upright or lying: `at` has the same meaning in both. */
export interface Frame {
  isLying: boolean
  plot: Box
  /** Names along the axis, each wrapped. */
  names: Line[][]
  areNamesTurned: boolean
  /** @param along from 0 to 1 @param value of the other axis */
  at(along: number, value: number): Point
}

export function frameOf(chart: XyChart, top: number): Frame {
  return chart.isLying ? lying(chart, top) : (upright(chart, top) ?? lying(chart, top))
}

const widestTick = ({up}: XyChart) => Math.max(...up.ticks.map(tick => widthOf(tickText(tick), TYPE)))

/** Without the dust of binary fractions. */
export const tickText = (value: number) => String(Number(value.toPrecision(12)))

/** Undefined where names along the axis would need more room than scrolls well. */
function upright(chart: XyChart, top: number): Frame | undefined {
  const titled =
    chart.upTitle.length > 0 ? wrap(chart.upTitle, TYPE, HEIGHT).length * lineHeight(TYPE) + 4 : 0
  const left = titled + widestTick(chart) + 7
  const count = chart.along.length
  const narrow = COLUMN - left
  const flat = chart.along.map(({lines}) => wrap(lines, TYPE, narrow / Math.max(1, count) - 4))
  const isFlat = chart.along.every(({lines}, index) => fits(lines, flat[index]!, narrow / count - 4))
  const longest = Math.max(0, ...chart.along.flatMap(({lines}) => lines.map(line => widthOfLine(line, TYPE))))
  if (!isFlat && longest > 110) return undefined
  const width = isFlat ? narrow : Math.max(narrow, count * 15)
  if (left + width > WIDEST) return undefined
  const plot = {x: left, y: top, width, height: HEIGHT}
  return {
    isLying: false,
    plot,
    names: isFlat ? flat : chart.along.map(({lines}) => [lines.flat()]),
    areNamesTurned: !isFlat,
    at: (along, value) => ({
      x: plot.x + along * plot.width,
      y: plot.y + plot.height * (1 - share(chart, value)),
    }),
  }
}

/** No word cut, and three lines at the most. */
function fits(lines: readonly Line[], wrapped: readonly Line[], most: number): boolean {
  const words = lines.flatMap(line =>
    line.flatMap(run => run.text.split(/\s+|(?<=\p{sc=Han})|(?=\p{sc=Han})/u)),
  )
  return wrapped.length <= 3 && words.every(word => widthOf(word, TYPE) <= most)
}

function lying(chart: XyChart, above: number): Frame {
  const top = above + wrap(chart.alongTitle, TYPE, COLUMN).length * lineHeight(TYPE) - 8
  const names = chart.along.map(({lines}) => wrap(lines, TYPE, 96))
  const left = Math.max(0, ...names.map(lines => blockSize(lines, TYPE).width)) + 7
  const bars = Math.max(1, chart.plots.filter(({type}) => type === 'bar').length)
  const row = Math.max(bars * 14 + 10, ...names.map(lines => lines.length * lineHeight(TYPE) + 4))
  const values = chart.plots.flatMap(({marks}) => marks.map(({value}) => widthOf(tickText(value), TYPE)))
  const right = chart.values === false ? 4 : Math.max(0, ...values) + 6
  const plot = {x: left, y: top, width: COLUMN - left - right, height: row / chart.band}
  return {
    isLying: true,
    plot,
    names,
    areNamesTurned: false,
    at: (along, value) => ({
      x: plot.x + plot.width * share(chart, value),
      y: plot.y + along * plot.height,
    }),
  }
}

const share = ({up}: XyChart, value: number) => (value - up.min) / (up.max - up.min)
