import type {PhrasingContent, Root, Strong} from 'mdast'
import {replace} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'

/**
 * `**甲****乙**` is two bold runs to its author; CommonMark reads one run with four asterisks in it. The
 * asterisks are taken as the end of one run and the beginning of the next.
 */
export function remarkAdjacent() {
  return (tree: Root): undefined => {
    visitNodes(tree, (node, index, parent) => {
      if (node.type !== 'strong' || !parent || index === undefined) return
      const runs = split(node)
      if (runs.length === 1) return
      replace(parent, index, runs)
      return [SKIP, index + runs.length]
    })
  }
}

function split(node: Strong): Strong[] {
  const runs: PhrasingContent[][] = [[]]
  for (const child of node.children) {
    const pieces = child.type === 'text' ? child.value.split('****') : [child]
    pieces.forEach((piece, index) => {
      if (index > 0) runs.push([])
      const last = runs[runs.length - 1]!
      if (typeof piece !== 'string') last.push(piece)
      else if (piece !== '') last.push({...child, value: piece} as PhrasingContent)
    })
  }
  // Asterisks at an edge, or nothing between them, were not two runs.
  if (runs.length === 1 || runs.some(run => run.length === 0)) return [node]
  return runs.map(children => ({...node, children}))
}
