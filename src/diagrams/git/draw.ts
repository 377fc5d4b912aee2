import {Canvas} from '../canvas.ts'
import type {Point} from '../geometry.ts'
import {hues, ink, tints} from '../ink.ts'
import type {Line} from '../label.ts'
import {blockSize, circle, d, line, path, rect, textBlock} from '../shapes.ts'
import {wrap} from '../text-size.ts'
import type {Commit, Descent, GitGraph} from './model.ts'

const TYPE = 12
const LANE = 24
/** Between two commits whose labels have one line. */
const ROW = 34
const RADIUS = 6
const GAP = 6
const LABEL_WRAP = 190

/** Draws commits below each other, as `git log --graph` does: that fits a phone however many there are. */
export function drawGit(graph: GitGraph): Canvas {
  const canvas = new Canvas()
  const left = graph.lanes * LANE + 2
  const places = new Map<Commit, Point>()
  let y = 0
  for (const commit of graph.commits) {
    const height = Math.max(ROW, drawLabels(new Canvas(), commit, {x: left, y: 0}) + 10)
    places.set(commit, {x: commit.lane * LANE + LANE / 2, y: y + height / 2})
    y += height
  }
  for (const descent of graph.descents) drawDescent(canvas, descent, places)
  for (const commit of graph.commits) {
    const at = places.get(commit)!
    drawDot(canvas, commit, at)
    drawLabels(canvas, commit, {x: left, y: at.y})
  }
  return canvas
}

const hueOf = (lane: number) => hues[lane % hues.length]!

function drawDescent(canvas: Canvas, {what, from, to, isCopy}: Descent, places: Map<Commit, Point>): void {
  const [a, b] = [places.get(from)!, places.get(to)!]
  const isOff = to.lane !== from.lane && !isCopy && what.startsWith('parent 1 ')
  const paint = {
    stroke: hueOf(isOff ? to.lane : from.lane),
    strokeWidth: 2,
    dash: isCopy ? ['4', '3'] : undefined,
  }
  if (a.x === b.x) {
    canvas.put(what, 'line', line(a, b, paint))
    return
  }
  // A branch leaves at once, and stays in its own lane until it is merged.
  const sign = Math.sign(b.y - a.y)
  const bend = Math.min(ROW, Math.abs(b.y - a.y)) * sign || sign
  const way = isOff
    ? d(
        'M',
        a,
        'C',
        {x: a.x, y: a.y + bend / 2},
        {x: b.x, y: a.y + bend / 2},
        {x: b.x, y: a.y + bend},
        'L',
        b,
      )
    : d(
        'M',
        a,
        'L',
        {x: a.x, y: b.y - bend},
        'C',
        {x: a.x, y: b.y - bend / 2},
        {x: b.x, y: b.y - bend / 2},
        b,
      )
  canvas.put(what, 'line', path(way, paint))
}

function drawDot(canvas: Canvas, {what, lane, mark}: Commit, at: Point): void {
  const stroke = hueOf(lane)
  const full = {fill: stroke, stroke: ink.ground, strokeWidth: 1.5}
  const cross = (x: number) => ({x: at.x + x * 3, y: at.y - 3})
  const forms = {
    normal: () => [circle(at, RADIUS, full)],
    merge: () => [
      circle(at, RADIUS, {fill: ink.ground, stroke, strokeWidth: 2}),
      circle(at, 2.5, {fill: stroke}),
    ],
    highlight: () => [rect({x: at.x - 7, y: at.y - 7, width: 14, height: 14}, full, 2)],
    reverse: () => [
      circle(at, RADIUS + 1, full),
      ...[-1, 1].map(x =>
        line(cross(x), {x: at.x - x * 3, y: at.y + 3}, {stroke: ink.ground, strokeWidth: 1.6}),
      ),
    ],
    'cherry-pick': () => [
      circle(at, RADIUS + 1, full),
      ...[-1, 1].map(x => circle({x: at.x + x * 2.5, y: at.y + 1}, 1.6, {fill: ink.ground})),
    ],
  }
  canvas.put(what, 'node', ...forms[mark]())
}

interface Piece {
  what: string
  lines: readonly Line[]
  fill: string | undefined
  stroke?: string
  bold?: boolean
}

/** Names of branches, the label and tags beside each other, in lines of a phone's width. Answers with their height. */
function drawLabels(canvas: Canvas, {what, lines, tags, branches}: Commit, from: Point): number {
  const pieces: Piece[] = [
    ...branches.map(branch => ({
      what: branch.what,
      lines: branch.lines,
      fill: tints[branch.lane % tints.length],
      stroke: hueOf(branch.lane),
      bold: true,
    })),
    {what, lines, fill: undefined},
    ...tags.map((tag, index) => ({
      what: `tag ${index + 1} of ${what}`,
      lines: tag,
      fill: ink.note,
      stroke: ink.noteEdge,
    })),
  ].filter(piece => piece.lines.length > 0)
  const rows: {piece: Piece; lines: readonly Line[]; width: number; height: number}[][] = [[]]
  let used = 0
  for (const piece of pieces) {
    const wrapped = wrap(piece.lines, TYPE, LABEL_WRAP, piece.bold)
    const size = blockSize(wrapped, TYPE, piece.bold)
    const width = size.width + (piece.fill === undefined ? 2 : 12)
    if (used > 0 && used + width > LABEL_WRAP + 40) {
      rows.push([])
      used = 0
    }
    used += width + GAP
    rows.at(-1)!.push({piece, lines: wrapped, width, height: size.height + 4})
  }
  const heights = rows.map(row => Math.max(0, ...row.map(({height}) => height)) + 3)
  const height = heights.reduce((sum, each) => sum + each, 0)
  let y = from.y - height / 2
  for (const [index, row] of rows.entries()) {
    let x = from.x
    const middle = y + heights[index]! / 2
    for (const {piece, lines: words, width, height: own} of row) {
      const {fill, stroke} = piece
      if (fill !== undefined) {
        const box = {x, y: middle - own / 2, width, height: own}
        canvas.put(piece.what, 'node', rect(box, {fill, ...(stroke ? {stroke} : {})}, 4))
      }
      const at = {x: x + width / 2, y: middle}
      canvas.put(
        piece.what,
        'label',
        ...textBlock(at, words, {size: TYPE, ...(piece.bold ? {bold: true} : {})}),
      )
      x += width + GAP
    }
    y += heights[index]!
  }
  return height
}
