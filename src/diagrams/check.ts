import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {boundsOf} from './bounds.ts'
import type {Canvas, Drawing} from './canvas.ts'
import {DiagramProblem} from './problem.ts'

/** A part of a diagram that has to be in its drawing. */
export interface Claim {
  /** `node A`, `edge 3` … */
  what: string
  /** All its words in order, without white space; '' for none. */
  says: string
}

/**
 * Compares a drawing with what Mermaid's database holds: a diagram is drawn whole or not at all.
 *
 * @throws DiagramProblem naming the part that is missing, cut off or other than written
 */
export function checkDrawing(claims: readonly Claim[], canvas: Canvas, {svg}: Drawing): void {
  const [x, y, width, height] = String(svg.properties.viewBox).split(' ').map(Number) as [
    number,
    number,
    number,
    number,
  ]
  const inside = new Set(svg.children)
  for (const {what, says} of claims) {
    const drawn = canvas.drawnFor(what)
    const said = drawn.map(textOf).join('').replace(/\s+/g, '')
    if (drawn.length === 0 || said !== says) throw lost(what)
    for (const element of drawn) {
      const box = boundsOf(element)
      if (!inside.has(element) || !box || !isSound(element)) throw lost(what)
      if (box.x < x || box.y < y || box.x + box.width > x + width || box.y + box.height > y + height)
        throw lost(what)
    }
  }
}

const lost = (what: string) => new DiagramProblem('part', what)

function isSound(element: Element): boolean {
  return Object.values(element.properties).every(value => !/NaN|undefined|Infinity|url\(/.test(String(value)))
}
