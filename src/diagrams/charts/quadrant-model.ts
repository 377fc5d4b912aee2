import type {Line} from '../label.ts'

export interface QuadrantPoint {
  what: string
  lines: readonly Line[]
  /** From 0 to 1, to the right and upwards. */
  x: number
  y: number
  radius: number
  fill: string
  stroke: string | undefined
  strokeWidth: number
}

export interface Quadrants {
  fields: {what: string; lines: readonly Line[]; fill: string}[]
  axes: Record<'left' | 'right' | 'top' | 'bottom', readonly Line[]>
  points: QuadrantPoint[]
}
