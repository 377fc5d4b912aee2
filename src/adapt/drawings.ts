import {type AnyNode, Element, isTag} from 'domhandler'
import {appendChild, prepend, removeElement} from 'domutils'
import type {Styles} from '../css/styles.ts'
import {readerPage} from '../wechat/reader.ts'
import {fewChildren} from '../wechat/structure.ts'
import {nativeTags} from '../wechat/tags.ts'
import type {Pass} from './pass.ts'

const black = /^\s*(?:black|#000(?:000)?|rgba?\(\s*0\s*,\s*0\s*,\s*0\s*(?:,\s*1(?:\.0*)?\s*)?\))\s*$/i
const inked = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'])

/**
 * Dark mode never recolours a drawing: black ink becomes the text's own colour, which it does recolour, except
 * on a ground that stays light. A drawing has a `viewBox` to shrink by and is no wider than the column, and one
 * that begins to move when touched does so when clicked. Many shapes stand in groups: the editor deletes what has
 * many children without text.
 */
export const drawings: Pass = (root, {styles}) => visit(root, false, styles)

function visit(parent: {children: AnyNode[]}, light: boolean, styles: Styles): number {
  let changed = 0
  for (const node of parent.children) {
    if (!isTag(node) || nativeTags.has(node.name)) continue
    if (node.name === 'svg') {
      const sized = size(node)
      const coloured = !light && ink(node, styles)
      const played = click(node)
      const grouped = group(node)
      if (sized || coloured || played || grouped) changed++
    } else changed += visit(node, light || staysLight(node), styles)
  }
  return changed
}

/** The dark-mode algorithm leaves boxes alone that have a picture behind them, and what is marked. */
function staysLight({attribs}: Element): boolean {
  return attribs['data-no-dark'] !== undefined || /url\(/i.test(attribs.style ?? '')
}

function size(svg: Element): boolean {
  const [width, height] = [svg.attribs.width, svg.attribs.height].map(text =>
    /^\s*[\d.]+(?:px)?\s*$/i.test(text ?? '') ? Number.parseFloat(text!) : Number.NaN,
  ) as [number, number]
  if (!(width > 0) || !(height > 0)) return false
  let changed = false
  if (svg.attribs.viewBox === undefined) {
    svg.attribs.viewBox = `0 0 ${width} ${height}`
    changed = true
  }
  if (width > readerPage.columnWidth) {
    svg.attribs.width = String(readerPage.columnWidth)
    svg.attribs.height = String(Math.round((height * readerPage.columnWidth * 100) / width) / 100)
    changed = true
  }
  return changed
}

function ink(svg: Element, styles: Styles): boolean {
  let changed = paint(svg, styles)
  if (!said(svg, 'fill', styles) && hasDefaultInk(svg, styles)) {
    svg.attribs.fill = 'currentColor'
    changed = true
  }
  return changed
}

function paint(element: Element, styles: Styles): boolean {
  let changed = false
  for (const name of ['fill', 'stroke']) {
    if (black.test(element.attribs[name] ?? '')) {
      element.attribs[name] = 'currentColor'
      changed = true
    }
    const own = styles.get(element, name)
    if (own !== undefined && black.test(own) && styles.set(element, {[name]: 'currentColor'})) changed = true
  }
  for (const child of element.children) if (isTag(child) && paint(child, styles)) changed = true
  return changed
}

function said(element: Element, name: string, styles: Styles): boolean {
  return element.attribs[name] !== undefined || styles.get(element, name) !== undefined
}

/** Whether anything is drawn in the black that nobody asked for. */
function hasDefaultInk(element: Element, styles: Styles): boolean {
  return element.children.some(child => {
    if (!isTag(child) || said(child, 'fill', styles)) return false
    return (inked.has(child.name) && child.name !== 'line') || hasDefaultInk(child, styles)
  })
}

/** There is no touch on a desktop, so Tencent's checker asks for both. */
function click(element: Element): boolean {
  let changed = false
  const {begin = ''} = element.attribs
  if (/touchstart/i.test(begin) && !/click/i.test(begin)) {
    element.attribs.begin = `${begin.trim().replace(/;$/, '')}; click`
    changed = true
  }
  for (const child of element.children) if (isTag(child) && click(child)) changed = true
  return changed
}

/** What belongs to the element that it stands in. */
const bound = /^(?:animate|set$|title$|desc$|mpath$)/

function group(element: Element): boolean {
  let changed = false
  for (const child of element.children) if (isTag(child) && group(child)) changed = true
  if (element.name !== 'svg' && element.name !== 'g') return changed
  for (let shapes = shapesOf(element); shapes.length > fewChildren; shapes = shapesOf(element)) {
    for (let at = 0; at < shapes.length; at += fewChildren) {
      const box = new Element('g', {})
      prepend(shapes[at]!, box)
      for (const shape of shapes.slice(at, at + fewChildren)) {
        removeElement(shape)
        appendChild(box, shape)
      }
    }
    changed = true
  }
  return changed
}

function shapesOf(element: Element): Element[] {
  return element.children.filter((child): child is Element => isTag(child) && !bound.test(child.name))
}
