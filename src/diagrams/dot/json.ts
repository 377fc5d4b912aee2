/** What Graphviz writes as JSON, as far as it is asked. */
export interface Op {
  op: string
  points?: readonly (readonly [number, number])[]
  rect?: readonly [number, number, number, number]
  pt?: readonly [number, number]
  align?: 'l' | 'c' | 'r'
  text?: string
  size?: number
  fontchar?: number
  color?: string
  stops?: readonly {color: string}[]
  style?: string
}

/** What draws a part: itself, its label, heads, labels at its ends. */
export const drawnBy = ['_draw_', '_ldraw_', '_hdraw_', '_tdraw_', '_hldraw_', '_tldraw_'] as const

export type Drawn = Partial<Record<(typeof drawnBy)[number], readonly Op[]>>

export interface DotObject extends Drawn {
  _gvid: number
  name: string
  label?: string
  shape?: string
  style?: string
  /** Of a subgraph. */
  nodes?: readonly number[]
  subgraphs?: readonly number[]
  bb?: string
  [attribute: string]: unknown
}

export interface DotEdge extends Drawn {
  tail: number
  head: number
  style?: string
  label?: string
  [attribute: string]: unknown
}

export interface DotGraph extends Drawn {
  objects?: readonly DotObject[]
  edges?: readonly DotEdge[]
  [attribute: string]: unknown
}
