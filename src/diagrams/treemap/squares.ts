import type {Box} from '../geometry.ts'

/** A part of the whole that no one would see gets as much as this. */
const LEAST = 0.012

/** Tiles for values, as near to squares as they go: rows along the shorter side, the largest first. */
export function squares(values: readonly number[], box: Box): Box[] {
  const total = values.reduce((sum, value) => sum + value, 0)
  const shares = values.map(value => Math.max(total > 0 ? value / total : 1, LEAST))
  const all = shares.reduce((sum, share) => sum + share, 0)
  const area = box.width * box.height
  const order = shares
    .map((share, index) => ({index, size: (share / all) * area}))
    .sort((a, b) => b.size - a.size || a.index - b.index)
  const places: Box[] = []
  let rest = box
  for (let from = 0; from < order.length; ) {
    const side = Math.min(rest.width, rest.height)
    let to = from + 1
    let sum = order[from]!.size
    while (
      to < order.length &&
      worst(order.slice(from, to + 1), sum + order[to]!.size, side) <= worst(order.slice(from, to), sum, side)
    ) {
      sum += order[to++]!.size
    }
    rest = putRow(order.slice(from, to), sum, rest, places)
    from = to
  }
  return places
}

interface Share {
  index: number
  size: number
}

/** How far the least square of a row is from a square. */
function worst(row: readonly Share[], sum: number, side: number): number {
  const depth = sum / side
  return Math.max(...row.map(({size}) => Math.max(depth / (size / depth), size / depth / depth)))
}

/** Answers with what is left. */
function putRow(row: readonly Share[], sum: number, box: Box, places: Box[]): Box {
  const isAcross = box.width >= box.height
  const side = isAcross ? box.height : box.width
  const depth = side > 0 ? sum / side : 0
  let along = 0
  for (const {index, size} of row) {
    const length = depth > 0 ? size / depth : 0
    places[index] = isAcross
      ? {x: box.x, y: box.y + along, width: depth, height: length}
      : {x: box.x + along, y: box.y, width: length, height: depth}
    along += length
  }
  if (isAcross) return {...box, x: box.x + depth, width: box.width - depth}
  return {...box, y: box.y + depth, height: box.height - depth}
}
