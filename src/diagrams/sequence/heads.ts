import type {Element} from 'hast'
import type {Point} from '../geometry.ts'
import {ink} from '../ink.ts'
import {d, line, path, polygon} from '../shapes.ts'
import type {ArrowHead} from './model.ts'

/** @param way 1 for an arrow to the right, -1 for one to the left */
export function drawArrowHead(head: ArrowHead, tip: Point, way: number): Element[] {
  const at = (back: number, side: number): Point => ({x: tip.x - back * way, y: tip.y + side})
  const stroke = {stroke: ink.head, strokeWidth: 1.5}
  const half = (side: number) => polygon([at(0, 0), at(10, 0), at(10, side * 6)], {fill: ink.head})
  const stick = (side: number) => line(at(0, 0), at(9, side * 6), stroke)
  switch (head) {
    case 'none':
      return []
    case 'point':
      return [polygon([at(0, 0), at(9, -4.5), at(9, 4.5)], {fill: ink.head})]
    case 'open':
      return [path(d('M', at(8, -5), 'L', at(0, 0), 'L', at(8, 5)), {...stroke, fill: 'none'})]
    case 'cross':
      return [line(at(12, -5), at(2, 5), stroke), line(at(12, 5), at(2, -5), stroke)]
    case 'top':
      return [half(-1)]
    case 'bottom':
      return [half(1)]
    case 'stick-top':
      return [stick(-1)]
    case 'stick-bottom':
      return [stick(1)]
  }
}
