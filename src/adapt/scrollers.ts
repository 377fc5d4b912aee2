import {eachElement} from './elements.ts'
import type {Pass} from './pass.ts'

/** What is marked as wider than the column scrolls by itself; on WeChat's page nothing else does. */
export const scrollers: Pass = (root, {styles}) => {
  let changed = 0
  eachElement(root, element => {
    if (element.attribs['data-ignore-width'] === undefined) return
    if (styles.set(element, {'overflow-x': 'auto', '-webkit-overflow-scrolling': 'touch'})) changed++
  })
  return changed
}
