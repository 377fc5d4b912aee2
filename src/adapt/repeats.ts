import {type AnyNode, type Element, isTag, type ParentNode} from 'domhandler'
import {structureRows} from '../wechat/structure.ts'
import type {Pass} from './pass.ts'

/** What the editor never takes away for standing in its own like. */
const special = /iframe|video|audio|cps|mp|img|animateTransform|hr|path|br|svg|^g$|^a$/i

interface Parent {
  children: AnyNode[]
}

/** The editor's own marks: one more level, of elements without a style. */
const marks = ['span', 'section']

/** What was met on the way from a deep element, as the editor remembers it. */
interface Met {
  tags: Set<string>
  above: Set<string>
  below: Set<string>
}

/**
 * Deep in an article, what the editor would cut: items and quotes in each other would lose their indent. A
 * declaration that does nothing makes each such element one of its kind, which the editor leaves.
 */
export const repeats: Pass = (root, {styles}) => {
  let changed = 0
  for (let again = true; again; ) {
    again = false
    const article = {children: [root]}
    for (const element of [...repeatsIn(article), ...repeatsIn(article, {unmarked: true})]) {
      if (!styles.set(element, {orphans: String(levelOf(element))})) continue
      again = true
      changed++
    }
  }
  return changed
}

function levelOf({parent}: Element): number {
  return parent && isTag(parent) ? levelOf(parent) + 1 : 2
}

/**
 * Single children that repeat the tag and the style of those around them, near whatever stands deep: what the
 * editor takes away.
 *
 * @param article the parent of the article's outermost elements
 * @param unmarked whether the editor still has to set its marks round texts and pictures
 */
export function repeatsIn(article: Parent, {unmarked = false} = {}): Element[] {
  const found = new Set<Element>()
  for (const deep of deepIn(article, unmarked ? 3 : 2)) {
    const met: Met = {tags: new Set(unmarked ? marks : []), above: new Set(), below: new Set()}
    const repeat = repeatAbove(unmarked ? deep : deep.parent, met) ?? repeatBelow(deep, met, unmarked)
    if (repeat) found.add(repeat)
  }
  return [...found]
}

const elementsIn = ({children}: Parent) => children.filter(isTag)

function isSingle({prev, next}: Element): boolean {
  for (let node = prev; node; node = node.prev) if (isTag(node)) return false
  for (let node = next; node; node = node.next) if (isTag(node)) return false
  return true
}

/** The elements that are the first to stand too deep. */
function deepIn(parent: Parent, level: number): Element[] {
  const children = elementsIn(parent)
  if (level > structureRows['nesting-repeated'].max) return children
  return children.flatMap(child => deepIn(child, level + 1))
}

/** The nearest from `first` outwards, as long as each is a single child. */
function repeatAbove(first: ParentNode | null, met: Met): Element | undefined {
  for (let parent = first; parent && isTag(parent) && parent.parent; parent = parent.parent) {
    if (!isSingle(parent)) return undefined
    if (isNew(parent, met, met.above)) continue
    return special.test(parent.name) ? undefined : parent
  }
  return undefined
}

/** The first inside it, below which there are two single children and more; a mark would be one of them. */
function repeatBelow(deep: Element, met: Met, unmarked: boolean): Element | undefined {
  const rest: {element: Element; isBranch: boolean}[] = [{element: deep, isBranch: false}]
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (next.isBranch) {
      met.tags.clear()
      met.below.clear()
    }
    const children = elementsIn(next.element)
    const only = children.length === 1 ? children[0]! : undefined
    const inner = only ? elementsIn(only) : children
    if (inner.length > 1) {
      rest.push(...inner.map(element => ({element, isBranch: true})).reverse())
    } else if (only && inner[0] && (unmarked || elementsIn(inner[0]).length > 0)) {
      if (isNew(only, met, met.below)) rest.push({element: only, isBranch: false})
      else if (!special.test(only.name)) return only
    }
  }
  return undefined
}

/** Whether its tag was not met before, or any of its declarations; those count from the tag's second time on. */
function isNew({name, attribs}: Element, {tags, above, below}: Met, own: Set<string>): boolean {
  if (!tags.has(name)) {
    tags.add(name)
    return true
  }
  // Compared as they are written, blanks and all: so does the editor.
  const fresh = (attribs.style ?? '').split(';').filter(each => !above.has(each) && !below.has(each))
  for (const each of fresh) own.add(each)
  return fresh.length > 0
}
