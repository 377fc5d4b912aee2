import {type AnyNode, type Element, isTag, isText, type ParentNode} from 'domhandler'
import {darkMode} from '../wechat/dark-mode.ts'
import {convertElement, type Finding} from './convert-element.ts'
import {StyleReader} from './declarations.ts'
import {Pairs, pageState, type State} from './state.ts'

/** An element that the script has seen. */
export interface DarkElement extends Finding {
  /** What it remembers of it. */
  state: State
}

/**
 * Runs WeChat's dark mode over an article, as its script does: parents before children, SVG never. The tree
 * stays as it is.
 *
 * What this cannot know is the layout: a background without text in it that another element's text is pulled
 * over (by a negative margin, say) is taken for one that nothing is written on.
 */
export function walkDark(root: ParentNode, styles = new StyleReader()): Map<Element, DarkElement> {
  const found = new Map<Element, DarkElement>()
  const pairs = new Pairs()
  const withText = elementsWithText(root)
  const visit = (parent: ParentNode, inherited: State): void => {
    for (const node of parent.children) {
      if (!isTag(node) || node.name === 'svg') continue
      if (isSkipped(node)) {
        found.set(node, {state: inherited, style: node.attribs.style, flattened: false})
        visit(node, inherited)
        continue
      }
      const state = {...inherited}
      const declarations = styles.read(node.attribs.style)
      const finding = convertElement(node, declarations, state, withText.has(node), pairs)
      found.set(node, {...finding, state})
      visit(node, state)
    }
  }
  visit(root, pageState)
  return found
}

function isSkipped(element: Element): boolean {
  const tags: readonly string[] = darkMode.skippedTags
  return tags.includes(element.name.toLowerCase()) || darkMode.skippingAttribute in element.attribs
}

/** Elements with more than white space in them, however deep. */
function elementsWithText(root: ParentNode): Set<Element> {
  const found = new Set<Element>()
  const visit = (node: AnyNode): boolean => {
    if (isText(node)) return /\S/.test(node.data)
    if (!isTag(node)) return false
    let has = false
    for (const child of node.children) has = visit(child) || has
    if (has) found.add(node)
    return has
  }
  for (const node of root.children) visit(node)
  return found
}
