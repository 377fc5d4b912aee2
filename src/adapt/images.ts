import {eachElement} from './elements.ts'
import type {Pass} from './pass.ts'

/** A picture is never wider than the column, and its size is in its style: the API removes the attributes. */
export const images: Pass = (root, {styles}) => {
  let changed = 0
  eachElement(root, element => {
    if (element.name !== 'img') return
    let touched = styles.get(element, 'max-width') === undefined && styles.set(element, {'max-width': '100%'})
    for (const name of ['width', 'height', 'title', 'srcset', 'sizes', 'loading']) {
      if (!(name in element.attribs)) continue
      delete element.attribs[name]
      touched = true
    }
    if (touched) changed++
  })
  return changed
}
