import type {Direction, Head} from './model.ts'

/** What Mermaid's databases of graphs give to its own layouts, as far as it is drawn here. */
export interface DataNode {
  id: string
  label?: string
  labelType?: string
  parentId?: string
  shape?: string
  isGroup?: boolean
  dir?: string
  img?: string
  cssStyles?: readonly string[]
  cssCompiledStyles?: readonly string[]
  description?: string | readonly string[]
  [key: string]: unknown
}

export interface DataEdge {
  id: string
  start?: string
  end?: string
  label?: string
  labelType?: string
  minlen?: number
  arrowTypeStart?: string
  arrowTypeEnd?: string
  pattern?: string
  thickness?: string
  classes?: string
  style?: string | readonly string[]
  cssCompiledStyles?: readonly string[]
  startLabelRight?: string
  endLabelLeft?: string
  [key: string]: unknown
}

export interface GraphData {
  nodes: readonly DataNode[]
  edges: readonly DataEdge[]
  direction?: string
}

const heads: Readonly<Record<string, Head>> = {
  arrow_point: 'point',
  arrow_barb: 'point',
  arrow_circle: 'circle',
  arrow_cross: 'cross',
  extension: 'triangle',
  dependency: 'open',
  composition: 'filled-diamond',
  aggregation: 'diamond',
  lollipop: 'lollipop',
  only_one: 'one',
  zero_or_one: 'zero-one',
  one_or_more: 'many',
  zero_or_more: 'zero-many',
  requirement_arrow: 'open',
  requirement_contains: 'plus',
}

export const headOf = (name: string | undefined): Head => heads[name?.toLowerCase() ?? ''] ?? 'none'

export function directionOf(name: string | undefined): Direction {
  return name === 'LR' || name === 'RL' || name === 'BT' ? name : 'TB'
}

export function dashOf({pattern, thickness}: DataEdge): readonly string[] | undefined {
  if (pattern === 'dotted' || thickness === 'dotted') return ['3', '3']
  return pattern === 'dashed' ? ['6', '4'] : undefined
}
