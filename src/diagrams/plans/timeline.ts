import {Canvas} from '../canvas.ts'
import {hueOf, setting} from '../charts/palette.ts'
import type {Claim} from '../check.ts'
import {COLUMN, type Diagram} from '../diagram.ts'
import {ink, textOn, tints} from '../ink.ts'
import {type Line, linesOf, wordsOf} from '../label.ts'
import type {Parsed} from '../mermaid.ts'
import {DiagramProblem} from '../problem.ts'
import {blockSize, circle, line, lineHeight, rect, textBelow, textBlock} from '../shapes.ts'
import {wrap} from '../text-size.ts'

const TYPE = 13
const PERIOD_TYPE = 14
/** Where the line of time is. */
const SPINE = 8
const TEXT = 26
const PAD = 8

interface TimelineDb {
  getSections(): readonly string[]
  getTasks(): readonly {section: string; task: string; events: readonly string[]}[]
}

interface Part {
  what: string
  lines: readonly Line[]
}

interface Period extends Part {
  events: Part[]
  colour: number
}

interface Section {
  /** Undefined for periods of no section. */
  head: Part | undefined
  colour: number
  periods: Period[]
}

export function readTimeline(db: unknown, {config}: Parsed): Diagram {
  const sections = sectionsOf(db as TimelineDb, setting(config, 'timeline', 'disableMulticolor') === true)
  if (sections.length === 0) throw new DiagramProblem('part', 'timeline: no period')
  return {claims: sections.flatMap(claimsOf), draw: () => drawTimeline(sections)}
}

/** In the order of the source: a section has the periods below it, or none. */
function sectionsOf(timeline: TimelineDb, isOneColour: boolean): Section[] {
  const names = timeline.getSections()
  const tasks = timeline.getTasks()
  let next = 0
  const take = (name: string, colour: number | undefined): Period[] => {
    const periods: Period[] = []
    for (; tasks[next]?.section === name; next++) {
      const {task, events} = tasks[next]!
      const index = next + 1
      periods.push({
        what: `period ${index}`,
        lines: linesOf(task),
        events: events.map((event, place) => ({what: `event ${index}.${place + 1}`, lines: linesOf(event)})),
        colour: isOneColour ? 0 : (colour ?? next),
      })
    }
    return periods
  }
  const first = take('', undefined)
  return [
    ...(first.length > 0 ? [{head: undefined, colour: 0, periods: first}] : []),
    ...names.map((name, index): Section => {
      const colour = isOneColour ? 0 : names.indexOf(name)
      return {
        head: {what: `section ${index + 1}`, lines: linesOf(name)},
        colour,
        periods: take(name, colour),
      }
    }),
  ]
}

function claimsOf({head, periods}: Section): Claim[] {
  const parts = [...(head ? [head] : []), ...periods.flatMap(period => [period, ...period.events])]
  return parts.map(({what, lines}) => ({what, says: wordsOf(lines)}))
}

/** A timeline runs downwards, on a phone as elsewhere. */
function drawTimeline(sections: readonly Section[]): Canvas {
  const canvas = new Canvas()
  const last = sections.at(-1)?.periods.at(-1)
  let y = 0
  for (const {head, colour, periods} of sections) {
    if (head) y = drawSection(canvas, head, colour, y === 0 ? 0 : y + 8)
    for (const period of periods) y = drawPeriod(canvas, period, y, period === last)
  }
  return canvas
}

function drawSection(canvas: Canvas, {what, lines}: Part, colour: number, top: number): number {
  const wrapped = wrap(lines, TYPE, COLUMN - 20, true)
  const height = wrapped.length * lineHeight(TYPE) + 10
  const fill = hueOf(colour)
  canvas.put(what, 'node', rect({x: 0, y: top, width: COLUMN, height}, {fill}, 4))
  const at = {x: COLUMN / 2, y: top + height / 2}
  canvas.put(what, 'label', ...textBlock(at, wrapped, {size: TYPE, bold: true, fill: textOn(fill)}))
  return top + height + 10
}

function drawPeriod(
  canvas: Canvas,
  {what, lines, events, colour}: Period,
  top: number,
  isLast: boolean,
): number {
  const hue = hueOf(colour)
  const wrapped = wrap(lines, PERIOD_TYPE, COLUMN - TEXT, true)
  const middle = top + lineHeight(PERIOD_TYPE) / 2
  canvas.put(what, 'node', circle({x: SPINE, y: middle}, 6, {fill: hue, stroke: ink.ground, strokeWidth: 2}))
  canvas.put(what, 'label', ...textBelow({x: TEXT, y: top}, wrapped, {size: PERIOD_TYPE, bold: true}))
  let y = top + Math.max(1, wrapped.length) * lineHeight(PERIOD_TYPE) + 4
  for (const event of events) {
    const inner = wrap(event.lines, TYPE, COLUMN - TEXT - PAD * 2)
    const size = blockSize(inner, TYPE)
    const box = {x: TEXT, y, width: Math.max(size.width + PAD * 2, 40), height: size.height + 10}
    canvas.put(event.what, 'node', rect(box, {fill: tints[colour % tints.length]!}, 4))
    canvas.put(event.what, 'label', ...textBelow({x: TEXT + PAD, y: y + 5}, inner, {size: TYPE}))
    y += box.height + 6
  }
  const end = y + (isLast ? 0 : 8)
  canvas.put(
    '',
    'line',
    line({x: SPINE, y: middle}, {x: SPINE, y: end + (isLast ? -4 : 0)}, {stroke: hue, strokeWidth: 2}),
  )
  return end
}
