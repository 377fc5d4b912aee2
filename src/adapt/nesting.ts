import {type Element, isTag, isText} from 'domhandler'
import {prepend, removeElement} from 'domutils'
import {structureRows} from '../wechat/structure.ts'
import {eachElement} from './elements.ts'
import type {Pass} from './pass.ts'

/** A chain of single children with the same tag and the same style is cut to a length that the editor keeps. */
export const nesting: Pass = root => {
  let changed = 0
  const seen = new Set<Element>()
  eachElement(root, element => {
    if (!element.parent || seen.has(element)) return
    const chain = [element]
    for (let next = onlyTwin(element); next; next = onlyTwin(next)) {
      chain.push(next)
      seen.add(next)
    }
    for (const extra of chain.slice(structureRows.nesting.max)) {
      for (const child of [...extra.children]) prepend(extra, child)
      removeElement(extra)
      changed++
    }
  })
  return changed
}

function onlyTwin(element: Element): Element | undefined {
  let only: Element | undefined
  for (const child of element.children) {
    if (isText(child) && child.data.trim() === '') continue
    if (only || !isTag(child)) return undefined
    only = child
  }
  const same = only?.name === element.name && (only.attribs.style ?? '') === (element.attribs.style ?? '')
  return same ? only : undefined
}
