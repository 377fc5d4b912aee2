import type {Element} from 'hast'
import {visitElements} from '../../tree/visit.ts'

/** What a drawing may be painted with by a name or numbers: `red`, `#abc`, `rgb(0 0 0 / 50%)`, `currentColor`. */
const colour = /^(?:[a-z]+|#[\da-f]{3,8}|(?:rgb|hsl)a?\([\d\s.,%/+-]*\))$/i

/** Whether a text is a colour and nothing else: TeX hands on whatever an author wrote for one. */
function isColour(text: string): boolean {
  return colour.test(text.trim())
}

/**
 * Whether paint is fetched from elsewhere. Browsers read such an attribute as CSS, escapes included; one that is the
 * drawing's own (`url(#id)`) harms nobody.
 */
export function isFetched(paint: string): boolean {
  if (paint.includes('\\')) return true
  return /(?:url|src|image|image-set|element|cross-fade)\((?!\s*["']?\s*#)/i.test(paint)
}

/**
 * The gate of drawings that we make ourselves: by whatever command of an author it comes, their paint is a colour. A
 * browser would fetch `url(…)` while the article is read.
 *
 * @param tell is told of each other value once
 */
export function keepColours(svg: Element, tell: (value: string) => void): void {
  const told = new Set<string>()
  visitElements(svg, ({properties}) => {
    for (const name of ['fill', 'stroke']) {
      const value = properties[name]
      if (value === undefined || isColour(String(value))) continue
      delete properties[name]
      if (!told.has(String(value))) tell(String(value).slice(0, 60))
      told.add(String(value))
    }
  })
}
