import {DiagramProblem} from '../problem.ts'
import type {Direction, Graph, GraphEdge, GraphGroup, GraphNode} from './model.ts'

/** A group's place in the order of groups. */
export interface Level {
  /** undefined for the whole drawing. */
  group: GraphGroup | undefined
  direction: Direction
  nodes: GraphNode[]
  /** Groups that are laid out together with this level: edges lead into them. */
  joined: GraphGroup[]
  /** Groups that are laid out by themselves, and stand here as one box each. */
  closed: Level[]
  /** Edges between what stands here. */
  edges: GraphEdge[]
}

/** Who stands in whom. */
export class Tree {
  private readonly parents = new Map<string, string | undefined>()
  readonly groups: ReadonlyMap<string, GraphGroup>

  constructor(graph: Graph) {
    this.groups = new Map(graph.groups.map(group => [group.id, group]))
    for (const {id, parent} of [...graph.groups, ...graph.nodes]) {
      this.parents.set(id, parent !== undefined && this.groups.has(parent) ? parent : undefined)
    }
    for (const id of this.groups.keys()) this.chain(id)
  }

  has(id: string): boolean {
    return this.parents.has(id)
  }

  parentOf(id: string): string | undefined {
    return this.parents.get(id)
  }

  /** The groups round something, from the innermost. */
  chain(id: string): string[] {
    const chain: string[] = []
    for (let at = this.parentOf(id); at !== undefined; at = this.parentOf(at)) {
      if (chain.includes(at)) throw new DiagramProblem('part', `${at} in itself`)
      chain.push(at)
    }
    return chain
  }

  isIn(id: string, group: string): boolean {
    return this.chain(id).includes(group)
  }
}

/** Divides a graph into what is laid out at once. */
export function levelsOf(graph: Graph, tree: Tree): Level {
  const crossed = new Set<string>()
  for (const {from, to} of graph.edges) {
    for (const [id, other] of [
      [from, to],
      [to, from],
    ] as const) {
      for (const group of tree.chain(id)) if (group !== other && !tree.isIn(other, group)) crossed.add(group)
      // An edge from a group to what stands in it.
      if (tree.chain(id).includes(other)) crossed.add(other)
    }
  }
  return levelOf(graph, tree, crossed, undefined, graph.direction)
}

function levelOf(
  graph: Graph,
  tree: Tree,
  crossed: ReadonlySet<string>,
  group: GraphGroup | undefined,
  direction: Direction,
): Level {
  const level: Level = {group, direction, nodes: [], joined: [], closed: [], edges: []}
  const within = new Set<string | undefined>([group?.id])
  // Groups in the order of the source, outer ones before inner ones.
  const waiting = graph.groups.filter(each => tree.parentOf(each.id) === group?.id)
  for (let each = waiting.shift(); each; each = waiting.shift()) {
    if (crossed.has(each.id)) {
      level.joined.push(each)
      within.add(each.id)
      waiting.unshift(...graph.groups.filter(inner => tree.parentOf(inner.id) === each!.id))
    } else {
      level.closed.push(levelOf(graph, tree, crossed, each, each.direction ?? direction))
      within.add(each.id)
    }
  }
  const closed = new Set(level.closed.map(each => each.group!.id))
  level.nodes = graph.nodes.filter(node => {
    const parent = tree.parentOf(node.id)
    return within.has(parent) && !(parent !== undefined && closed.has(parent))
  })
  const here = new Set(
    [...level.nodes, ...level.joined, ...level.closed.map(each => each.group!)].map(({id}) => id),
  )
  level.edges = graph.edges.filter(({from, to}) => here.has(from) && here.has(to))
  return level
}
