import {type AnyNode, type Element, isTag, type ParentNode} from 'domhandler'
import {appendChild, removeElement} from 'domutils'
import {repeatsIn} from '../adapt/repeats.ts'
import {fewChildren, structureRows} from '../wechat/structure.ts'
import {type Context, excerpt, isBlank, unwrap} from './context.ts'
import {readStyle} from './declarations.ts'
import {eachElement, eachElementUp, hasContent, isBlock} from './walk.ts'

/** What makes an empty element seen. */
const drawn = /^(?:background|border|box-shadow|outline|margin|padding|(?:min-)?height)(?:-|$)/

const spared = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'col', 'colgroup', 'li'])

/** An element with many children, most of them empty, is taken for junk. */
export function sparse(root: ParentNode, context: Context): void {
  const row = structureRows['empty-children']
  if (context.action(row) === 'keep') return
  eachElement(root, element => {
    const children = element.children.filter(isTag)
    if (children.length <= fewChildren || !element.parent) return
    if (children.filter(child => !hasContent(child)).length <= row.max) return
    context.note('empty-children', element, true, excerpt(element))
    removeElement(element)
  })
}

/** An item without any block would be no item. */
function isOnlyInItem(element: Element): boolean {
  const parent = element.parent
  if (!parent || !isTag(parent) || parent.name !== 'li') return false
  return isBlock(element) && parent.children.every(child => child === element || isBlank(child))
}

/** Elements without content go; a paragraph becomes a blank line. */
export function empty(root: ParentNode, context: Context): void {
  eachElementUp(root, element => {
    if (spared.has(element.name) || hasContent(element) || isOnlyInItem(element)) return
    if (element.name === 'p') {
      if (context.action(structureRows['empty-paragraph']) === 'keep') return
      context.note('empty-paragraph', element, true)
      appendChild(element, context.create('br', {}, element))
    } else if (context.action(structureRows['empty-element']) !== 'keep') {
      const seen = readStyle(element).some(({property}) => drawn.test(property))
      context.note('empty-element', element, seen, element.attribs.style)
      removeElement(element)
    }
  })
}

/** A block that ends in a break shows a blank line after it. */
export function trailingBreaks(root: ParentNode, context: Context): void {
  if (context.action(structureRows['trailing-break']) === 'keep') return
  eachElement(root, element => {
    if (!isBlock(element)) return
    const last = lastInline(element)
    if (last?.name !== 'br' || !element.children.some(child => child !== last && hasContent(child))) return
    context.note('trailing-break', element, true)
    appendChild(element, context.create('br', {}, element))
  })
}

function lastInline(element: Element): Element | undefined {
  const last: AnyNode | undefined = element.children.findLast(child => !isBlank(child))
  if (!last || !isTag(last) || isBlock(last)) return undefined
  return last.name === 'br' ? last : lastInline(last)
}

/** A long chain of twins is cut to what it may be. */
export function nesting(root: ParentNode, context: Context): void {
  const row = structureRows.nesting
  if (context.action(row) === 'keep') return
  const seen = new Set<Element>()
  eachElement(root, element => {
    if (seen.has(element) || !element.parent) return
    const chain = [element]
    for (let next = onlyTwin(element); next; next = onlyTwin(next)) {
      chain.push(next)
      seen.add(next)
    }
    for (const extra of chain.slice(row.max)) {
      context.note('nesting', extra, true, extra.attribs.style)
      unwrap(extra)
    }
  })
}

/** Deep in the article, what repeats the levels around it goes; what has words of its own stays. */
export function repeats(root: ParentNode, context: Context): void {
  if (context.action(structureRows['nesting-repeated']) === 'keep') return
  for (let again = true; again; ) {
    again = false
    for (const extra of repeatsIn(root)) {
      if (extra.children.some(child => !isTag(child) && !isBlank(child))) continue
      context.note('nesting-repeated', extra, true, extra.attribs.style)
      unwrap(extra)
      again = true
    }
  }
}

function onlyTwin(element: Element): Element | undefined {
  const children = element.children.filter(child => !isBlank(child))
  const [only] = children
  if (children.length !== 1 || !only || !isTag(only)) return undefined
  const same = only.name === element.name && (only.attribs.style ?? '') === (element.attribs.style ?? '')
  return same ? only : undefined
}
