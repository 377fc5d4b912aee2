import type {Line} from '../label.ts'

export interface Actor {
  id: string
  what: string
  type: string
  lines: readonly Line[]
}

/** What stands at an arrow's end. `top` and `bottom` are halves of a head. */
export type ArrowHead = 'none' | 'point' | 'open' | 'cross' | 'top' | 'bottom' | 'stick-top' | 'stick-bottom'

export interface Message {
  type: 'message'
  what: string
  from: number
  to: number
  lines: readonly Line[]
  isDotted: boolean
  start: ArrowHead
  end: ArrowHead
  /** Circles where it meets the lifelines. */
  isCentralAtStart: boolean
  isCentralAtEnd: boolean
  number: string | undefined
  /** The actor whom it brings into being, and whom it ends. */
  creates: number | undefined
  destroys: number | undefined
}

export interface Note {
  type: 'note'
  what: string
  placement: 'left' | 'right' | 'over'
  from: number
  to: number
  lines: readonly Line[]
}

export interface Activation {
  type: 'activate' | 'deactivate'
  what: string
  actor: number
}

export interface Section {
  lines: readonly Line[]
  items: Item[]
}

export interface Block {
  type: 'block'
  what: string
  /** `loop`, `alt` … or `rect`. */
  keyword: string
  /** Of a `rect`. */
  fill: string | undefined
  sections: Section[]
}

export type Item = Message | Note | Activation | Block

export interface Group {
  what: string
  lines: readonly Line[]
  fill: string | undefined
  first: number
  last: number
}

export interface Sequence {
  actors: Actor[]
  groups: Group[]
  items: Item[]
}
