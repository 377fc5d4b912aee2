import type {Element} from 'hast'
import {type Box, centre, type Point} from '../geometry.ts'
import {circle, d, ellipse, line, type Paint, path, polygon, rect} from '../shapes.ts'

export interface Size {
  width: number
  height: number
}

export interface Shape {
  /** How large it is round a text. */
  size(text: Size): Size
  draw(box: Box, paint: Paint): Element[]
  /** Its border, for edges to end at. */
  outline(box: Box): Point[]
  /** The middle of its text; the box's own without. */
  textAt?(box: Box): Point
  /** It has no room for a text: that stands below. */
  isMark?: true
}

const PAD_X = 14
const PAD_Y = 9

export const padded = ({width, height}: Size, x = PAD_X, y = PAD_Y): Size => ({
  width: Math.max(width + x * 2, 36),
  height: Math.max(height + y * 2, 34),
})

/** Points by parts of the box's width and height, with px to add. */
type Corner = readonly [x: number, y: number, dx?: number, dy?: number]

export const cornersOf =
  (corners: readonly Corner[]) =>
  (box: Box): Point[] =>
    corners.map(([x, y, dx = 0, dy = 0]) => ({x: box.x + box.width * x + dx, y: box.y + box.height * y + dy}))

export const rectangle = cornersOf([
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
])

/** A shape of straight lines. */
export function straight(corners: readonly Corner[], size: Shape['size'] = text => padded(text)): Shape {
  const outline = cornersOf(corners)
  return {size, outline, draw: (box, paint) => [polygon(outline(box), paint)]}
}

/** A rectangle with something more in it. */
export function boxed(
  more: (box: Box, paint: Paint) => Element[],
  size: Shape['size'] = text => padded(text),
): Shape {
  return {size, outline: rectangle, draw: (box, paint) => [rect(box, paint), ...more(box, paint)]}
}

/** Points on an ellipse in a box. */
export function round(box: Box): Point[] {
  const {x, y} = centre(box)
  return Array.from({length: 48}, (_, index) => {
    const turn = (index / 48) * Math.PI * 2
    return {x: x + (Math.cos(turn) * box.width) / 2, y: y + (Math.sin(turn) * box.height) / 2}
  })
}

export function circular(ring: number): Shape {
  return {
    size({width, height}) {
      const side = Math.max(Math.hypot(width, height) + 12 + ring * 2, 36)
      return {width: side, height: side}
    },
    outline: round,
    draw(box, paint) {
      const [at, radius] = [centre(box), box.width / 2]
      return ring === 0
        ? [circle(at, radius, paint)]
        : [circle(at, radius, paint), circle(at, radius - ring, {...paint, fill: 'none'})]
    },
  }
}

/** A mark of its own size. */
export function mark(
  width: number,
  height: number,
  draw: Shape['draw'],
  outline: Shape['outline'] = rectangle,
): Shape {
  return {size: () => ({width, height}), outline, draw, isMark: true}
}

export const inside = (at: (box: Box) => Point, shape: Shape): Shape => ({...shape, textAt: at})

/** Half of an upright cylinder's lid. */
const LID = 8

export function cylinder(isLined: boolean): Shape {
  return {
    size: ({width, height}) => ({width: Math.max(width + 24, 44), height: height + 16 + LID * 2}),
    outline: rectangle,
    textAt: box => ({x: box.x + box.width / 2, y: box.y + (box.height + LID * 1.6) / 2}),
    draw(box, paint) {
      const [left, right, top, bottom] = [box.x, box.x + box.width, box.y + LID, box.y + box.height - LID]
      const bulge = LID * 1.33
      const body = d(
        'M',
        left,
        top,
        'C',
        left,
        top - bulge,
        right,
        top - bulge,
        right,
        top,
        'L',
        right,
        bottom,
        'C',
        right,
        bottom + bulge,
        left,
        bottom + bulge,
        left,
        bottom,
        'Z',
      )
      const lid = (y: number) =>
        path(d('M', left, y, 'C', left, y + bulge, right, y + bulge, right, y), {...paint, fill: 'none'})
      return [path(body, paint), lid(top), ...(isLined ? [lid(top + 5)] : [])]
    },
  }
}

/** A cylinder that lies. */
export const drum: Shape = {
  size: ({width, height}) => ({width: width + 20 + LID * 2, height: Math.max(height + 16, 34)}),
  outline: rectangle,
  textAt: box => ({x: box.x + (box.width - LID) / 2, y: box.y + box.height / 2}),
  draw(box, paint) {
    const [top, bottom, left, right] = [box.y, box.y + box.height, box.x + LID, box.x + box.width - LID]
    const bulge = LID * 1.33
    const body = d(
      'M',
      left,
      top,
      'L',
      right,
      top,
      'C',
      right + bulge,
      top,
      right + bulge,
      bottom,
      right,
      bottom,
      'L',
      left,
      bottom,
      'C',
      left - bulge,
      bottom,
      left - bulge,
      top,
      left,
      top,
      'Z',
    )
    const lid = d('M', right, top, 'C', right - bulge, top, right - bulge, bottom, right, bottom)
    return [path(body, paint), path(lid, {...paint, fill: 'none'})]
  },
}

/** The lower border of a sheet of paper. */
const WAVE = 7

function sheet(box: Box, paint: Paint): Element {
  const [left, right, top, base] = [box.x, box.x + box.width, box.y, box.y + box.height - WAVE]
  const third = box.width / 3
  return path(
    d(
      'M',
      left,
      top,
      'L',
      right,
      top,
      'L',
      right,
      base,
      'C',
      right - third,
      base - WAVE * 2,
      left + third,
      base + WAVE * 2.6,
      left,
      base,
      'Z',
    ),
    paint,
  )
}

export function paper(more: (box: Box, paint: Paint) => Element[] = () => []): Shape {
  return {
    size: text => padded({width: text.width, height: text.height + WAVE * 1.5}),
    outline: rectangle,
    textAt: box => ({x: box.x + box.width / 2, y: box.y + (box.height - WAVE * 1.5) / 2}),
    draw: (box, paint) => [sheet(box, paint), ...more(box, paint)],
  }
}

/** Three of a kind behind one another. */
export function stacked(shape: Shape): Shape {
  const front = (box: Box): Box => ({x: box.x, y: box.y + 8, width: box.width - 8, height: box.height - 8})
  return {
    size(text) {
      const {width, height} = shape.size(text)
      return {width: width + 8, height: height + 8}
    },
    outline: rectangle,
    textAt: box => (shape.textAt ? shape.textAt(front(box)) : centre(front(box))),
    draw: (box, paint) =>
      [2, 1, 0].flatMap(back => {
        const own = front(box)
        return shape.draw({...own, x: own.x + back * 4, y: own.y - back * 4}, paint)
      }),
  }
}

export const cut = (paint: Paint): Paint => ({...paint, fill: 'none'})

/** Rules across a box, at px from its left or upper side. */
export const upright =
  (at: number) =>
  (box: Box, paint: Paint): Element =>
    line({x: box.x + at, y: box.y}, {x: box.x + at, y: box.y + box.height}, paint)
export const level =
  (at: number) =>
  (box: Box, paint: Paint): Element =>
    line({x: box.x, y: box.y + at}, {x: box.x + box.width, y: box.y + at}, paint)

/** A bow of many, as a cloud has. */
export function cloudy(spikes: boolean): Shape {
  return {
    size: ({width, height}) => ({width: width * 1.25 + 36, height: height * 1.3 + 32}),
    outline: round,
    draw(box, paint) {
      const points = round({x: box.x + 4, y: box.y + 4, width: box.width - 8, height: box.height - 8})
      const middle = centre(box)
      const tips = points.filter((_, index) => index % 4 === 0)
      const parts: (string | number | Point)[] = ['M', tips[0]!]
      for (const [index, tip] of tips.entries()) {
        const next = tips[(index + 1) % tips.length]!
        const out = spikes ? 0.82 : 1.16
        const push = (point: Point): Point => ({
          x: middle.x + (point.x - middle.x) * out,
          y: middle.y + (point.y - middle.y) * out,
        })
        parts.push('C', push(tip), push(next), next)
      }
      return [path(d(...parts, 'Z'), paint)]
    },
  }
}

export const oval: Shape = {
  size: ({width, height}) => ({width: width * 1.3 + 20, height: height * 1.3 + 14}),
  outline: round,
  draw: (box, paint) => [ellipse(centre(box), box.width / 2, box.height / 2, paint)],
}
