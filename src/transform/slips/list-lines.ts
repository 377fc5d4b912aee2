import type {Line} from '../typography/inline-lines.ts'
import {continues, type Marker} from './list-marker.ts'

/** A line that is an item, with the lists that are indented below it. */
export interface Entry {
  line: Line
  mark: Marker
  inner: Entry[][]
}

/** A line of a paragraph, with its marker if it begins with one. */
export interface MarkedLine {
  line: Line
  mark: Marker | undefined
  /** 1-based, in the file. */
  column: number
}

export interface Run {
  entries: Entry[]
  /** The first line that does not belong to it. */
  end: number
}

/** Lists in one another that are read by their indent. */
const DEEPEST = 20

/** Columns further in that make a list an inner one. */
const INDENT = 2

/**
 * The items from a marked line on that follow each other, and below each those that are indented.
 *
 * @param floor a line further out ends the run
 */
export function readRun(lines: readonly MarkedLine[], start: number, floor = 1, depth = 0): Run {
  const entries: Entry[] = []
  let column = 0
  let end = start
  while (end < lines.length) {
    const {line, mark, column: at} = lines[end]!
    const last = entries[entries.length - 1]
    if (!mark || at < floor) break
    if (last && at >= column + INDENT && depth < DEEPEST) {
      const run = readRun(lines, end, column + INDENT, depth + 1)
      last.inner.push(run.entries)
      end = run.end
      continue
    }
    if (last && !continues(last.mark, mark)) break
    entries.push({line, mark, inner: []})
    column = at
    end++
  }
  return {entries, end}
}

/** Every marker of a run, the inner ones too. */
export function marksOf(entries: readonly Entry[]): Marker[] {
  return entries.flatMap(({mark, inner}) => [mark, ...inner.flatMap(marksOf)])
}

/** The lines of a paragraph with their markers and columns. */
export function markLines(
  lines: readonly Line[],
  first: number,
  source: readonly string[],
  read: (nodes: Line['nodes']) => Marker | undefined,
): MarkedLine[] {
  return lines.map((line, index) => {
    const row = line.nodes[0]?.position?.start.line
    const margin = index === 0 || row === undefined ? undefined : /^[ \t>]*/.exec(source[row - 1] ?? '')![0]
    const column = margin === undefined ? first : widthOf(margin) + 1
    return {line, mark: read(line.nodes), column}
  })
}

function widthOf(margin: string): number {
  let width = 0
  for (const char of margin) width += char === '\t' ? 4 - (width % 4) : 1
  return width
}
