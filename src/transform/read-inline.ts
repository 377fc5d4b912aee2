import type {Paragraph, PhrasingContent, Root} from 'mdast'
import type {Position} from 'unist'
import {VFile} from 'vfile'
import {visitNodes} from '../tree/visit.ts'

/** White space to Markdown's emphasis, but not to its blocks: what stands behind it is read as inline. */
const START = '\u00A0'

/** Reads a text as the content of one paragraph, all at one place; undefined where it is more than one. */
export function readInline(
  text: string,
  parse: (file: VFile) => Root,
  position: Position | undefined,
): PhrasingContent[] | undefined {
  const {children} = parse(new VFile(START + text))
  const [only] = children as [Paragraph]
  const first = only?.children?.[0]
  if (children.length !== 1 || only.type !== 'paragraph' || first?.type !== 'text') return undefined
  first.value = first.value.slice(START.length)
  visitNodes(only, node => {
    if (position) node.position = position
    else delete node.position
  })
  return first.value === '' ? only.children.slice(1) : only.children
}
