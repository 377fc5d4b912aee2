import {Canvas} from '../canvas.ts'
import {hueOf} from '../charts/palette.ts'
import {COLUMN} from '../diagram.ts'
import {ink} from '../ink.ts'
import {line, lineHeight, rect, text, textBelow} from '../shapes.ts'
import {widthOf, widthOfLine, wrap} from '../text-size.ts'
import {drawBar, drawStates} from './gantt-bars.ts'
import type {Gantt, Task} from './gantt-model.ts'
import {ticksOf} from './gantt-ticks.ts'

const TYPE = 13
const SMALL = 11
const BAR = 11
/** A name has a line of its own where less than this stays beside the dates. */
const LEAST_NAME = 110

/** Each task has its name and its dates above its bar: beside it a phone has no room for them. */
export function drawGantt(gantt: Gantt): Canvas {
  const canvas = new Canvas()
  const {start, end, excluded} = gantt.axis
  const scale = (date: Date) =>
    1 + ((date.getTime() - start.getTime()) / (end.getTime() - start.getTime())) * (COLUMN - 2)
  let y = 0
  for (const section of gantt.sections) {
    if (section.lines.length > 0) y = drawSection(canvas, section, hueOf(gantt.sections.indexOf(section)), y)
    for (const task of section.tasks) y = drawTask(canvas, task, y, scale)
    y += 4
  }
  for (const part of excluded) {
    const x = scale(part.start)
    canvas.put('', 'field', rect({x, y: 0, width: scale(part.end) - x, height: y}, {fill: ink.node}))
  }
  y = drawMarkers(canvas, gantt.markers, y, scale)
  y = drawAxis(canvas, gantt, y, scale)
  drawStates(canvas, gantt, y + 6)
  return canvas
}

type Scale = (date: Date) => number

function drawSection(
  canvas: Canvas,
  {what, lines}: Gantt['sections'][number],
  hue: string,
  top: number,
): number {
  const wrapped = wrap(lines, TYPE, COLUMN - 12, true)
  const y = top + 4
  const height = wrapped.length * lineHeight(TYPE)
  canvas.put(what, 'node', rect({x: 0, y: y + 2, width: 4, height: height - 4}, {fill: hue}, 1))
  canvas.put(what, 'label', ...textBelow({x: 10, y}, wrapped, {size: TYPE, bold: true}))
  return y + height + 4
}

function drawTask(canvas: Canvas, task: Task, top: number, scale: Scale): number {
  const y = drawWords(canvas, task, top)
  drawBar(canvas, task, {x: scale(task.start), y, width: scale(task.end) - scale(task.start), height: BAR})
  return y + BAR + 9
}

/** A task's name, and its dates on the right of it, or below it. */
function drawWords(canvas: Canvas, {what, lines, dates}: Task, top: number): number {
  const width = dates === '' ? 0 : widthOf(dates, SMALL) + 10
  const widest = Math.max(...lines.map(each => widthOfLine(each, TYPE)))
  const isBeside = COLUMN - width >= Math.min(LEAST_NAME, widest)
  const wrapped = wrap(lines, TYPE, isBeside ? COLUMN - width : COLUMN)
  canvas.put(what, 'label', ...textBelow({x: 0, y: top}, wrapped, {size: TYPE}))
  const height = Math.max(1, wrapped.length) * lineHeight(TYPE)
  if (dates === '') return top + height + 2
  const y = isBeside ? top + lineHeight(TYPE) / 2 : top + height + lineHeight(SMALL) / 2
  const at = {x: isBeside ? COLUMN : 0, y}
  const anchor = isBeside ? 'end' : 'start'
  canvas.put(what, 'label', text(at, [{text: dates}], {size: SMALL, anchor, fill: ink.faint}))
  return top + height + (isBeside ? 2 : lineHeight(SMALL))
}

/** Lines across all tasks, each with its words in a row of its own below. */
function drawMarkers(canvas: Canvas, markers: readonly Task[], top: number, scale: Scale): number {
  let y = top
  for (const {what, lines, dates, start, end} of markers) {
    const x = (scale(start) + scale(end)) / 2
    const wrapped = wrap(lines, SMALL, COLUMN - 20)
    const words = dates === '' ? wrapped : [...wrapped, [{text: dates}]]
    const half = Math.max(...words.map(each => widthOfLine(each, SMALL))) / 2
    const middle = Math.min(Math.max(x, half), COLUMN - half)
    const stroke = {stroke: '#dfa3a3', strokeWidth: 1, dash: ['4', '3']}
    canvas.put(`time of ${what}`, 'ground', line({x, y: 0}, {x, y: y + 2}, stroke))
    canvas.put(
      what,
      'label',
      ...textBelow({x: middle, y: y + 2}, words, {size: SMALL, anchor: 'middle', fill: '#a33a3a'}),
    )
    y += words.length * lineHeight(SMALL) + 6
  }
  return y
}

/** Lines at the marks of time, and their words below where they do not cover each other. */
function drawAxis(canvas: Canvas, {axis, isChinese}: Gantt, top: number, scale: Scale): number {
  let free = -Infinity
  let last = ''
  canvas.put('', 'group', line({x: 0, y: top}, {x: COLUMN, y: top}, {stroke: ink.line}))
  for (const {at, text: words} of ticksOf(axis, isChinese)) {
    const x = scale(at)
    const half = widthOf(words, SMALL) / 2
    const middle = Math.min(Math.max(x, half), COLUMN - half)
    canvas.put('', 'ground', line({x, y: 0}, {x, y: top + 4}, {stroke: ink.rule}))
    if (middle - half < free || words === last) continue
    last = words
    canvas.put('', 'label', text({x: middle, y: top + 12}, [{text: words}], {size: SMALL, fill: ink.faint}))
    free = middle + half + 8
  }
  return top + 20
}
