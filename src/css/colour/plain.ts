import {converter, interpolateWithPremultipliedAlpha, parse as parseColour, type Rgb} from 'culori'

const toRgb = converter('rgb')

/**
 * A CSS colour as `#rrggbb`, or `rgba(r,g,b,a)` when it lets something through; undefined when it is none.
 * `color-mix()` is mixed.
 */
export function plainColour(text: string): string | undefined {
  const mixed = mix(text)
  const colour = mixed ?? toRgb(parseColour(text))
  if (!colour) return undefined
  const [r, g, b] = [colour.r, colour.g, colour.b].map(channel =>
    Math.round(Math.min(1, Math.max(0, channel)) * 255),
  )
  const alpha = colour.alpha ?? 1
  if (alpha < 1) return `rgba(${r},${g},${b},${Math.round(alpha * 1000) / 1000})`
  return `#${[r, g, b].map(channel => channel!.toString(16).padStart(2, '0')).join('')}`
}

const spaces = {
  srgb: 'rgb',
  oklab: 'oklab',
  oklch: 'oklch',
  lab: 'lab',
  lch: 'lch',
  hsl: 'hsl',
  hwb: 'hwb',
} as const

/** `color-mix(in srgb, A 20%, B)`. */
function mix(text: string): Rgb | undefined {
  const match = /^color-mix\(\s*in\s+([a-z]+)\s*,([\s\S]+)\)$/i.exec(text)
  if (!match) return undefined
  const space = spaces[match[1]!.toLowerCase() as keyof typeof spaces]
  const parts = splitTop(match[2]!)
  if (!space || parts.length !== 2) return undefined
  const [a, b] = parts.map(part => {
    const share = /\s*([\d.]+)%\s*$/.exec(part) ?? /^\s*([\d.]+)%\s*/.exec(part)
    return {
      colour: parseColour((share ? part.replace(share[0], '') : part).trim()),
      share: share && Number(share[1]) / 100,
    }
  })
  if (!a?.colour || !b?.colour) return undefined
  const shareA = a.share ?? (b.share === null ? 0.5 : 1 - b.share)
  const shareB = b.share ?? 1 - shareA
  if (shareA + shareB <= 0) return undefined
  // Premultiplied, as CSS has it: mixed with `transparent`, a colour stays what it is.
  const between = interpolateWithPremultipliedAlpha([a.colour, b.colour], space)
  return toRgb(between(shareB / (shareA + shareB)))
}

function splitTop(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const char of text) {
    if (char === '(') depth++
    if (char === ')') depth--
    if (char === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += char
  }
  return parts
}
