import {type Element, isTag} from 'domhandler'
import {eachElement} from './elements.ts'
import type {Pass} from './pass.ts'

/** Attributes that mean something in an article. `data-*` only where the platform reads it. */
export const keptAttributes: ReadonlySet<string> = new Set([
  'style',
  'href',
  'src',
  'alt',
  'colspan',
  'rowspan',
  'start',
  'value',
  'reversed',
  'type',
  'dir',
  'lang',
  'role',
  'aria-label',
  'leaf',
  'nodeleaf',
  'textstyle',
  'data-w',
  'data-ratio',
  'data-src',
  'data-type',
  'data-s',
  'data-ignore-width',
  'data-ignore-dm',
  'data-no-dark',
  'data-mode',
  'linktype',
  'span',
])

/** `class` and `id` were hooks for the theme; WeChat removes them, and so does this, last of all. */
export const hooks: Pass = root => {
  let changed = 0
  eachElement(root, element => {
    for (const name of Object.keys(element.attribs)) {
      if (keptAttributes.has(name)) continue
      delete element.attribs[name]
      changed++
    }
    for (const child of element.children) {
      if (isTag(child) && child.name === 'svg') changed += unhook(child)
    }
  })
  return changed
}

/** A drawing's attributes draw it; only its hooks go. */
function unhook(element: Element): number {
  let changed = 0
  for (const name of ['class', 'id']) {
    if (!(name in element.attribs)) continue
    delete element.attribs[name]
    changed++
  }
  for (const child of element.children) if (isTag(child)) changed += unhook(child)
  return changed
}
