import type {Heading, List, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'

/**
 * The part of a note that `#heading`, `#heading#below it` or `#^block` names; all of it where nothing is named,
 * undefined where there is no such part.
 *
 * @param source of the note: what names a block is no part of the tree any more
 */
export function selectNote(
  {children}: Root,
  fragments: readonly string[],
  source: string,
): RootContent[] | undefined {
  let part: RootContent[] | undefined = children
  for (const fragment of fragments) {
    if (part === undefined) return undefined
    part = fragment.startsWith('^') ? block(part, fragment.slice(1), source) : section(part, fragment)
  }
  return part
}

/** From a heading to the next that is not below it. */
function section(nodes: readonly RootContent[], name: string): RootContent[] | undefined {
  const first = nodes.findIndex(node => node.type === 'heading' && plain(textOf(node)) === plain(name))
  if (first === -1) return undefined
  const {depth} = nodes[first] as Heading
  const length = nodes.slice(first + 1).findIndex(node => node.type === 'heading' && node.depth <= depth)
  return nodes.slice(first, length === -1 ? undefined : first + 1 + length)
}

/** Obsidian leaves signs out of the links to headings that it writes. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s#|^:%[\]\\]+/g, ' ')
    .trim()
    .toLowerCase()
}

function block(nodes: readonly RootContent[], id: string, source: string): RootContent[] | undefined {
  const lines = source.split(/\r\n|\n|\r/)
  let line = lines.findIndex(each => {
    const [, found] = /(?:^|\s)\^([\w-]+)\s*$/.exec(each) ?? []
    return found?.toLowerCase() === id.trim().toLowerCase()
  })
  if (line === -1) return undefined
  // Below a table or a quote it stands alone.
  if (/^[\s>]*\^[\w-]+\s*$/.test(lines[line]!)) while (line > 0 && !/[^\s>]/.test(lines[--line]!));
  const node = nodes.find(each => covers(each, line + 1))
  return node && [node.type === 'list' ? itemOf(node, line + 1) : node]
}

function covers({position}: Pick<RootContent, 'position'>, line: number): boolean {
  return position !== undefined && position.start.line <= line && line <= position.end.line
}

/** The item that a line is in, in a list of its own. */
function itemOf(list: List, line: number): List {
  const at = list.children.findIndex(each => covers(each, line))
  const item = list.children[at]
  if (!item) return list
  const below = item.children.find(each => each.type === 'list' && covers(each, line))
  if (below) return itemOf(below as List, line)
  return {...list, ...(list.ordered ? {start: (list.start ?? 1) + at} : {}), children: [item]}
}
