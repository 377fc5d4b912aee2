import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import {linesOf, wordsOf} from '../label.ts'
import {DiagramProblem} from '../problem.ts'
import {drawMindmap} from './draw.ts'
import type {Topic} from './model.ts'

interface DbNode {
  id: number
  descr: string
  type: number
  children: readonly DbNode[]
}

/** By Mermaid's numbers; a bang is a cloud with corners. */
const shapes = ['', 'rounded', 'rect', 'circ', 'cloud', 'bang', 'hex']
const DEEPEST = 100

export function readMindmap(db: unknown): Diagram {
  const root = (db as {getMindmap(): DbNode | null}).getMindmap()
  if (!root) throw new DiagramProblem('part', 'mindmap: no node')
  const topic = topicOf(root, -1, 0)
  return {claims: claimsOf(topic), draw: () => drawMindmap(topic)}
}

function topicOf({id, descr, type, children}: DbNode, branch: number, depth: number): Topic {
  if (depth > DEEPEST) throw new DiagramProblem('large', `${DEEPEST} levels`)
  const shape = shapes[type]
  if (shape === undefined) throw new DiagramProblem('part', `the shape ${type}`)
  return {
    what: `node ${id}`,
    lines: linesOf(descr, {markdown: true}),
    shape,
    branch,
    depth,
    children: children.map((child, index) => topicOf(child, depth === 0 ? index : branch, depth + 1)),
  }
}

function claimsOf({what, lines, children}: Topic): Claim[] {
  return [
    {what, says: wordsOf(lines)},
    ...children.flatMap(child => [{what: `edge ${what} → ${child.what}`, says: ''}, ...claimsOf(child)]),
  ]
}
