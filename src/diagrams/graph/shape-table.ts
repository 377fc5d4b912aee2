import {centre} from '../geometry.ts'
import {ink} from '../ink.ts'
import {circle, d, line, path, polygon, rect} from '../shapes.ts'
import {
  bolt,
  bow,
  brace,
  dark,
  delay,
  diamond,
  flag,
  glass,
  person,
  rounded,
  screen,
  slanted,
  triangle,
  window_,
} from './shape-curves.ts'
import {
  boxed,
  circular,
  cloudy,
  cornersOf,
  cylinder,
  drum,
  inside,
  level,
  mark,
  oval,
  padded,
  paper,
  rectangle,
  round,
  type Shape,
  stacked,
  straight,
  upright,
} from './shape-forms.ts'

/** The shapes of Mermaid's grammar by their short names. */
export const shapeTable: Readonly<Record<string, Shape>> = {
  rect: rounded(() => 3),
  rounded: rounded(() => 9),
  stadium: rounded(height => height / 2, 20),
  'fr-rect': boxed(
    (box, paint) => [upright(7)(box, paint), upright(box.width - 7)(box, paint)],
    text => padded(text, 20),
  ),
  'lin-rect': boxed(
    (box, paint) => [upright(8)(box, paint)],
    text => padded(text, 18),
  ),
  'div-rect': inside(
    box => ({x: box.x + box.width / 2, y: box.y + box.height * 0.6}),
    boxed(
      (box, paint) => [level(box.height * 0.2)(box, paint)],
      text => padded(text, undefined, 14),
    ),
  ),
  'win-pane': inside(
    box => ({x: box.x + box.width / 2 + 4, y: box.y + box.height / 2 + 4}),
    boxed(
      (box, paint) => [upright(8)(box, paint), level(8)(box, paint)],
      text => padded(text, 20, 14),
    ),
  ),
  datastore: {
    size: text => padded(text),
    outline: rectangle,
    draw: (box, paint) => [
      rect(box, {fill: paint.fill ?? 'none'}),
      level(0)(box, paint),
      level(box.height)(box, paint),
    ],
  },
  console: window_(false),
  browser: window_(true),
  folder: straight(
    [
      [0, 0],
      [0, 0, 26],
      [0, 0, 32, 6],
      [1, 0, 0, 6],
      [1, 1],
      [0, 1],
    ],
    text => padded(text, undefined, 13),
  ),
  bucket: straight(
    [
      [0, 0],
      [1, 0],
      [1, 1, -9],
      [0, 1, 9],
    ],
    text => padded(text, 22),
  ),
  person,
  cyl: cylinder(false),
  'lin-cyl': cylinder(true),
  'h-cyl': drum,
  circle: circular(0),
  'dbl-circ': circular(4),
  ellipse: oval,
  cloud: cloudy(false),
  bang: cloudy(true),
  diam: diamond,
  hex: straight(
    [
      [0, 0.5],
      [0, 0, 13],
      [1, 0, -13],
      [1, 0.5],
      [1, 1, -13],
      [0, 1, 13],
    ],
    slanted,
  ),
  'lean-r': straight(
    [
      [0, 0, 14],
      [1, 0],
      [1, 1, -14],
      [0, 1],
    ],
    slanted,
  ),
  'lean-l': straight(
    [
      [0, 0],
      [1, 0, -14],
      [1, 1],
      [0, 1, 14],
    ],
    slanted,
  ),
  'trap-b': straight(
    [
      [0, 0, 14],
      [1, 0, -14],
      [1, 1],
      [0, 1],
    ],
    slanted,
  ),
  'trap-t': straight(
    [
      [0, 0],
      [1, 0],
      [1, 1, -14],
      [0, 1, 14],
    ],
    slanted,
  ),
  odd: straight(
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0.5, 10],
    ],
    text => padded(text, 20),
  ),
  'notch-rect': straight([
    [0, 0, 11],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0, 0, 11],
  ]),
  'notch-pent': straight(
    [
      [0, 0, 12],
      [1, 0, -12],
      [1, 0, 0, 12],
      [1, 1],
      [0, 1],
      [0, 0, 0, 12],
    ],
    text => padded(text, 18),
  ),
  'sl-rect': straight(
    [
      [0, 0, 0, 10],
      [1, 0],
      [1, 1],
      [0, 1],
    ],
    text => padded(text, undefined, 13),
  ),
  tri: triangle(true),
  'flip-tri': triangle(false),
  'curv-trap': screen,
  delay,
  'bow-rect': bow,
  flag,
  doc: paper(),
  'lin-doc': paper((box, paint) => [
    line({x: box.x + 8, y: box.y}, {x: box.x + 8, y: box.y + box.height - 7}, paint),
  ]),
  'tag-doc': paper((box, paint) => [
    path(
      d(
        'M',
        box.x + box.width,
        box.y + box.height - 22,
        'L',
        box.x + box.width - 15,
        box.y + box.height - 12,
      ),
      paint,
    ),
  ]),
  docs: stacked(paper()),
  'st-rect': stacked(rounded(() => 0)),
  'tag-rect': boxed((box, paint) => [
    polygon(
      cornersOf([
        [1, 1],
        [1, 1, 0, -13],
        [1, 1, -13],
      ])(box),
      paint,
    ),
  ]),
  text: {size: text => padded(text, 6, 4), outline: rectangle, draw: box => [rect(box, {fill: 'none'})]},
  note: {
    size: text => padded(text, 11, 7),
    outline: rectangle,
    draw: (box, paint) => [
      polygon(
        cornersOf([
          [0, 0],
          [1, 0, -9],
          [1, 0, 0, 9],
          [1, 1],
          [0, 1],
        ])(box),
        paint,
      ),
      polygon(
        cornersOf([
          [1, 0, -9],
          [1, 0, 0, 9],
          [1, 0, -9, 9],
        ])(box),
        {...paint, fill: ink.noteEdge},
      ),
    ],
  },
  brace: brace(true, false),
  'brace-r': brace(false, true),
  braces: brace(true, true),
  choice: mark(
    26,
    26,
    (box, paint) => [polygon(diamond.outline(box), {...paint, stroke: ink.soft})],
    diamond.outline,
  ),
  'sm-circ': mark(16, 16, (box, paint) => [circle(centre(box), 8, dark(paint))], round),
  'f-circ': mark(16, 16, (box, paint) => [circle(centre(box), 8, dark(paint))], round),
  'fr-circ': mark(
    18,
    18,
    (box, paint) => [
      circle(centre(box), 8.5, {fill: ink.ground, stroke: dark(paint).fill, strokeWidth: 1.5}),
      circle(centre(box), 5, dark(paint)),
    ],
    round,
  ),
  'cross-circ': mark(
    34,
    34,
    (box, paint) => {
      const [{x, y}, reach] = [centre(box), 17 * Math.SQRT1_2]
      return [
        circle({x, y}, 17, paint),
        line({x: x - reach, y: y - reach}, {x: x + reach, y: y + reach}, paint),
        line({x: x - reach, y: y + reach}, {x: x + reach, y: y - reach}, paint),
      ]
    },
    round,
  ),
  fork: mark(70, 7, (box, paint) => [rect(box, dark(paint), 2)]),
  hourglass: mark(30, 34, (box, paint) => [polygon(glass(box), paint)]),
  bolt: mark(34, 40, (box, paint) => [polygon(bolt(box), paint)]),
}
