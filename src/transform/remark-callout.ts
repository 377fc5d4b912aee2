import type {BlockContent, Blockquote, Paragraph, PhrasingContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import {visitNodes} from '../visit.ts'
import {calloutKind, makeCallout} from './callout.ts'
import {isEscaped} from './replace-text.ts'

/**
 * `> [!NOTE]` of GitHub and `> [!tip]- 标题` of Obsidian, with any of their types, fold marks and inner blocks,
 * become callouts. A type that nobody knows is a note with the type as its title, as in Obsidian.
 */
export function remarkCallout() {
  return (tree: Root, file: VFile): undefined => {
    if (!String(file.value).includes('[!')) return
    visitNodes(tree, (node, index, parent) => {
      if (node.type !== 'blockquote' || node.data?.hName || !parent || index === undefined) return
      const callout = read(node, file)
      if (!callout) return
      parent.children[index] = callout
      // Its own content is still to be visited: callouts nest.
      return index
    })
  }
}

const opening = /^\[!([\p{L}\p{N}_ -]{1,30})(?:\|[^\]\n]*)?\][+-]?[ \t]*/u

function read(quote: Blockquote, file: VFile): Blockquote | undefined {
  const [first, ...rest] = quote.children
  if (first?.type !== 'paragraph') return undefined
  const [text] = first.children
  const match = text?.type === 'text' ? opening.exec(text.value) : null
  if (text?.type !== 'text' || !match || isEscaped(text, String(file.value), '[')) return undefined
  const {title, body} = splitTitle(first, match[0].length)
  const name = match[1]!.trim()
  const kind = calloutKind(name)
  if (!kind && title.length === 0) title.push({type: 'text', value: name})
  const children = [...(body ? [body] : []), ...rest] as BlockContent[]
  return makeCallout(
    {kind: kind === 'details' ? 'note' : (kind ?? 'note'), title, children, position: quote.position},
    file,
  )
}

/** The first line is the title, whatever marks it has; the lines below are the first paragraph. */
function splitTitle(
  paragraph: Paragraph,
  skip: number,
): {title: PhrasingContent[]; body: Paragraph | undefined} {
  const title: PhrasingContent[] = []
  const body: PhrasingContent[] = []
  let ended = false
  paragraph.children.forEach((child, index) => {
    if (ended) body.push(child)
    else if (child.type === 'break') ended = true
    else if (child.type === 'text') {
      const value = index === 0 ? child.value.slice(skip) : child.value
      const end = /\r?\n|\r/.exec(value)
      const head = end ? value.slice(0, end.index) : value
      if (head.trim() !== '' || (head !== '' && title.length > 0)) title.push({...child, value: head})
      if (!end) return
      ended = true
      const tail = value.slice(end.index + end[0].length)
      if (tail !== '') body.push({...child, value: tail})
    } else title.push(child)
  })
  return {title, body: body.length > 0 ? {...paragraph, children: body} : undefined}
}
