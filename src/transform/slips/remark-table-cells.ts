import type {PhrasingContent, Root, TableCell, TableRow, Text} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'
import {span} from '../typography/inline-lines.ts'

/**
 * A `|` that is no border: in code (`` `a|b` ``) it parts a cell for GFM, and what stands behind the last column is
 * dropped without a word. Code in two cells is one again; what is left over goes into the last column.
 */
export function remarkTableCells() {
  return (tree: Root, file: VFile): undefined => {
    visitNodes(tree, node => {
      if (node.type !== 'table') return
      const columns = node.align?.length ?? node.children[0]?.children.length ?? 0
      for (const row of node.children) mend(row, columns, file)
      return SKIP
    })
  }
}

function mend(row: TableRow, columns: number, file: VFile): void {
  const cells = row.children
  let mended = false
  for (let at = cells.length - 2; at >= 0; at--) {
    const code = joinCode(cells[at]!, cells[at + 1]!)
    if (!code) continue
    cells.splice(at, 2, code)
    mended = true
  }
  const last = cells[columns - 1]
  for (const cell of cells.splice(columns)) {
    // An empty one is only a border too many.
    if (cell.children.length === 0 || !last) continue
    last.children.push({type: 'text', value: ' | '}, ...cell.children)
    mended = true
  }
  if (mended) report(file, 'table-cells', row)
}

/** One cell of two that share a run of code; undefined where they do not. */
function joinCode(left: TableCell, right: TableCell): TableCell | undefined {
  const open = left.children[left.children.length - 1]
  const close = right.children[0]
  if (open?.type !== 'text' || close?.type !== 'text') return undefined
  const [, before, start] = /^([^`]*)`([^`]*)$/s.exec(open.value) ?? []
  const [, end, after] = /^([^`]*)`([^`]*)$/s.exec(close.value) ?? []
  if (start === undefined || end === undefined) return undefined
  const text = (value: string, place: Text): PhrasingContent[] =>
    value === '' ? [] : [{type: 'text', value, ...span(place, place)}]
  const children: PhrasingContent[] = [
    ...left.children.slice(0, -1),
    ...text(before!, open),
    {type: 'inlineCode', value: `${start}|${end}`, ...span(open, close)},
    ...text(after!, close),
    ...right.children.slice(1),
  ]
  return {type: 'tableCell', children, ...span(left, right)}
}
