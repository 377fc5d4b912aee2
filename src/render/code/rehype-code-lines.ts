import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {VFile} from 'vfile'
import {dataOf} from '../../rules/data.ts'
import {visitElements} from '../../tree/visit.ts'
import {isElement} from '../blocks.ts'

/**
 * A code block's title becomes `p.code-title` above it, its marked lines `span.code-line.add` and their kin, and
 * its line numbers `section.code-rows > section.code-numbers + pre`: a column of its own, which cannot be selected,
 * so that they are not copied with the code. After highlighting: a comment or a string may reach over several
 * lines and is cut where they end.
 */
export function rehypeCodeLines() {
  return (tree: Root, file: VFile): undefined => {
    visitElements(tree, node => {
      if (node.tagName !== 'section') return
      const [pre] = node.children
      if (!isElement(pre) || pre.tagName !== 'pre') return
      const {dataTitle, dataLines, dataNumbers = dataOf(file).lineNumbers ? '1' : 'none'} = node.properties
      delete node.properties.dataTitle
      delete node.properties.dataLines
      delete node.properties.dataNumbers
      const first = Number(dataNumbers)
      if (Number.isInteger(first)) node.children[0] = numbered(pre, first)
      if (dataLines !== undefined) markLines(pre, String(dataLines))
      if (dataTitle !== undefined) node.children.unshift(h('p', {class: 'code-title'}, String(dataTitle)))
    })
  }
}

const UNSELECTABLE = 'flex:none;text-align:right;user-select:none;-webkit-user-select:none'

function numbered(pre: Element, first: number): Element {
  const count = textOf(pre).split('\n').length
  const numbers = Array.from({length: count}, (_, index): ElementContent[] => [
    ...(index === 0 ? [] : [h('br')]),
    {type: 'text', value: String(first + index)},
  ])
  // Not left to themes: without it a copy has numbers in it, or the code stands below them.
  const column = h('section', {class: 'code-numbers', style: UNSELECTABLE}, numbers.flat())
  pre.properties.style = 'flex:1 1 0;min-width:0'
  return h('section', {class: 'code-rows', style: 'display:flex'}, [column, pre])
}

function markLines(pre: Element, list: string): void {
  const [code] = pre.children
  if (!isElement(code)) return
  const marks = new Map(
    list.split(' ').map(each => {
      const [line, mark = ''] = each.split(':')
      return [Number(line), mark] as const
    }),
  )
  const lines = splitLines(code.children)
  code.children = lines.flatMap((line, index): ElementContent[] => {
    const mark = marks.get(index + 1)
    const end: ElementContent[] = index === lines.length - 1 ? [] : [{type: 'text', value: '\n'}]
    if (mark === undefined) return [...line, ...end]
    // An empty line's mark has nothing else to stand on; filled, the line would not be empty when copied.
    if (line.length === 0) return end.length === 0 ? [] : [h('span', {class: ['code-line', mark]}, end)]
    return [h('span', {class: ['code-line', mark]}, line), ...end]
  })
}

/** The content of each line; an element that reaches over several is in each of them. */
function splitLines(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  const last = () => lines[lines.length - 1]!
  for (const node of nodes) {
    if (node.type === 'text') {
      node.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push([])
        if (value !== '') last().push({type: 'text', value})
      })
    } else if (isElement(node)) {
      splitLines(node.children).forEach((children, index) => {
        if (index > 0) lines.push([])
        if (children.length > 0) last().push({...node, children})
      })
    } else last().push(node)
  }
  return lines
}
