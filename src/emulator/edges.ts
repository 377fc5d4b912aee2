import {type AnyNode, type Element, isTag, type ParentNode} from 'domhandler'
import {removeElement} from 'domutils'
import {structureRows} from '../wechat/structure.ts'
import {type Context, isBlank} from './context.ts'
import {readStyle, writeStyle} from './declarations.ts'

const outerStyle = /^(?:margin|padding|background)(?:-|$)/

/** The outermost element loses the room and the ground that it gives; of several, the first and the last. */
export function outermost(root: ParentNode, context: Context): void {
  const all = root.children.filter(isTag)
  const rule = all.length === 1 ? 'root-style' : 'edge-style'
  if (context.action(structureRows[rule]) === 'keep') return
  for (const element of new Set([all[0], all[all.length - 1]])) {
    if (element?.attribs.style === undefined) continue
    const before = readStyle(element)
    const after = before.filter(each => !outerStyle.test(each.property))
    if (after.length === before.length) continue
    const lost = before
      .filter(each => outerStyle.test(each.property))
      .map(({property, value}) => `${property}:${value}`)
    context.note(rule, element, true, lost.join(';'))
    writeStyle(element, after)
  }
}

/** A picture or drawing at the very beginning or end is not copied. */
export function edgeMedia(root: ParentNode, context: Context): void {
  if (context.action(structureRows['edge-media']) === 'keep') return
  for (const side of ['first', 'last'] as const) {
    const node = edge(root, side)
    if (!node) continue
    context.note('edge-media', node, true, node.attribs.src)
    removeElement(node)
  }
}

function edge(parent: ParentNode, side: 'first' | 'last'): Element | undefined {
  const children = parent.children.filter(child => !isBlank(child))
  const child: AnyNode | undefined = side === 'first' ? children[0] : children[children.length - 1]
  if (!child || !isTag(child)) return undefined
  return child.name === 'img' || child.name === 'svg' ? child : edge(child, side)
}
