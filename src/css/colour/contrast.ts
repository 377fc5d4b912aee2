import type {Colour} from './rgba.ts'

/** WCAG 2's relative luminance, 0 to 1. Alpha is not looked at. */
function luminance([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map(channel => {
    const share = channel / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

/** WCAG 2's contrast ratio, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
