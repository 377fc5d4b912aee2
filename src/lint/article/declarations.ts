import type {Element} from 'domhandler'
import {isTag} from 'domhandler'
import type {RuleId} from '../../rules/catalogue.ts'
import {allowedFontStack, matches, valueRows} from '../../wechat/css-values.ts'
import {eachIn, type Look, wordsOf} from './look.ts'

interface DeclarationRule {
  id: RuleId
  property: string
  /** @param inSvg whether the element is part of a drawing */
  isBad(value: string, element: Element, inSvg: boolean): boolean
}

const row = (id: string) => valueRows.find(each => each.id === id)!

/** Tencent's checker, as far as it looks at one declaration. */
const rules: readonly DeclarationRule[] = [
  {
    id: 'height-zero',
    property: 'height',
    isBad: (value, element, inSvg) =>
      matches(row('zero-height'), 'height', value) &&
      !inSvg &&
      !isDrawing(element) &&
      wordsOf(element) !== '',
  },
  {
    id: 'text-align-logical',
    property: 'text-align',
    isBad: value => matches(row('logical-text-align'), 'text-align', value),
  },
  {
    id: 'opacity-zero',
    property: 'opacity',
    isBad: (value, element) => isNamed(element, 'img') && Number.parseFloat(value) === 0,
  },
  {
    id: 'caret-transparent',
    property: 'caret-color',
    isBad: (value, element) =>
      matches(row('transparent-caret'), 'caret-color', value) && wordsOf(element) !== '',
  },
  {
    id: 'font-family',
    property: 'font-family',
    // Weimark writes no other, and words that are not there need no font.
    isBad: (value, element, inSvg) =>
      !inSvg && !allowedFontStack.value.test(value) && !isDefault(value) && wordsOf(element) !== '',
  },
]

/** What web editors write on every element that they paste. */
const gathered: ReadonlySet<RuleId> = new Set(['text-align-logical', 'caret-transparent'])

/** Findings that one declaration is enough for. */
export function checkDeclarations(look: Look): void {
  eachIn(look.root, (element, inSvg) => {
    if (!element.attribs.style) return
    for (const piece of look.styles.unread(element)) {
      // Editors leave `font-size: ;` by the dozen, and Word its own.
      if (/^(?:mso-|[\w-]+\s*:\s*$)/i.test(piece)) continue
      look.gather('declaration-unreadable', element, {declaration: shorten(piece)})
    }
    for (const {id, property, isBad} of rules) {
      const value = look.styles.get(element, property)
      if (value === undefined || !isBad(value, element, inSvg)) continue
      const shown = shorten(value)
      if (id === 'font-family') look.gather(id, element, {value: shown})
      else if (gathered.has(id)) look.gather(id, element, {tag: element.name, value: shown})
      else look.report(id, element, {tag: element.name, value: shown})
    }
  })
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function isDefault(value: string): boolean {
  return /^(?:inherit|initial|unset|revert|var\(.*\))$/i.test(value)
}

function isNamed(element: Element, name: string): boolean {
  return element.name.toLowerCase() === name
}

/** An element in `data-mode="svg"` may have any height. */
function isDrawing(element: Element): boolean {
  for (
    let node: Element | null = element;
    node;
    node = node.parent && isTag(node.parent) ? node.parent : null
  ) {
    if (node.attribs['data-mode'] === 'svg') return true
  }
  return false
}
