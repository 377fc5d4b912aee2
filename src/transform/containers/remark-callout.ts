import type {BlockContent, Blockquote, Heading, Paragraph, PhrasingContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import {visitNodes} from '../../tree/visit.ts'
import {sliceText, span} from '../typography/inline-lines.ts'
import {calloutKind, makeCallout} from './callout.ts'

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
  if (first?.type !== 'paragraph' && !isUnderlined(first)) return undefined
  const [text] = first.children
  const match = text?.type === 'text' ? opening.exec(text.value) : null
  if (text?.type !== 'text' || !match || String(file.value)[text.position?.start.offset ?? -1] === '\\')
    return undefined
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

/** `---` below a callout's lines makes one heading of them all. */
function isUnderlined(node: Blockquote['children'][number] | undefined): node is Heading {
  return node?.type === 'heading' && node.position?.start.line !== node.position?.end.line
}

/** The first line is the title, whatever marks it has; the lines below are the first paragraph. */
function splitTitle(
  paragraph: Paragraph | Heading,
  skip: number,
): {title: PhrasingContent[]; body: Paragraph | Heading | undefined} {
  const title: PhrasingContent[] = []
  const body: PhrasingContent[] = []
  let ended = false
  paragraph.children.forEach((child, index) => {
    if (ended) body.push(child)
    else if (child.type === 'break') ended = true
    else if (child.type === 'text') {
      const end = /\r?\n|\r/.exec(child.value)
      const head = sliceText(child, index === 0 ? skip : 0, end?.index)
      if (head.value.trim() !== '' || (head.value !== '' && title.length > 0)) title.push(head)
      if (!end) return
      ended = true
      const tail = sliceText(child, end.index + end[0].length)
      if (tail.value !== '') body.push(tail)
    } else title.push(child)
  })
  if (body.length === 0) return {title, body: undefined}
  const last = paragraph.type === 'heading' ? paragraph : body.at(-1)
  return {title, body: {...paragraph, children: body, ...span(body[0], last)}}
}
