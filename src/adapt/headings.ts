import {eachElement} from './elements.ts'
import type {Pass} from './pass.ts'

const sizes: Readonly<Record<string, string>> = {
  h1: '1.375em',
  h2: '1.25em',
  h3: '1.125em',
  h4: '1em',
  h5: '1em',
  h6: '1em',
}

/** The reader page resets headings to plain text: size and weight that a theme left to the browser are said. */
export const headings: Pass = (root, {styles}) => {
  let changed = 0
  eachElement(root, element => {
    const size = sizes[element.name]
    if (size === undefined) return
    const missing: Record<string, string> = {}
    if (styles.get(element, 'font-size') === undefined) missing['font-size'] = size
    if (styles.get(element, 'font-weight') === undefined) missing['font-weight'] = 'bold'
    if (styles.set(element, missing)) changed++
  })
  return changed
}
