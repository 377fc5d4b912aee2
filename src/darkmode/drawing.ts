import {type Element, isTag, isText} from 'domhandler'
import {parseDeclarations, valueText} from './declarations.ts'

/** Something in a drawing that is read. */
interface DrawnText {
  text: string
  /** Undefined: the colour of the text around the drawing. */
  colour: string | undefined
}

const shapes = new Set(['rect', 'circle', 'ellipse', 'path', 'polygon', 'polyline', 'image'])
const unseen = new Set(['defs', 'title', 'desc', 'style', 'script', 'clipPath', 'mask', 'symbol', 'marker'])

/**
 * What is read in a drawing: its texts, and its lines and glyphs in the text's colour, as one piece. Texts of
 * a colour of their own count only where no filled shape may lie behind them: what lies where is not computed.
 */
export function drawnText(svg: Element): DrawnText[] {
  const found: DrawnText[] = []
  let inherits = false
  let filled = false
  const visit = (element: Element, inherited: string): void => {
    const fill = paintOf(element, 'fill') ?? inherited
    const current = (value: string | undefined) => value?.toLowerCase() === 'currentcolor'
    if (current(fill) || current(paintOf(element, 'stroke'))) inherits = true
    else if (shapes.has(element.name) && fill !== 'none') filled = true
    for (const node of element.children) {
      if (isTag(node) && !unseen.has(node.name)) visit(node, fill)
      if (!isText(node) || node.data.trim() === '' || fill === 'none' || current(fill)) continue
      found.push({text: node.data.replace(/\s+/g, ' ').trim().slice(0, 40), colour: fill})
    }
  }
  visit(svg, '#000000')
  const label = svg.attribs['aria-label'] ?? '<svg>'
  return [...(inherits ? [{text: label.slice(0, 40), colour: undefined}] : []), ...(filled ? [] : found)]
}

function paintOf(element: Element, property: 'fill' | 'stroke'): string | undefined {
  const styled = element.attribs.style
    ? parseDeclarations(element.attribs.style).findLast(each => each.property === property)
    : undefined
  return styled ? valueText(styled) : element.attribs[property]
}
