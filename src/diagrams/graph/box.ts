import type {Element} from 'hast'
import type {Box} from '../geometry.ts'
import {ink, textOn} from '../ink.ts'
import {line, lineHeight, type Paint, rect, text} from '../shapes.ts'
import {widthOfLine} from '../text-size.ts'
import type {GraphNode, Row} from './model.ts'
import type {Size} from './shape-forms.ts'

export const BOX_TYPE = 13
const PAD_X = 10
const PAD_Y = 6
const CELL_GAP = 14

type Compartments = NonNullable<GraphNode['compartments']>

/** Widths of a compartment's columns. */
function columnsOf(rows: readonly Row[]): number[] {
  const columns: number[] = []
  for (const {cells, bold} of rows) {
    if (cells.length === 1 && rows.some(row => row.cells.length > 1)) continue
    for (const [index, cell] of cells.entries()) {
      columns[index] = Math.max(columns[index] ?? 0, Math.ceil(widthOfLine(cell, BOX_TYPE, bold)))
    }
  }
  return columns
}

const widthOfColumns = (columns: readonly number[]) =>
  columns.reduce((sum, width) => sum + width, 0) + CELL_GAP * Math.max(0, columns.length - 1)

const heightOf = (rows: readonly Row[]) =>
  rows.length === 0 ? 8 : rows.length * lineHeight(BOX_TYPE) + PAD_Y * 2

export function boxSize(compartments: Compartments): Size {
  const inner = Math.max(50, ...compartments.map(rows => widthOfColumns(columnsOf(rows))))
  return {width: inner + PAD_X * 2, height: compartments.reduce((sum, rows) => sum + heightOf(rows), 0)}
}

/** A box of compartments: a heading and what belongs to it. */
export function drawBox(
  compartments: Compartments,
  box: Box,
  paint: Paint,
  colour: string | undefined,
): Element[] {
  const drawn: Element[] = [rect(box, paint, 3)]
  let top = box.y
  for (const [index, rows] of compartments.entries()) {
    const height = heightOf(rows)
    if (index === 0 && compartments.length > 1 && paint.fill === ink.node) {
      drawn.push(
        rect(
          {x: box.x + 0.5, y: top + 0.5, width: box.width - 1, height: height - 0.5},
          {fill: ink.header},
          2.5,
        ),
      )
    }
    if (index > 0)
      drawn.push(line({x: box.x, y: top}, {x: box.x + box.width, y: top}, {...paint, fill: 'none'}))
    drawn.push(
      ...rows.flatMap((row, place) =>
        drawRow(row, rows, place, {...box, y: top}, colour ?? textOn(paint.fill)),
      ),
    )
    top += height
  }
  return drawn
}

function drawRow(row: Row, rows: readonly Row[], place: number, box: Box, fill: string): Element[] {
  const y = box.y + PAD_Y + lineHeight(BOX_TYPE) * (place + 0.5)
  const bold = row.bold === true
  if (row.align === 'middle') {
    return row.cells.map(cell => text({x: box.x + box.width / 2, y}, cell, {size: BOX_TYPE, bold, fill}))
  }
  const columns = columnsOf(rows)
  let x = box.x + PAD_X
  return row.cells.flatMap((cell, index) => {
    const at = x
    x += (columns[index] ?? 0) + CELL_GAP
    const words = text({x: at, y}, cell, {size: BOX_TYPE, bold, fill, anchor: 'start'})
    if (!row.underline) return [words]
    const end = {x: at + widthOfLine(cell, BOX_TYPE, bold), y: y + 7}
    return [words, line({x: at, y: y + 7}, end, {stroke: fill, strokeWidth: 0.8})]
  })
}
