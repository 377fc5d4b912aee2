import {type Element, isTag, isText} from 'domhandler'
import {prepend, removeElement} from 'domutils'
import {eachElement} from './elements.ts'
import type {Pass} from './pass.ts'

/** Links of a chain; Tencent's checker objects to more than ten, and the editor cuts them. */
const LONGEST = 10

/** A chain of single children with the same tag and the same style is cut to a length that the editor keeps. */
export const nesting: Pass = root => {
  let changed = 0
  eachElement(root, element => {
    if (!element.parent || continues(element)) return
    const chain = [element]
    for (let next = onlyTwin(element); next; next = onlyTwin(next)) chain.push(next)
    for (const extra of chain.slice(LONGEST)) {
      for (const child of [...extra.children]) prepend(extra, child)
      removeElement(extra)
      changed++
    }
  })
  return changed
}

function continues(element: Element): boolean {
  const parent = element.parent
  return parent !== null && isTag(parent) && onlyTwin(parent) === element
}

function onlyTwin(element: Element): Element | undefined {
  const content = element.children.filter(child => !isText(child) || child.data.trim() !== '')
  const [only] = content
  if (content.length !== 1 || !only || !isTag(only)) return undefined
  const same = only.name === element.name && (only.attribs.style ?? '') === (element.attribs.style ?? '')
  return same ? only : undefined
}
