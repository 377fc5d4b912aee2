import {
  type CountableTimeInterval,
  timeDay,
  timeFriday,
  timeHour,
  timeMillisecond,
  timeMinute,
  timeMonday,
  timeMonth,
  timeSaturday,
  timeSecond,
  timeSunday,
  timeThursday,
  timeTicks,
  timeTuesday,
  timeWednesday,
} from 'd3-time'
import {timeFormat} from 'd3-time-format'
import type {GanttAxis} from './gantt-db.ts'

export interface Tick {
  at: Date
  text: string
}

const MOST = 400

const weekdays: Readonly<Record<string, CountableTimeInterval>> = {
  monday: timeMonday,
  tuesday: timeTuesday,
  wednesday: timeWednesday,
  thursday: timeThursday,
  friday: timeFriday,
  saturday: timeSaturday,
  sunday: timeSunday,
}

const units: Readonly<Record<string, CountableTimeInterval>> = {
  millisecond: timeMillisecond,
  second: timeSecond,
  minute: timeMinute,
  hour: timeHour,
  day: timeDay,
  month: timeMonth,
}

/** Marks of the axis as the author wants them, or some that a phone has room for. */
export function ticksOf(axis: GanttAxis, isChinese: boolean): Tick[] {
  const {start, end, interval, weekday} = axis
  const [, count, unit] = /^([1-9]\d*)(millisecond|second|minute|hour|day|week|month)$/.exec(interval) ?? []
  const every = unit === undefined ? undefined : (units[unit] ?? weekdays[weekday] ?? timeSunday)
  const asked = every && every.count(start, end) / Number(count) < MOST ? every.every(Number(count)) : null
  const dates = asked ? asked.range(asked.ceil(start), new Date(end.getTime() + 1)) : timeTicks(start, end, 5)
  const format = axis.format === '' ? wording(dates, isChinese) : timeFormat(axis.format)
  return dates.map(at => ({at, text: format(at)}))
}

/** As exact as the marks are apart. */
function wording(dates: readonly Date[], isChinese: boolean): (date: Date) => string {
  const isEvery = (unit: CountableTimeInterval) =>
    dates.every(date => unit.floor(date).getTime() === date.getTime())
  const years = new Set(dates.map(date => date.getFullYear())).size > 1
  if (isEvery(timeMonth) && dates.length > 1) {
    if (dates.every(date => date.getMonth() === 0)) return timeFormat(isChinese ? '%Y年' : '%Y')
    if (years) return timeFormat(isChinese ? '%Y年%-m月' : '%b %Y')
    return timeFormat(isChinese ? '%-m月' : '%b')
  }
  if (isEvery(timeDay)) return timeFormat(isChinese ? '%-m月%-d日' : '%b %-d')
  if (isEvery(timeMinute)) return timeFormat('%H:%M')
  return timeFormat(isEvery(timeSecond) ? '%H:%M:%S' : '%S.%L')
}
