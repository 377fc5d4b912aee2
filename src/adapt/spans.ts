import {prepend, removeElement} from 'domutils'
import {writtenAttributes} from '../wechat/attributes.ts'
import {eachElementUp} from './elements.ts'
import type {Pass} from './pass.ts'

/** A `span` that no theme gave a style says nothing: its content takes its place. */
export const spans: Pass = root => {
  let changed = 0
  // Inside first: what takes an outer one's place is done.
  eachElementUp(root, element => {
    if (element.name !== 'span' || element.attribs.style || !element.parent) return
    if (Object.keys(element.attribs).some(name => name !== 'style' && writtenAttributes.has(name))) return
    for (const child of [...element.children]) prepend(element, child)
    removeElement(element)
    changed++
  })
  return changed
}
