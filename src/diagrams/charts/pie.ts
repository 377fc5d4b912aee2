import {Canvas} from '../canvas.ts'
import type {Claim} from '../check.ts'
import {COLUMN, type Diagram} from '../diagram.ts'
import type {Point} from '../geometry.ts'
import {ink, textOn} from '../ink.ts'
import {type Line, linesOf, wordsOf} from '../label.ts'
import type {Parsed} from '../mermaid.ts'
import {DiagramProblem} from '../problem.ts'
import {arcPoints, circle, d, lineHeight, onCircle, path, rect, text, textBelow} from '../shapes.ts'
import {widthOf, wrap} from '../text-size.ts'
import {colourSet, hueOf, setting} from './palette.ts'

const RADIUS = 105
const TYPE = 13
/** Narrower slices have no room for their percentage: it stands in the legend. */
const LEAST_LABELLED = 0.045

interface PieDb {
  getSections(): ReadonlyMap<string, number>
  getShowData(): boolean
}

interface Slice {
  what: string
  lines: readonly Line[]
  /** '' where the author does not show the data. */
  value: string
  share: number
  percentage: string
  fill: string
}

export function readPie(db: unknown, {config}: Parsed): Diagram {
  const pie = db as PieDb
  const sections = [...pie.getSections()]
  const sum = sections.reduce((all, [, value]) => all + value, 0)
  if (!(sum > 0)) throw new DiagramProblem('part', 'pie: no value above 0')
  const slices = sections.map(([label, value], index): Slice => {
    const lines = linesOf(label)
    return {
      what: `section ${label}`,
      lines,
      value: pie.getShowData() ? String(value) : '',
      share: value / sum,
      percentage: percentageOf(value / sum),
      fill: colourSet(config, 'themeVariables', `pie${index + 1}`) ?? hueOf(index),
    }
  })
  const hole = Number(setting(config, 'pie', 'donutHole'))
  return {claims: slices.flatMap(claimsOf), draw: () => drawPie(slices, hole > 0 && hole <= 0.9 ? hole : 0)}
}

function percentageOf(share: number): string {
  const whole = (share * 100).toFixed(0)
  return share > 0 && whole === '0' ? '<1%' : `${whole}%`
}

function claimsOf({what, lines, value, share, percentage}: Slice): Claim[] {
  const inside = share >= LEAST_LABELLED ? percentage : ''
  return [
    {what, says: wordsOf(lines) + value + percentage},
    ...(share > 0 ? [{what: `slice of ${what}`, says: inside}] : []),
  ]
}

function drawPie(slices: readonly Slice[], hole: number): Canvas {
  const canvas = new Canvas()
  const middle = {x: COLUMN / 2, y: RADIUS}
  let from = 0
  for (const slice of slices) {
    if (slice.share > 0) drawSlice(canvas, slice, middle, from, hole)
    from += slice.share
  }
  drawLegend(canvas, slices, RADIUS * 2 + 18)
  return canvas
}

function drawSlice(canvas: Canvas, slice: Slice, middle: Point, from: number, hole: number): void {
  const {share, fill, percentage} = slice
  const what = `slice of ${slice.what}`
  const to = from + share
  const at = (turns: number, radius: number) => onCircle(middle, radius, turns * 2 * Math.PI)
  const inner = hole * RADIUS
  const back = hole > 0 ? ['L', at(to, inner), ...arcPoints(middle, inner, to, from)] : ['L', middle]
  const paint = {fill, stroke: ink.ground, strokeWidth: 1.5}
  const isWhole = share > 0.9999
  const form =
    isWhole && hole === 0
      ? circle(middle, RADIUS, paint)
      : path(d('M', at(from, RADIUS), ...arcPoints(middle, RADIUS, from, to), ...back, 'Z'), paint)
  canvas.put(what, 'node', form)
  if (share < LEAST_LABELLED) return
  const place =
    isWhole && hole === 0 ? middle : at(from + share / 2, hole > 0 ? (RADIUS + inner) / 2 : RADIUS * 0.68)
  canvas.put(what, 'label', text(place, [{text: percentage}], {size: TYPE, bold: true, fill: textOn(fill)}))
}

/** Rows of a colour, what it means, and the figures on the right below each other. */
function drawLegend(canvas: Canvas, slices: readonly Slice[], top: number): void {
  const widest = (texts: readonly string[]) => Math.max(...texts.map(each => widthOf(each, TYPE)))
  const percentages = widest(slices.map(({percentage}) => percentage))
  const values = Math.min(widest(slices.map(({value}) => value)), 120)
  const figures = percentages + (values > 0 ? values + 14 : 0)
  const room = COLUMN - 20 - figures - 16
  const labels = slices.map(({lines}) => wrap(lines, TYPE, room))
  const names = Math.max(...labels.flat().map(line => widthOf(line.map(run => run.text).join(''), TYPE)))
  // Short names stand close to their figures, and the whole in the middle.
  const width = Math.min(COLUMN, Math.max(20 + names + 24 + figures, 170))
  const left = (COLUMN - width) / 2
  let y = top
  for (const [index, slice] of slices.entries()) {
    const lines = labels[index]!
    const middle = y + lineHeight(TYPE) / 2
    canvas.put(
      slice.what,
      'label',
      rect({x: left, y: middle - 6, width: 12, height: 12}, {fill: slice.fill}, 2),
    )
    canvas.put(slice.what, 'label', ...textBelow({x: left + 20, y}, lines, {size: TYPE}))
    const figure = (words: string, x: number, fill: string) =>
      canvas.put(
        slice.what,
        'label',
        text({x, y: middle}, [{text: words}], {size: TYPE, anchor: 'end', fill}),
      )
    if (slice.value !== '') figure(slice.value, left + width - percentages - 14, ink.text)
    figure(slice.percentage, left + width, slice.value === '' ? ink.text : ink.faint)
    y += Math.max(1, lines.length) * lineHeight(TYPE) + 5
  }
}
