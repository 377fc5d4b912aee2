import {type Box, overlap, type Point} from '../geometry.ts'
import type {Line} from '../label.ts'
import {blockSize} from '../shapes.ts'
import {wrap} from '../text-size.ts'

const TYPE = 11
const WRAP = 96

export interface Placed {
  lines: Line[]
  middle: Point
}

interface Named {
  at: Point
  radius: number
  lines: readonly Line[]
}

/** A place beside each point where its name covers nothing; undefined if there is none for one of them. */
export function placeNames(
  points: readonly Named[],
  field: Box,
  taken: readonly Box[],
): Placed[] | undefined {
  const dots = points.map(({at, radius}) => square(at, radius))
  const full = [...taken, ...dots]
  const placed: Placed[] = []
  for (const {at, radius, lines} of points) {
    const wrapped = wrap(lines, TYPE, WRAP)
    const size = blockSize(wrapped, TYPE)
    const box = sides(at, radius, size).find(
      each => inside(each, field) && !full.some(other => overlap(each, other)),
    )
    if (!box) return undefined
    full.push(box)
    placed.push({lines: wrapped, middle: {x: box.x + box.width / 2, y: box.y + box.height / 2}})
  }
  return placed
}

const square = ({x, y}: Point, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: radius * 2,
  height: radius * 2,
})

const inside = (box: Box, {x, y, width, height}: Box) =>
  box.x >= x + 1 && box.y >= y && box.x + box.width <= x + width - 1 && box.y + box.height <= y + height

/** Below, above, on the right, on the left, and shifted where an edge is near. */
function sides(at: Point, radius: number, {width, height}: {width: number; height: number}): Box[] {
  const gap = radius + 2
  const [below, above] = [at.y + gap, at.y - gap - height]
  const [right, left] = [at.x + gap + 1, at.x - gap - 1 - width]
  const places: [x: number, y: number][] = []
  for (const shift of [0, width * 0.3, -width * 0.3, width * 0.55, -width * 0.55]) {
    places.push([at.x - width / 2 + shift, below], [at.x - width / 2 + shift, above])
  }
  for (const shift of [0, height * 0.5, -height * 0.5]) {
    places.push([right, at.y - height / 2 + shift], [left, at.y - height / 2 + shift])
  }
  return places.map(([x, y]) => ({x, y, width, height}))
}
