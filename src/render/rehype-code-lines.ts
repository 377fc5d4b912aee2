import type {Element, ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import {visitElements} from '../visit.ts'
import {isElement} from './blocks.ts'

/**
 * A code block's title becomes `p.code-title` above it, and its marked lines `span.code-line.add` and their
 * kin. After highlighting: a comment or a string may reach over several lines and is cut where they end.
 */
export function rehypeCodeLines() {
  return (tree: Root): undefined => {
    visitElements(tree, node => {
      const {dataTitle, dataLines} = node.properties
      if (node.tagName !== 'section' || (dataTitle === undefined && dataLines === undefined)) return
      const [pre] = node.children
      if (!isElement(pre) || pre.tagName !== 'pre') return
      delete node.properties.dataTitle
      delete node.properties.dataLines
      if (dataLines !== undefined) markLines(pre, String(dataLines))
      if (dataTitle !== undefined) node.children.unshift(h('p', {class: 'code-title'}, String(dataTitle)))
    })
  }
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
    const content = mark === undefined ? line : [h('span', {class: ['code-line', mark]}, line)]
    return index === 0 ? content : [{type: 'text', value: '\n'}, ...content]
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
