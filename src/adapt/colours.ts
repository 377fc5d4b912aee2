import {plainColours} from '../css/colour/in-value.ts'
import {eachElement} from './elements.ts'
import type {Pass} from './pass.ts'

/** Properties whose value may name a colour; everywhere else `tan` and `pink` are words. */
const coloured =
  /^(?:-webkit-)?(?:color|background(?:-color|-image)?|border(?:-\w+)*|outline(?:-color)?|box-shadow|text-shadow|text-(?:decoration|emphasis|fill|stroke)(?:-color)?|column-rule(?:-color)?|caret-color|fill|stroke|stop-color)$/

const MAX_VALUES = 5000

/** Colours as hex or rgb, the forms that every client and WeChat's dark mode read. */
export const colours: Pass = (root, {styles, colours: known}) => {
  let changed = 0
  if (known.size > MAX_VALUES) known.clear()
  eachElement(root, element => {
    const before = styles.read(element)
    const after = before.map(each => {
      return coloured.test(each.property) ? {...each, value: plain(each.value, known)} : each
    })
    if (after.every(({value}, at) => value === before[at]!.value)) return
    styles.write(element, after)
    changed++
  })
  return changed
}

function plain(value: string, known: Map<string, string>): string {
  const result = known.get(value) ?? plainColours(value)
  known.set(value, result)
  return result
}
