import {Canvas} from '../canvas.ts'
import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import type {Box} from '../geometry.ts'
import {hues, ink, type Style, styleOf, textOn, tints} from '../ink.ts'
import {type Line, linesOf, wordsOf} from '../label.ts'
import {blockSize, lineHeight, rect, textBlock} from '../shapes.ts'
import {widthOf, wrap} from '../text-size.ts'
import {squares} from './squares.ts'

interface DbNode {
  name: string
  value?: number
  children?: readonly DbNode[]
  classSelector?: string
  cssCompiledStyles?: readonly string[]
}

interface TreemapDb {
  getRoot(): {children?: readonly DbNode[]}
}

interface Tile {
  what: string
  lines: readonly Line[]
  value: number
  children: readonly Tile[]
  style: Style
  /** Which of the tones it has. */
  tone: number
}

const TYPE = 12
/** A phone's column, or as wide as it goes. */
const WIDTHS = [306, 480, 650]
const HEIGHTS = [220, 280, 350, 430, 520, 640]
const PAD = 4

export function readTreemap(db: unknown): Diagram {
  const tiles = ((db as TreemapDb).getRoot().children ?? []).map((node, index) =>
    tileOf(node, `${index + 1}`, index),
  )
  return {claims: tiles.flatMap(claimsOf), draw: () => drawTreemap(tiles)}
}

function tileOf(node: DbNode, path: string, tone: number): Tile {
  const children = (node.children ?? []).map((child, index) => tileOf(child, `${path}.${index + 1}`, tone))
  const value =
    children.length > 0 ? children.reduce((sum, each) => sum + each.value, 0) : Math.max(0, node.value ?? 0)
  const figure = [{text: (Math.round(value * 100) / 100).toLocaleString('en-US')}]
  return {
    what: `tile ${path}`,
    lines: [...linesOf(node.name), figure],
    value,
    children,
    style: styleOf(node.cssCompiledStyles),
    tone,
  }
}

function claimsOf({what, lines, children}: Tile): Claim[] {
  return [{what, says: wordsOf(lines)}, ...children.flatMap(claimsOf)]
}

function drawTreemap(tiles: readonly Tile[]): Canvas {
  // As low and narrow as all words allow.
  for (const width of WIDTHS) {
    for (const height of HEIGHTS) {
      const canvas = new Canvas()
      const isWhole = drawTiles(canvas, tiles, {x: 0, y: 0, width, height})
      if (isWhole || (width === WIDTHS.at(-1) && height === HEIGHTS.at(-1))) return canvas
    }
  }
  return new Canvas()
}

function drawTiles(canvas: Canvas, tiles: readonly Tile[], box: Box): boolean {
  const places = squares(
    tiles.map(({value}) => value),
    box,
  )
  return tiles.reduce((isWhole, tile, index) => drawTile(canvas, tile, places[index]!) && isWhole, true)
}

function drawTile(canvas: Canvas, tile: Tile, box: Box): boolean {
  const {what, children, style, tone} = tile
  const isLeaf = children.length === 0
  const fill = style.fill ?? (isLeaf ? tints[tone % tints.length]! : ink.group)
  const paint = {
    fill,
    stroke: style.stroke ?? hues[tone % hues.length]!,
    strokeWidth: style.strokeWidth ?? 1,
    dash: style.dash,
  }
  canvas.put(what, isLeaf ? 'node' : 'group', rect(inset(box, 1), paint, 2))
  const room = Math.max(TYPE, box.width - PAD * 2)
  const lines = isLeaf
    ? wrap(tile.lines, TYPE, room)
    : wrap(
        [tile.lines.flatMap((words, index) => (index === 0 ? words : [{text: ' '}, ...words]))],
        TYPE,
        room,
      )
  const {width, height} = blockSize(lines, TYPE, !isLeaf)
  const head = height + PAD
  const middle = {x: box.x + box.width / 2, y: box.y + (isLeaf ? box.height / 2 : head / 2 + 2)}
  const lettering = {size: TYPE, fill: style.color ?? textOn(fill), ...(isLeaf ? {} : {bold: true})}
  canvas.put(what, 'label', ...textBlock(middle, lines, lettering))
  const fits = width <= box.width - PAD && height <= box.height - PAD && height <= lineHeight(TYPE) * 5
  if (isLeaf) return fits && wordsFit(tile.lines, room)
  const inner = {
    x: box.x + PAD,
    y: box.y + head,
    width: Math.max(1, box.width - PAD * 2),
    height: Math.max(1, box.height - head - PAD),
  }
  return drawTiles(canvas, children, inner) && fits && inner.height > 10
}

/** Whether no word or figure has to be broken. */
function wordsFit(lines: readonly Line[], room: number): boolean {
  const words = lines.flatMap(
    line =>
      line
        .map(run => run.text)
        .join('')
        .match(/[!-~]+/g) ?? [],
  )
  return words.every(word => widthOf(word, TYPE) <= room)
}

function inset({x, y, width, height}: Box, by: number): Box {
  return {x: x + by, y: y + by, width: Math.max(1, width - by * 2), height: Math.max(1, height - by * 2)}
}
