import type {CssNode, FunctionNode, List, ListItem} from 'css-tree'
import parse from 'css-tree/parser'
import walk from 'css-tree/walker'
import {cssText} from '../css-text.ts'
import {namedColours} from './colour-names.ts'

const maybe = /[a-z]{3}|#/i

/** A value with its colours as `#rrggbb` or `rgba(r,g,b,a)`: names, `hsl()` and the newer forms of `rgb()`. */
export function plainColours(value: string): string {
  if (!maybe.test(value) || /^(?:inherit|none|transparent|currentcolor)$/i.test(value)) return value
  const important = /!important$/.test(value) ? '!important' : ''
  const ast = parse(value.replace(/!important$/, ''), {context: 'value'})
  let changed = false
  walk(ast, (node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) => {
    const plain = item && colourOf(node)
    if (plain === undefined || plain === null || plain === cssText(node)) return
    list.replace(item, list.createItem({type: 'Raw', value: plain}))
    changed = true
  })
  return changed ? cssText(ast) + important : value
}

function colourOf(node: CssNode): string | undefined {
  if (node.type === 'Identifier') return namedColours.get(node.name.toLowerCase())
  if (node.type === 'Hash') return hexWithAlpha(node.value)
  if (node.type !== 'Function' || !/^(?:rgb|hsl)a?$/i.test(node.name)) return undefined
  const parts = partsOf(node)
  if (parts.length < 3) return undefined
  const alpha = parts[3] === undefined ? 1 : amount(parts[3], 1)
  const rgb = /^rgb/i.test(node.name) ? parts.slice(0, 3).map(part => amount(part, 255)) : fromHsl(parts)
  return [...rgb, alpha].every(Number.isFinite) ? write(rgb, alpha) : undefined
}

/** What stands between commas, spaces and the slash; `none` is zero. */
function partsOf(node: FunctionNode): string[] {
  return node.children
    .toArray()
    .filter(child => child.type !== 'Operator' && child.type !== 'WhiteSpace')
    .map(child => cssText(child).replace(/^none$/i, '0'))
}

function amount(text: string, whole: number): number {
  return text.endsWith('%') ? (Number.parseFloat(text) / 100) * whole : Number(text)
}

const degrees: Readonly<Record<string, number>> = {'': 1, deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360}

function fromHsl([hue = '', saturation = '', lightness = '']: readonly string[]): number[] {
  const [, number, unit] = /^([-+.\de]+?)(deg|grad|rad|turn)?$/i.exec(hue) ?? []
  const angle = Number(number) * degrees[unit?.toLowerCase() ?? '']!
  const share = (text: string) => Math.min(1, Math.max(0, Number.parseFloat(text) / 100))
  const [s, l] = [share(saturation), share(lightness)]
  // As CSS Color 4 defines it.
  return [0, 8, 4].map(n => {
    const k = (((n + angle / 30) % 12) + 12) % 12
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  })
}

function hexWithAlpha(hex: string): string | undefined {
  if (!/^(?:[\da-f]{4}|[\da-f]{8})$/i.test(hex)) return undefined
  const digits = hex.length === 4 ? [...hex].map(digit => digit + digit) : hex.match(/../g)!
  const [r, g, b, a] = digits.map(each => Number.parseInt(each, 16))
  return write([r!, g!, b!], Math.round((a! / 255) * 100) / 100)
}

function write(rgb: readonly number[], alpha: number): string {
  const [r, g, b] = rgb.map(each => Math.round(Math.min(255, Math.max(0, each))))
  if (alpha < 1) return `rgba(${r},${g},${b},${Math.round(Math.max(0, alpha) * 1000) / 1000})`
  return `#${[r, g, b].map(each => each!.toString(16).padStart(2, '0')).join('')}`
}
