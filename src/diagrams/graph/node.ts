import type {Element} from 'hast'
import {type Box, centre, type Point} from '../geometry.ts'
import {ink, textOn} from '../ink.ts'
import {blockSize, lineHeight, type Paint, textBlock} from '../shapes.ts'
import {wrap} from '../text-size.ts'
import {boxSize, drawBox} from './box.ts'
import type {GraphNode} from './model.ts'
import {rectangle, type Size} from './shape-forms.ts'
import {shapeNamed} from './shape-names.ts'

export const NODE_TYPE = 13
/** Twelve Chinese letters and a half: two nodes stand beside each other on a phone. */
const NODE_WRAP = 165

const shapeOf = (node: GraphNode) => shapeNamed(node.shape)!

export function wrapNode(node: GraphNode): void {
  if (!node.compartments) node.lines = wrap(node.lines, NODE_TYPE, NODE_WRAP, node.style.bold)
}

/** How much room a node takes, with what stands below a mark. */
export function nodeSize(node: GraphNode): Size {
  if (node.compartments) return boxSize(node.compartments)
  const shape = shapeOf(node)
  const text = blockSize(node.lines, NODE_TYPE, node.style.bold)
  const size = shape.size(text)
  if (!shape.isMark) return size
  if (node.align === 'start') return {width: size.height, height: size.width}
  return node.lines.length === 0
    ? size
    : {width: Math.max(size.width, text.width), height: size.height + text.height + 4}
}

/** The box of the form itself: the words of a mark are below it. */
function formBox(node: GraphNode, box: Box): Box {
  if (node.compartments || !shapeOf(node).isMark || node.align === 'start') return box
  const {width, height} = shapeOf(node).size({width: 0, height: 0})
  return {x: box.x + (box.width - width) / 2, y: box.y, width, height}
}

export function outlineOf(node: GraphNode, box: Box): Point[] {
  return node.compartments ? rectangle(box) : shapeOf(node).outline(formBox(node, box))
}

export function paintOf({style}: GraphNode, fill: string = ink.node, stroke: string = ink.edge): Paint {
  return {
    fill: style.fill ?? fill,
    stroke: style.stroke ?? stroke,
    strokeWidth: style.strokeWidth ?? 1,
    dash: style.dash,
  }
}

export function drawNode(node: GraphNode, box: Box): Element[] {
  const isNote = node.shape === 'note'
  const paint = isNote ? paintOf(node, ink.note, ink.noteEdge) : paintOf(node)
  if (node.compartments) return drawBox(node.compartments, box, paint, node.style.color)
  const [shape, form] = [shapeOf(node), formBox(node, box)]
  const fill = node.style.color ?? (shape.isMark ? ink.text : textOn(paint.fill))
  const text = blockSize(node.lines, NODE_TYPE)
  const at = shape.isMark
    ? {x: box.x + box.width / 2, y: form.y + form.height + 4 + text.height / 2}
    : (shape.textAt?.(form) ?? centre(form))
  const lettering = {size: NODE_TYPE, fill, ...(node.style.bold ? {bold: true} : {})}
  return [...shape.draw(form, paint), ...textBlock(at, node.lines, lettering)]
}

export const lineOf = lineHeight(NODE_TYPE)
