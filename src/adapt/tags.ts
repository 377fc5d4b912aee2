import {keptTags, renamedTags} from '../wechat/tags.ts'
import {eachElement} from './elements.ts'
import type {Pass} from './pass.ts'

/** Elements that themes style by their name but WeChat does not know (`mark`, `kbd`) become a `span`. */
export const tags: Pass = root => {
  let changed = 0
  eachElement(root, element => {
    const to = renamedTags[element.name]?.to
    if (to === undefined || keptTags.has(element.name)) return
    element.name = to
    changed++
  })
  return changed
}
