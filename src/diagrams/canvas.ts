import type {Element} from 'hast'
import {boundsOf} from './bounds.ts'
import {around, type Box, round} from './geometry.ts'
import {ink} from './ink.ts'
import {rect} from './shapes.ts'

/** From below to above. */
const layers = ['ground', 'field', 'group', 'line', 'node', 'label'] as const

export type Layer = (typeof layers)[number]

/** Round the drawing, in px. */
const MARGIN = 12

export interface Drawing {
  svg: Element
  /** In px, with letters of 11 to 15 px. */
  width: number
  height: number
}

/** What is drawn, and for which part of the diagram. */
export class Canvas {
  private readonly onLayers = new Map<Layer, Element[]>(layers.map(layer => [layer, []]))
  private readonly parts = new Map<string, Element[]>()

  /** @param what the part that it draws, as `Claim.what` names it; '' for what belongs to none */
  put(what: string, layer: Layer, ...elements: Element[]): void {
    const known = this.onLayers.get(layer)!
    // A field round others is drawn when they are: it lies below them.
    if (layer === 'field') known.unshift(...elements)
    else known.push(...elements)
    if (what === '') return
    const part = this.parts.get(what)
    if (part) part.push(...elements)
    else this.parts.set(what, [...elements])
  }

  drawnFor(what: string): readonly Element[] {
    return this.parts.get(what) ?? []
  }

  bounds(): Box {
    const boxes = [...this.onLayers.values()].flat().flatMap(element => boundsOf(element) ?? [])
    return around(boxes) ?? {x: 0, y: 0, width: 0, height: 0}
  }

  /** @param label what the drawing is called where it cannot be seen */
  finish(label: string): Drawing {
    const inner = this.bounds()
    const box = {
      x: Math.floor(inner.x - MARGIN),
      y: Math.floor(inner.y - MARGIN),
      width: Math.ceil(inner.width + MARGIN * 2) + 1,
      height: Math.ceil(inner.height + MARGIN * 2) + 1,
    }
    // Dark mode recolours no drawing: it brings its own ground, as a picture does.
    const ground = rect(box, {fill: ink.ground}, 6)
    const svg: Element = {
      type: 'element',
      tagName: 'svg',
      properties: {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `${box.x} ${box.y} ${round(box.width)} ${round(box.height)}`,
        role: 'img',
        ariaLabel: label,
      },
      children: [ground, ...layers.flatMap(layer => this.onLayers.get(layer)!)],
    }
    return {svg, width: box.width, height: box.height}
  }
}
