import type {Style} from '../ink.ts'
import type {Line} from '../label.ts'

export interface Block {
  id: string
  what: string
  /** A name of the graphs' shapes, or `group`, `space`, `arrow`. */
  shape: string
  /** Columns that it takes. */
  span: number
  lines: readonly Line[]
  /** Of what is in it; undefined for all in one row. */
  columns: number | undefined
  children: readonly Block[]
  /** Of an arrow: `left`, `right`, `up`, `down`, `x`, `y`. */
  directions: readonly string[]
  style: Style
}
