import type {Line} from '../label.ts'

export interface Mark {
  what: string
  /** Along the axis of categories, from 0 to 1. */
  at: number
  value: number
  /** What the author writes at the point. */
  note: readonly Line[]
}

export interface Plot {
  what: string
  type: 'bar' | 'line'
  title: readonly Line[]
  colour: string
  marks: Mark[]
}

export interface XyChart {
  isLying: boolean
  alongTitle: readonly Line[]
  upTitle: readonly Line[]
  /** Categories, or steps of a scale. */
  along: {what: string; lines: readonly Line[]; at: number}[]
  isBand: boolean
  /** How much of the axis one category has. */
  band: number
  up: {min: number; max: number; ticks: number[]}
  plots: Plot[]
  /** Whether values are wanted; undefined where the author leaves it open. */
  values: boolean | undefined
}
