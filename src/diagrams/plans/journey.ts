import type {Element} from 'hast'
import {Canvas} from '../canvas.ts'
import {hueOf} from '../charts/palette.ts'
import type {Claim} from '../check.ts'
import {COLUMN, type Diagram} from '../diagram.ts'
import type {Point} from '../geometry.ts'
import {ink, textOn} from '../ink.ts'
import {type Line, linesOf, wordsOf} from '../label.ts'
import type {Parsed} from '../mermaid.ts'
import {DiagramProblem} from '../problem.ts'
import {circle, d, line, lineHeight, path, rect, text, textBelow, textBlock} from '../shapes.ts'
import {widthOf, wrap} from '../text-size.ts'

const TYPE = 13
const SMALL = 11
/** Names on the left, and faces on the right: the better, the farther. */
const NAMES = 168
const WORST = NAMES + 24
const BEST = COLUMN - 32
const BEST_SCORE = 5

interface JourneyDb {
  getTasks(): readonly {section: string; task: string; score: number; people: readonly string[]}[]
}

interface Step {
  what: string
  section: {what: string; lines: readonly Line[]; colour: number} | undefined
  lines: readonly Line[]
  score: number
  actors: {name: string; colour: string}[]
}

export function readJourney(db: unknown, {lineOf}: Parsed): Diagram {
  const tasks = (db as JourneyDb).getTasks()
  if (tasks.length === 0) throw new DiagramProblem('part', 'journey: no task')
  const people = [...new Set(tasks.flatMap(task => task.people.filter(name => name !== '')))]
  let last = ''
  let sections = 0
  const steps = tasks.map((task, index): Step => {
    if (!Number.isFinite(task.score)) {
      throw new DiagramProblem('syntax', `“${task.task}” has no number for a score`, lineOf(task.task))
    }
    const isFirst = task.section !== last && task.section !== ''
    last = task.section
    return {
      what: `task ${index + 1}`,
      section: isFirst
        ? {what: `section ${sections + 1}`, lines: linesOf(task.section), colour: sections++}
        : undefined,
      lines: linesOf(task.task),
      score: task.score,
      actors: task.people
        .filter(name => name !== '')
        .map(name => ({name, colour: hueOf(people.indexOf(name))})),
    }
  })
  return {claims: steps.flatMap(claimsOf), draw: () => drawJourney(steps)}
}

function claimsOf({what, section, lines, score, actors}: Step): Claim[] {
  return [
    ...(section ? [{what: section.what, says: wordsOf(section.lines)}] : []),
    {what, says: wordsOf(lines)},
    {what: `score of ${what}`, says: String(score)},
    ...(actors.length > 0
      ? [{what: `actors of ${what}`, says: actors.map(({name}) => name.replace(/\s+/g, '')).join('')}]
      : []),
  ]
}

function drawJourney(steps: readonly Step[]): Canvas {
  const canvas = new Canvas()
  const faces: Point[] = []
  let y = 0
  for (const step of steps) {
    if (step.section) y = drawSection(canvas, step.section, y === 0 ? 0 : y + 6)
    const {bottom, face} = drawStep(canvas, step, y)
    faces.push(face)
    y = bottom
  }
  for (const [index, face] of faces.entries()) {
    const next = faces[index + 1]
    if (next) canvas.put('', 'line', line(face, next, {stroke: ink.edge, strokeWidth: 1.5, dash: ['3', '3']}))
  }
  return canvas
}

function drawSection(
  canvas: Canvas,
  {what, lines, colour}: NonNullable<Step['section']>,
  top: number,
): number {
  const wrapped = wrap(lines, TYPE, COLUMN - 20, true)
  const height = wrapped.length * lineHeight(TYPE) + 8
  const fill = hueOf(colour)
  canvas.put(what, 'node', rect({x: 0, y: top, width: COLUMN, height}, {fill}, 4))
  const at = {x: COLUMN / 2, y: top + height / 2}
  canvas.put(what, 'label', ...textBlock(at, wrapped, {size: TYPE, bold: true, fill: textOn(fill)}))
  return top + height + 8
}

function drawStep(canvas: Canvas, step: Step, top: number): {bottom: number; face: Point} {
  const lines = wrap(step.lines, TYPE, NAMES)
  canvas.put(step.what, 'label', ...textBelow({x: 0, y: top}, lines, {size: TYPE}))
  const names = Math.max(1, lines.length) * lineHeight(TYPE)
  const below = drawActors(canvas, step, top + names + 1)
  const height = Math.max(below - top, 24)
  const part = Math.min(Math.max((step.score - 1) / (BEST_SCORE - 1), 0), 1)
  const face = {x: WORST + (BEST - WORST) * part, y: top + height / 2}
  canvas.put(`score of ${step.what}`, 'node', ...drawFace(face, step.score))
  const score = text({x: COLUMN, y: face.y}, [{text: String(step.score)}], {
    size: TYPE,
    bold: true,
    anchor: 'end',
  })
  canvas.put(`score of ${step.what}`, 'label', score)
  const bottom = top + height + 6
  canvas.put('', 'ground', line({x: 0, y: bottom}, {x: COLUMN, y: bottom}, {stroke: ink.rule}))
  return {bottom: bottom + 6, face}
}

/** Who takes part, each with the dot of one colour, in as many rows as they need. */
function drawActors(canvas: Canvas, {what, actors}: Step, top: number): number {
  let [x, y] = [0, top]
  for (const {name, colour} of actors) {
    const lines = wrap([[{text: name}]], SMALL, NAMES - 14)
    const width = 14 + Math.max(...lines.map(each => widthOf(each.map(run => run.text).join(''), SMALL))) + 10
    if (x > 0 && x + width > NAMES + 10) [x, y] = [0, y + lineHeight(SMALL)]
    canvas.put(
      `actors of ${what}`,
      'label',
      circle({x: x + 5, y: y + lineHeight(SMALL) / 2}, 4, {fill: colour}),
    )
    canvas.put(
      `actors of ${what}`,
      'label',
      ...textBelow({x: x + 13, y}, lines, {size: SMALL, fill: ink.faint}),
    )
    x += width
    if (lines.length > 1) [x, y] = [NAMES + 10, y + (lines.length - 1) * lineHeight(SMALL)]
  }
  return actors.length === 0 ? top : y + lineHeight(SMALL)
}

/** It smiles above three, as Mermaid's do. */
function drawFace(at: Point, score: number): Element[] {
  const on = (dx: number, dy: number): Point => ({x: at.x + dx, y: at.y + dy})
  const stroke = {stroke: ink.head, strokeWidth: 1.3}
  const bend = score > 3 ? 3 : score < 3 ? -3 : 0
  const mouth = bend < 0 ? 5 : 3
  const fill = score > 3 ? '#d8f0df' : score < 3 ? '#f9dcdc' : '#fde7c7'
  return [
    circle(at, 9, {fill, ...stroke}),
    circle(on(-3, -2.5), 1.2, {fill: ink.head}),
    circle(on(3, -2.5), 1.2, {fill: ink.head}),
    path(d('M', on(-4, mouth), 'C', on(-2, mouth + bend), on(2, mouth + bend), on(4, mouth)), {
      ...stroke,
      fill: 'none',
    }),
  ]
}
