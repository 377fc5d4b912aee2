import type {Element} from 'hast'
import type {Box, Point} from '../geometry.ts'
import {type Paint, polygon} from '../shapes.ts'

/** How deep a point is, and how far the shaft stands back from it. */
const TIP = 16
const BACK = 7

/** A thick arrow to one side or to several. */
export function arrowForm(box: Box, directions: readonly string[], paint: Paint): Element {
  return polygon(arrowOutline(box, directions), paint)
}

export function arrowOutline(box: Box, directions: readonly string[]): Point[] {
  const has = (...names: string[]) => directions.some(name => names.includes(name))
  const [left, right] = [box.x, box.x + box.width]
  const [top, bottom] = [box.y, box.y + box.height]
  const middle = {x: box.x + box.width / 2, y: box.y + box.height / 2}
  const tip = Math.min(TIP, box.width / 3, box.height / 3)
  const wide = Math.min(box.width, 2 * TIP + 24) / 2
  const inner = {left: left + tip, right: right - tip, top: top + tip, bottom: bottom - tip}
  if (!has('left', 'right', 'x')) {
    inner.left = middle.x - wide + BACK
    inner.right = middle.x + wide - BACK
  }
  const high = (inner.bottom - inner.top) / 2
  const up = [
    {x: middle.x - wide + BACK, y: inner.top},
    {x: middle.x - wide, y: inner.top},
    {x: middle.x, y: top},
    {x: middle.x + wide, y: inner.top},
    {x: middle.x + wide - BACK, y: inner.top},
  ]
  const side = (x: number, tipX: number, sign: number): Point[] => [
    {x, y: middle.y - sign * (high - 1)},
    {x, y: middle.y - sign * (high + BACK)},
    {x: tipX, y: middle.y},
    {x, y: middle.y + sign * (high + BACK)},
    {x, y: middle.y + sign * (high - 1)},
  ]
  const down = up.map(({x, y}) => ({x: 2 * middle.x - x, y: top + bottom - y}))
  return [
    {x: inner.left, y: inner.top},
    ...(has('up', 'y') ? up : []),
    {x: inner.right, y: inner.top},
    ...(has('right', 'x') ? side(inner.right, right, 1) : []),
    {x: inner.right, y: inner.bottom},
    ...(has('down', 'y') ? down : []),
    {x: inner.left, y: inner.bottom},
    ...(has('left', 'x') ? side(inner.left, left, -1) : []),
  ]
}
