import type {ParentNode} from 'domhandler'
import {removeElement} from 'domutils'
import {smilRows} from '../wechat/svg.ts'
import type {Context} from './context.ts'
import {eachDrawn} from './walk.ts'

/** An animation of what may not be animated goes. */
export function animations(root: ParentNode, context: Context): void {
  eachDrawn(root, (element, drawn) => {
    if (!drawn) return
    const name = element.name.toLowerCase()
    const row = smilRows.find(({tags}) => tags.some(tag => tag.toLowerCase() === name))
    if (!row || context.action(row) !== 'drop') return
    const value = element.attribs[row.attribute] ?? element.attribs[row.attribute.toLowerCase()] ?? ''
    if (value === '' || row.allowed.includes(value)) return
    context.note(row.id, element, true, `${row.attribute}="${value}"`)
    removeElement(element)
  })
}
