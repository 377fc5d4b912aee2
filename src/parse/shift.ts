import type {Nodes} from 'mdast'

/** Moves a fresh tree to where its text stands in the file. */
export function shift(node: Nodes, lines: number, characters: number): void {
  if (node.position) {
    const {start, end} = node.position
    start.line += lines
    start.offset = start.offset! + characters
    end.line += lines
    end.offset = end.offset! + characters
  }
  if ('children' in node) for (const child of node.children) shift(child, lines, characters)
}
