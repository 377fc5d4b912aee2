import type {Nodes, Parents, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'

/** Levels. Articles have a dozen; a thousand `>` would overflow the stack of every later step. */
const DEEPEST = 100

/**
 * Cuts nesting at a depth that nobody reads: what is deeper is moved up to that level, in order. First of all
 * transforms and without recursion, since every other step recurses.
 */
export function remarkDepth() {
  return (tree: Root, file: VFile): undefined => {
    const stack: {node: Parents; depth: number}[] = [{node: tree, depth: 0}]
    for (let top = stack.pop(); top; top = stack.pop()) {
      const {node, depth} = top
      if (node.data?.tooManyMarks) {
        report(file, 'marks-too-many', node.data.tooManyMarks)
        delete node.data.tooManyMarks
      }
      for (const child of node.children) {
        if (!('children' in child)) continue
        if (depth + 1 < DEEPEST) stack.push({node: child, depth: depth + 1})
        else if (child.children.some(each => 'children' in each)) {
          report(file, 'nesting-too-deep', child, {limit: DEEPEST})
          flatten(child)
        }
      }
    }
  }
}

/** All that is in a node, without its containers. What cannot stand in the node is left as it is. */
function flatten(node: Parents): void {
  const flat: Nodes[] = []
  const stack: Nodes[] = [...node.children].reverse()
  for (let next = stack.pop(); next; next = stack.pop()) {
    const holdsText = next.type === 'paragraph' || next.type === 'heading' || next.type === 'tableCell'
    if (!('children' in next) || (holdsText && !next.children.some(each => 'children' in each)))
      flat.push(next)
    else if (holdsText) flat.push(...textsOf(next))
    else stack.push(...[...next.children].reverse())
  }
  node.children = (isList(node) ? [{type: 'listItem', children: flat}] : flat) as RootContent[] as never
}

function isList(node: Nodes): boolean {
  return node.type === 'list'
}

function textsOf(node: Parents): Nodes[] {
  const texts: Nodes[] = []
  const stack: Nodes[] = [...node.children].reverse()
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ('children' in next) stack.push(...[...next.children].reverse())
    else texts.push(next)
  }
  return [{...node, children: texts} as Nodes]
}
