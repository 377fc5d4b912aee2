import type {Element, Nodes as HastNodes, Parents as HastParents} from 'hast'
import type {Nodes as MdastNodes, Parents as MdastParents} from 'mdast'
import type {Node, Parent} from 'unist'

/** Answer of a visitor: leave out the node's children. */
export const SKIP = 'skip'

/** SKIP, the index of the sibling to go on with, both, or nothing. */
type Answer = typeof SKIP | number | readonly [typeof SKIP, number] | undefined

type Visitor<N, P> = (node: N, index: number | undefined, parent: P | undefined) => Answer

/**
 * Visits every mdast node, parents first. Does what unist-util-visit does, without its closure and its named
 * function for each node: those were 30 % of the conversion of a real article.
 */
export function visitNodes(tree: MdastNodes, visitor: Visitor<MdastNodes, MdastParents>): void {
  // Every child of an mdast parent is an mdast node.
  walk(tree, undefined, undefined, visitor as Visitor<Node, Parent>)
}

/** Visits every hast element, parents first. */
export function visitElements(tree: HastNodes, visitor: Visitor<Element, HastParents>): void {
  walk(tree, undefined, undefined, (node, index, parent) =>
    // Every node of this type in a hast tree is an element, and its parent a hast parent.
    node.type === 'element' ? visitor(node as Element, index, parent as HastParents | undefined) : undefined,
  )
}

/** Visits every hast node, texts and comments too, parents first. */
export function visitAll(tree: HastNodes, visitor: Visitor<HastNodes, HastParents>): void {
  // Every child of a hast parent is a hast node.
  walk(tree, undefined, undefined, visitor as Visitor<Node, Parent>)
}

function walk(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
  visitor: Visitor<Node, Parent>,
): number | undefined {
  const answer = visitor(node, index, parent)
  const next = typeof answer === 'number' ? answer : Array.isArray(answer) ? answer[1] : undefined
  if (answer === SKIP || Array.isArray(answer) || !('children' in node)) return next
  const own = node as Parent
  // The array is read anew each time: a visitor may change it.
  for (let at = 0; at < own.children.length; ) at = walk(own.children[at]!, at, own, visitor) ?? at + 1
  return next
}
