import type {Element} from 'hast'
import {type Box, centre, type Point} from '../geometry.ts'
import {shapeNamed} from '../graph/shape-names.ts'
import {ink} from '../ink.ts'
import {blockSize, circle, d, line, type Paint, path, rect, textBlock} from '../shapes.ts'
import type {Actor} from './model.ts'

export const ACTOR_TYPE = 13
const paint: Paint = {fill: ink.node, stroke: ink.edge, strokeWidth: 1}
const thin: Paint = {fill: ink.node, stroke: ink.line, strokeWidth: 1.4}

/** Kinds that stand as a figure over their name, and the figure's height. */
const figures: Readonly<Record<string, number>> = {actor: 36, boundary: 26, control: 28, entity: 26}

const shapes: Readonly<Record<string, string>> = {database: 'cyl', queue: 'h-cyl', collections: 'st-rect'}

export function actorSize({type, lines}: Actor): {width: number; height: number} {
  const text = blockSize(lines, ACTOR_TYPE)
  const figure = figures[type]
  if (figure !== undefined) return {width: Math.max(text.width, 40), height: figure + text.height + 2}
  const shape = shapes[type]
  if (shape !== undefined) return shapeNamed(shape)!.size(text)
  return {width: Math.max(text.width + 22, 56), height: Math.max(text.height + 16, 34)}
}

/** @param foot whether it stands below its lifeline: its words have been read */
export function drawActor(actor: Actor, box: Box): Element[] {
  const {type, lines} = actor
  const figure = figures[type]
  if (figure !== undefined) {
    const at = {x: box.x + box.width / 2, y: box.y}
    const text = blockSize(lines, ACTOR_TYPE)
    const middle = {x: at.x, y: box.y + figure + 2 + text.height / 2}
    return [...drawFigure(type, at), ...textBlock(middle, lines, {size: ACTOR_TYPE})]
  }
  const shape = shapes[type] === undefined ? undefined : shapeNamed(shapes[type])
  const at = shape?.textAt?.(box) ?? centre(box)
  return [
    ...(shape ? shape.draw(box, paint) : [rect(box, paint, 4)]),
    ...textBlock(at, lines, {size: ACTOR_TYPE}),
  ]
}

/** @param top the middle of its upper edge */
function drawFigure(type: string, top: Point): Element[] {
  const at = (dx: number, dy: number): Point => ({x: top.x + dx, y: top.y + dy})
  switch (type) {
    case 'actor':
      return [
        circle(at(0, 7), 6, thin),
        line(at(0, 13), at(0, 24), thin),
        line(at(-10, 17), at(10, 17), thin),
        line(at(0, 24), at(-8, 34), thin),
        line(at(0, 24), at(8, 34), thin),
      ]
    case 'boundary':
      return [
        line(at(-16, 3), at(-16, 23), thin),
        line(at(-16, 13), at(-8, 13), thin),
        circle(at(3, 13), 11, thin),
      ]
    case 'control':
      return [
        circle(at(0, 16), 11, thin),
        path(d('M', at(5, 1), 'L', at(0, 5), 'L', at(5, 9)), {...thin, fill: 'none'}),
      ]
    default:
      return [circle(at(0, 12), 11, thin), line(at(-11, 24), at(11, 24), thin)]
  }
}
