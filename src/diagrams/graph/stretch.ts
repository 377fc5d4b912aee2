import type {Box, Point} from '../geometry.ts'
import {GROUP_PAD, titleHeight, titleWidth} from './measures.ts'
import type {GraphGroup, Layout} from './model.ts'

/**
 * Makes room for a group's frame and title between what is in it and what is not, by drawing the whole layout out
 * there: what was apart stays apart.
 *
 * @returns the group's box
 */
export function stretch(
  layout: Layout,
  content: Box,
  group: GraphGroup,
  isInside: (id: string) => boolean,
): Box {
  const title = titleHeight(group)
  const sides = Math.max(0, titleWidth(group) - content.width) / 2 + GROUP_PAD
  const outer = {
    x: content.x - sides,
    y: content.y - GROUP_PAD - title,
    width: content.width + sides * 2,
    height: content.height + GROUP_PAD * 2 + title,
  }
  const others = [
    ...[...layout.nodes].filter(([id]) => !isInside(id)),
    ...[...layout.groups].filter(([id]) => !isInside(id) && !contains(layout, id, content)),
  ].map(([, box]) => box)
  const touching = others.filter(box => near(box, outer))
  const up = Math.max(
    0,
    ...touching
      .filter(box => box.y + box.height <= content.y + 1)
      .map(box => box.y + box.height + 8 - outer.y),
  )
  const down = Math.max(
    0,
    ...touching
      .filter(box => box.y >= content.y + content.height - 1)
      .map(box => outer.y + outer.height + 8 - box.y),
  )
  const beside = touching.filter(
    box => box.y + box.height > content.y + 1 && box.y < content.y + content.height - 1,
  )
  const left = Math.max(
    0,
    ...beside.filter(box => box.x + box.width <= content.x + 1).map(box => box.x + box.width + 8 - outer.x),
  )
  const right = Math.max(
    0,
    ...beside
      .filter(box => box.x >= content.x + content.width - 1)
      .map(box => outer.x + outer.width + 8 - box.x),
  )
  const [cx, cy] = [content.x + content.width / 2, content.y + content.height / 2]
  // Everything at or beyond a border moves by as much as is missing there.
  const move = (point: Point): Point => ({
    x:
      point.x +
      (point.x < content.x && point.x < cx ? -left : point.x > content.x + content.width ? right : 0),
    y:
      point.y + (point.y < content.y && point.y < cy ? -up : point.y > content.y + content.height ? down : 0),
  })
  moveAll(layout, move)
  return outer
}

const near = (box: Box, outer: Box) =>
  box.x < outer.x + outer.width + 8 &&
  box.x + box.width > outer.x - 8 &&
  box.y < outer.y + outer.height + 8 &&
  box.y + box.height > outer.y - 8

function contains(layout: Layout, id: string, content: Box): boolean {
  const box = layout.groups.get(id)!
  return box.x <= content.x && box.y <= content.y && box.x + box.width >= content.x + content.width
}

function moveAll(layout: Layout, move: (point: Point) => Point): void {
  const moveBox = (box: Box): Box => {
    const middle = {x: box.x + box.width / 2, y: box.y + box.height / 2}
    const to = move(middle)
    return {...box, x: to.x - box.width / 2, y: to.y - box.height / 2}
  }
  for (const [id, box] of layout.nodes) layout.nodes.set(id, moveBox(box))
  for (const [id, box] of layout.groups) {
    const [a, b] = [move(box), move({x: box.x + box.width, y: box.y + box.height})]
    layout.groups.set(id, {x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y})
  }
  for (const [edge, way] of layout.ways) {
    layout.ways.set(edge, {...way, points: way.points.map(move), label: way.label && move(way.label)})
  }
}
