import type {Block} from '../front-matter/find-block.ts'

/** A value of the front matter: a text, a switch, a theme with its variables, or several options. */
export type Value = string | boolean | Record<string, Part>

/** What stands in an object. Only those that are no objects themselves are set. */
export type Part = string | number | boolean | object

/** What stands in a file and is to be set. */
export interface Setting {
  text: string
  block: Block
  key: string
  value: Value
  /** Of the file. */
  eol: string
}
