import type {Line} from '../label.ts'

export interface Topic {
  what: string
  lines: readonly Line[]
  /** As the table of shapes has it; '' for none: the words alone. */
  shape: string
  /** Of the branch that it is on; -1 for the middle. */
  branch: number
  depth: number
  children: Topic[]
}
