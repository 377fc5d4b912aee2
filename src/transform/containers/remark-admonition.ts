import type {BlockContent, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {replace} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'
import {paragraphOf, splitLines} from '../typography/inline-lines.ts'
import {calloutKind, calloutTitle, makeCallout} from './callout.ts'
import {tabTitle} from './tab-title.ts'

/**
 * `!!! note "标题"` and `??? note` of MkDocs as callouts, `=== "标签页"` as a bold line above what belongs to it. A
 * first line with nothing below it and nobody's name is text.
 */
export function remarkAdmonition() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value).split(/\r\n|\n|\r/)
    visitNodes(tree, (node, index, parent) => {
      if (node.type !== 'admonition' || !parent || index === undefined) return
      const [line, ...own] = node.children
      if (line?.type !== 'tag') return
      const margin = (line.position?.start.column ?? 1) + INDENT
      const {kept, lazy} = cutLazy(own, margin, source)
      const blocks = build(line.value, line.children, kept, node.position, file)
      replace(parent, index, [...blocks, ...lazy])
      return [SKIP, index]
    })
  }
}

/** Columns by which what belongs to the first line is indented. */
const INDENT = 4

function build(
  line: string,
  title: readonly PhrasingContent[],
  children: BlockContent[],
  position: RootContent['position'],
  file: VFile,
): RootContent[] {
  if (line.startsWith('=')) return [tabTitle(title), ...children]
  const words = line
    .replace(/"[\s\S]*$/, '')
    .split(/\s+/)
    .slice(1)
    .filter(Boolean)
  const known = words.map(calloutKind).find(Boolean)
  if (!known && title.length === 0 && children.length === 0) {
    return [{type: 'paragraph', children: [{type: 'text', value: line}], ...(position ? {position} : {})}]
  }
  const named = words.slice(0, 1).map(value => ({type: 'text', value}) as const)
  const own = title.length > 0 || known ? title : named
  if (!line.startsWith('?')) {
    return [makeCallout({kind: known ?? 'note', title: own, children, position}, file)]
  }
  const shown =
    own.length > 0 ? own : [{type: 'text', value: calloutTitle(known ?? 'details', file)} as const]
  return [makeCallout({kind: 'details', title: shown, children, position}, file)]
}

/** Lines at the margin below an indented paragraph: Markdown gives them to it, MkDocs and their author do not. */
function cutLazy(
  children: BlockContent[],
  margin: number,
  source: readonly string[],
): {kept: BlockContent[]; lazy: Paragraph[]} {
  const last = children[children.length - 1]
  const lines = last?.type === 'paragraph' ? splitLines(last.children) : []
  if (lines.length < 2) return {kept: children, lazy: []}
  const at = lines.findIndex(({nodes}, index) => {
    const start = nodes[0]?.position?.start
    if (index === 0 || !start) return false
    return widthOf(/^[ \t>]*/.exec(source[start.line - 1] ?? '')![0]) + 1 < margin
  })
  if (at === -1) return {kept: children, lazy: []}
  return {
    kept: [...children.slice(0, -1), paragraphOf(lines.slice(0, at))],
    lazy: [paragraphOf(lines.slice(at))],
  }
}

function widthOf(margin: string): number {
  let width = 0
  for (const char of margin) width += char === '\t' ? 4 - (width % 4) : 1
  return width
}
