import type {CssNode} from 'css-tree'
import walk from 'css-tree/walker'
import type {Element} from 'domhandler'
import {isTag} from 'domhandler'
import type {Declaration} from '../css/declarations.ts'
import {cssText} from '../css/text.ts'
import {readValue} from '../css/value.ts'
import {whyDropped} from '../wechat/css.ts'
import {allowedFontStack} from '../wechat/css-values.ts'
import {eachElement} from './elements.ts'
import type {Pass} from './pass.ts'

const MAX_STYLES = 5000

/**
 * Drops declarations that WeChat deletes or that its checker objects to, whoever wrote them: `position`, a
 * `font-family` in text, `!important`, which breaks its dark mode, quotes in `url()`. On `p`, where the editor
 * rewrites the shorthands, margin and padding become longhands.
 */
export const declarations: Pass = (root, {styles, adapted: known}) => {
  let changed = 0
  if (known.size > MAX_STYLES) known.clear()
  eachElement(root, element => {
    if (!element.attribs.style) return
    const wide = isWide(element)
    const key = `${wide ? 'wide ' : ''}${element.name} ${element.attribs.style}`
    let result = known.get(key)
    if (!result) {
      result = styles.read(element).flatMap(each => adaptOne(each, element.name, wide))
      known.set(key, result)
    }
    const before = element.attribs.style
    styles.write(element, result)
    if (before !== element.attribs.style) changed++
  })
  return changed
}

function adaptOne(each: Declaration, tag: string, wide: boolean): Declaration[] {
  const {property, important} = each
  // The one that is needed: it beats the reader page's own `max-width:100%!important`.
  if (wide && property === 'max-width' && important && !each.value.startsWith('100%')) return [each]
  const value = plainUrls(each.value)
  if (whyDropped(property, value)) return []
  if (property === 'font-family' && !allowedFontStack.value.test(value)) return []
  if (tag === 'p' && (property === 'margin' || property === 'padding')) return longhands(property, value)
  return [{property, value, important: false}]
}

function longhands(property: string, value: string): Declaration[] {
  const parts = value.trim().split(/\s+/)
  const [top = '0', right = top, bottom = top, left = right] = parts
  return Object.entries({top, right, bottom, left}).map(([side, value]) => ({
    property: `${property}-${side}`,
    value,
    important: false,
  }))
}

/** Inside what scrolls sideways. */
function isWide(element: Element): boolean {
  for (let at = element.parent; at && isTag(at); at = at.parent) {
    if (at.attribs['data-ignore-width'] !== undefined) return true
  }
  return false
}

/** `url()` without quotes: the API unwraps an element that has quotes in it. */
function plainUrls(value: string): string {
  if (!/url\(/i.test(value)) return value
  const ast = readValue(value)
  if (!ast) return value
  walk(ast, (node: CssNode) => {
    if (node.type !== 'Url') return
    const address = node.value.trim().replace(/^\/\//, 'https://')
    node.value = address.replace(
      /[\s"'()\\<>]/g,
      char => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
    )
  })
  return cssText(ast)
}
