import type {Element} from 'hast'
import {boundsOf} from '../bounds.ts'
import type {Box, Point} from '../geometry.ts'
import {ink, solid, textOn} from '../ink.ts'
import {d, ellipse, path, polygon, text} from '../shapes.ts'
import type {Op} from './json.ts'

/** Letters beside the size that Graphviz reckons with: it knows the width of no Chinese letter and takes this. */
const LETTER = 0.83

/** What black is where the author said nothing else. */
export interface Inks {
  line: string
  fill: string | undefined
}

/** Follows what Graphviz would draw, with the drawing's own colours for black on nothing. */
export class Pen {
  private size = 14
  private isBold = false
  private stroke: string | undefined
  private fill: string | undefined
  private style: string[] = []
  private width = 1
  /** What was filled of a part, from below to above. */
  private grounds: {box: Box; fill: string}[] = []
  private readonly scale: number

  constructor(scale: number) {
    this.scale = scale
  }

  /** Begins with another part of the graph. */
  start(): void {
    this.grounds = []
  }

  /** @param inks `fill`: of what has none of its own, in the first form only */
  draw(ops: readonly Op[], inks: Inks): Element[] {
    this.begin()
    let {fill} = inks
    return ops.flatMap(op => {
      const drawn = this.one(op, {...inks, fill})
      if (drawn.length > 0) fill = undefined
      for (const element of drawn) {
        const box = boundsOf(element)
        const own = String(element.properties.fill)
        if (box && element.tagName !== 'text' && own !== 'none') this.grounds.push({box, fill: own})
      }
      return drawn
    })
  }

  private begin(): void {
    this.size = 14
    this.isBold = false
    this.style = []
    this.width = 1
    this.stroke = undefined
    this.fill = undefined
  }

  private one(op: Op, inks: Inks): Element[] {
    const points = (op.points ?? []).map(([x, y]) => this.at(x, y))
    const outline = this.outline(inks)
    switch (op.op) {
      case 'F':
        this.size = op.size ?? 14
        return []
      case 't':
        this.isBold = ((op.fontchar ?? 0) & 1) === 1
        return []
      case 'c':
        this.stroke = colourOf(op)
        return []
      case 'C':
        this.fill = colourOf(op)
        return []
      case 'S':
        this.setStyle(op.style ?? '')
        return []
      case 'E':
      case 'e':
        return [this.ellipse(op, this.filled(op.op === 'E', inks))]
      case 'P':
      case 'p':
        return [polygon(points, {...outline, ...this.filled(op.op === 'P', inks)})]
      case 'L':
        return [path(d('M', points[0]!, ...points.slice(1).flatMap(point => ['L', point])), outline)]
      case 'B':
      case 'b': {
        const own = op.op === 'B' ? this.filled(true, inks) : {}
        return [path(d('M', points[0]!, 'C', ...points.slice(1)), {...outline, ...own})]
      }
      case 'T':
        return this.words(op)
      default:
        return []
    }
  }

  private at(x: number, y: number): Point {
    return {x: x * this.scale, y: y * this.scale}
  }

  private setStyle(style: string): void {
    const width = /^setlinewidth\(([\d.]+)\)$/.exec(style)?.[1]
    if (width !== undefined) this.width = Math.min(20, Number(width))
    else if (style === 'solid') this.style = []
    else this.style = [...this.style, style]
  }

  private outline({line}: Inks): {stroke: string; strokeWidth: number; dash?: string[]} {
    const dash = this.style.includes('dashed')
      ? ['6', '4']
      : this.style.includes('dotted')
        ? ['2', '3']
        : undefined
    return {
      stroke: this.stroke ?? line,
      strokeWidth: this.style.includes('bold') ? 2 : this.width,
      ...(dash ? {dash} : {}),
    }
  }

  private filled(isFilled: boolean, inks: Inks): {fill?: string} {
    const fill = isFilled ? (this.fill ?? inks.line) : inks.fill
    if (fill === undefined) return {}
    return {fill}
  }

  private ellipse({rect = [0, 0, 0, 0]}: Op, fill: {fill?: string}): Element {
    const [x, y, rx, ry] = rect
    const paint = {...this.outline({line: ink.edge, fill: undefined}), ...fill}
    return ellipse(this.at(x, y), rx * this.scale, ry * this.scale, paint)
  }

  private groundAt({x, y}: Point): string | undefined {
    const isIn = ({box}: {box: Box}) =>
      x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
    return [...this.grounds].reverse().find(isIn)?.fill
  }

  private words({pt = [0, 0], align = 'c', text: words = ''}: Op): Element[] {
    if (words.trim() === '') return []
    const size = Math.round(this.size * LETTER * this.scale * 100) / 100
    const {x, y} = this.at(pt[0], pt[1])
    const anchor = align === 'l' ? ('start' as const) : align === 'r' ? ('end' as const) : ('middle' as const)
    const fill = this.stroke ?? textOn(this.groundAt({x, y}))
    return [text({x, y: y - size * 0.35}, [{text: words}], {size, anchor, fill, bold: this.isBold})]
  }
}

/** Black and nothing said are one for Graphviz: undefined for it. */
function colourOf({color, stops}: Op): string | undefined {
  const name = color ?? stops?.[0]?.color ?? ''
  if (/^#000000(?:ff)?$/i.test(name)) return undefined
  return solid(name) ?? ink.ground
}
