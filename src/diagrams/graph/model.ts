import type {Box, Point} from '../geometry.ts'
import type {Style} from '../ink.ts'
import type {Line} from '../label.ts'

export type Direction = 'TB' | 'BT' | 'LR' | 'RL'

/** A line of a class or an entity. */
export interface Row {
  /** One cell for a class, up to four for an entity. */
  cells: readonly Line[]
  align: 'middle' | 'start'
  bold?: boolean
  underline?: boolean
}

export interface GraphNode {
  id: string
  /** What it is called in a claim. */
  what: string
  /** The group that it stands in. */
  parent: string | undefined
  /** A name of `shapes`, or `box` for what has compartments. */
  shape: string
  lines: readonly Line[]
  /** Parts of a box, divided by rules. */
  compartments?: readonly (readonly Row[])[]
  style: Style
  /** Whether the longer side of a bar lies across the way. */
  align?: 'start'
}

export type Head =
  | 'none'
  | 'point'
  | 'open'
  | 'circle'
  | 'cross'
  | 'triangle'
  | 'diamond'
  | 'filled-diamond'
  | 'lollipop'
  | 'one'
  | 'zero-one'
  | 'many'
  | 'zero-many'
  | 'plus'

export interface GraphEdge {
  what: string
  from: string
  to: string
  lines: readonly Line[]
  /** Beside its ends, as multiplicities are. */
  startLines: readonly Line[]
  endLines: readonly Line[]
  start: Head
  end: Head
  dash: readonly string[] | undefined
  width: number
  isInvisible: boolean
  /** Ranks that it spans. */
  length: number
  style: Style
}

export interface GraphGroup {
  id: string
  what: string
  parent: string | undefined
  lines: readonly Line[]
  direction: Direction | undefined
  look: 'group' | 'state' | 'region'
  style: Style
}

export interface Graph {
  direction: Direction
  /** Whether the direction may be another where the drawing would be too wide. */
  isTurnable: boolean
  nodes: GraphNode[]
  edges: GraphEdge[]
  groups: GraphGroup[]
}

/** Where an edge runs: its ends are not yet at the border of what it joins. */
export interface Way {
  points: Point[]
  /** The middle of its label. */
  label: Point | undefined
  /** The one in which its part of the graph is laid out. */
  direction: Direction
}

export interface Layout {
  nodes: Map<string, Box>
  groups: Map<string, Box>
  ways: Map<GraphEdge, Way>
}
