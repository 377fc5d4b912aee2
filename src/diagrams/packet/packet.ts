import {Canvas} from '../canvas.ts'
import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import {hues, ink, tints} from '../ink.ts'
import {type Line, linesOf, wordsOf} from '../label.ts'
import {blockSize, lineHeight, rect, text, textBlock} from '../shapes.ts'
import {widthOf, wrap} from '../text-size.ts'

interface PacketDb {
  getPacket(): readonly (readonly {start: number; end: number; label: string}[])[]
}

interface Field {
  what: string
  start: number
  end: number
  lines: readonly Line[]
}

const TYPE = 12
const NUMBER_TYPE = 11
const NUMBERS = 15
/** px a bit: as few as its labels need. */
const BITS = [9.6, 14, 20]
const PAD = 3

export function readPacket(db: unknown): Diagram {
  const rows = (db as PacketDb).getPacket().map(words =>
    words.map(({start, end, label}) => ({
      what: `field ${start}-${end}`,
      start,
      end,
      lines: linesOf(label),
    })),
  )
  return {claims: rows.flat().map(claimOf), draw: () => drawPacket(rows)}
}

const claimOf = ({what, start, end, lines}: Field): Claim => {
  return {what, says: `${start}${start === end ? '' : end}${wordsOf(lines)}`}
}

function drawPacket(rows: readonly (readonly Field[])[]): Canvas {
  const canvas = new Canvas()
  const bit = BITS.find(each => rows.flat().every(field => fits(field, each))) ?? BITS.at(-1)!
  const most = Math.max(...rows.map(row => (row.length === 0 ? 0 : row.at(-1)!.end - row[0]!.start + 1)))
  let y = 0
  let count = 0
  for (const row of rows) {
    const labels = row.map(field => labelOf(field, bit))
    const height = Math.max(0, ...labels.map(lines => blockSize(lines, TYPE).height)) + 14
    const isTight = row.some(field => isCrowded(field, bit))
    const numbers = isTight ? NUMBERS * 2 - 2 : NUMBERS
    const first = row.length === 0 ? 0 : Math.floor(row[0]!.start / most) * most
    for (const [index, {what, start, end}] of row.entries()) {
      const box = {x: (start - first) * bit, y: y + numbers, width: (end - start + 1) * bit, height}
      const tone = count++ % tints.length
      canvas.put(what, 'node', rect(box, {fill: tints[tone]!, stroke: hues[tone]!}))
      drawNumbers(
        canvas,
        what,
        start,
        end,
        {x: box.x, y: box.y - NUMBERS / 2 - (isTight && index % 2 === 1 ? NUMBERS - 2 : 0)},
        box.width,
      )
      const at = {x: box.x + box.width / 2, y: box.y + height / 2}
      canvas.put(what, 'label', ...textBlock(at, labels[index]!, {size: TYPE}))
    }
    y += numbers + height + 6
  }
  return canvas
}

/** Over the ends of a field, or over the middle of one bit. */
function drawNumbers(
  canvas: Canvas,
  what: string,
  start: number,
  end: number,
  at: {x: number; y: number},
  width: number,
): void {
  const put = (x: number, value: number, anchor: 'start' | 'middle' | 'end') => {
    const words = [{text: String(value)}]
    canvas.put(what, 'label', text({x, y: at.y}, words, {size: NUMBER_TYPE, fill: ink.faint, anchor}))
  }
  if (start === end) put(at.x + width / 2, start, 'middle')
  else {
    put(at.x + 1, start, 'start')
    put(at.x + width - 1, end, 'end')
  }
}

function fits({start, end, lines}: Field, bit: number): boolean {
  const width = (end - start + 1) * bit
  const numbers = start === end ? `${start}` : `${start}${end}`
  if (widthOf(numbers, NUMBER_TYPE) + (start === end ? 0 : 6) > width) return false
  const room = width - PAD * 2
  const words = lines.map(words => words.map(run => run.text).join('')).join(' ')
  const longest = Math.max(0, ...words.split(/\s+/).map(word => widthOf(word, TYPE)))
  return (
    longest <= room || (blockSize(wrap(lines, TYPE, room), TYPE).height <= lineHeight(TYPE) * 3 && room > 30)
  )
}

/** Whether its numbers would touch those beside it. */
function isCrowded({start, end}: Field, bit: number): boolean {
  const numbers = start === end ? String(start) : `${start}${end}`
  return widthOf(numbers, NUMBER_TYPE) + 4 > (end - start + 1) * bit
}

/** Broken where it must be, letter below letter in one bit, as the drawings of RFCs have it. */
function labelOf({start, end, lines}: Field, bit: number): readonly Line[] {
  const room = (end - start + 1) * bit - PAD * 2
  if (room > TYPE * 2 || blockSize(lines, TYPE).width <= room) return wrap(lines, TYPE, Math.max(TYPE, room))
  return lines.flatMap(words =>
    words.flatMap(({text}) => [...text.replace(/\s+/g, '')].map(letter => [{text: letter}])),
  )
}
