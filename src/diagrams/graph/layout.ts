import {around, type Box, type Point} from '../geometry.ts'
import {wrap} from '../text-size.ts'
import {arrange} from './arrange.ts'
import {GROUP_PAD, GROUP_TYPE, titleHeight, titleWidth, wayBoxes} from './measures.ts'
import type {Graph, GraphGroup, Layout} from './model.ts'
import {nodeSize} from './node.ts'
import {stretch} from './stretch.ts'
import {type Level, levelsOf, Tree} from './tree.ts'

const EMPTY = {width: 60, height: 12}

/** Finds a place for everything in a graph. */
export function layout(graph: Graph): Layout {
  for (const group of graph.groups) group.lines = wrap(group.lines, GROUP_TYPE, 220, true)
  const tree = new Tree(graph)
  return layoutLevel(levelsOf(graph, tree), tree)
}

function layoutLevel(level: Level, tree: Tree): Layout {
  const inner = new Map(
    level.closed.map(each => [each.group!.id, framed(layoutLevel(each, tree), each.group!)]),
  )
  const sizes = new Map([
    ...level.nodes.map(node => [node.id, nodeSize(node)] as const),
    ...[...inner].map(([id, {box}]) => [id, box] as const),
  ])
  const own = arrange(level, sizes, tree)
  frameJoined(level, own, tree)
  for (const [id, {layout: parts, box}] of inner) {
    const at = own.nodes.get(id)!
    own.nodes.delete(id)
    own.groups.set(id, at)
    merge(own, parts, {x: at.x - box.x, y: at.y - box.y})
  }
  return own
}

/** A group laid out by itself, and the box round it. */
function framed(parts: Layout, group: GraphGroup): {layout: Layout; box: Box} {
  const content = around(contentOf(parts)) ?? {x: 0, y: 0, ...EMPTY}
  return {layout: parts, box: frame(content, group)}
}

function frame(content: Box, group: GraphGroup): Box {
  const width = Math.max(content.width, titleWidth(group)) + GROUP_PAD * 2
  const title = titleHeight(group)
  return {
    x: content.x - (width - content.width) / 2,
    y: content.y - GROUP_PAD - title,
    width,
    height: content.height + GROUP_PAD * 2 + title,
  }
}

function contentOf({nodes, groups, ways}: Layout): Box[] {
  return [...nodes.values(), ...groups.values(), ...[...ways].flatMap(([edge, way]) => wayBoxes(edge, way))]
}

function merge(into: Layout, from: Layout, by: Point): void {
  const moved = (box: Box): Box => ({...box, x: box.x + by.x, y: box.y + by.y})
  const movedPoint = ({x, y}: Point): Point => ({x: x + by.x, y: y + by.y})
  for (const [id, box] of from.nodes) into.nodes.set(id, moved(box))
  for (const [id, box] of from.groups) into.groups.set(id, moved(box))
  for (const [edge, way] of from.ways) {
    into.ways.set(edge, {
      ...way,
      points: way.points.map(movedPoint),
      label: way.label && movedPoint(way.label),
    })
  }
}

/** Frames the groups that were laid out with their surroundings, the innermost first. */
function frameJoined(level: Level, own: Layout, tree: Tree): void {
  for (const group of [...level.joined].reverse()) {
    const isInside = (id: string) => tree.isIn(id, group.id)
    const content = [
      ...[...own.nodes].filter(([id]) => isInside(id)).map(([, box]) => box),
      ...[...own.groups].filter(([id]) => isInside(id)).map(([, box]) => box),
      ...[...own.ways]
        .filter(([edge]) => isInside(edge.from) && isInside(edge.to))
        .flatMap(([edge, way]) => wayBoxes(edge, way)),
    ]
    own.groups.set(group.id, stretch(own, around(content) ?? {x: 0, y: 0, ...EMPTY}, group, isInside))
  }
}
