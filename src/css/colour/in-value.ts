import type {CssNode, FunctionNode, List, ListItem} from 'css-tree'
import walk from 'css-tree/walker'
import {cssText} from '../text.ts'
import {readValue} from '../value.ts'
import {namedColours} from './names.ts'
import {fromOklab, spaces, toOklab} from './spaces.ts'

const maybe = /[a-z]{3}|#/i

/**
 * A value with its colours as `#rrggbb` or `rgba(r,g,b,a)`: names, `hsl()`, the newer forms of `rgb()`, and the
 * functions of CSS Color 4 and 5.
 */
export function plainColours(value: string): string {
  if (!maybe.test(value) || /^(?:inherit|none|transparent|currentcolor)$/i.test(value)) return value
  const ast = readValue(value)
  if (!ast) return value
  let changed = false
  walk(ast, (node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) => {
    const plain = item && colourOf(node)
    if (plain === undefined || plain === null || plain === cssText(node)) return
    list.replace(item, list.createItem({type: 'Raw', value: plain}))
    changed = true
  })
  return changed ? cssText(ast) : value
}

function colourOf(node: CssNode): string | undefined {
  if (node.type === 'Identifier') return namedColours.get(node.name.toLowerCase())
  if (node.type === 'Hash') return hexWithAlpha(node.value)
  if (node.type !== 'Function') return undefined
  const name = node.name.toLowerCase()
  if (name === 'color-mix') return mix(node)
  const parts = partsOf(node)
  if (/^(?:rgb|hsl)a?$/.test(name)) return oldSpace(name, parts)
  const space = spaces[name === 'color' ? `color ${parts.shift()?.toLowerCase()}` : name]
  const numbers = space?.whole.map((whole, at) => {
    const part = parts[at] ?? ''
    return whole === undefined ? degreesOf(part) : amount(part, whole)
  })
  const alpha = parts[3] === undefined ? 1 : amount(parts[3], 1)
  if (!space || parts.length < 3 || parts.length > 4) return undefined
  const [a = 0, b = 0, c = 0] = numbers ?? []
  // Half of what `hwb()` is written in has no per cent sign.
  const scale = name === 'hwb' && !parts[1]!.endsWith('%') ? 100 : 1
  const rgb = space.toRgb([a, b / scale, c / scale])
  return [...rgb, alpha].every(Number.isFinite)
    ? write(
        rgb.map(value => value * 255),
        alpha,
      )
    : undefined
}

function oldSpace(name: string, parts: readonly string[]): string | undefined {
  if (parts.length < 3) return undefined
  const alpha = parts[3] === undefined ? 1 : amount(parts[3], 1)
  const rgb = name.startsWith('rgb') ? parts.slice(0, 3).map(part => amount(part, 255)) : fromHsl(parts)
  return [...rgb, alpha].every(Number.isFinite) ? write(rgb, alpha) : undefined
}

/** `color-mix(in srgb, A 20%, B)`, in sRGB and Oklab; other spaces stay as written. */
function mix(node: FunctionNode): string | undefined {
  const groups: CssNode[][] = [[]]
  for (const child of node.children.toArray()) {
    if (child.type === 'Operator' && child.value === ',') groups.push([])
    else if (child.type !== 'WhiteSpace') groups[groups.length - 1]!.push(child)
  }
  const [method = [], ...colours] = groups
  const space = method.map(each => cssText(each).toLowerCase()).join(' ')
  if (colours.length !== 2 || (space !== 'in srgb' && space !== 'in oklab')) return undefined
  const [first, second] = colours.map(group => {
    const share = group.find(each => each.type === 'Percentage')
    const own = group.find(each => each.type !== 'Percentage')
    return {colour: own && rgbaOf(own), share: share && Number(share.value) / 100}
  })
  if (!first?.colour || !second?.colour) return undefined
  const shareA = first.share ?? (second.share === undefined ? 0.5 : 1 - second.share)
  const shareB = second.share ?? 1 - shareA
  const sum = shareA + shareB
  if (!(sum > 0)) return undefined
  // Premultiplied, as CSS has it: mixed with `transparent`, a colour stays what it is.
  const [weightA, weightB] = [(shareA / sum) * first.colour.alpha, (shareB / sum) * second.colour.alpha]
  const alpha = weightA + weightB
  const enter = space === 'in oklab' ? toOklab : (rgb: Rgb) => rgb
  const [from, to] = [enter(first.colour.rgb), enter(second.colour.rgb)]
  const between = [0, 1, 2].map(at => (alpha === 0 ? 0 : (from[at]! * weightA + to[at]! * weightB) / alpha))
  const [x = 0, y = 0, z = 0] = between
  const rgb = space === 'in oklab' ? fromOklab([x, y, z]) : between
  return write(
    rgb.map(value => value * 255),
    alpha * Math.min(1, sum),
  )
}

type Rgb = readonly [number, number, number]

/** A colour inside another, with its channels from 0 to 1. */
function rgbaOf(node: CssNode): {rgb: Rgb; alpha: number} | undefined {
  const text = cssText(node).toLowerCase()
  if (text === 'transparent') return {rgb: [0, 0, 0], alpha: 0}
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(text)
  const plain = short
    ? `#${short
        .slice(1)
        .map(digit => digit + digit)
        .join('')}`
    : (colourOf(node) ?? text)
  const hex = /^#(..)(..)(..)$/
    .exec(plain)
    ?.slice(1)
    .map(each => Number.parseInt(each, 16))
  const [r, g, b, alpha = 1] = hex ?? /^rgba\(([\d.,]+)\)$/.exec(plain)?.[1]?.split(',').map(Number) ?? []
  return r === undefined ? undefined : {rgb: [r / 255, g! / 255, b! / 255], alpha}
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

function degreesOf(hue: string): number {
  const [, number, unit] = /^([-+.\de]+?)(deg|grad|rad|turn)?$/i.exec(hue) ?? []
  return Number(number) * degrees[unit?.toLowerCase() ?? '']!
}

function fromHsl([hue = '', saturation = '', lightness = '']: readonly string[]): number[] {
  const angle = degreesOf(hue)
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
