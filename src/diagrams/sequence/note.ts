import type {Canvas} from '../canvas.ts'
import type {Box} from '../geometry.ts'
import {ink} from '../ink.ts'
import {blockSize, rect, textBlock} from '../shapes.ts'
import {wrap} from '../text-size.ts'
import {NOTE_PAD, TYPE} from './columns.ts'
import type {Note} from './model.ts'

export function drawNote(canvas: Canvas, note: Note, top: number, columns: readonly number[]): Box {
  const [first, last] = [columns[note.from]!, columns[note.to]!]
  const isWide = note.placement === 'over' && note.from !== note.to
  const lines = isWide ? wrap(note.lines, TYPE, Math.max(110, last - first + 36)) : note.lines
  const text = blockSize(lines, TYPE)
  const width = Math.max(text.width + NOTE_PAD * 2, isWide ? last - first + 50 : 40)
  const middle = (first + last) / 2
  const left =
    note.placement === 'left' ? first - 8 - width : note.placement === 'right' ? last + 8 : middle - width / 2
  const box = {x: left, y: top, width, height: text.height + 10}
  const at = {x: left + width / 2, y: top + box.height / 2}
  canvas.put(
    note.what,
    'node',
    rect(box, {fill: ink.note, stroke: ink.noteEdge}, 2),
    ...textBlock(at, lines, {size: TYPE}),
  )
  return box
}
