import {brightness, type Colour, colour, fromHsl, toHsl} from '../css/colour/rgba.ts'
import {darkMode} from '../wechat/dark-mode.ts'

const {brightness: limits, lightness: levels} = darkMode

/** The page's own background in dark mode. */
export const darkPage: Colour = [...darkMode.dark.background, 1]

const pageLightness = toHsl(darkPage)[2]

/**
 * What WeChat's dark mode makes of a background colour.
 *
 * @returns with the alpha of `own`; channels are not rounded, the script rounds as {@link colourText} does
 */
export function darkBackground(own: Colour): Colour {
  const [hue, saturation, lightness] = toHsl(own)
  const level = brightness(own)
  const alpha = own[3]
  if ((saturation === 0 && lightness > levels.grey) || level > limits.white)
    return fromHsl([0, 0, Math.min(100, 100 + pageLightness - lightness)], alpha)
  if (level > limits.background) return withBrightness(limits.background, own)
  if (lightness < levels.background) return fromHsl([hue, saturation, levels.background], alpha)
  return own
}

/**
 * What WeChat's dark mode makes of the colour of text or of a line.
 *
 * @param background what lies behind, already converted; where it lets something through, that is taken to be
 * the page
 * @returns with the alpha of `own`, channels not rounded; `own` itself where it can be read well
 */
export function darkText(own: Colour, background: Colour = darkPage): Colour {
  const pageLevel = brightness(darkPage)
  const farthest = brightness(defaultDarkText) - pageLevel
  const behind = brightness(background) * background[3] + pageLevel * (1 - background[3])
  const level = brightness(own)
  const distance = Math.abs(behind - level)
  if (level >= limits.white) return own
  if (distance > farthest && behind <= pageLevel + limits.pageTolerance)
    return withBrightness(farthest + behind, own)
  if (distance >= limits.offset) return own
  const [hue, saturation, lightness] = toHsl(own)
  const bright = behind >= limits.brightBackground
  if (bright ? lightness > levels.turned - levels.grey : lightness <= levels.grey)
    return darkText(fromHsl([hue, saturation, levels.turned - lightness], own[3]), background)
  return withBrightness(Math.min(farthest, bright ? behind - limits.offset : behind + limits.offset), own)
}

/** Text without a colour of its own, in dark mode. */
const defaultDarkText: Colour = [...darkMode.dark.text, 1]

/** The same proportions of red, green and blue at another brightness; one that is at its limit passes on the rest. */
function withBrightness(target: number, from: Colour): Colour {
  const factor = target / brightness(from)
  let [red, green, blue] = from.slice(0, 3).map(channel => Math.min(255, channel * factor)) as [
    number,
    number,
    number,
  ]
  if (green === 0 || red === 255 || blue === 255) green = (target * 1000 - red * 299 - blue * 114) / 587
  else if (red === 0) red = (target * 1000 - green * 587 - blue * 114) / 299
  else if (blue === 0 || green === 255) blue = (target * 1000 - red * 299 - green * 587) / 114
  return colour(red, green, blue, from[3])
}
