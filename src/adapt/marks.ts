import {type Element, isTag, isText} from 'domhandler'
import {nativeTags} from '../wechat/tags.ts'
import {eachElement, isBlock} from './elements.ts'
import type {Pass} from './pass.ts'

/**
 * The editor's own marks, where an author's HTML has them, are true or go: a `leaf` holds words, a `nodeleaf` one
 * picture or component. Blocks of text in either vanish on phones.
 */
export const marks: Pass = root => {
  let changed = 0
  eachElement(root, element => {
    for (const [name, isTrue] of [
      ['leaf', !holdsBlock(element)],
      ['nodeleaf', holdsOneNode(element)],
    ] as const) {
      if (isTrue || element.attribs[name] === undefined) continue
      delete element.attribs[name]
      changed++
    }
  })
  return changed
}

function holdsBlock(element: Element): boolean {
  return element.children.some(child => isTag(child) && (isBlock(child) || holdsBlock(child)))
}

function holdsOneNode(element: Element): boolean {
  const [only, ...more] = element.children.filter(child => !isText(child) || child.data.trim() !== '')
  return (
    more.length === 0 &&
    only !== undefined &&
    isTag(only) &&
    (only.name === 'img' || nativeTags.has(only.name))
  )
}
