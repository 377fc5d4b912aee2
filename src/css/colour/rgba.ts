import {converter, parse} from 'culori'

/** Red, green and blue from 0 to 255, alpha from 0 to 1. Channels may have fractions. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number]

const toRgb = converter('rgb')

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value))

/** Channels and alpha cut to what there is. */
export function colour(red: number, green: number, blue: number, alpha = 1): Colour {
  return [clamp(red, 255), clamp(green, 255), clamp(blue, 255), clamp(alpha, 1)]
}

/**
 * A colour of the kinds that a browser hands to scripts as `rgb()`: names, hex, `rgb()`, `hsl()`, `hwb()`. In
 * whole channels, as the browser does. Undefined for every other value, `oklch()` and `currentcolor` included.
 */
export function parseColour(text: string): Colour | undefined {
  const rgb = toRgb(legacy.test(text) ? parse(text.toLowerCase()) : undefined)
  if (!rgb) return undefined
  const [red, green, blue] = [rgb.r, rgb.g, rgb.b].map(channel => Math.round(fixed(channel * 255)))
  return colour(red!, green!, blue!, serialisedAlpha(rgb.alpha ?? 1))
}

/** Functions of other colour spaces stay as they are in the browser's text. */
const legacy = /^(?:#[\da-f]+|[a-z]+|(?:rgb|hsl)a?\(.*|hwb\(.*)$/is

/** Without the last bits' noise, that a half would be rounded by. */
const fixed = (value: number) => Math.round(value * 1e6) / 1e6

/** Alpha as Chromium writes it: two decimals if they tell the same of 256 steps, else three. */
function serialisedAlpha(alpha: number): number {
  const step = Math.round(clamp(alpha, 1) * 255)
  const short = Math.round((step * 100) / 255) / 100
  return Math.round(short * 255) === step ? short : Math.round((step * 1000) / 255) / 1000
}

/** `rgb(1, 2, 3)` or `rgba(1, 2, 3, 0.5)`. */
export function colourText([red, green, blue, alpha]: Colour): string {
  const channels = [red, green, blue].map(wholeChannel).join(', ')
  return alpha === 1 ? `rgb(${channels})` : `rgba(${channels}, ${alpha})`
}

/** Rounded twice: to one decimal, then to none, so 9.45 becomes 10. */
export const wholeChannel = (channel: number) => Math.round(Number(channel.toFixed(1)))

/** What is seen of `top` over `bottom`, in whole channels. A fully transparent colour counts as opaque. */
export function blend(bottom: Colour, top: Colour): Colour {
  const below = bottom[3] || 1
  const above = top[3] || 1
  const alpha = above + below - above * below
  const channel = (index: 0 | 1 | 2) => {
    const own = Math.round((1 - below) * top[index] + below * (255 * (top[index] / 255)))
    return Math.round(clamp((1 - above / alpha) * bottom[index] + (above / alpha) * own, 255))
  }
  return colour(channel(0), channel(1), channel(2), alpha)
}

/** Sass's `mix()`, the share of `second` being its own alpha: an opaque one hides the first. */
export function mix(first: Colour, second: Colour): Colour {
  const share = second[3]
  const weight = 2 * share - 1
  const difference = second[3] - first[3]
  const product = weight * difference
  const own = ((product === -1 ? weight : (weight + difference) / (1 + product)) + 1) / 2
  const other = 1 - own
  return colour(
    own * second[0] + other * first[0],
    own * second[1] + other * first[1],
    own * second[2] + other * first[2],
    second[3] * share + first[3] * (1 - share),
  )
}

/** Perceived brightness, 0 to 255 (W3C's AERT formula). */
export function brightness([red, green, blue]: Colour): number {
  return (red * 299 + green * 587 + blue * 114) / 1000
}

/** Hue in degrees, saturation and lightness in percent. */
export type Hsl = readonly [hue: number, saturation: number, lightness: number]

export function toHsl(value: Colour): Hsl {
  const [red, green, blue] = [value[0] / 255, value[1] / 255, value[2] / 255]
  const least = Math.min(red, green, blue)
  const most = Math.max(red, green, blue)
  const spread = most - least
  const lightness = (least + most) / 2
  if (spread === 0) return [0, 0, clamp(lightness * 100, 100)]
  const saturation = spread / (lightness <= 0.5 ? most + least : 2 - most - least)
  const sextant =
    red === most
      ? (green - blue) / spread
      : green === most
        ? 2 + (blue - red) / spread
        : 4 + (red - green) / spread
  const turned = Math.min(sextant * 60, 360)
  const hue = turned < 0 ? turned + 360 : turned
  return [((hue % 360) + 360) % 360, clamp(saturation * 100, 100), clamp(lightness * 100, 100)]
}

/** Channels are not rounded. */
export function fromHsl([hue, saturation, lightness]: Hsl, alpha = 1): Colour {
  const [part, s, l] = [hue / 360, saturation / 100, lightness / 100]
  if (s === 0) return colour(l * 255, l * 255, l * 255, alpha)
  const high = l < 0.5 ? l * (1 + s) : l + s - l * s
  const low = 2 * l - high
  const channel = (offset: number) => {
    let at = part + offset
    if (at < 0) at++
    if (at > 1) at--
    if (6 * at < 1) return (low + (high - low) * 6 * at) * 255
    if (2 * at < 1) return high * 255
    if (3 * at < 2) return (low + (high - low) * (2 / 3 - at) * 6) * 255
    return low * 255
  }
  return colour(channel(1 / 3), channel(0), channel(-1 / 3), alpha)
}
