import dayjs, {type Dayjs} from 'dayjs'

export interface GanttDbTask {
  id: string
  section: string
  task: string
  startTime: Date
  endTime: Date
  /** Without the days that are excluded at its end. */
  renderEndTime: Date | null
  raw: {data: string; startTime: {startData?: string}; endTime: {data?: string}}
  done?: boolean
  active?: boolean
  crit?: boolean
  milestone?: boolean
  vert?: boolean
}

/** Mermaid's database of Gantt charts, as far as it is asked. */
export interface GanttDb {
  getTasks(): readonly GanttDbTask[]
  getDateFormat(): string
  getAxisFormat(): string
  getTickInterval(): string | undefined
  getWeekday(): string
  getExcludes(): readonly string[]
  getIncludes(): readonly string[]
  endDatesAreInclusive(): boolean
  getDiagramTitle(): string | undefined
  isInvalidDate(
    date: Dayjs,
    format: string,
    excludes: readonly string[],
    includes: readonly string[],
  ): boolean
}

export interface GanttAxis {
  start: Date
  end: Date
  /** Of `strftime`; '' where the author leaves it open. */
  format: string
  interval: string
  weekday: string
  /** Times that do not count: weekends and other days. */
  excluded: {start: Date; end: Date}[]
}

/** Mermaid marks no excluded days in a chart of more than five years. */
const MOST_YEARS = 5

export function readAxis(db: GanttDb, tasks: readonly GanttDbTask[]): GanttAxis {
  const start = new Date(Math.min(...tasks.map(({startTime}) => startTime.getTime())))
  const end = new Date(
    Math.max(...tasks.map(({endTime, renderEndTime}) => (renderEndTime ?? endTime).getTime())),
  )
  return {
    start,
    end: end > start ? end : dayjs(start).add(1, 'day').toDate(),
    format: db.getAxisFormat() || (db.getDateFormat() === 'D' ? '%d' : ''),
    interval: db.getTickInterval() ?? '',
    weekday: db.getWeekday(),
    excluded: excludedIn(db, start, end),
  }
}

function excludedIn(db: GanttDb, start: Date, end: Date): GanttAxis['excluded'] {
  const [excludes, includes] = [db.getExcludes(), db.getIncludes()]
  if (excludes.length === 0 || dayjs(end).diff(start, 'year') > MOST_YEARS) return []
  const days: GanttAxis['excluded'] = []
  for (let day = dayjs(start).startOf('day'); day.toDate() < end; day = day.add(1, 'day')) {
    if (!db.isInvalidDate(day, db.getDateFormat(), excludes, includes)) continue
    const [from, to] = [new Date(Math.max(day.valueOf(), start.getTime())), day.add(1, 'day').toDate()]
    const last = days.at(-1)
    if (last && last.end.getTime() === from.getTime()) last.end = to
    else days.push({start: from, end: to})
  }
  const inside = days.map(each => ({start: each.start, end: each.end < end ? each.end : end}))
  return inside.filter(each => each.end > each.start)
}
