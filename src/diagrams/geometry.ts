export interface Point {
  x: number
  y: number
}

/** A box by its upper left corner. */
export interface Box extends Point {
  width: number
  height: number
}

export const round = (value: number) => Math.round(value * 100) / 100

export const centre = ({x, y, width, height}: Box): Point => ({x: x + width / 2, y: y + height / 2})

/** The smallest box round all of them; undefined for none. */
export function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  const x = Math.min(...boxes.map(box => box.x))
  const y = Math.min(...boxes.map(box => box.y))
  const right = Math.max(...boxes.map(box => box.x + box.width))
  const bottom = Math.max(...boxes.map(box => box.y + box.height))
  return {x, y, width: right - x, height: bottom - y}
}

export function aroundPoints(points: readonly Point[]): Box | undefined {
  return around(points.map(point => ({...point, width: 0, height: 0})))
}

/** `a + (b - a) * part` */
export const between = (a: Point, b: Point, part: number): Point => ({
  x: a.x + (b.x - a.x) * part,
  y: a.y + (b.y - a.y) * part,
})

export const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

export function overlap(a: Box, b: Box, slack = 0.5): boolean {
  return (
    a.x + a.width > b.x + slack &&
    b.x + b.width > a.x + slack &&
    a.y + a.height > b.y + slack &&
    b.y + b.height > a.y + slack
  )
}
