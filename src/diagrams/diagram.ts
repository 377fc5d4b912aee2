import type {Canvas} from './canvas.ts'
import type {Claim} from './check.ts'

/** A diagram as it was read: what has to be drawn, and who draws it. */
export interface Diagram {
  claims: Claim[]
  draw(): Canvas
}

/** As wide as charts are drawn, without the canvas's margin and a line's width: the whole shows on a phone without scrolling. */
export const COLUMN = 309
