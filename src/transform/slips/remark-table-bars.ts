import type {Root, TableCell, TableRow} from 'mdast'
import type {Processor} from 'unified'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'
import {readInline} from '../read-inline.ts'

/**
 * `` `a || b` `` and `$P(A|B)$` in a cell: to GFM their bars part cells. A row that has more cells than the table has
 * columns, or code torn in two, is cut anew with the bars of code and formulas left alone.
 */
export function remarkTableBars(this: Processor) {
  const parse = (file: VFile) => this.parse(file) as Root
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    if (!/\|/.test(source) || !/[`$]/.test(source)) return
    visitNodes(tree, node => {
      if (node.type !== 'table') return
      const columns = node.align?.length ?? node.children[0]?.children.length ?? 0
      for (const row of node.children) {
        const cells = recut(row, columns, source, parse)
        if (!cells) continue
        row.children = cells
        report(file, 'table-cells', row)
      }
      return SKIP
    })
  }
}

function recut(
  row: TableRow,
  columns: number,
  source: string,
  parse: (file: VFile) => Root,
): TableCell[] | undefined {
  const {start, end} = row.position ?? {}
  const text = source.slice(start?.offset ?? 0, end?.offset ?? 0)
  const tooMany = row.children.length > columns
  if (!/[`$]/.test(text) || (!tooMany && !isTorn(row))) return undefined
  const isFormula = (whole: string) => readInline(whole, parse, undefined)?.[0]?.type === 'inlineMath'
  const pieces = cut(text, tooMany ? isFormula : () => false)
  if (pieces.length === row.children.length || pieces.length > columns) return undefined
  const cells: TableCell[] = []
  for (const piece of pieces) {
    const children = piece === '' ? [] : readInline(piece, parse, row.position)
    if (!children) return undefined
    cells.push({type: 'tableCell', children, ...(row.position ? {position: row.position} : {})})
  }
  return cells
}

const isTorn = ({children}: TableRow) =>
  children.some(cell => cell.children.some(child => child.type === 'text' && child.value.includes('`')))

/** The texts between the bars that stand in neither code nor formulas. */
function cut(row: string, isFormula: (whole: string) => boolean): string[] {
  const text = row.trim().replace(/^\|/, '')
  const cells: string[] = []
  let cell = ''
  for (let at = 0; at < text.length; ) {
    const char = text[at]!
    const whole = char === '`' ? codeAt(text, at) : char === '$' ? formulaAt(text, at, isFormula) : undefined
    if (whole !== undefined) {
      cell += whole.replaceAll('\\|', '|')
      at += whole.length
    } else if (char === '|') {
      cells.push(cell.trim())
      cell = ''
      at++
    } else {
      const size = char === '\\' ? 2 : char === '`' ? /^`+/.exec(text.slice(at))![0].length : 1
      cell += text.slice(at, at + size)
      at += size
    }
  }
  return cell.trim() === '' ? cells : [...cells, cell.trim()]
}

function codeAt(text: string, at: number): string | undefined {
  const marks = /^`+/.exec(text.slice(at))![0]
  const end = new RegExp(`(?<!\`)${marks}(?!\`)`).exec(text.slice(at + marks.length))
  return end ? text.slice(at, at + 2 * marks.length + end.index) : undefined
}

function formulaAt(text: string, at: number, isFormula: (whole: string) => boolean): string | undefined {
  const end = text.indexOf('$', at + 1)
  if (end === -1 || /[\w$]/.test(text[end + 1] ?? '') || /\w/.test(text[at - 1] ?? '')) return undefined
  return isFormula(text.slice(at, end + 1)) ? text.slice(at, end + 1) : undefined
}
