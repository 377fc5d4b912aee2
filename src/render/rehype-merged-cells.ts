import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {SKIP, visitElements} from '../tree/visit.ts'
import {isElement} from './blocks.ts'

/**
 * `^` and `<` alone in a cell belong to the cell above, or to the left, as several editors have it. Only where every one
 * of a table's can: below or behind a cell with words; a table of operators stays.
 */
export function rehypeMergedCells() {
  return (tree: Root): undefined => {
    visitElements(tree, node => {
      if (node.tagName !== 'table') return
      merge(node)
      return SKIP
    })
  }
}

/** A cell that belongs to another, and how far from that it stands, counted from one. */
interface Mark {
  cell: Element
  right: number
  below: number
}

function merge(table: Element): void {
  const rows: Element[][] = []
  let spanned = false
  visitElements(table, node => {
    if (node.tagName !== 'tr') return
    rows.push(node.children.filter(isElement))
    spanned ||= node.children.some(
      cell => isElement(cell) && (cell.properties.rowSpan || cell.properties.colSpan),
    )
    return SKIP
  })
  const texts = rows.map(row => row.map(cell => textOf(cell).trim()))
  const marks = texts.flatMap((row, y) =>
    row.flatMap((text, x) => (text === '^' || text === '<' ? [{x, y, text}] : [])),
  )
  // Another sign alone in a cell: the table is about signs.
  const signs = texts.some(row =>
    row.some(
      text => /^[\p{S}&*%!|~/+@#\\-]+$/u.test(text) && text !== '^' && text !== '<' && !/^[-~/]+$/.test(text),
    ),
  )
  const named = marks.some(({x}) => /符|号$|operator|symbol|sign/i.test(texts[0]?.[x] ?? ''))
  if (named || marks.length === 0 || spanned || signs) return
  const owner = (x: number, y: number): [number, number] | undefined => {
    const text = texts[y]?.[x]
    if (text === '^') return y > 1 ? owner(x, y - 1) : undefined
    if (text === '<') return x > 0 ? owner(x - 1, y) : undefined
    return text !== undefined && /[\p{L}\p{N}]/u.test(text) ? [x, y] : undefined
  }
  const owned = marks.map(mark => ({...mark, by: owner(mark.x, mark.y)}))
  if (owned.some(({by}) => by === undefined)) return
  const owners = new Map<Element, Mark[]>()
  for (const {x, y, by} of owned) {
    const [left, top] = by!
    const cell = rows[top]![left]!
    owners.set(cell, [
      ...(owners.get(cell) ?? []),
      {cell: rows[y]![x]!, right: x - left + 1, below: y - top + 1},
    ])
  }
  // What is merged is a rectangle.
  const spans = [...owners].map(([cell, own]) => ({
    cell,
    own,
    wide: Math.max(...own.map(({right}) => right)),
    high: Math.max(...own.map(({below}) => below)),
  }))
  if (spans.some(({own, wide, high}) => wide * high !== own.length + 1)) return
  for (const {cell, wide, high} of spans) {
    if (wide > 1) cell.properties.colSpan = wide
    if (high > 1) cell.properties.rowSpan = high
  }
  const gone = new Set(spans.flatMap(({own}) => own.map(({cell}) => cell)))
  visitElements(table, node => {
    if (node.tagName !== 'tr') return
    node.children = node.children.filter(cell => !isElement(cell) || !gone.has(cell))
    return SKIP
  })
}
