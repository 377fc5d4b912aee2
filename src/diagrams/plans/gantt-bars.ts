import type {Canvas} from '../canvas.ts'
import {hueOf} from '../charts/palette.ts'
import {COLUMN} from '../diagram.ts'
import type {Box} from '../geometry.ts'
import {ink, tints} from '../ink.ts'
import {d, lineHeight, type Paint, path, polygon, rect, text} from '../shapes.ts'
import {widthOf} from '../text-size.ts'
import type {Gantt, Task} from './gantt-model.ts'

const CRITICAL = '#c24a4a'
const SMALL = 11

type State = Pick<Task, 'kind' | 'isDone' | 'isActive' | 'isCritical' | 'section'>

function paintOf({isDone, isActive, isCritical, section}: State): Paint {
  const hue = hueOf(section)
  const stroke = isCritical ? CRITICAL : isDone ? '#9aa1ab' : hue
  const strokeWidth = isCritical ? 1.8 : 1
  if (isDone) return {fill: '#d4d8de', stroke, strokeWidth}
  if (isActive) return {fill: hue, stroke, strokeWidth}
  return {fill: isCritical ? '#f2b8b8' : tints[section % tints.length]!, stroke, strokeWidth}
}

export function drawBar(canvas: Canvas, task: Task, box: Box): void {
  canvas.put(`time of ${task.what}`, 'node', ...formOf(task, box))
}

/** A milestone is a diamond; what is done has a tick where there is room for it. */
function formOf(state: State, box: Box) {
  const paint = paintOf(state)
  const middle = {x: box.x + box.width / 2, y: box.y + box.height / 2}
  if (state.kind === 'milestone') {
    const half = box.height / 2 + 1.5
    const x = Math.min(Math.max(middle.x, half + 1), COLUMN - half - 1)
    const points = [
      {x, y: middle.y - half},
      {x: x + half, y: middle.y},
      {x, y: middle.y + half},
      {x: x - half, y: middle.y},
    ]
    const fill = state.isDone || state.isCritical ? paint.fill! : hueOf(state.section)
    return [polygon(points, {...paint, fill})]
  }
  const bar = rect({...box, width: Math.max(box.width, 2)}, paint, Math.min(3, box.width / 2))
  if (!state.isDone || box.width < 16) return [bar]
  const tick = d(
    'M',
    middle.x - 4,
    middle.y,
    'L',
    middle.x - 1,
    middle.y + 3,
    'L',
    middle.x + 4,
    middle.y - 3,
  )
  return [bar, path(tick, {stroke: ink.soft, strokeWidth: 1.5, fill: 'none'})]
}

const names: readonly [key: 'isDone' | 'isActive' | 'isCritical' | 'milestone', zh: string, en: string][] = [
  ['isDone', '已完成', 'Done'],
  ['isActive', '进行中', 'Active'],
  ['isCritical', '关键', 'Critical'],
  ['milestone', '里程碑', 'Milestone'],
]

/** What the looks of bars mean, of those that there are. */
export function drawStates(canvas: Canvas, {sections, isChinese}: Gantt, top: number): void {
  const tasks = sections.flatMap(section => section.tasks)
  const used = names.filter(([key]) =>
    tasks.some(task => (key === 'milestone' ? task.kind === key : task[key])),
  )
  let x = 0
  const y = top + lineHeight(SMALL) / 2
  for (const [key, zh, en] of used) {
    const none = {isDone: false, isActive: false, isCritical: false, section: 0}
    const state: State =
      key === 'milestone' ? {...none, kind: 'milestone'} : {...none, kind: 'bar', [key]: true}
    const width = key === 'milestone' ? 12 : 20
    const words = isChinese ? zh : en
    canvas.put('', 'node', ...formOf(state, {x: x + 1, y: y - 4.5, width, height: 9}))
    canvas.put(
      '',
      'label',
      text({x: x + width + 6, y}, [{text: words}], {size: SMALL, anchor: 'start', fill: ink.faint}),
    )
    x += width + 6 + widthOf(words, SMALL) + 14
  }
}
