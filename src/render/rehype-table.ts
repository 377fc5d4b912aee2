import type {Element, ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import {SKIP, visitElements} from '../tree/visit.ts'
import {isElement} from './blocks.ts'

/**
 * Puts each table in a scroller, since WeChat's page squeezes what is wider than the column, and says each
 * cell's alignment in the cell's own style, the only place where the editor keeps it.
 */
export function rehypeTable() {
  return (tree: Root): undefined => {
    visitElements(tree, (node, index, parent) => {
      if (node.tagName === 'th' || node.tagName === 'td') alignCell(node)
      if (node.tagName !== 'table' || !parent || index === undefined) return
      if (isElement(parent as ElementContent) && hasClass(parent as Element, 'table-wrapper')) return
      // Tencent's checker skips what is marked so; without the mark a wide table is a width finding.
      const className = ['table-wrapper', ...(columns(node) >= WIDE ? ['wide'] : [])]
      parent.children[index] = h('section', {className, dataIgnoreWidth: 'true'}, node)
      visitElements(node, inner => {
        if (inner.tagName === 'th' || inner.tagName === 'td') alignCell(inner)
      })
      return [SKIP, index + 1]
    })
  }
}

/** Columns from which a table does not fit a phone: 335 px leave three characters for each of five. */
const WIDE = 5

function columns(table: Element): number {
  let most = 0
  visitElements(table, row => {
    if (row.tagName !== 'tr') return
    const cells = row.children.filter(isElement)
    most = Math.max(
      most,
      cells.reduce((sum, cell) => sum + Number(cell.properties.colSpan ?? 1), 0),
    )
  })
  return most
}

function hasClass(node: Element, name: string): boolean {
  const {className} = node.properties
  return Array.isArray(className) && className.includes(name)
}

function alignCell(cell: Element): void {
  const {align, style} = cell.properties
  if (align === undefined) return
  delete cell.properties.align
  cell.properties.style = `text-align:${align}${style ? `;${style}` : ''}`
}
