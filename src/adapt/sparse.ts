import {type AnyNode, Element, isTag, isText, Text} from 'domhandler'
import {appendChild} from 'domutils'
import {fewChildren, structureRows} from '../wechat/structure.ts'
import {eachElement} from './elements.ts'
import type {Pass} from './pass.ts'

/** An element of many children that are mostly empty, such as a wide form's row, would be deleted: they get a filler. */
export const sparse: Pass = root => {
  let changed = 0
  eachElement(root, element => {
    const children = element.children.filter(isTag)
    if (children.length <= fewChildren) return
    const empty = children.filter(isEmpty)
    if (empty.length <= structureRows['empty-children'].max) return
    for (const child of empty) {
      const filler = new Element('span', {style: 'font-size:0'})
      appendChild(filler, new Text('\u00A0'))
      appendChild(child, filler)
      changed++
    }
  })
  return changed
}

const full = new Set(['br', 'hr', 'img', 'svg', 'col'])

function isEmpty(node: AnyNode): boolean {
  if (isText(node)) return node.data === ''
  return isTag(node) && !full.has(node.name) && node.children.every(isEmpty)
}
