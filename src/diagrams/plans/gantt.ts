import dayjs from 'dayjs'
import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import {linesOf, wordsOf} from '../label.ts'
import type {Parsed} from '../mermaid.ts'
import {DiagramProblem} from '../problem.ts'
import {drawGantt} from './draw-gantt.ts'
import {datesOf} from './gantt-dates.ts'
import {type GanttDb, type GanttDbTask, readAxis} from './gantt-db.ts'
import type {Gantt, Task} from './gantt-model.ts'

export function readGantt(db: unknown, parsed: Parsed): Diagram {
  const gantt = db as GanttDb
  const tasks = tasksOf(gantt, parsed)
  if (tasks.length === 0) throw new DiagramProblem('part', 'gantt: no task')
  const words = [
    ...tasks.flatMap(({task, section}) => [task, section]),
    parsed.title,
    gantt.getDiagramTitle(),
  ]
  const isChinese = words.some(text => /\p{Script=Han}/u.test(text ?? ''))
  const chart: Gantt = {sections: [], markers: [], axis: readAxis(gantt, tasks), isChinese}
  const years = new Set(tasks.flatMap(task => [task.startTime.getFullYear(), task.endTime.getFullYear()]))
  for (const [index, task] of tasks.entries()) {
    const last = chart.sections.at(-1)
    const isNew = last === undefined || tasks[index - 1]!.section !== task.section
    const section = chart.sections.length - (isNew ? 0 : 1)
    const read = taskOf(task, index, section)
    read.dates = datesOf(task, {isChinese, hasYears: years.size > 1}, gantt)
    if (read.kind === 'vert') chart.markers.push(read)
    else if (isNew) {
      chart.sections.push({what: `section ${section + 1}`, lines: linesOf(task.section), tasks: [read]})
    } else last.tasks.push(read)
  }
  return {claims: claimsOf(chart), draw: () => drawGantt(chart)}
}

/** Mermaid's own reckoning of all dates. */
function tasksOf(db: GanttDb, {lineOf}: Parsed): readonly GanttDbTask[] {
  const known = new Set<string>()
  let tasks: readonly GanttDbTask[]
  try {
    tasks = db.getTasks()
  } catch (error) {
    // It throws for dates that it cannot read, and for a first task without one.
    const message = error instanceof Error ? error.message : String(error)
    const date = /^Invalid date:(.+)/.exec(message)?.[1]?.trim()
    if (date !== undefined) throw new DiagramProblem('syntax', `Invalid date “${date}”`, lineOf(date))
    const isTold = error instanceof Error && error.constructor === Error
    throw new DiagramProblem('syntax', isTold ? message : 'A task has no date to begin at, or words too many')
  }
  for (const {id} of tasks) known.add(id)
  for (const task of tasks) {
    for (const id of namedIn(task)) {
      if (known.has(id)) continue
      throw new DiagramProblem(
        'syntax',
        `There is no task “${id}”`,
        lineOf(task.raw.data.replace(/^:/, '').trim()),
      )
    }
    const isSound = [task.startTime, task.endTime].every(date => dayjs(date ?? NaN).isValid())
    if (!isSound)
      throw new DiagramProblem('syntax', `“${task.task.trim()}” has no dates`, lineOf(task.task.trim()))
  }
  return tasks
}

/** Tasks after or until which it goes: for one that is not there Mermaid would take today. */
function namedIn({raw}: GanttDbTask): string[] {
  return [raw.startTime.startData, raw.endTime.data].flatMap(data => {
    const ids = /^(?:after|until)\s+([\d\w\- ]+)/.exec(data?.trim() ?? '')?.[1]
    return ids?.split(' ').filter(id => id !== '') ?? []
  })
}

function taskOf(task: GanttDbTask, index: number, section: number): Task {
  return {
    what: `task ${index + 1}`,
    lines: linesOf(task.task),
    dates: '',
    start: task.startTime,
    end: task.renderEndTime ?? task.endTime,
    kind: task.vert ? 'vert' : task.milestone ? 'milestone' : 'bar',
    isDone: task.done === true,
    isActive: task.active === true,
    isCritical: task.crit === true,
    section,
  }
}

function claimsOf({sections, markers}: Gantt): Claim[] {
  const tasks = [...sections.flatMap(section => section.tasks), ...markers]
  return [
    ...sections.flatMap(({what, lines}) => (lines.length === 0 ? [] : {what, says: wordsOf(lines)})),
    ...tasks.flatMap(({what, lines, dates}) => [
      {what: `time of ${what}`, says: ''},
      {what, says: wordsOf(lines) + dates.replace(/\s+/g, '')},
    ]),
  ]
}
