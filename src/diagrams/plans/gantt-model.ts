import type {Line} from '../label.ts'
import type {GanttAxis} from './gantt-db.ts'

export interface Task {
  what: string
  lines: readonly Line[]
  /** When, in words. */
  dates: string
  start: Date
  end: Date
  kind: 'bar' | 'milestone' | 'vert'
  isDone: boolean
  isActive: boolean
  isCritical: boolean
  section: number
}

export interface Gantt {
  sections: {what: string; lines: readonly Line[]; tasks: Task[]}[]
  markers: Task[]
  axis: GanttAxis
  isChinese: boolean
}
