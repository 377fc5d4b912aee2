import type {BlockContent, Code, Nodes, Paragraph, PhrasingContent, Root} from 'mdast'
import type {Processor} from 'unified'
import type {Point} from 'unist'
import {VFile} from 'vfile'
import {visitNodes} from '../../tree/visit.ts'
import {calloutKind, makeCallout} from '../containers/callout.ts'

/**
 * ` ```ad-note ` of Obsidian's Admonition plugin and ` ```{note} ` of MyST: a fence whose content is Markdown, with
 * `title: …` and `collapse: …` at its head. A callout; `ad-` with a name of one's own is a note that is called so.
 */
export function remarkAdFence(this: Processor) {
  const parse = (text: string) => this.parse(new VFile(text)) as Root
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    if (!/(?:`{3}|~{3})[ \t]*(?:ad-|\{[a-z])/i.test(source)) return
    const starts = lineStarts(source)
    visitNodes(tree, (node, index, parent) => {
      const name = node.type === 'code' ? nameOf(node) : undefined
      if (node.type !== 'code' || name === undefined || !parent || index === undefined) return
      parent.children[index] = build(node, name, parse, starts, file)
      // Fences in it are to be read too.
      return index
    })
  }
}

/** The kind of callout as it was written; undefined for code. */
function nameOf({lang}: Code): string | undefined {
  const ad = /^ad-([\p{L}\p{N}_-]+)$/iu.exec(lang ?? '')?.[1]
  if (ad !== undefined) return ad
  const myst = /^\{([a-z]+)\}$/.exec(lang ?? '')?.[1]
  return myst !== undefined && calloutKind(myst) ? myst : undefined
}

/** What the plugin reads at the head of a block. */
const setting = /^[ \t]*(title|collapse|icon|color)[ \t]*:[ \t]*(.*?)[ \t]*$/i

function build(
  node: Code,
  name: string,
  parse: (text: string) => Root,
  starts: readonly number[],
  file: VFile,
) {
  const lines = node.value.split('\n')
  const settings = new Map<string, string>()
  let head = 0
  for (let match = setting.exec(lines[0] ?? ''); match; match = setting.exec(lines[head] ?? '')) {
    settings.set(match[1]!.toLowerCase(), match[2]!)
    head++
  }
  const body = parse(lines.slice(head).join('\n'))
  const first = (node.position?.start.line ?? 1) + 1 + head
  place(body, first, (node.position?.start.column ?? 1) - 1, starts)
  const kind = calloutKind(name)
  // `{note} 标题`
  const written = settings.get('title') ?? (node.lang?.startsWith('{') ? (node.meta ?? '') : '')
  const title = inline(written, parse, node)
  return makeCallout(
    {
      kind: kind ?? 'note',
      title: title.length > 0 || kind ? title : [{type: 'text', value: name}],
      children: body.children as BlockContent[],
      position: node.position,
    },
    file,
  )
}

/** A title, which may have marks. */
function inline(text: string, parse: (text: string) => Root, node: Code): PhrasingContent[] {
  if (text === '') return []
  const [block] = parse(text).children as [Paragraph?]
  if (block?.type !== 'paragraph') return [{type: 'text', value: text}]
  visitNodes(block, each => {
    if (node.position) each.position = node.position
    else delete each.position
    return undefined
  })
  return block.children
}

function lineStarts(source: string): number[] {
  const starts = [0]
  for (const match of source.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return starts
}

/** Gives nodes the places that they have in the file: every line of a fence begins in the fence's column. */
function place(tree: Nodes, line: number, margin: number, starts: readonly number[]): void {
  const move = (point: Point): Point => {
    const at = point.line + line - 1
    const column = point.column + margin
    return {line: at, column, offset: (starts[at - 1] ?? 0) + column - 1}
  }
  visitNodes(tree, node => {
    if (node.position) node.position = {start: move(node.position.start), end: move(node.position.end)}
    return undefined
  })
}
