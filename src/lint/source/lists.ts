import type {List, Nodes, Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'

/** Levels that a phone has room for. */
const LIMIT = 5

/** Lists that go deeper than a phone is wide: each is told of once, at its first list that is too deep. */
export function checkLists(tree: Root, file: VFile): void {
  const visit = (node: Nodes, depth: number, outer: {deepest: number; place?: List} | undefined) => {
    const own = node.type === 'list' ? (outer ?? {deepest: 0}) : outer
    const level = node.type === 'list' ? depth + 1 : depth
    if (own && level > own.deepest) own.deepest = level
    if (own && node.type === 'list' && level === LIMIT + 1) own.place ??= node
    if ('children' in node) for (const child of node.children) visit(child, level, own)
    if (own && own !== outer && own.place) {
      report(file, 'list-deep', own.place, {depth: own.deepest, limit: LIMIT})
    }
  }
  visit(tree, 0, undefined)
}
