import type {Parents, PhrasingContent, Root, Text} from 'mdast'
import {visitNodes} from '../../tree/visit.ts'
import {isAddress} from '../link-address.ts'
import {type Cell, fullWidth, marks} from './full-width.ts'

/**
 * Makes half-width `,.;:!?()` between Chinese full-width (see `fullWidth`). Text alone is changed, across marks:
 * code, pictures, formulas and addresses stay, and no mark beside one of them changes.
 */
export function remarkPunctuation() {
  return (tree: Root): undefined => {
    visitNodes(tree, node => {
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
      const lines: Piece[][] = [[]]
      collect(node, lines)
      for (const line of lines) rewrite(line)
      return 'skip'
    })
  }
}

interface Piece extends Cell {
  node: Text | undefined
}

/** What is no text: neither Chinese nor Latin, and no end. */
const OTHER = '\uFFFC'

function collect(parent: Parents, lines: Piece[][]): void {
  for (const node of parent.children as PhrasingContent[]) {
    const line = lines[lines.length - 1]!
    if (node.type === 'text') for (const char of node.value) line.push({char, node})
    else if (node.type === 'break') lines.push([])
    else if ('children' in node && !(node.type === 'link' && isAddress(node))) collect(node, lines)
    // Tags of HTML (`<b>`) and notes stand between two characters without parting them.
    else if (node.type !== 'html' && node.type !== 'footnoteReference') {
      line.push({char: OTHER, node: undefined})
    }
  }
}

function rewrite(line: readonly Piece[]): void {
  if (!line.some(({char}) => marks.test(char))) return
  fullWidth(line)
  for (const node of new Set(line.map(piece => piece.node))) if (node) node.value = ''
  for (const {char, node} of line) if (node) node.value += char
}
