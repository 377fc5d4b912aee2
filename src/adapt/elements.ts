import {type AnyNode, type Element, isTag, isText} from 'domhandler'
import {blockTags, nativeTags} from '../wechat/tags.ts'

const wordless = new Set(['img', 'br', 'svg'])

export function isBlock(node: AnyNode): boolean {
  return isTag(node) && blockTags.has(node.name)
}

/** Whether an element holds words or inline content of its own, and not only other blocks. */
export function bearsText(element: Element): boolean {
  return element.children.some(child => {
    if (isText(child)) return child.data.trim() !== ''
    if (!isTag(child) || isBlock(child) || wordless.has(child.name) || nativeTags.has(child.name))
      return false
    // The editor's mark round a text is no more than the text.
    return child.attribs.leaf === undefined || bearsText(child)
  })
}

/** Visits every element after its children, else as {@link eachElement}. */
export function eachElementUp(root: {children: AnyNode[]}, visit: (element: Element) => void): void {
  for (const node of [...root.children]) {
    if (!isTag(node) || nativeTags.has(node.name) || node.name === 'svg') continue
    eachElementUp(node, visit)
    visit(node)
  }
}

/**
 * Visits every element in document order. The editor's own components and drawings are passed by: they must
 * stay as they are. `visit` may change the element's attributes and children.
 */
export function eachElement(root: {children: AnyNode[]}, visit: (element: Element) => void): void {
  for (const node of [...root.children]) {
    if (!isTag(node) || nativeTags.has(node.name) || node.name === 'svg') continue
    visit(node)
    eachElement(node, visit)
  }
}
