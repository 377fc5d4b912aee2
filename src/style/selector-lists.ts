import type {CssNode, List, ListItem, PseudoClassSelector, Selector} from 'css-tree'
import generate from 'css-tree/generator'
import parse from 'css-tree/parser'
import walk from 'css-tree/walker'

/**
 * A selector without lists inside `:not()` and `:has()`, which juice would cut at their commas: `:not(a, b)` is
 * `:not(a):not(b)`, and `:has(a, b)` makes two selectors. They match the same elements; `:not(a, b)` weighs as
 * much as its heaviest part in CSS, here as much as all of them.
 *
 * @returns one selector, or several for `:has()`
 */
export function withoutLists(selector: string): string[] {
  if (!/:(?:not|has)\([^)]*,/i.test(selector)) return [selector]
  const tree = parse(selector, {context: 'selector'}) as Selector
  const found = findList(tree)
  if (!found) return [selector]
  const {node, item, list, parts} = found
  if (node.name.toLowerCase() === 'not') {
    for (const part of parts) list.insertData(single(node, part), item)
    list.remove(item)
    return withoutLists(generate(tree))
  }
  return parts.flatMap(part => {
    item.data = single(node, part)
    return withoutLists(generate(tree))
  })
}

interface Found {
  node: PseudoClassSelector
  item: ListItem<CssNode>
  list: List<CssNode>
  /** What it lists, each without lists in turn. */
  parts: readonly string[]
}

/** The first that lists something; the outer one of two, since a list inside `:not()` excludes each of its parts. */
function findList(tree: Selector): Found | undefined {
  let found: Found | undefined
  walk(tree, {
    visit: 'PseudoClassSelector',
    enter(node: PseudoClassSelector, item: ListItem<CssNode>, list: List<CssNode>) {
      const inner = node.children?.first
      if (found || !/^(?:not|has)$/i.test(node.name) || inner?.type !== 'SelectorList') return
      const parts = inner.children.toArray().flatMap(part => withoutLists(generate(part)))
      if (parts.length > 1) found = {node, item, list, parts}
    },
  })
  return found
}

function single({name}: PseudoClassSelector, part: string): CssNode {
  return (parse(`:${name}(${part})`, {context: 'selector'}) as Selector).children.first!
}
