import {Canvas} from '../canvas.ts'
import {COLUMN} from '../diagram.ts'
import type {Box} from '../geometry.ts'
import {ink} from '../ink.ts'
import {d, path} from '../shapes.ts'
import type {Topic} from './model.ts'
import {branchHue, drawTopic, type Sized, sizedOf} from './topic.ts'

const GAP_X = 26
const GAP_Y = 9
/** How far a level stands in from the one above, where a map runs downwards. */
const INDENT = 20
/** Words of one node, in px, where levels stand beside each other. */
const BESIDE = 104
/** Narrower than this a line of words is hard to read. */
const LEAST = 130

/** From the left to the right where a phone shows it so, else downwards, level by level further in. */
export function drawMindmap(root: Topic): Canvas {
  const beside = new Canvas()
  const sized = sizedOf(root, () => BESIDE)
  drawBeside(beside, sized, 0, 0)
  if (beside.bounds().width <= COLUMN) return beside
  const below = new Canvas()
  drawBelow(
    below,
    sizedOf(root, depth => Math.max(LEAST, COLUMN - depth * INDENT - 40)),
    0,
    0,
  )
  return below
}

function heightOf({size, children}: Sized): number {
  const inner =
    children.reduce((sum, child) => sum + heightOf(child), 0) + GAP_Y * Math.max(0, children.length - 1)
  return Math.max(size.height, inner)
}

/** Draws a node with what is on it, in the middle of the room that all of it takes from `top` down. */
function drawBeside(canvas: Canvas, node: Sized, left: number, top: number): Box {
  const height = heightOf(node)
  const {size, topic, children} = node
  const box = {x: left, y: top + (height - size.height) / 2, ...size}
  canvas.put(topic.what, 'node', ...drawTopic(node, box))
  const inner =
    children.reduce((sum, child) => sum + heightOf(child), 0) + GAP_Y * Math.max(0, children.length - 1)
  let y = top + (height - inner) / 2
  for (const child of children) {
    const to = drawBeside(canvas, child, left + size.width + GAP_X, y)
    const [start, end] = [
      {x: box.x + box.width - 2, y: box.y + box.height / 2},
      {x: to.x + 2, y: to.y + to.height / 2},
    ]
    const half = (start.x + end.x) / 2
    const way = d('M', start, 'C', {x: half, y: start.y}, {x: half, y: end.y}, end)
    canvas.put(edgeOf(topic, child), 'line', path(way, strokeOf(child)))
    y += heightOf(child) + GAP_Y
  }
  return box
}

/** Draws a node, and below it and further in what is on it. Answers with its box, and where all of it ends. */
function drawBelow(canvas: Canvas, node: Sized, left: number, top: number): {box: Box; bottom: number} {
  const {size, topic, children} = node
  const box = {x: left, y: top, ...size}
  canvas.put(topic.what, 'node', ...drawTopic(node, box))
  let bottom = top + size.height
  for (const child of children) {
    const gap = topic.depth === 0 ? GAP_Y + 4 : GAP_Y
    const drawn = drawBelow(canvas, child, left + INDENT, bottom + gap)
    bottom = drawn.bottom
    const x = left + INDENT / 2
    const end = {x: drawn.box.x + 2, y: drawn.box.y + drawn.box.height / 2}
    const corner = {x, y: end.y}
    const way = d(
      'M',
      {x, y: box.y + box.height / 2},
      'L',
      {x, y: end.y - 6},
      'C',
      corner,
      corner,
      {x: x + 6, y: end.y},
      'L',
      end,
    )
    // The way down from the middle belongs to all branches.
    const stroke = topic.depth === 0 ? {...strokeOf(child), stroke: ink.edge} : strokeOf(child)
    canvas.put(edgeOf(topic, child), 'line', path(way, stroke))
  }
  return {box, bottom}
}

const edgeOf = (from: Topic, {topic}: Sized) => `edge ${from.what} → ${topic.what}`

const strokeOf = ({topic}: Sized) => ({
  stroke: branchHue(topic),
  strokeWidth: topic.depth === 1 ? 2 : 1.4,
  fill: 'none',
})
