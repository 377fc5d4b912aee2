import type {Element} from 'hast'
import {between, distance, type Point} from '../geometry.ts'
import {ink} from '../ink.ts'
import type {Line} from '../label.ts'
import {blockSize, d, path, rect, text, textBlock} from '../shapes.ts'
import type {Bend} from './curve.ts'
import {drawHead, setBack} from './heads.ts'
import {LABEL_TYPE} from './measures.ts'
import type {GraphEdge} from './model.ts'
import type {Route} from './route.ts'

/** The line and its heads. */
export function drawLine(edge: GraphEdge, {start, bends}: Route): Element[] {
  const stroke = edge.style.stroke ?? ink.line
  const width = Number(edge.style.strokeWidth ?? edge.width)
  const heads = edge.style.stroke ?? ink.head
  const first = bends[0]!
  const last = bends.at(-1)!
  const tip = last[2]
  const lead = pullTo(tip, [last[1], last[0], bends.at(-2)?.[2] ?? start])
  const tail = pullTo(start, [first[0], first[1], first[2]])
  const shortened = bends.map((bend, index): Bend => {
    if (index !== bends.length - 1) return bend
    return [bend[0], bend[1], shorten(tip, lead, setBack[edge.end])]
  })
  const from = shorten(start, tail, setBack[edge.start])
  const words = ['M', from, ...shortened.flatMap(bend => ['C', ...bend])]
  return [
    path(d(...words), {stroke, strokeWidth: width, dash: edge.style.dash ?? edge.dash}),
    ...drawHead(edge.end, tip, lead, heads, width),
    ...drawHead(edge.start, start, tail, heads, width),
  ]
}

const pullTo = (tip: Point, candidates: readonly Point[]): Point =>
  candidates.find(point => distance(point, tip) > 1) ?? {x: tip.x, y: tip.y - 1}

function shorten(tip: Point, towards: Point, by: number): Point {
  const length = distance(tip, towards)
  return by === 0 || length === 0 ? tip : between(tip, towards, by / length)
}

/** A point on a line, and the way it runs there. */
export function pointAt({start, bends}: Route, part: number): {at: Point; ahead: Point} {
  const place = Math.min(Math.max(part, 0), 0.9999) * bends.length
  const bend = bends[Math.floor(place)]!
  const from = Math.floor(place) === 0 ? start : bends[Math.floor(place) - 1]![2]
  const t = place % 1
  const curve = (u: number): Point => {
    const [a, b, c, e] = [from, ...bend]
    const v = 1 - u
    const mix = (name: 'x' | 'y') =>
      v ** 3 * a[name] + 3 * v * v * u * b[name] + 3 * v * u * u * c[name] + u ** 3 * e[name]
    return {x: mix('x'), y: mix('y')}
  }
  return {at: curve(t), ahead: curve(Math.min(1, t + 0.01))}
}

/** A label on its line, on a ground that hides the line. */
export function drawLabel(lines: readonly Line[], at: Point, fill: string = ink.soft): Element[] {
  const {width, height} = blockSize(lines, LABEL_TYPE)
  const box = {x: at.x - width / 2 - 3, y: at.y - height / 2, width: width + 6, height}
  return [rect(box, {fill: ink.ground}, 2), ...textBlock(at, lines, {size: LABEL_TYPE, fill})]
}

/** What stands beside an end, on the side that the line leaves free. */
export function drawEndLabel(lines: readonly Line[], end: Point, towards: Point, back: number): Element[] {
  if (lines.length === 0) return []
  const length = distance(end, towards) || 1
  const [ux, uy] = [(towards.x - end.x) / length, (towards.y - end.y) / length]
  const {height} = blockSize(lines, LABEL_TYPE)
  const middle = {x: end.x + ux * back, y: end.y + uy * back}
  const isUpright = Math.abs(uy) >= Math.abs(ux)
  if (isUpright) {
    return lines.map((words, index) =>
      text({x: middle.x + 8, y: middle.y + (index - (lines.length - 1) / 2) * 16}, words, {
        size: LABEL_TYPE,
        fill: ink.soft,
        anchor: 'start',
      }),
    )
  }
  const anchor = ux > 0 ? ('start' as const) : ('end' as const)
  return lines.map((words, index) =>
    text({x: end.x + Math.sign(ux) * 6, y: middle.y - 4 - height / 2 + index * 16}, words, {
      size: LABEL_TYPE,
      fill: ink.soft,
      anchor,
    }),
  )
}
