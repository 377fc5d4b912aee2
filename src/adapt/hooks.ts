import {type Element, isTag} from 'domhandler'
import {writtenAttributes} from '../wechat/attributes.ts'
import {isKeptClass} from '../wechat/classes.ts'
import {nativeTags} from '../wechat/tags.ts'
import {eachElement} from './elements.ts'
import type {Pass} from './pass.ts'

/** `class` and `id` were hooks for the theme; WeChat removes them, and so does this, last of all. */
export const hooks: Pass = root => {
  let changed = 0
  eachElement(root, element => {
    for (const name of Object.keys(element.attribs)) {
      if (writtenAttributes.has(name)) continue
      // The reader page finds the editor's own components by the class of what they stand in.
      if (name === 'class' && holdsComponent(element) && keepClasses(element)) continue
      delete element.attribs[name]
      changed++
    }
    for (const child of element.children) {
      if (isTag(child) && child.name === 'svg') changed += unhook(child)
    }
  })
  return changed
}

function holdsComponent(element: Element): boolean {
  return element.children.some(child => isTag(child) && nativeTags.has(child.name))
}

/** Leaves WeChat's own classes. Whether there are any. */
function keepClasses(element: Element): boolean {
  const kept = (element.attribs.class ?? '').split(/\s+/).filter(isKeptClass)
  element.attribs.class = kept.join(' ')
  return kept.length > 0
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
