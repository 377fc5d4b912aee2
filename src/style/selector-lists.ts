import type {CssNode, List, ListItem, PseudoClassSelector, Selector} from 'css-tree'
import generate from 'css-tree/generator'
import walk from 'css-tree/walker'
import {parse} from '../css/parse.ts'
import type {SelectorRoom} from './bounds.ts'

/**
 * A selector without `:is()`, and without lists inside `:not()` and `:has()`, which juice would cut at their
 * commas: `:not(a, b)` is `:not(a):not(b)`, `:has(a, b)` and `:is(a, b)` make two selectors. They match the same
 * elements; a list weighs as much as its heaviest part in CSS, here `:not()` as much as all of them and
 * `:is()` as much as the part that matches.
 *
 * @param room for what is written out
 * @returns one selector, or several for `:has()` and `:is()`; an `:is()` that cannot be written out stays
 */
export function withoutLists(selector: string, room: SelectorRoom): string[] {
  room.take(selector)
  if (/:is\(/i.test(selector)) {
    const written = withoutIs(selector)
    if (written) return written.flatMap(each => withoutLists(each, room))
  }
  if (!/:(?:not|has)\([^)]*,/i.test(selector)) return [selector]
  const tree = parse(selector, {context: 'selector'}) as Selector
  const found = findList(tree, room)
  if (!found) return [selector]
  const {node, item, list, parts} = found
  if (node.name.toLowerCase() === 'not') {
    for (const part of parts) list.insertData(single(node, part), item)
    list.remove(item)
    return withoutLists(generate(tree), room)
  }
  return parts.flatMap(part => {
    item.data = single(node, part)
    return withoutLists(generate(tree), room)
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
function findList(tree: Selector, room: SelectorRoom): Found | undefined {
  let found: Found | undefined
  walk(tree, {
    visit: 'PseudoClassSelector',
    enter(node: PseudoClassSelector, item: ListItem<CssNode>, list: List<CssNode>) {
      const inner = node.children?.first
      if (found || !/^(?:not|has)$/i.test(node.name) || inner?.type !== 'SelectorList') return
      const parts = inner.children.toArray().flatMap(part => withoutLists(generate(part), room))
      if (parts.length > 1) found = {node, item, list, parts}
    },
  })
  return found
}

function single({name}: PseudoClassSelector, part: string): CssNode {
  return (parse(`:${name}(${part})`, {context: 'selector'}) as Selector).children.first!
}

/** The first `:is()` outside other lists, written out; undefined when none can be. */
function withoutIs(selector: string): string[] | undefined {
  const tree = parse(selector, {context: 'selector'}) as Selector
  const nodes = tree.children.toArray()
  const at = nodes.findIndex(node => node.type === 'PseudoClassSelector' && node.name.toLowerCase() === 'is')
  const node = nodes[at]
  if (node?.type !== 'PseudoClassSelector' || node.children?.first?.type !== 'SelectorList') return
  const start = nodes.slice(0, at).findLastIndex(({type}) => type === 'Combinator') + 1
  const before = nodes.slice(start, at)
  const after = nodes.slice(at + 1)
  const parts = (node.children.first.children.toArray() as Selector[]).map(({children}) => children.toArray())
  // `x :is(a b)` is more than `x a b`: the `x` may stand between them.
  const canBeWritten = parts.every(part => start === 0 || part.every(({type}) => type !== 'Combinator'))
  if (!canBeWritten) return
  return parts.flatMap(part => {
    const own = part.slice(part.findLastIndex(({type}) => type === 'Combinator') + 1)
    const compound = together(before, own)
    if (!compound) return []
    const front = part.slice(0, part.length - own.length)
    const written = [...nodes.slice(0, start), ...front, ...compound, ...after]
    return written.map(each => generate(each)).join('')
  })
}

/** Two compounds as one, its tag first; undefined for two tags, which no element has. */
function together(left: readonly CssNode[], right: readonly CssNode[]): CssNode[] | undefined {
  const isTag = ({type}: CssNode) => type === 'TypeSelector'
  const all = [...left, ...right]
  const tags = new Map(all.filter(isTag).map(node => [generate(node), node]))
  if (tags.size > 1) tags.delete('*')
  return tags.size > 1 ? undefined : [...tags.values(), ...all.filter(node => !isTag(node))]
}
