import {ticks} from 'd3-array'
import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import {solid} from '../ink.ts'
import {type Line, linesOf, wordsOf} from '../label.ts'
import type {Parsed} from '../mermaid.ts'
import {DiagramProblem} from '../problem.ts'
import {drawXyChart} from './draw-xychart.ts'
import {hueOf, setting} from './palette.ts'
import type {Plot, XyChart} from './xy-model.ts'

type DbAxis =
  | {type: 'band'; title: string; categories: readonly string[]}
  | {type: 'linear'; title: string; min: number; max: number}

interface XyData {
  xAxis: DbAxis
  yAxis: DbAxis
  plots: readonly {
    type: 'bar' | 'line'
    title: string
    data: readonly (readonly [string, number | undefined])[]
    pointLabels?: readonly string[]
  }[]
}

interface XyDb {
  getXYChartData(): XyData
  getChartConfig(): {chartOrientation: string; showLegend?: boolean}
}

export function readXyChart(db: unknown, {config}: Parsed): Diagram {
  const {getXYChartData, getChartConfig} = db as XyDb
  const data = getXYChartData()
  if (data.plots.length === 0) throw new DiagramProblem('part', 'xychart: no bar and no line')
  const {chartOrientation, showLegend} = getChartConfig()
  const shown = setting(config, 'xyChart', 'showDataLabel')
  const colours = setting(config, 'themeVariables', 'xyChart', 'plotColorPalette')
  const palette = typeof colours === 'string' ? colours.split(',').map(each => solid(each.trim())) : []
  const scale = alongOf(data)
  const chart: XyChart = {
    isLying: chartOrientation === 'horizontal',
    alongTitle: linesOf(data.xAxis.title),
    upTitle: linesOf(data.yAxis.title),
    ...scale,
    up: upOf(data),
    plots: data.plots.map(
      (plot, index): Plot => ({
        what: `${plot.type} ${index + 1}`,
        type: plot.type,
        title: showLegend === false ? [] : linesOf(plot.title),
        colour: palette[index % palette.length] ?? hueOf(index),
        marks: plot.data.flatMap(([place, value], point) =>
          value === undefined
            ? []
            : {
                what: `${plot.type} ${index + 1}, value ${point + 1}`,
                at: scale.placeOf(place, point),
                value,
                note: linesOf(plot.pointLabels?.[point] ?? ''),
              },
        ),
      }),
    ),
    values: typeof shown === 'boolean' ? shown : undefined,
  }
  return {claims: claimsOf(chart), draw: () => drawXyChart(chart)}
}

function alongOf({xAxis, plots}: XyData) {
  if (xAxis.type === 'band') {
    const count = Math.max(1, xAxis.categories.length)
    return {
      isBand: true,
      band: 1 / count,
      along: xAxis.categories.map((category, index) => ({
        what: `category ${index + 1}`,
        lines: linesOf(category),
        at: (index + 0.5) / count,
      })),
      placeOf: (_: string, index: number) => (index + 0.5) / count,
    }
  }
  const most = Math.max(1, ...plots.map(({data}) => data.length))
  const band = 1 / most
  const [min, span] = [xAxis.min, xAxis.max - xAxis.min || 1]
  // Room for half a bar at both ends.
  const at = (value: number) => band / 2 + ((value - min) / span) * (1 - band)
  const steps = ticks(xAxis.min, xAxis.max, Math.min(6, most))
  return {
    isBand: false,
    band,
    along: steps.map(step => ({what: '', lines: linesOf(String(step)), at: at(step)})),
    placeOf: (place: string) => at(Number(place)),
  }
}

/** From the axis's lower end to its upper one, and to all values that are beyond. */
function upOf({yAxis, plots}: XyData): XyChart['up'] {
  const values = plots.flatMap(({data}) => data.flatMap(([, value]) => value ?? []))
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const set = yAxis.type === 'linear' && Number.isFinite(yAxis.min) ? yAxis : {min: least, max: most}
  const isFree = set.min === least && set.max === most
  // A bar that begins at the least value would not be seen.
  const hasBars = plots.some(({type}) => type === 'bar')
  const zero = isFree && (hasBars || (least > 0 && least < most / 2)) ? [0] : []
  const [low, high] = [Math.min(set.min, least, ...zero), Math.max(set.max, most, ...zero)]
  const span = high - low || Math.abs(high) || 1
  const steps = ticks(low, low + span, 5)
  const step = (steps[1] ?? 1) - (steps[0] ?? 0) || 1
  const max = isFree ? Math.ceil((low + span) / step - 1e-9) * step : low + span
  const floor = isFree ? Math.floor(low / step + 1e-9) * step : low
  // Below a line's lowest point its value stands.
  const isLow = isFree && !hasBars && least < 0 && (least - floor) / (max - floor) < 0.1
  const min = isLow ? floor - step : floor
  return {min, max, ticks: ticks(min, max, 5)}
}

function claimsOf({alongTitle, upTitle, along, plots}: XyChart): Claim[] {
  const title = (what: string, lines: readonly Line[]) =>
    lines.length === 0 ? [] : [{what, says: wordsOf(lines)}]
  return [
    ...title('x-axis', alongTitle),
    ...title('y-axis', upTitle),
    ...along.flatMap(({what, lines}) => (what === '' ? [] : {what, says: wordsOf(lines)})),
    ...plots.flatMap(({what, type, title: name, marks}) => [
      ...title(`title of ${what}`, name),
      ...(type === 'line' && marks.length > 0 ? [{what, says: ''}] : []),
      ...marks.flatMap(mark => [
        {what: mark.what, says: ''},
        ...(mark.note.length === 0 ? [] : [{what: `label of ${mark.what}`, says: wordsOf(mark.note)}]),
      ]),
    ]),
  ]
}
