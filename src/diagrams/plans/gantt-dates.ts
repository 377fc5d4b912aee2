import {timeFormat} from 'd3-time-format'
import dayjs, {type Dayjs} from 'dayjs'
import type {GanttDb, GanttDbTask} from './gantt-db.ts'

interface Wording {
  isChinese: boolean
  hasYears: boolean
}

/** When a task is, in words: its first and its last day, or its times. */
export function datesOf(task: GanttDbTask, wording: Wording, db: GanttDb): string {
  const [start, end] = [dayjs(task.startTime), dayjs(task.renderEndTime ?? task.endTime)]
  const isMoment = task.milestone === true || task.vert === true || !end.isAfter(start)
  const middle = start.add(end.diff(start) / 2, 'ms')
  if (!namesDays(db)) {
    const words = timesOf(db)
    return isMoment ? words(middle) : `${words(start)}–${words(end)}`
  }
  const isWhole = isDay(start) && isDay(end)
  if (isMoment) return isWhole ? dateOf(middle, undefined, wording) : timeOf(middle, undefined, wording)
  if (!isWhole) return `${timeOf(start, undefined, wording)}–${timeOf(end, start, wording)}`
  const last = isWritten(task, db) ? end : end.subtract(1, 'day')
  return last.isSame(start, 'day') || last.isBefore(start)
    ? dateOf(start, undefined, wording)
    : `${dateOf(start, undefined, wording)}–${dateOf(last, start, wording)}`
}

const isDay = (date: Dayjs) => date.isSame(date.startOf('day'))

/** Whether the author's dates are days: not times of one day, nor numbers with an axis of their own. */
function namesDays(db: GanttDb): boolean {
  const format = db.getDateFormat().trim()
  if (format === 'D') return false
  if (/^[xX]$/.test(format)) return db.getAxisFormat() === ''
  return format === '' || /[YMDQwW]/.test(format.replace(/\[[^\]]*\]/g, ''))
}

/** As the axis has them, or as a clock. */
function timesOf(db: GanttDb): (date: Dayjs) => string {
  const format = db.getAxisFormat() || (db.getDateFormat().trim() === 'D' ? '%-d' : '')
  if (format === '') return date => date.format(date.second() > 0 ? 'HH:mm:ss' : 'HH:mm')
  const write = timeFormat(format)
  return date => write(date.toDate())
}

/** Whether its end is a date that the author wrote: Mermaid's bars end as that day begins. */
function isWritten({raw}: GanttDbTask, db: GanttDb): boolean {
  const [end, format] = [raw.endTime.data?.trim() ?? '', db.getDateFormat().trim()]
  if (/[Hhm]/.test(format) || db.endDatesAreInclusive()) return false
  return dayjs(end, format === '' ? 'YYYY-MM-DD' : format, true).isValid()
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
