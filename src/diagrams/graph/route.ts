import {type Box, centre, distance, type Point} from '../geometry.ts'
import {type Bend, through} from './curve.ts'
import type {GraphEdge, Way} from './model.ts'

/** What an edge ends at. */
export interface End {
  box: Box
  outline: readonly Point[]
  isGroup: boolean
}

export interface Route {
  start: Point
  bends: Bend[]
}

/** The line that an edge runs along, from border to border. */
export function routeOf(edge: GraphEdge, way: Way, from: End, to: End): Route | undefined {
  const isAcross = way.direction === 'LR' || way.direction === 'RL'
  if (edge.from === edge.to) return loop(way, from)
  const inner = outside(way.points, from, to)
  const [first, last] = [inner[0] ?? centre(to.box), inner.at(-1) ?? centre(from.box)]
  const start = border(from, first, isAcross)
  const end = border(to, last, isAcross)
  const points = ordered([start, ...inner, end], isAcross)
  if (distance(start, end) < 0.5 && points.length < 3) return undefined
  return {start, bends: through(points, isAcross)}
}

/** The way between two groups, without what of it runs inside of them. */
function outside(points: readonly Point[], from: End, to: End): Point[] {
  const isIn = (point: Point, {box, isGroup}: End) =>
    isGroup &&
    point.x > box.x - 1 &&
    point.x < box.x + box.width + 1 &&
    point.y > box.y - 1 &&
    point.y < box.y + box.height + 1
  return points.filter(point => !isIn(point, from) && !isIn(point, to))
}

/** Points that a border has come to lie behind would make the line turn back. */
function ordered(points: readonly Point[], isAcross: boolean): Point[] {
  const along = (point: Point) => (isAcross ? point.x : point.y)
  const [start, end] = [points[0]!, points.at(-1)!]
  const sign = Math.sign(along(end) - along(start)) || 1
  const kept: Point[] = [start]
  for (const point of points.slice(1, -1)) {
    const isAhead = (along(point) - along(kept.at(-1)!)) * sign > 2 && (along(end) - along(point)) * sign > 2
    if (isAhead) kept.push(point)
  }
  const dropped = points.length - 2 - (kept.length - 1)
  // A way round something does turn back: it is kept as it is.
  return dropped > (points.length - 2) / 2 ? [...points] : [...kept, end]
}

/** Where a line from a point outside meets a border, in the way's direction as far as the side is broad. */
function border({box, outline}: End, outer: Point, isAcross: boolean): Point {
  const middle = centre(box)
  const within = (value: number, at: number, size: number) =>
    Math.max(at - size * 0.36, Math.min(at + size * 0.36, value))
  const aim = isAcross
    ? {x: middle.x, y: within(outer.y, middle.y, box.height)}
    : {x: within(outer.x, middle.x, box.width), y: middle.y}
  const isBeyond = isAcross
    ? outer.x < box.x || outer.x > box.x + box.width
    : outer.y < box.y || outer.y > box.y + box.height
  // Straight out of the side that lies ahead: a line aslant would leave at a corner, and its head lie on the box.
  const ahead = isAcross ? {x: outer.x, y: aim.y} : {x: aim.x, y: outer.y}
  return (
    (isBeyond ? crossing(outline, aim, ahead) : undefined) ??
    crossing(outline, aim, outer) ??
    crossing(outline, middle, outer) ??
    aim
  )
}

/** The crossing of a line with a border that is nearest to the line's end. */
export function crossing(outline: readonly Point[], from: Point, to: Point): Point | undefined {
  let [best, found]: [number, Point | undefined] = [-1, undefined]
  for (const [index, a] of outline.entries()) {
    const b = outline[(index + 1) % outline.length]!
    const [rx, ry, sx, sy] = [to.x - from.x, to.y - from.y, b.x - a.x, b.y - a.y]
    const cross = rx * sy - ry * sx
    if (Math.abs(cross) < 1e-9) continue
    const t = ((a.x - from.x) * sy - (a.y - from.y) * sx) / cross
    const u = ((a.x - from.x) * ry - (a.y - from.y) * rx) / cross
    if (t < -1e-6 || t > 1 + 1e-6 || u < -1e-6 || u > 1 + 1e-6 || t <= best) continue
    best = t
    found = {x: from.x + rx * t, y: from.y + ry * t}
  }
  return found
}

/** An edge back to where it comes from runs round the side that the layout left free. */
function loop({points}: Way, {box, outline}: End): Route {
  const middle = centre(box)
  const far = points.reduce(
    (a, b) => (distance(b, middle) > distance(a, middle) ? b : a),
    points[0] ?? middle,
  )
  const peak = points[Math.floor(points.length / 2)] ?? far
  const isBelow = Math.abs(peak.y - middle.y) > Math.abs(peak.x - middle.x)
  if (isBelow) {
    const [left, right] = [middle.x - box.width * 0.2, middle.x + box.width * 0.2]
    const sign = Math.sign(peak.y - middle.y)
    const away = {x: 0, y: box.height * sign}
    const start = crossing(outline, {x: left, y: middle.y}, {x: left, y: middle.y + away.y}) ?? middle
    const end = crossing(outline, {x: right, y: middle.y}, {x: right, y: middle.y + away.y}) ?? middle
    const reach = peak.y + (peak.y - end.y) / 3
    return {start, bends: [[{x: left - 8, y: reach}, {x: right + 8, y: reach}, end]]}
  }
  const [top, bottom] = [middle.y - box.height * 0.22, middle.y + box.height * 0.22]
  const sign = Math.sign(peak.x - middle.x) || 1
  const start = crossing(outline, {x: middle.x, y: top}, {x: middle.x + box.width * sign, y: top}) ?? middle
  const end =
    crossing(outline, {x: middle.x, y: bottom}, {x: middle.x + box.width * sign, y: bottom}) ?? middle
  const reach = Math.max(Math.abs(peak.x - end.x) * (4 / 3), 26) * sign + end.x
  return {start, bends: [[{x: reach, y: top - 14}, {x: reach, y: bottom + 14}, end]]}
}
