import type {Parents, RootContent} from 'mdast'
import type {Parent} from 'unist'

/**
 * Puts nodes where others stood. mdast's types tell parents apart by what they hold; whoever calls this knows what the
 * parent may hold.
 *
 * @param count how many stood there
 */
export function replace(parent: Parents, index: number, nodes: readonly RootContent[], count = 1): void {
  const children: RootContent[] = parent.children
  children.splice(index, count, ...nodes)
}

/** Gives a parent other content. */
export function fill(parent: Parents, nodes: RootContent[]): void {
  const holder: Parent = parent
  holder.children = nodes
}
