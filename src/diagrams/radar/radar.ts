import {Canvas} from '../canvas.ts'
import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import type {Point} from '../geometry.ts'
import {hues, ink} from '../ink.ts'
import {type Line, linesOf, wordsOf} from '../label.ts'
import {DiagramProblem} from '../problem.ts'
import {blockSize, circle, d, line, path, polygon, rect, text, textBlock} from '../shapes.ts'
import {wrap} from '../text-size.ts'

interface RadarDb {
  getAxes(): readonly {name: string; label?: string}[]
  getCurves(): readonly {name: string; label?: string; entries: readonly number[]}[]
  getOptions(): {showLegend: boolean; ticks: number; max: number | null; min: number; graticule: string}
}

interface Axis {
  what: string
  lines: readonly Line[]
}

interface Curve extends Axis {
  entries: readonly number[]
}

interface Radar {
  axes: readonly Axis[]
  curves: readonly Curve[]
  isRound: boolean
  hasLegend: boolean
  ticks: number
  least: number
  most: number
}

const TYPE = 12
const TICK_TYPE = 11
const RADIUS = 104

export function readRadar(db: unknown): Diagram {
  const own = db as RadarDb
  const options = own.getOptions()
  const curves = own.getCurves().map(({name, label, entries}, index) => {
    return {what: `curve ${index + 1}`, lines: linesOf(label ?? name), entries}
  })
  const most = options.max ?? Math.max(options.min + 1, ...curves.flatMap(({entries}) => entries))
  const radar: Radar = {
    axes: own
      .getAxes()
      .map(({name, label}, index) => ({what: `axis ${index + 1}`, lines: linesOf(label ?? name)})),
    curves,
    isRound: options.graticule !== 'polygon',
    hasLegend: options.showLegend,
    ticks: Math.min(Math.max(1, Math.round(options.ticks)), 20),
    least: options.min,
    most,
  }
  const odd = curves.find(({entries}) => entries.length !== radar.axes.length)
  if (odd)
    throw new DiagramProblem('part', `${wordsOf(odd.lines)}: ${odd.entries.length} / ${radar.axes.length}`)
  return {claims: claimsOf(radar), draw: () => drawRadar(radar)}
}

function claimsOf({axes, curves, hasLegend, least, most}: Radar): Claim[] {
  return [
    ...axes.map(({what, lines}) => ({what, says: wordsOf(lines)})),
    ...curves.map(({what, lines}) => ({what, says: hasLegend ? wordsOf(lines) : ''})),
    {what: 'scale', says: `${figure(least)}${figure(most)}`},
  ]
}

const figure = (value: number) => String(Math.round(value * 100) / 100)

function drawRadar(radar: Radar): Canvas {
  const canvas = new Canvas()
  const {axes, curves, least, most, ticks} = radar
  const at = (index: number, radius: number): Point => {
    const angle = (index / axes.length) * Math.PI * 2 - Math.PI / 2
    return {x: Math.cos(angle) * radius, y: Math.sin(angle) * radius}
  }
  for (let tick = ticks; tick > 0; tick--) {
    const radius = (RADIUS * tick) / ticks
    const paint = {stroke: ink.groupEdge, ...(tick === ticks ? {fill: ink.group} : {})}
    const ring = radar.isRound
      ? circle({x: 0, y: 0}, radius, paint)
      : polygon(
          axes.map((_, index) => at(index, radius)),
          paint,
        )
    canvas.put('', 'group', ring)
  }
  for (const [index, {what, lines}] of axes.entries()) {
    canvas.put(what, 'group', line({x: 0, y: 0}, at(index, RADIUS), {stroke: ink.edge}))
    const wrapped = wrap(lines, TYPE, 84)
    const {width, height} = blockSize(wrapped, TYPE)
    const end = at(index, RADIUS + 8)
    const middle = {
      x: end.x + (end.x / (RADIUS + 8)) * (width / 2),
      y: end.y + (end.y / (RADIUS + 8)) * (height / 2),
    }
    canvas.put(what, 'label', ...textBlock(middle, wrapped, {size: TYPE}))
  }
  for (const [index, curve] of curves.entries()) {
    const points = curve.entries.map((value, axis) => {
      const part = most === least ? 0 : (value - least) / (most - least)
      return at(axis, RADIUS * Math.min(1, Math.max(0, part)))
    })
    drawCurve(canvas, curve.what, points, index, radar.isRound)
  }
  const small = {size: TICK_TYPE, fill: ink.faint, anchor: 'start' as const}
  for (const [value, radius] of [
    [least, 0],
    [most, RADIUS],
  ] as const) {
    canvas.put(
      'scale',
      'label',
      text({x: 4, y: -radius + (radius === 0 ? -7 : 8)}, [{text: figure(value)}], small),
    )
  }
  if (radar.hasLegend) drawLegend(canvas, curves)
  return canvas
}

function drawCurve(
  canvas: Canvas,
  what: string,
  points: readonly Point[],
  index: number,
  isRound: boolean,
): void {
  const stroke = hues[index % hues.length]!
  const paint = {stroke, strokeWidth: 2}
  const outline = isRound && points.length > 2 ? path(rounded(points), paint) : polygon(points, paint)
  canvas.put(what, 'line', outline, ...points.map(point => circle(point, 2.5, {fill: stroke})))
}

/** How far a curve leaves the straight line, as in Mermaid. */
const TENSION = 0.17

function rounded(points: readonly Point[]): string {
  const point = (index: number) => points[(index + points.length) % points.length]!
  const off = (a: Point, b: Point, c: Point, sign: number): Point => {
    return {x: a.x + (c.x - b.x) * TENSION * sign, y: a.y + (c.y - b.y) * TENSION * sign}
  }
  const parts = points.flatMap((each, index) => [
    'C',
    off(each, point(index - 1), point(index + 1), 1),
    off(point(index + 1), each, point(index + 2), -1),
    point(index + 1),
  ])
  return d('M', points[0]!, ...parts, 'Z')
}

/** Below the drawing, in lines of a phone's width. */
function drawLegend(canvas: Canvas, curves: readonly Curve[]): void {
  let [x, y] = [-150, canvas.bounds().y + canvas.bounds().height + 18]
  for (const [index, {what, lines}] of curves.entries()) {
    const wrapped = wrap(lines, TYPE, 240)
    const {width, height} = blockSize(wrapped, TYPE)
    if (x > -150 && x + width + 20 > 150) [x, y] = [-150, y + Math.max(20, height + 4)]
    canvas.put(
      what,
      'node',
      rect({x, y: y - 5, width: 12, height: 10}, {fill: hues[index % hues.length]!}, 2),
    )
    canvas.put(what, 'label', ...textBlock({x: x + 18 + width / 2, y}, wrapped, {size: TYPE}))
    x += width + 34
  }
}
