import type {Features} from '../src/syntax/remark-syntax.ts'

/** All syntax beyond CommonMark: what is read at the most. */
export const everything: Features = {
  table: true,
  strikethrough: true,
  taskList: true,
  footnote: true,
  html: true,
  tags: true,
  containers: true,
  admonitions: true,
  formulas: true,
  brackets: 'sure',
  bare: 'apart',
  diagrams: true,
}
