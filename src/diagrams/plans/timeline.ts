import {Canvas} from '../canvas.ts'
import {hueOf, setting} from '../charts/palette.ts'
import type {Claim} from '../check.ts'
import {COLUMN, type Diagram} from '../diagram.ts'
import {ink, textOn, tints} from '../ink.ts'
import {type Line, linesOf, wordsOf} from '../label.ts'
import type {Parsed} from '../mermaid.ts'
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

interface Period {
  what: string
  /** Its section's lines where it is the first of one; undefined elsewhere. */
  section: {what: string; lines: readonly Line[]} | undefined
  lines: readonly Line[]
  events: {what: string; lines: readonly Line[]}[]
  colour: number
}

export function readTimeline(db: unknown, {config}: Parsed): Diagram {
  const timeline = db as TimelineDb
  const sections = timeline.getSections()
  const isOneColour = setting(config, 'timeline', 'disableMulticolor') === true
  const periods: Period[] = []
  let last: string | undefined
  for (const [index, {section, task, events}] of timeline.getTasks().entries()) {
    const isFirst = section !== last && section !== ''
    last = section
    periods.push({
      what: `period ${index + 1}`,
      section: isFirst ? {what: `section ${section}`, lines: linesOf(section)} : undefined,
      lines: linesOf(task),
      events: events.map((event, place) => ({
        what: `event ${index + 1}.${place + 1}`,
        lines: linesOf(event),
      })),
      colour: isOneColour ? 0 : sections.length > 0 ? Math.max(0, sections.indexOf(section)) : index,
    })
  }
  return {claims: periods.flatMap(claimsOf), draw: () => drawTimeline(periods)}
}

function claimsOf({what, section, lines, events}: Period): Claim[] {
  return [...(section ? [section] : []), {what, lines}, ...events].map(part => ({
    what: part.what,
    says: wordsOf(part.lines),
  }))
}

/** A timeline runs downwards, on a phone as elsewhere. */
function drawTimeline(periods: readonly Period[]): Canvas {
  const canvas = new Canvas()
  let y = 0
  for (const period of periods) {
    if (period.section) y = drawSection(canvas, period.section, period.colour, y === 0 ? 0 : y + 8)
    y = drawPeriod(canvas, period, y, period === periods.at(-1))
  }
  return canvas
}

function drawSection(
  canvas: Canvas,
  {what, lines}: NonNullable<Period['section']>,
  colour: number,
  top: number,
): number {
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
