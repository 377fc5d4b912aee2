import type {Box} from '../geometry.ts'
import {blockSize} from '../shapes.ts'
import type {Block} from './model.ts'

export interface Size {
  width: number
  height: number
}

interface Cell {
  grid: Grid
  row: number
  column: number
  span: number
}

/** A block with the places of what is in it. */
export interface Grid {
  block: Block
  size: Size
  cells: readonly Cell[]
  /** Of one column; heights of the rows. */
  column: number
  rows: readonly number[]
  gap: {x: number; y: number}
  pad: number
  head: number
}

/** Measures a block: columns of one width, as wide as the widest of what stands in them needs. */
export function gridOf(block: Block, sizeOf: (block: Block) => Size, gap: Grid['gap'], pad: number): Grid {
  const grids = block.children.map(child => gridOf(child, sizeOf, gap, pad))
  if (block.shape !== 'group') {
    return {block, size: sizeOf(block), cells: [], column: 0, rows: [], gap, pad: 0, head: 0}
  }
  const columns =
    block.columns ??
    Math.max(
      1,
      block.children.reduce((sum, {span}) => sum + span, 0),
    )
  const cells: Cell[] = []
  let [row, column] = [0, 0]
  for (const grid of grids) {
    const span = Math.min(grid.block.span, columns)
    if (column > 0 && column + span > columns) [row, column] = [row + 1, 0]
    cells.push({grid, row, column, span})
    column += span
    if (column >= columns) [row, column] = [row + 1, 0]
  }
  const width = Math.max(20, ...cells.map(({grid, span}) => (grid.size.width - gap.x * (span - 1)) / span))
  const count = Math.max(0, ...cells.map(cell => cell.row + 1))
  const used = Math.max(1, ...cells.map(cell => cell.column + cell.span))
  const rows = Array.from({length: count}, (_, index) =>
    Math.max(20, ...cells.filter(cell => cell.row === index).map(({grid}) => grid.size.height)),
  )
  const isRoot = block.id === 'root'
  const title = blockSize(block.lines, 13, true)
  const head = block.lines.length === 0 ? 0 : title.height + 2
  const own = isRoot ? 0 : pad
  const size = {
    width: Math.max(used * width + gap.x * (used - 1), title.width) + own * 2,
    height: rows.reduce((sum, each) => sum + each, 0) + gap.y * Math.max(0, count - 1) + own * 2 + head,
  }
  return {block, size, cells, column: width, rows, gap, pad: own, head}
}

/** Tells where each block stands, outer ones first. */
export function placeGrid(grid: Grid, box: Box, put: (block: Block, box: Box) => void): void {
  put(grid.block, box)
  if (grid.cells.length === 0) return
  const {gap, pad, head, rows} = grid
  const used = Math.max(1, ...grid.cells.map(cell => cell.column + cell.span))
  const column = (box.width - pad * 2 - gap.x * (used - 1)) / used
  const slack = (box.height - grid.size.height) / Math.max(1, rows.length)
  const tops = rows.map((_, index) => {
    return rows.slice(0, index).reduce((sum, height) => sum + height + slack + gap.y, box.y + pad + head)
  })
  for (const cell of grid.cells) {
    const place = {
      x: box.x + pad + cell.column * (column + gap.x),
      y: tops[cell.row]!,
      width: cell.span * column + gap.x * (cell.span - 1),
      height: rows[cell.row]! + slack,
    }
    placeGrid(cell.grid, place, put)
  }
}
