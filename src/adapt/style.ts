import parse from 'css-tree/parser'
import type {Element} from 'domhandler'
import {cssText} from '../css/text.ts'

/** One declaration; the value includes `!important` where it is kept. */
export type Declaration = readonly [property: string, value: string]

const MAX_TEXTS = 5000

/**
 * Reads and writes `style` attributes. An article has hundreds of elements and a few dozen different styles:
 * each text is parsed once, for all articles of a converter. Nothing of an article is kept but these texts.
 */
export class Styles {
  readonly #parsed = new Map<string, readonly Declaration[]>()

  /** The element's declarations in order; never to be changed in place. */
  read(element: Element): readonly Declaration[] {
    const text = element.attribs.style
    if (!text) return []
    let declarations = this.#parsed.get(text)
    if (!declarations) {
      declarations = parseStyle(text)
      // Authors' own styles make new texts without end.
      if (this.#parsed.size > MAX_TEXTS) this.#parsed.clear()
      this.#parsed.set(text, declarations)
    }
    return declarations
  }

  /** The value of a property, undefined when the element does not set it itself. */
  get(element: Element, property: string): string | undefined {
    return this.read(element).findLast(([name]) => name === property)?.[1]
  }

  write(element: Element, declarations: readonly Declaration[]): void {
    if (declarations.length === 0) delete element.attribs.style
    else element.attribs.style = declarations.map(([name, value]) => `${name}:${value}`).join(';')
  }

  /** Sets properties, in place of what the element says about them. Whether anything changed. */
  set(element: Element, values: Readonly<Record<string, string>>): boolean {
    const before = this.read(element)
    const missing = Object.entries(values).filter(([name, value]) => this.get(element, name) !== value)
    if (missing.length === 0) return false
    const names = new Set(missing.map(([name]) => name))
    this.write(element, [...before.filter(([name]) => !names.has(name)), ...missing])
    return true
  }
}

function parseStyle(text: string): Declaration[] {
  const list = parse(text, {context: 'declarationList', onParseError: () => {}})
  if (list.type !== 'DeclarationList') return []
  const declarations: Declaration[] = []
  list.children.forEach(node => {
    if (node.type !== 'Declaration') return
    declarations.push([
      node.property.toLowerCase(),
      cssText(node.value) + (node.important ? '!important' : ''),
    ])
  })
  return declarations
}
