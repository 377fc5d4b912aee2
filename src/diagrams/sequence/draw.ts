import {Canvas} from '../canvas.ts'
import {around, type Box} from '../geometry.ts'
import {ink, textOn} from '../ink.ts'
import {blockSize, line, rect, textBlock} from '../shapes.ts'
import {actorSize, drawActor} from './actor.ts'
import {drawBlockFrame, PAD} from './block.ts'
import {placeColumns, TYPE} from './columns.ts'
import {Lifelines} from './lifelines.ts'
import {drawMessage} from './message.ts'
import type {Block, Item, Sequence} from './model.ts'
import {drawNote} from './note.ts'

/** A drawing taller than this shows its actors once more below. */
const TALL = 460

export function drawSequence(sequence: Sequence): Canvas {
  const canvas = new Canvas()
  const columns = placeColumns(sequence)
  new SequenceDrawing(canvas, sequence, columns).draw()
  return canvas
}

class SequenceDrawing {
  private y = 0
  private readonly lifelines: Lifelines
  private readonly canvas: Canvas
  private readonly sequence: Sequence
  private readonly columns: readonly number[]

  constructor(canvas: Canvas, sequence: Sequence, columns: readonly number[]) {
    this.canvas = canvas
    this.sequence = sequence
    this.columns = columns
    this.lifelines = new Lifelines(columns)
  }

  draw(): void {
    const created = new Set(createdIn(this.sequence.items))
    const sizes = this.sequence.actors.map(actorSize)
    const head = Math.max(0, ...sizes.filter((_, index) => !created.has(index)).map(({height}) => height))
    for (const index of this.sequence.actors.keys()) {
      if (!created.has(index)) this.head(index, head - sizes[index]!.height)
    }
    this.y = head + 8
    this.items(this.sequence.items)
    this.y += 14
    this.finish(this.y > TALL)
  }

  /** An actor's head; its lifeline begins below it. */
  private head(index: number, top: number): void {
    const actor = this.sequence.actors[index]!
    const {width, height} = actorSize(actor)
    const box = {x: this.columns[index]! - width / 2, y: top, width, height}
    this.canvas.put(actor.what, 'node', ...drawActor(actor, box))
    this.lifelines.begin(index, top + height)
  }

  /** Draws items below each other. Answers with the room that they take across. */
  private items(items: readonly Item[]): Box | undefined {
    const boxes = items.flatMap(item => this.item(item) ?? [])
    return around(boxes)
  }

  private item(item: Item): Box | undefined {
    switch (item.type) {
      case 'activate':
        this.lifelines.activate(item.actor, this.y, item.what)
        return undefined
      case 'deactivate':
        this.lifelines.deactivate(item.actor, this.y)
        return undefined
      case 'note': {
        const box = drawNote(this.canvas, item, this.y + 8, this.columns)
        this.y = box.y + box.height + 4
        return box
      }
      case 'block':
        return this.block(item)
      case 'message': {
        const size = item.creates === undefined ? undefined : actorSize(this.sequence.actors[item.creates]!)
        const {box, y} = drawMessage(this.canvas, item, this.y, this.columns, this.lifelines, size)
        if (item.creates !== undefined) {
          this.head(item.creates, y - size!.height / 2)
          this.y = y + size!.height / 2 + 4
        } else this.y = box.y + box.height
        if (item.destroys !== undefined) this.lifelines.end(item.destroys, y)
        return box
      }
    }
  }

  private block(block: Block): Box {
    const top = this.y + 10
    const marks: {y: number; height: number}[] = []
    const boxes: Box[] = []
    this.y = top
    for (const section of block.sections) {
      const height = block.keyword === 'rect' ? 0 : Math.max(22, blockSize(section.lines, TYPE).height + 6)
      marks.push({y: this.y, height})
      this.y += height
      const box = this.items(section.items)
      if (box) boxes.push(box)
      this.y += 12
    }
    const [first, last] = [this.columns[0] ?? 0, this.columns.at(-1) ?? 0]
    const inner = around(boxes) ?? {x: first - 20, y: top, width: last - first + 40, height: 0}
    return drawBlockFrame(
      this.canvas,
      block,
      {x: inner.x - PAD, y: top, width: inner.width + PAD * 2, height: this.y - top},
      marks,
    )
  }

  /** Lifelines, and what lies below everything. */
  private finish(isTall: boolean): void {
    const {actors, groups} = this.sequence
    for (const [index, actor] of actors.entries()) {
      const way = this.lifelines.way(index, this.y)
      if (!way) continue
      const x = this.columns[index]!
      const stroke = {stroke: ink.edge, strokeWidth: 1, dash: ['4', '3']}
      this.canvas.put('', 'group', line({x, y: way.from}, {x, y: way.to}, stroke))
      if (!isTall || way.isEnded) continue
      const {width, height} = actorSize(actor)
      this.canvas.put('', 'node', ...drawActor(actor, {x: x - width / 2, y: this.y, width, height}))
    }
    this.lifelines.drawAll(this.canvas, this.y)
    const {y, height} = this.canvas.bounds()
    for (const group of groups) {
      const halves = [group.first, group.last].map(index => Math.max(actorSize(actors[index]!).width / 2, 26))
      const [left, right] = [
        this.columns[group.first]! - halves[0]! - 8,
        this.columns[group.last]! + halves[1]! + 8,
      ]
      const title = blockSize(group.lines, TYPE).height
      const box = {x: left, y: y - 10 - title, width: right - left, height: height + 20 + title}
      const fill = group.fill ?? ink.group
      this.canvas.put(group.what, 'ground', rect(box, {fill, stroke: ink.groupEdge}, 4))
      const at = {x: (left + right) / 2, y: y - 5 - title / 2}
      this.canvas.put(
        group.what,
        'label',
        ...textBlock(at, group.lines, {size: TYPE, bold: true, fill: textOn(fill)}),
      )
    }
  }
}

function createdIn(items: readonly Item[]): number[] {
  return items.flatMap(item => {
    if (item.type === 'block') return item.sections.flatMap(section => createdIn(section.items))
    return item.type === 'message' && item.creates !== undefined ? [item.creates] : []
  })
}
