import {type Element, isTag} from 'domhandler'
import {toPixels} from '../../adapt/length.ts'
import {blockTags, nativeTags} from '../../wechat/tags.ts'
import {widthOf} from '../text-width.ts'
import {type Text, textOf} from './line-height.ts'
import {type Look, linesOf} from './look.ts'

/** px of the narrowest screen that Tencent's checker lays an article out on: text has at least these lines there. */
const SCREEN = 375

/** A table's height is the least it has. */
const growing: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'])

/**
 * Heights in px that the words inside are sure to need more than: they are cut off, or stand on what follows.
 * What only a browser knows is not counted.
 */
export function checkHeights(look: Look, page: Text): void {
  for (const node of look.root.children) if (isTag(node)) leastHeight(node, page, look)
}

/** px that an element's words need, about and at least; tells of those within it that are too low. */
function leastHeight(element: Element, inherited: Text, look: Look): number {
  if (element.name === 'svg' || nativeTags.has(element.name) || element.attribs['data-mode'] === 'svg')
    return 0
  const get = (property: string) => look.styles.get(element, property) ?? ''
  const text = textOf(element, inherited, look)
  if (!text || get('display') === 'none') return 0
  const parts = element.children.filter(isTag).map(child => leastHeight(child, text, look))
  const row = /flex|grid/.test(get('display')) || element.name === 'tr' || !blockTags.has(element.name)
  const own = ownHeight(element, text)
  const need = Math.max(own, row ? Math.max(0, ...parts) : blockParts(element, parts, look))
  const height = toPixels(get('height'))
  if (height === undefined || height === 0 || growing.has(element.name)) return need
  if (/auto|scroll|overlay/.test(get('overflow') + get('overflow-y'))) return height
  // Tencent's checker looks at the elements inside, one by one.
  const inside = Math.max(0, ...parts, element.children.some(isTag) ? own : 0)
  if (inside > height + (height > 200 ? 20 : 5)) {
    look.report('height-fixed', element, {tag: element.name, height: get('height'), need: Math.round(inside)})
  }
  return height
}

/** Blocks stand below each other; what floats or stands in a line counts once. */
function blockParts(element: Element, parts: readonly number[], look: Look): number {
  const children = element.children.filter(isTag)
  const stacked = children.map(child => {
    const aside = `${look.styles.get(child, 'display') ?? ''} ${look.styles.get(child, 'float') ?? ''}`
    return blockTags.has(child.name) && !/inline|left|right/.test(aside)
  })
  const sum = parts.reduce((all, part, at) => (stacked[at] ? all + part : all), 0)
  return Math.max(sum, ...parts)
}

function ownHeight(element: Element, {font, line}: Text): number {
  if (font === 0 || !blockTags.has(element.name)) return 0
  const px = 'px' in line ? line.px : line.factor * font
  const lines = linesOf(element).map(each => Math.ceil((widthOf(each.trim()) * font) / SCREEN))
  return px * lines.reduce((sum, each) => sum + each, 0)
}
