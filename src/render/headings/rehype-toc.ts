import type {Element, ElementContent, Parents, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {VFile} from 'vfile'
import {dataOf} from '../../rules/data.ts'
import {report} from '../../rules/report.ts'
import {visitElements} from '../../tree/visit.ts'
import {isElement} from '../blocks.ts'
import {ownNumber} from './heading-number.ts'
import {isToc, type OutlineHeading, outlineOf} from './outline.ts'

/**
 * Fills a table of contents (see `remarkToc`) with the headings as a list of text, since nothing in WeChat leads to a
 * place in the article. Numbers are those of the headings.
 */
export function rehypeToc() {
  return (tree: Root, file: VFile): undefined => {
    if (!dataOf(file).hasToc) return
    const headings = outlineOf(tree)
    if (headings.length === 0) dropEmptyBoxes(tree)
    visitElements(tree, (node, index, parent) => {
      if (!isToc(node) || !parent || index === undefined) return
      if (headings.length === 0) report(file, 'toc-dropped', node)
      parent.children.splice(index, 1, ...lists(headings))
      return index + (headings.length === 0 ? 0 : 1)
    })
  }
}

/** A box round no headings has nothing but its title: only what its author wrote in it stays. */
function dropEmptyBoxes(tree: Root): void {
  visitElements(tree, (node, index, parent) => {
    const {className} = node.properties
    if (!Array.isArray(className) || !className.includes('contents') || !parent || index === undefined) return
    parent.children.splice(index, 1, ...node.children.slice(1))
    return index
  })
}

interface Item {
  content: ElementContent[]
  numbered: boolean
  children: Item[]
}

function lists(headings: readonly OutlineHeading[]): Element[] {
  const items: Item[] = []
  const open: Item[] = []
  for (const {element, level} of headings) {
    const item: Item = {
      content: words(element),
      numbered: ownNumber(textOf(element).trim(), 0) !== undefined || /^\d+(?:\.\d+)* /.test(textOf(element)),
      children: [],
    }
    open.length = Math.min(level, open.length)
    const parent = open[open.length - 1]
    if (parent) parent.children.push(item)
    else items.push(item)
    open.push(item)
  }
  return items.length === 0 ? [] : [list(items)]
}

/** Numbers and bullets side by side would be two marks. */
function list(items: readonly Item[]): Element {
  const style = items.every(item => item.numbered) ? {style: 'list-style-type:none'} : {}
  return h(
    'ul',
    style,
    items.map(({content, children}) =>
      h('li', [...content, ...(children.length > 0 ? [list(children)] : [])]),
    ),
  )
}

/** A heading's content as text: without links, notes and pictures. */
function words(parent: Parents): ElementContent[] {
  return (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (!isElement(child)) return child.type === 'text' ? [{type: 'text', value: child.value}] : []
    if (child.tagName === 'br') return [{type: 'text', value: ' '}]
    if (child.tagName === 'img' || child.properties.dataFootnoteReference !== undefined) return []
    if (child.tagName === 'a' || child.tagName === 'strong' || child.tagName === 'b') return words(child)
    // A formula is drawn where it stands in the article.
    if (child.properties.dataTex !== undefined) return [structuredClone(child)]
    return [{...child, properties: {...child.properties}, children: words(child)}]
  })
}
