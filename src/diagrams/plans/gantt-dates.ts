import dayjs, {type Dayjs} from 'dayjs'
import type {GanttDb, GanttDbTask} from './gantt-db.ts'

interface Wording {
  /** Whether any date of the chart has a time of day. */
  isTimed: boolean
  isChinese: boolean
  hasYears: boolean
}

/** When a task is, in words: its first and its last day, or its times. */
export function datesOf(task: GanttDbTask, wording: Wording, db: GanttDb): string {
  const [start, end] = [dayjs(task.startTime), dayjs(task.renderEndTime ?? task.endTime)]
  const format = db.getDateFormat().trim()
  if (format === 'D') return ''
  const isDated = /[YMDQwWX]|x/.test(format.replace(/\[[^\]]*\]/g, '').replaceAll('mm', ''))
  return isDated ? datedOf(task, start, end, wording, db) : clockOf(task, start, end)
}

/** Times alone, for a chart that names no days. */
function clockOf(task: GanttDbTask, start: Dayjs, end: Dayjs): string {
  const clock = (date: Dayjs) => date.format(date.second() > 0 ? 'HH:mm:ss' : 'HH:mm')
  if (!task.milestone && !task.vert && end.isAfter(start)) return `${clock(start)}–${clock(end)}`
  return clock(start.add(end.diff(start) / 2, 'ms'))
}

function datedOf(task: GanttDbTask, start: Dayjs, end: Dayjs, wording: Wording, db: GanttDb): string {
  if (task.milestone || task.vert || !end.isAfter(start)) {
    const middle = start.add(end.diff(start) / 2, 'ms')
    return wording.isTimed ? timeOf(middle, undefined, wording) : dateOf(middle, undefined, wording)
  }
  if (wording.isTimed) return `${timeOf(start, undefined, wording)}–${timeOf(end, start, wording)}`
  const last = isWritten(task, db) ? end : end.subtract(1, 'day')
  return last.isSame(start, 'day') || last.isBefore(start)
    ? dateOf(start, undefined, wording)
    : `${dateOf(start, undefined, wording)}–${dateOf(last, start, wording)}`
}

/** Whether its end is a date that the author wrote: Mermaid's bars end as that day begins. */
function isWritten({raw}: GanttDbTask, db: GanttDb): boolean {
  const end = raw.endTime.data?.trim() ?? ''
  return dayjs(end, db.getDateFormat().trim(), true).isValid() && !db.endDatesAreInclusive()
}

/** @param after the date before it, of which it repeats no year */
function dateOf(date: Dayjs, after: Dayjs | undefined, {isChinese, hasYears}: Wording): string {
  const withYear = hasYears && !after?.isSame(date, 'year')
  if (isChinese) return date.format(withYear ? 'YYYY年M月D日' : 'M月D日')
  return date.format(withYear ? 'MMM D, YYYY' : 'MMM D')
}

function timeOf(date: Dayjs, after: Dayjs | undefined, wording: Wording): string {
  const time = date.format(date.second() > 0 ? 'HH:mm:ss' : 'HH:mm')
  return after?.isSame(date, 'day') ? time : `${dateOf(date, after, wording)} ${time}`
}
