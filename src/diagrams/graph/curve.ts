import type {Point} from '../geometry.ts'

/** A piece of a curve: two points that pull, and its end. */
export type Bend = readonly [Point, Point, Point]

/**
 * A smooth line through all points that runs on in one direction, down or across, without swinging out beyond any
 * of them (Steffen 1990).
 */
export function through(points: readonly Point[], isAcross: boolean): Bend[] {
  const along = points.map(point => (isAcross ? point.x : point.y))
  const aside = points.map(point => (isAcross ? point.y : point.x))
  const steps = along.slice(1).map((value, index) => value - along[index]!)
  const isOneWay = steps.every(step => step > 0.01) || steps.every(step => step < -0.01)
  if (!isOneWay || points.length < 3)
    return points.slice(1).map((point, index) => straight(points[index]!, point))
  const slopes = steps.map((step, index) => (aside[index + 1]! - aside[index]!) / step)
  const tangents = points.map((_, index) => {
    const [before, after] = [slopes[index - 1], slopes[index]]
    // Ends leave and arrive along the way.
    if (before === undefined || after === undefined) return 0
    if (before * after <= 0) return 0
    const [h0, h1] = [Math.abs(steps[index - 1]!), Math.abs(steps[index]!)]
    const mean = (before * h1 + after * h0) / (h0 + h1)
    const least = Math.min(Math.abs(before), Math.abs(after), Math.abs(mean) / 2)
    return Math.sign(before) * least * 2 || 0
  })
  return steps.map((step, index) => {
    const at = (part: number, slope: number, from: number): Point => {
      const [u, v] = [along[from]! + step * part, aside[from]! + step * part * slope]
      return isAcross ? {x: u, y: v} : {x: v, y: u}
    }
    return [
      at(1 / 3, tangents[index]!, index),
      at(-1 / 3, tangents[index + 1]!, index + 1),
      points[index + 1]!,
    ]
  })
}

const straight = (from: Point, to: Point): Bend => [
  {x: from.x + (to.x - from.x) / 3, y: from.y + (to.y - from.y) / 3},
  {x: to.x - (to.x - from.x) / 3, y: to.y - (to.y - from.y) / 3},
  to,
]
