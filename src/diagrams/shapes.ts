import type {Element, Properties} from 'hast'
import {type Box, type Point, round} from './geometry.ts'
import {ink} from './ink.ts'
import type {Line} from './label.ts'
import {widthOfLine} from './text-size.ts'

/** How a form is painted. */
export interface Paint {
  fill?: string
  stroke?: string
  strokeWidth?: number | string
  dash?: readonly string[] | undefined
}

const element = (tagName: string, properties: Properties, children: Element['children'] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

const write = (value: number) => String(round(value))

function painted({fill = 'none', stroke, strokeWidth = 1, dash}: Paint): Properties {
  const own: Properties = {fill}
  if (stroke !== undefined && stroke !== 'none') {
    own.stroke = stroke
    own.strokeWidth = String(strokeWidth)
    if (dash) own.strokeDashArray = [...dash]
  }
  return own
}

export function rect(box: Box, paint: Paint, radius = 0): Element {
  return element('rect', {
    x: write(box.x),
    y: write(box.y),
    width: write(box.width),
    height: write(box.height),
    ...(radius > 0 ? {rx: write(radius)} : {}),
    ...painted(paint),
  })
}

export function circle(at: Point, radius: number, paint: Paint): Element {
  return element('circle', {cx: write(at.x), cy: write(at.y), r: write(radius), ...painted(paint)})
}

export function ellipse(at: Point, rx: number, ry: number, paint: Paint): Element {
  return element('ellipse', {
    cx: write(at.x),
    cy: write(at.y),
    rx: write(rx),
    ry: write(ry),
    ...painted(paint),
  })
}

export function line(from: Point, to: Point, paint: Paint): Element {
  const {fill: _, ...stroke} = painted(paint)
  return element('line', {x1: write(from.x), y1: write(from.y), x2: write(to.x), y2: write(to.y), ...stroke})
}

export function polygon(points: readonly Point[], paint: Paint): Element {
  const written = points.flatMap(({x, y}) => [write(x), write(y)]).join(' ')
  return element('polygon', {points: written, strokeLineJoin: 'round', ...painted(paint)})
}

/** @param d absolute commands M, L, C and Z only: its box is found by its numbers */
export function path(d: string, paint: Paint): Element {
  return element('path', {d, ...painted(paint), strokeLineJoin: 'round', strokeLineCap: 'round'})
}

/** A way from `from` to `to` (clockwise from above, in turns) round a middle, by curves; its start is not in it. */
export function arcPoints(middle: Point, radius: number, from: number, to: number): (string | Point)[] {
  const parts = Math.max(1, Math.ceil(Math.abs(to - from) * 8))
  const step = ((to - from) / parts) * 2 * Math.PI
  const reach = (4 / 3) * Math.tan(step / 4) * radius
  return Array.from({length: parts}, (_, index): (string | Point)[] => {
    const [a, b] = [from * 2 * Math.PI + step * index, from * 2 * Math.PI + step * (index + 1)]
    const [p, q] = [onCircle(middle, radius, a), onCircle(middle, radius, b)]
    return [
      'C',
      {x: p.x + Math.cos(a) * reach, y: p.y + Math.sin(a) * reach},
      {x: q.x - Math.cos(b) * reach, y: q.y - Math.sin(b) * reach},
      q,
    ]
  }).flat()
}

/** @param angle clockwise from above, in radians */
export const onCircle = (middle: Point, radius: number, angle: number): Point => ({
  x: middle.x + Math.sin(angle) * radius,
  y: middle.y - Math.cos(angle) * radius,
})

/** The words of a path, rounded. */
export function d(...parts: readonly (string | number | Point)[]): string {
  return parts
    .map(part => {
      if (typeof part === 'string') return part
      return typeof part === 'number' ? write(part) : `${write(part.x)} ${write(part.y)}`
    })
    .join(' ')
}

export interface Lettering {
  size: number
  fill?: string
  bold?: boolean
  anchor?: 'start' | 'middle' | 'end'
  /** It runs upwards. */
  isTurned?: boolean
}

/** One line of text by the middle of its height. */
export function text(
  at: Point,
  words: Line,
  {size, fill = ink.text, bold, anchor = 'middle', isTurned}: Lettering,
): Element {
  const children: Element['children'] = words.map(run => {
    const value = {type: 'text' as const, value: run.text}
    return run.bold && !bold ? element('tspan', {fontWeight: 'bold'}, [value]) : value
  })
  const base = isTurned ? {x: at.x + size * 0.35, y: at.y} : {x: at.x, y: at.y + size * 0.35}
  return element(
    'text',
    {
      x: write(base.x),
      y: write(base.y),
      ...(isTurned ? {transform: `rotate(-90 ${write(base.x)} ${write(base.y)})`} : {}),
      fontSize: String(size),
      ...(anchor === 'start' ? {} : {textAnchor: anchor}),
      ...(bold ? {fontWeight: 'bold'} : {}),
      fill,
    },
    children,
  )
}

/** Height of a line of text. */
export const lineHeight = (size: number) => Math.round(size * 1.4)

/** A block of lines round a point, or to the right of it. */
export function textBlock(middle: Point, lines: readonly Line[], lettering: Lettering): Element[] {
  const height = lineHeight(lettering.size)
  const first = middle.y - ((lines.length - 1) * height) / 2
  return lines.map((words, index) => text({x: middle.x, y: first + index * height}, words, lettering))
}

/** A block of lines by its upper edge; `at.x` is where its anchor is. */
export function textBelow(at: Point, lines: readonly Line[], lettering: Lettering): Element[] {
  const middle = {x: at.x, y: at.y + (lines.length * lineHeight(lettering.size)) / 2}
  return textBlock(middle, lines, {anchor: 'start', ...lettering})
}

/** How much room a block of lines takes. */
export function blockSize(
  lines: readonly Line[],
  size: number,
  bold = false,
): {width: number; height: number} {
  return {
    width: Math.max(0, ...lines.map(words => widthOfLine(words, size, bold))),
    height: lines.length * lineHeight(size),
  }
}
