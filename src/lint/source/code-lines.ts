import type {Code, Root} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {displayWidth} from '../../chinese.ts'
import {report} from '../../rules/report.ts'
import {visitNodes} from '../../tree/visit.ts'

/** Columns of code that a phone shows: 335 px less the block's padding, at 13 px and 0.6 em a column. */
const ROOM = 40

/** Code that readers have to push sideways: told of once for each block, at its widest line. */
export function checkCodeLines(tree: Root, file: VFile): void {
  visitNodes(tree, node => {
    // Mermaid is drawn.
    if (node.type !== 'code' || node.lang?.toLowerCase() === 'mermaid') return
    const widths = node.value.split('\n').map(line => displayWidth(line))
    const longest = Math.max(...widths)
    if (longest <= ROOM) return
    const count = widths.filter(width => width > ROOM).length
    report(file, 'code-line-long', placeOf(node, widths.indexOf(longest), file), {room: ROOM, count, longest})
  })
}

/** The line in the file; the block itself where the line is not found as it stands, a tab having been expanded, say. */
function placeOf(code: Code, index: number, file: VFile): Position | undefined {
  const {position} = code
  if (!position) return undefined
  const text = code.value.split('\n')[index]!
  const lines = String(file.value).split(/\r?\n/)
  // A fence stands above the first line, indented code begins with it.
  for (const line of [position.start.line + index + 1, position.start.line + index]) {
    const at = lines[line - 1]?.lastIndexOf(text) ?? -1
    if (at === -1 || line > position.end.line) continue
    return {start: {line, column: at + 1}, end: {line, column: at + 1 + text.length}}
  }
  return position
}
