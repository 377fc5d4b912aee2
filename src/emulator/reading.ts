import {type AnyNode, type Element, isTag, isText, type ParentNode} from 'domhandler'
import {removeElement} from 'domutils'
import {structureRows} from '../wechat/structure.ts'
import {type Context, excerpt} from './context.ts'
import {readStyle, writeStyle} from './declarations.ts'
import {eachDrawn, eachElement, isNative} from './walk.ts'

/** What the reader page's scripts do to lists, animations and the holders of pictures. */
export function scripts(root: ParentNode, context: Context): void {
  eachElement(root, element => {
    if (element.name === 'ol') indent(element, context)
    if (element.name === 'section' && element.attribs.nodeleaf !== undefined) clear(element, context)
  })
  eachDrawn(root, (element, drawn) => {
    if (drawn && element.name === 'animate') disable(element, context)
  })
}

function indent(list: Element, context: Context): void {
  if (context.action(structureRows['list-indent']) === 'keep' || isInItem(list)) return
  const items = list.children.filter(child => isTag(child) && child.name === 'li').length
  const style = readStyle(list)
  if (items < 10 || style.some(({property}) => /^padding(?:-left)?$/.test(property))) return
  const value = items < 100 ? '2.2em' : '3.2em'
  writeStyle(list, [...style, {property: 'padding-left', value, important: false}])
  context.note('list-indent', list, false, `padding-left:${value}`)
}

function isInItem(list: Element): boolean {
  const inside = (node: AnyNode | null): boolean =>
    node !== null && isTag(node) && (node.name === 'li' || inside(node.parent as AnyNode | null))
  return inside(list.parent as AnyNode | null)
}

function clear(holder: Element, context: Context): void {
  if (context.action(structureRows['nodeleaf-text']) === 'keep') return
  for (const child of [...holder.children]) {
    const media = isTag(child) && (isNative(child) || /^(?:img|svg|iframe|span|br)$/.test(child.name))
    if (media || (isText(child) && child.data.trim() === '')) continue
    context.note('nodeleaf-text', holder, true, excerpt(child))
    removeElement(child)
  }
}

function disable(animation: Element, context: Context): void {
  const row = structureRows['smil-height']
  const attribute = (name: string) => animation.attribs[name] ?? animation.attribs[name.toLowerCase()] ?? ''
  const count = attribute('repeatCount')
  const endless = count === 'indefinite' || Number(count) > row.max
  if (attribute('attributeName') !== 'height' || !endless || attribute('begin').includes('click')) return
  if (context.action(row) === 'keep') return
  context.note('smil-height', animation, true)
  removeElement(animation)
}
