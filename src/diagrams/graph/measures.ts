import {aroundPoints, type Box} from '../geometry.ts'
import {blockSize} from '../shapes.ts'
import type {GraphEdge, GraphGroup, Way} from './model.ts'

/** Sizes of type and of the room around it, in px. */
export const LABEL_TYPE = 12
export const LABEL_WRAP = 140
export const GROUP_TYPE = 12
/** Between a group's border and what is in it. */
export const GROUP_PAD = 12

export const titleHeight = ({lines}: GraphGroup) =>
  lines.length === 0 ? 0 : blockSize(lines, GROUP_TYPE).height + 6
export const titleWidth = ({lines}: GraphGroup) => blockSize(lines, GROUP_TYPE, true).width

/** The room that an edge takes: its line, and its label with a margin. */
export function wayBoxes(edge: GraphEdge, {points, label}: Way): Box[] {
  const line = aroundPoints(points)
  if (!label || edge.lines.length === 0) return line ? [line] : []
  const {width, height} = blockSize(edge.lines, LABEL_TYPE)
  return [
    ...(line ? [line] : []),
    {x: label.x - width / 2 - 3, y: label.y - height / 2, width: width + 6, height},
  ]
}
