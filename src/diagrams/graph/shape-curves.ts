import {ink} from '../ink.ts'
import {circle, d, path, rect} from '../shapes.ts'
import {boxed, cornersOf, cut, inside, level, padded, rectangle, type Shape, straight} from './shape-forms.ts'

export const rounded = (radius: (height: number) => number, x?: number): Shape => ({
  size: text => padded(text, x),
  outline: rectangle,
  draw: (box, paint) => [rect(box, paint, radius(box.height))],
})

export const slanted = (text: {width: number; height: number}) => padded(text, 26)

export const diamond: Shape = straight(
  [
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
  ],
  ({width, height}) => ({
    // A text of w × h fits where w/W + h/H = 1.
    width: Math.max(width + height * 1.4 + 16, 48),
    height: Math.max((height + 8) * 1.25 + width * 0.36, 44),
  }),
)

export const triangle = (isUp: boolean): Shape =>
  inside(
    box => ({x: box.x + box.width / 2, y: box.y + box.height * (isUp ? 0.66 : 0.34)}),
    straight(
      isUp
        ? [
            [0.5, 0],
            [1, 1],
            [0, 1],
          ]
        : [
            [0, 0],
            [1, 0],
            [0.5, 1],
          ],
      ({width, height}) => ({
        width: width * 1.7 + 34,
        height: height * 1.9 + 26,
      }),
    ),
  )

export const brace = (left: boolean, right: boolean): Shape => ({
  size: text => padded(text, 18, 6),
  outline: rectangle,
  draw(box, paint) {
    const [top, bottom, middle] = [box.y, box.y + box.height, box.y + box.height / 2]
    const one = (edge: number, inward: number) =>
      path(
        d(
          'M',
          edge + inward,
          top,
          'C',
          edge - inward * 0.2,
          top,
          edge + inward,
          middle,
          edge,
          middle,
          'C',
          edge + inward,
          middle,
          edge - inward * 0.2,
          bottom,
          edge + inward,
          bottom,
        ),
        {...cut(paint), strokeWidth: 1.5},
      )
    return [
      rect(box, {fill: ink.ground}),
      ...(left ? [one(box.x + 2, 10)] : []),
      ...(right ? [one(box.x + box.width - 2, -10)] : []),
    ]
  },
})

export const screen: Shape = {
  size: text => padded(text, 24),
  outline: rectangle,
  draw(box, paint) {
    const [left, right, top, bottom] = [box.x, box.x + box.width, box.y, box.y + box.height]
    return [
      path(
        d(
          'M',
          left,
          (top + bottom) / 2,
          'L',
          left + 14,
          top,
          'L',
          right - 14,
          top,
          'C',
          right + 4,
          top,
          right + 4,
          bottom,
          right - 14,
          bottom,
          'L',
          left + 14,
          bottom,
          'Z',
        ),
        paint,
      ),
    ]
  },
}

export const delay: Shape = {
  size: text => padded(text, 18),
  outline: rectangle,
  draw(box, paint) {
    const [left, right, top, bottom] = [box.x, box.x + box.width, box.y, box.y + box.height]
    const bulge = Math.min(box.height * 0.66, box.width / 2)
    return [
      path(
        d(
          'M',
          left,
          top,
          'L',
          right - bulge * 0.75,
          top,
          'C',
          right + bulge * 0.25,
          top,
          right + bulge * 0.25,
          bottom,
          right - bulge * 0.75,
          bottom,
          'L',
          left,
          bottom,
          'Z',
        ),
        paint,
      ),
    ]
  },
}

export const bow: Shape = {
  size: text => padded(text, 22),
  outline: rectangle,
  draw(box, paint) {
    const [left, right, top, bottom] = [box.x + 8, box.x + box.width, box.y, box.y + box.height]
    return [
      path(
        d(
          'M',
          left,
          top,
          'L',
          right,
          top,
          'C',
          right - 11,
          top,
          right - 11,
          bottom,
          right,
          bottom,
          'L',
          left,
          bottom,
          'C',
          left - 11,
          bottom,
          left - 11,
          top,
          left,
          top,
          'Z',
        ),
        paint,
      ),
    ]
  },
}

export const flag: Shape = {
  size: text => padded(text, undefined, 15),
  outline: rectangle,
  draw(box, paint) {
    const [left, right, top, bottom] = [box.x, box.x + box.width, box.y + 5, box.y + box.height - 5]
    const third = box.width / 3
    return [
      path(
        d(
          'M',
          left,
          top,
          'C',
          left + third,
          top + 14,
          right - third,
          top - 14,
          right,
          top,
          'L',
          right,
          bottom,
          'C',
          right - third,
          bottom - 14,
          left + third,
          bottom + 14,
          left,
          bottom,
          'Z',
        ),
        paint,
      ),
    ]
  },
}

export const person: Shape = {
  size: text => padded({width: text.width, height: text.height + 22}),
  outline: rectangle,
  textAt: box => ({x: box.x + box.width / 2, y: box.y + (box.height + 22) / 2}),
  draw(box, paint) {
    const middle = box.x + box.width / 2
    return [
      rect({...box, y: box.y + 18, height: box.height - 18}, paint, 9),
      circle({x: middle, y: box.y + 11}, 10, paint),
    ]
  },
}

export const window_ = (dots: boolean): Shape => ({
  ...boxed(
    (box, paint) => [
      level(12)(box, paint),
      ...(dots
        ? [6, 12, 18].map(dx =>
            circle({x: box.x + dx + 2, y: box.y + 6}, 1.6, {fill: paint.stroke ?? ink.line}),
          )
        : []),
    ],
    text => padded({width: text.width, height: text.height + 12}),
  ),
  textAt: box => ({x: box.x + box.width / 2, y: box.y + (box.height + 12) / 2}),
})

export const dark = (paint: {stroke?: string}) => ({
  fill: paint.stroke === ink.edge ? ink.soft : (paint.stroke ?? ink.soft),
})
export const bolt = cornersOf([
  [0.6, 0],
  [0.15, 0.58],
  [0.48, 0.58],
  [0.36, 1],
  [0.85, 0.4],
  [0.52, 0.4],
])
export const glass = cornersOf([
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
])
