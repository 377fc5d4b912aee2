import {whyDropped} from '../wechat/css.ts'
import {eachElement} from './elements.ts'
import type {Pass} from './pass.ts'
import type {Declaration} from './style.ts'

const MAX_STYLES = 5000

/**
 * Drops declarations that WeChat deletes or that its checker objects to, whoever wrote them: `position`, a
 * `font-family` in text, `!important`, which breaks its dark mode. On `p`, where the editor rewrites the
 * shorthands, margin and padding become longhands.
 */
export const declarations: Pass = (root, {styles, adapted: known}) => {
  let changed = 0
  if (known.size > MAX_STYLES) known.clear()
  eachElement(root, element => {
    if (!element.attribs.style) return
    const key = `${element.name} ${element.attribs.style}`
    let result = known.get(key)
    if (!result) {
      result = styles.read(element).flatMap(each => adaptOne(each, element.name))
      known.set(key, result)
    }
    const before = element.attribs.style
    styles.write(element, result)
    if (before !== element.attribs.style) changed++
  })
  return changed
}

/** The one stack that Tencent's checker accepts begins like this. */
const allowedStack = /^mp-quote,\s*PingFang SC,\s*system-ui,\s*-apple-system/i

function adaptOne([property, whole]: Declaration, tag: string): Declaration[] {
  const value = whole.replace(/\s*!important$/, '')
  if (whyDropped(property, value)) return []
  if (property === 'font-family' && !allowedStack.test(value)) return []
  if (tag === 'p' && (property === 'margin' || property === 'padding')) return longhands(property, value)
  return [[property, value]]
}

function longhands(property: string, value: string): Declaration[] {
  const parts = value.trim().split(/\s+/)
  const [top = '0', right = top, bottom = top, left = right] = parts
  return [
    [`${property}-top`, top],
    [`${property}-right`, right],
    [`${property}-bottom`, bottom],
    [`${property}-left`, left],
  ]
}
