import type {Element} from 'hast'
import type {Point} from '../geometry.ts'
import {ink} from '../ink.ts'
import {circle, d, line, type Paint, path, polygon} from '../shapes.ts'
import type {Head} from './model.ts'

/** How far a line ends before the tip, so that it does not stand out beside it. */
export const setBack: Readonly<Record<Head, number>> = {
  none: 0,
  point: 5,
  open: 1,
  circle: 8,
  cross: 5,
  triangle: 12,
  diamond: 18,
  'filled-diamond': 18,
  lollipop: 0,
  one: 0,
  'zero-one': 0,
  many: 0,
  'zero-many': 0,
  plus: 14,
}

/** An edge's head. `from` is the last point of the line before its tip. */
export function drawHead(head: Head, tip: Point, from: Point, colour: string, width: number): Element[] {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1
  const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length]
  const scale = width > 1.6 ? 1.25 : 1
  /** So many px before the tip, and so many to the side. */
  const at = (back: number, side: number): Point => ({
    x: tip.x - (ux * back - uy * side) * scale,
    y: tip.y - (uy * back + ux * side) * scale,
  })
  const solid: Paint = {fill: colour}
  const hollow: Paint = {fill: ink.ground, stroke: colour, strokeWidth: 1.2}
  const stroke: Paint = {stroke: colour, strokeWidth: Math.max(1.2, width)}
  const bar = (back: number) => line(at(back, -6), at(back, 6), stroke)
  const foot = () => [line(at(10, 0), at(0, -6), stroke), line(at(10, 0), at(0, 6), stroke)]
  switch (head) {
    case 'none':
      return []
    case 'point':
      return [polygon([at(0, 0), at(9, -4.5), at(9, 4.5)], solid)]
    case 'open':
      return [path(d('M', at(9, -5), 'L', at(0, 0), 'L', at(9, 5)), {...stroke, fill: 'none'})]
    case 'circle':
      return [circle(at(4.5, 0), 4, {...solid, stroke: colour})]
    case 'cross':
      return [
        line(at(9, -4.5), at(1, 4.5), {...stroke, strokeWidth: 1.8}),
        line(at(9, 4.5), at(1, -4.5), {...stroke, strokeWidth: 1.8}),
      ]
    case 'triangle':
      return [polygon([at(0, 0), at(12, -7), at(12, 7)], hollow)]
    case 'diamond':
      return [polygon([at(0, 0), at(9, -5.5), at(18, 0), at(9, 5.5)], hollow)]
    case 'filled-diamond':
      return [polygon([at(0, 0), at(9, -5.5), at(18, 0), at(9, 5.5)], solid)]
    case 'lollipop':
      return [circle(at(0, 0), 7, hollow)]
    case 'one':
      return [bar(6), bar(10)]
    case 'zero-one':
      return [bar(6), circle(at(14, 0), 4, hollow)]
    case 'many':
      return [...foot(), bar(13)]
    case 'zero-many':
      return [...foot(), circle(at(15, 0), 4, hollow)]
    case 'plus':
      return [
        circle(at(7, 0), 7, hollow),
        line(at(7, -7), at(7, 7), stroke),
        line(at(0, 0), at(14, 0), stroke),
      ]
  }
}
