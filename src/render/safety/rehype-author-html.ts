import type {Element, ElementContent, Parents, Root} from 'hast'
import {SKIP, visitElements} from '../../tree/visit.ts'
import {keptSvgTags} from '../../wechat/tags.ts'
import {isBlock, isElement} from '../blocks.ts'

/**
 * Turns the HTML that authors write, or that Word and old editors left, into elements that WeChat keeps:
 * `div` and its kin become `section`, `align`, `<center>`, `<font>` and sizes become styles, definition lists
 * and `details` become blocks, `ruby` text goes in brackets. Nothing is lost but the element's name.
 */
export function rehypeAuthorHtml() {
  return (tree: Root): undefined => {
    visitElements(tree, (node, index, parent) => {
      if (index !== undefined && parent && isLost(node, parent)) {
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
      if (index !== undefined && parent && isForeign(node, parent)) {
        parent.children.splice(index, 1, ...node.children)
        return [SKIP, index]
      }
      rename(node)
      moveAttributes(node)
    })
    visitElements(tree, node => {
      // An HTML parser ends a `p` where a block begins; `dt` and `summary` may hold blocks.
      if (node.tagName === 'p' && hasBlock(node)) node.tagName = 'section'
      // And a heading where another begins.
      if (isHeading(node) && hasHeading(node)) node.tagName = 'section'
    })
  }
}

function hasBlock(node: Element): boolean {
  return node.children.some(child => isBlock(child) || (isInline(child) && hasBlock(child)))
}

function isHeading(node: Element): boolean {
  return /^h[1-6]$/.test(node.tagName)
}

function hasHeading(node: Element): boolean {
  return node.children.some(child => isElement(child) && (isHeading(child) || hasHeading(child)))
}

function isInline(node: ElementContent): node is Element {
  return isElement(node) && node.tagName !== 'svg'
}

/** What is not drawing inside a drawing, links for one: what it would become is not SVG. */
function isForeign(node: Element, parent: Parents): boolean {
  const inside = parent.type === 'element' && keptSvgTags.has(parent.tagName)
  return inside && parent.tagName !== 'foreignObject' && !keptSvgTags.has(node.tagName)
}

const sections = new Set([
  'div',
  'article',
  'main',
  'header',
  'footer',
  'nav',
  'aside',
  'address',
  'hgroup',
  'center',
  'details',
  'dl',
  'dd',
])

const renames: Readonly<Record<string, string>> = {
  tt: 'code',
  strike: 's',
  ins: 'u',
  big: 'span',
  font: 'span',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  abbr: 'span',
  acronym: 'span',
  time: 'span',
  bdi: 'span',
  bdo: 'span',
  label: 'span',
  data: 'span',
  'o:p': 'span',
  q: 'span',
  ruby: 'span',
  rb: 'span',
  rtc: 'span',
  picture: 'span',
  dt: 'p',
  summary: 'p',
  menu: 'ul',
  dir: 'ul',
  rt: 'span',
}

/** Font sizes 1–7 of `<font size>`, as the HTML standard maps them. */
const fontSizes = ['10px', '13px', '16px', '18px', '24px', '32px', '48px']

/** Elements without text of their own that mean nothing in an article. */
function isLost(node: Element, parent: Parents): boolean {
  if (node.tagName === 'wbr' || node.tagName === 'rp') return true
  if (node.tagName === 'input') return node.properties.type !== 'checkbox'
  return (node.tagName === 'colgroup' || node.tagName === 'col') && parent.type === 'root'
}

function rename(node: Element): void {
  const from = node.tagName
  const to = sections.has(from) ? 'section' : renames[from]
  if (to === undefined) return
  node.tagName = to
  if (from === 'center') addStyle(node, 'text-align', 'center')
  if (from === 'details' || from === 'dl' || from === 'dd' || from === 'dt' || from === 'summary')
    addClass(node, from)
  if (from === 'q') node.children = [{type: 'text', value: '“'}, ...node.children, {type: 'text', value: '”'}]
  if (from === 'ruby') addClass(node, 'ruby')
  if (from === 'rt') addClass(node, 'ruby-text')
  if (from === 'rt')
    node.children = [{type: 'text', value: '（'}, ...node.children, {type: 'text', value: '）'}]
  if (from === 'font') readFont(node)
  if (from === 'big') addStyle(node, 'font-size', '1.2em')
  // WeChat keeps only the summary of a `details`: everything is shown, the summary as its heading.
  if (from === 'details') delete node.properties.open
}

function readFont(node: Element): void {
  const {color, size} = node.properties
  delete node.properties.color
  delete node.properties.size
  delete node.properties.face
  if (typeof color === 'string' && /^(?:#[0-9a-f]{3,8}|[a-z]+)$/i.test(color)) addStyle(node, 'color', color)
  // The parser reads `+1` as 1, so only smaller steps are known as steps.
  const step = Number(size) < 0 ? 3 + Number(size) : Number(size)
  const fontSize = fontSizes[Math.min(7, Math.max(1, step)) - 1]
  if (size !== undefined && fontSize) addStyle(node, 'font-size', fontSize)
}

function moveAttributes(node: Element): void {
  const {align, vAlign, bgColor, width, height} = node.properties
  if (align !== undefined) {
    delete node.properties.align
    const value = String(align).toLowerCase()
    if (/^(?:left|right|center|justify)$/.test(value)) alignTo(node, value)
  }
  if (vAlign !== undefined) {
    delete node.properties.vAlign
    addStyle(node, 'vertical-align', String(vAlign))
  }
  if (typeof bgColor === 'string' && /^(?:#[0-9a-f]{3,8}|[a-z]+)$/i.test(bgColor))
    addStyle(node, 'background-color', bgColor)
  delete node.properties.bgColor
  if (node.tagName === 'img') {
    delete node.properties.width
    delete node.properties.height
    sizeImage(node, width, height)
  } else if (
    node.tagName === 'table' ||
    node.tagName === 'td' ||
    node.tagName === 'th' ||
    node.tagName === 'col'
  ) {
    // A width in px breaks the article on a phone; a share of the table does not.
    delete node.properties.width
    if (typeof width === 'string' && /^\d+(?:\.\d+)?%$/.test(width)) addStyle(node, 'width', width)
  }
}

function alignTo(node: Element, value: string): void {
  if (node.tagName === 'img') {
    if (value === 'center') addStyle(node, 'display', 'block')
    return
  }
  if (node.tagName !== 'table') addStyle(node, 'text-align', value)
}

/** The author's size, never wider than the column: the theme's `max-width:100%` holds. */
function sizeImage(node: Element, width: unknown, height: unknown): void {
  const wide = length(width)
  const high = length(height)
  if (wide) {
    addStyle(node, 'width', wide)
    addStyle(node, 'height', 'auto')
  } else if (high?.endsWith('px')) {
    addStyle(node, 'height', high)
    addStyle(node, 'width', 'auto')
  }
}

function length(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value > 0 ? `${value}px` : undefined
  if (typeof value !== 'string') return undefined
  const match = /^\s*(\d+(?:\.\d+)?)\s*(px|%|em|rem)?\s*$/i.exec(value)
  return match && Number(match[1]) > 0 ? `${match[1]}${match[2]?.toLowerCase() ?? 'px'}` : undefined
}

/** In front of what the author's own `style` says, which is stronger than an attribute. */
function addStyle(node: Element, property: string, value: string): void {
  const own = node.properties.style
  node.properties.style = `${property}:${value}${typeof own === 'string' && own.trim() ? `;${own}` : ''}`
}

function addClass(node: Element, name: string): void {
  const own = node.properties.className
  node.properties.className = [...(Array.isArray(own) ? own : []), name]
}
