import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import {dashOf, headOf} from '../graph/data.ts'
import type {GraphEdge} from '../graph/model.ts'
import {EdgeNames} from '../graph/read.ts'
import {shapeNamed} from '../graph/shape-names.ts'
import {styleOf} from '../ink.ts'
import {linesOf, wordsOf} from '../label.ts'
import {DiagramProblem} from '../problem.ts'
import {drawBlocks} from './draw.ts'
import type {Block} from './model.ts'

interface DbBlock {
  id: string
  type: string
  label?: string
  width?: number
  widthInColumns?: number
  columns?: number
  children?: readonly DbBlock[]
  directions?: readonly string[]
  styles?: readonly string[]
  classes?: readonly string[]
}

interface BlockDb {
  getBlocksFlat(): readonly DbBlock[]
  getEdges(): readonly {
    start: string
    end: string
    label?: string
    arrowTypeStart?: string
    arrowTypeEnd?: string
    thickness?: string
    pattern?: string
  }[]
  getClasses():
    | ReadonlyMap<string, {styles?: readonly string[]}>
    | Readonly<Record<string, {styles?: readonly string[]}>>
}

export function readBlock(db: unknown): Diagram {
  const own = db as BlockDb
  const classes = own.getClasses()
  const stylesOf = (name: string) =>
    (classes instanceof Map
      ? classes.get(name)
      : (classes as Record<string, {styles?: readonly string[]}>)[name]
    )?.styles ?? []
  const flat = own.getBlocksFlat()
  const root = flat.find(({id}) => id === 'root')
  const names = new EdgeNames()
  const read = (block: DbBlock): Block => ({
    id: block.id,
    what: `block ${block.id}`,
    shape: shapeOf(block.type),
    span: Math.max(1, block.type === 'space' ? (block.widthInColumns ?? 1) : (block.widthInColumns ?? 1)),
    lines: block.type === 'space' ? [] : linesOf(block.label ?? '', {markdown: true}),
    columns: (block.columns ?? -1) > 0 ? block.columns! : undefined,
    children: block.type === 'composite' ? (block.children ?? []).map(read) : [],
    directions: block.directions ?? [],
    style: styleOf([...(block.classes ?? []).flatMap(stylesOf), ...(block.styles ?? [])]),
  })
  const top = read({...root, id: 'root', type: 'composite'})
  const edges = own.getEdges().map(
    (edge): GraphEdge => ({
      what: names.next(edge.start, edge.end),
      from: edge.start,
      to: edge.end,
      lines: linesOf(edge.label ?? ''),
      startLines: [],
      endLines: [],
      start: headOf(edge.arrowTypeStart),
      end: headOf(edge.arrowTypeEnd),
      dash: dashOf({id: '', ...edge}),
      width: edge.thickness === 'thick' ? 2.6 : 1.2,
      isInvisible: edge.thickness === 'invisible',
      length: 1,
      style: {},
    }),
  )
  const claims: Claim[] = [
    ...claimsOf(top.children),
    ...edges.map(({what, lines}) => ({what, says: wordsOf(lines)})),
  ]
  return {claims, draw: () => drawBlocks(top, edges)}
}

const own: Readonly<Record<string, Block['shape']>> = {
  composite: 'group',
  space: 'space',
  block_arrow: 'arrow',
  na: 'rect',
  square: 'rect',
  round: 'rounded',
}

function shapeOf(type: string): string {
  const shape = own[type] ?? type
  if (shape !== 'group' && shape !== 'space' && shape !== 'arrow' && !shapeNamed(shape)) {
    throw new DiagramProblem('part', `the shape ${type}`)
  }
  return shape
}

function claimsOf(blocks: readonly Block[]): Claim[] {
  return blocks.flatMap(block => {
    if (block.shape === 'space') return []
    return [{what: block.what, says: wordsOf(block.lines)}, ...claimsOf(block.children)]
  })
}
