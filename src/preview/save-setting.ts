import type {Block} from '../front-matter/find-block.ts'

/** A value of the front matter: a text, or a theme with its variables. */
export type Value = string | Record<string, string | number>

/** What stands in a file and is to be set. */
export interface Setting {
  text: string
  block: Block
  key: string
  value: Value
  /** Of the file. */
  eol: string
}
