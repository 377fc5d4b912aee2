import type {Element} from 'hast'
import {hueOf} from '../charts/palette.ts'
import {type Box, centre} from '../geometry.ts'
import type {Size} from '../graph/shape-forms.ts'
import {shapeNamed} from '../graph/shape-names.ts'
import {ink, textOn, tints} from '../ink.ts'
import type {Line} from '../label.ts'
import {blockSize, lineHeight, type Paint, rect, textBlock} from '../shapes.ts'
import {wrap} from '../text-size.ts'
import type {Topic} from './model.ts'

const ROOT_TYPE = 15
const TYPE = 13

const typeOf = ({depth}: Topic) => (depth === 0 ? ROOT_TYPE : TYPE)
/** The middle and the names of its branches. */
const isBold = ({depth}: Topic) => depth === 0

export interface Sized {
  topic: Topic
  lines: readonly Line[]
  size: Size
  children: Sized[]
}

/** @param most px for the words of one */
export function sizedOf(topic: Topic, most: (depth: number) => number): Sized {
  const lines = wrap(topic.lines, typeOf(topic), most(topic.depth), isBold(topic))
  const text = blockSize(lines, typeOf(topic), isBold(topic))
  const size = shapeNamed(topic.shape)?.size(text) ?? {
    width: Math.max(text.width + 16, 24),
    height: Math.max(text.height, lineHeight(TYPE)) + 8,
  }
  return {topic, lines, size, children: topic.children.map(child => sizedOf(child, most))}
}

/** The colour of a branch; the middle has the text's. */
export const branchHue = ({branch}: Topic) => (branch === -1 ? ink.soft : hueOf(branch))

export function drawTopic({topic, lines}: Sized, box: Box): Element[] {
  const shape = shapeNamed(topic.shape)
  const paint: Paint =
    topic.depth === 0
      ? {fill: ink.soft, stroke: ink.soft}
      : {
          fill: topic.depth === 1 ? hueOf(topic.branch) : tints[topic.branch % tints.length]!,
          stroke: hueOf(topic.branch),
        }
  const plain = topic.depth === 0 ? paint : {fill: paint.fill!}
  const form = shape ? shape.draw(box, paint) : [rect(box, plain, 5)]
  const at = shape?.textAt?.(box) ?? centre(box)
  const fill = textOn(paint.fill)
  return [...form, ...textBlock(at, lines, {size: typeOf(topic), bold: isBold(topic), fill})]
}
