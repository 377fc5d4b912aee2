import type {Element, ElementContent, Root} from 'hast'
import type {VFile} from 'vfile'
import {report} from '../rules/report.ts'
import {SKIP, visitElements} from '../tree/visit.ts'
import {PHONE_COLUMN, widestWord, widthOf} from './text-width.ts'

/** px of a table's text. */
const TYPE = 15

/** em of padding at both sides of a cell together. */
const PADDING = 1.2

/** em that a cell's text is not squeezed below, though Chinese could be. */
const READABLE = 4

/** Tables that a phone has no room for, judged by their words. */
export function checkTables(tree: Root, file: VFile): void {
  visitElements(tree, node => {
    if (node.tagName !== 'table') return
    const columns = columnWidths(node)
    const need = Math.round(columns.reduce((sum, width) => sum + width + PADDING, 0) * TYPE)
    if (need > PHONE_COLUMN) {
      report(file, 'table-wide', node, {columns: columns.length, need, room: PHONE_COLUMN})
    }
    return SKIP
  })
}

/** What each column needs at least, in em. */
function columnWidths(table: Element): number[] {
  const widths: number[] = []
  visitElements(table, row => {
    if (row.tagName !== 'tr') return
    let at = 0
    for (const cell of row.children) {
      if (cell.type !== 'element' || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue
      const span = Math.min(Math.max(1, Number(cell.properties.colSpan ?? 1) || 1), 100)
      for (let i = 0; i < span; i++) widths[at + i] ??= 0
      // What a cell of several columns needs is anybody's.
      if (span === 1) widths[at] = Math.max(widths[at]!, cellWidth(cell))
      at += span
    }
    return SKIP
  })
  return widths
}

function cellWidth(cell: Element): number {
  return Math.max(
    0,
    ...linesOf(cell).map(line => Math.max(widestWord(line), Math.min(READABLE, widthOf(line.trim())))),
  )
}

/** A cell's text, one piece for each line that is begun on purpose. */
function linesOf(cell: Element): string[] {
  const lines = ['']
  const read = (nodes: readonly ElementContent[]) => {
    for (const node of nodes) {
      if (node.type === 'text') lines[lines.length - 1] += node.value
      else if (node.type === 'element' && node.tagName === 'br') lines.push('')
      else if (node.type === 'element') read(node.children)
    }
  }
  read(cell.children)
  return lines
}
