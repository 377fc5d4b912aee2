import type {Element, ElementContent, Parents, Root} from 'hast'
import {h} from 'hastscript'
import {visitElements} from '../tree/visit.ts'
import {isElement, isWhitespace} from './blocks.ts'

/**
 * Builds lists that the editor keeps. It moves everything after the first run of an `li` out of it, and of a
 * list inside an `li` it keeps two levels. So all content of an item goes into one `section`, an inner list
 * becomes the item's next sibling, and what follows the inner list comes after it, in reading order, in an item
 * without a marker.
 */
export function rehypeList() {
  return (tree: Root): undefined => {
    walk(tree)
    // Boxes outside a list, which authors write as HTML.
    visitElements(tree, (node, index, parent) => {
      if (node.tagName === 'input' && parent && index !== undefined) parent.children[index] = glyph(node)
      return undefined
    })
  }
}

function walk(parent: Parents): void {
  adopt(parent)
  for (const child of parent.children) {
    if (!isElement(child as ElementContent)) continue
    const element = child as Element
    walk(element)
    if (isList(element)) rebuild(element)
    if (element.tagName === 'ol') markDigits(element)
  }
}

/** Items that stand in no list, as authors and editors leave them, are items of one, as a browser shows them. */
function adopt(parent: Parents): void {
  if ((isElement(parent as ElementContent) && isList(parent as Element)) || !parent.children.some(isItem))
    return
  const result: ElementContent[] = []
  let list: Element | undefined
  for (const child of parent.children as ElementContent[]) {
    if (isItem(child)) {
      if (!list) {
        list = h('ul')
        result.push(list)
      }
      list.children.push(child)
    } else {
      if (!isWhitespace(child)) list = undefined
      if (!list) result.push(child)
    }
  }
  parent.children = result
}

const isItem = (node: Parents | Parents['children'][number]) =>
  node.type === 'element' && node.tagName === 'li'

const isList = ({tagName}: Element) => tagName === 'ul' || tagName === 'ol'

function rebuild(list: Element): void {
  list.children = list.children.flatMap(child => {
    if (isElement(child) && child.tagName === 'li') return item(child, list.tagName === 'ol')
    if (isWhitespace(child)) return []
    if (isElement(child) && isList(child)) return [child]
    return [h('li', h('section', {class: 'list-item'}, child))]
  })
}

/** Numbers hang into the margin, where WeChat cuts them off: two and three digits need more of it. */
function markDigits(list: Element): void {
  const numbered = list.children.filter(
    child => isElement(child) && child.tagName === 'li' && !isContinued(child),
  )
  const last = Number(list.properties.start ?? 1) + numbered.length - 1
  const digits = String(Math.max(last, 0)).length
  if (digits < 2) return
  const own = list.properties.className
  list.properties.className = [...(Array.isArray(own) ? own : []), `digits-${Math.min(digits, 3)}`]
}

function isContinued(li: Element): boolean {
  return Array.isArray(li.properties.className) && li.properties.className.includes('continued')
}

function item(li: Element, ordered: boolean): ElementContent[] {
  const result: ElementContent[] = []
  let content: ElementContent[] = []
  let first = true
  const flush = () => {
    // `- - a`: an empty bullet says nothing, an empty number keeps the count.
    if (content.length > 0 || (first && ordered)) result.push(part(li, content, first))
    if (content.length > 0 || ordered) first = false
    content = []
  }
  for (const child of li.children) {
    if (isWhitespace(child)) {
      if (content.length > 0) content.push(child)
    } else if (isElement(child) && isList(child)) {
      flush()
      result.push(child)
    } else content.push(child)
  }
  if (content.length > 0 || result.length === 0) result.push(part(li, content, first))
  return result
}

function part(li: Element, content: readonly ElementContent[], first: boolean): Element {
  const task = content.some(isTaskBox)
  const children = lonelyParagraph(content.map(child => glyph(child)))
  const section = h('section', {class: 'list-item'}, children)
  const className = [...(first ? [] : ['continued']), ...(task ? ['task'] : [])]
  const element = h('li', className.length > 0 ? {className} : {}, section)
  // Said here and not in a theme: an item that is shown as one is counted.
  const style = [...(first ? [] : ['display:block']), ...(li.properties.style ? [li.properties.style] : [])]
  if (style.length > 0) element.properties.style = style.join(';')
  if (first && li.properties.value !== undefined) element.properties.value = li.properties.value
  if (li.position) element.position = li.position
  return element
}

function isTaskBox(node: ElementContent): boolean {
  if (!isElement(node)) return false
  return node.tagName === 'input' || (node.tagName === 'p' && node.children.some(isTaskBox))
}

/** WeChat removes `input`: a task's box is a character. */
function glyph(node: ElementContent): ElementContent {
  if (!isElement(node)) return node
  if (node.tagName === 'input') {
    const {checked} = node.properties
    return h('span', {className: ['task-mark', checked ? 'done' : 'open']}, checked ? '☑' : '☐')
  }
  if (node.tagName === 'p') node.children = node.children.map(glyph)
  return node
}

/** An item of one paragraph looks the same whether or not the author left a blank line between the items. */
function lonelyParagraph(content: readonly ElementContent[]): ElementContent[] {
  const [only] = content
  if (content.length === 1 && isElement(only) && only.tagName === 'p' && !only.properties.style)
    return only.children
  return [...content]
}
