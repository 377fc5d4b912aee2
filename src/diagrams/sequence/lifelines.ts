import type {Canvas} from '../canvas.ts'
import {ink} from '../ink.ts'
import {line, rect} from '../shapes.ts'

/** Half of an activation's bar. */
const HALF = 5

interface Bar {
  column: number
  depth: number
  from: number
  to: number | undefined
  what: string
}

/** From where to where each actor lives, and is active. */
export class Lifelines {
  private readonly starts = new Map<number, number>()
  private readonly ends = new Map<number, number>()
  private readonly open = new Map<number, Bar[]>()
  private readonly bars: Bar[] = []
  private readonly columns: readonly number[]

  constructor(columns: readonly number[]) {
    this.columns = columns
  }

  begin(column: number, y: number): void {
    this.starts.set(column, y)
  }

  end(column: number, y: number): void {
    this.ends.set(column, y)
  }

  activate(column: number, y: number, what: string): void {
    const stack = this.open.get(column) ?? []
    const bar: Bar = {column, depth: stack.length, from: y - 2, to: undefined, what}
    this.open.set(column, [...stack, bar])
    this.bars.push(bar)
  }

  deactivate(column: number, y: number): void {
    const bar = this.open.get(column)?.pop()
    if (bar) bar.to = Math.max(y - 2, bar.from + 12)
  }

  /** How far from the lifeline an arrow ends, on the side from which it comes. */
  reach(column: number, side: number): number {
    const depth = this.open.get(column)?.length ?? 0
    if (depth === 0) return 0
    return side > 0 ? HALF + (depth - 1) * HALF : HALF
  }

  way(column: number, bottom: number): {from: number; to: number; isEnded: boolean} | undefined {
    const from = this.starts.get(column)
    if (from === undefined) return undefined
    const end = this.ends.get(column)
    return {from, to: end ?? bottom, isEnded: end !== undefined}
  }

  drawAll(canvas: Canvas, bottom: number): void {
    for (const {column, depth, from, to, what} of this.bars) {
      const x = this.columns[column]! - HALF + depth * HALF
      const end = to ?? this.ends.get(column) ?? bottom - 6
      const box = {x, y: from, width: HALF * 2, height: Math.max(12, end - from)}
      canvas.put(what, 'group', rect(box, {fill: ink.header, stroke: ink.line}, 1))
    }
    for (const [column, y] of this.ends) {
      const x = this.columns[column]!
      const stroke = {stroke: ink.head, strokeWidth: 2}
      canvas.put('', 'line', line({x: x - 7, y: y - 7}, {x: x + 7, y: y + 7}, stroke))
      canvas.put('', 'line', line({x: x - 7, y: y + 7}, {x: x + 7, y: y - 7}, stroke))
    }
  }
}
