import type {Element} from 'domhandler'
import {type Declaration, readDeclarations, writeDeclarations} from './declarations.ts'

const MAX_TEXTS = 5000

interface Parsed {
  declarations: readonly Declaration[]
  unread: readonly string[]
}

const nothing: Parsed = {declarations: [], unread: []}

/**
 * Reads and writes the `style` attributes of elements. An article has hundreds of elements and a few dozen
 * different styles: each text is parsed once, for all articles of a converter. Nothing of an article is kept but
 * these texts.
 */
export class Styles {
  readonly #parsed = new Map<string, Parsed>()

  /** The element's declarations in order; never to be changed in place. */
  read(element: Element): readonly Declaration[] {
    return this.#parse(element.attribs.style).declarations
  }

  /** What of the element's style cannot be read, as written. */
  unread(element: Element): readonly string[] {
    return this.#parse(element.attribs.style).unread
  }

  /** The value of a property, without `!important`; undefined when the element does not set it itself. */
  get(element: Element, property: string): string | undefined {
    return this.read(element).findLast(each => each.property === property)?.value
  }

  write(element: Element, declarations: readonly Declaration[]): void {
    const style = writeDeclarations(declarations)
    if (style === undefined) delete element.attribs.style
    else element.attribs.style = style
  }

  /** Sets properties, in place of what the element says about them. Whether anything changed. */
  set(element: Element, values: Readonly<Record<string, string>>): boolean {
    const before = this.read(element)
    const missing = Object.entries(values)
      .filter(([name, value]) => this.get(element, name) !== value)
      .map(([property, value]) => ({property, value, important: false}))
    if (missing.length === 0) return false
    const names = new Set(missing.map(({property}) => property))
    this.write(element, [...before.filter(({property}) => !names.has(property)), ...missing])
    return true
  }

  #parse(text: string | undefined): Parsed {
    if (!text) return nothing
    let parsed = this.#parsed.get(text)
    if (!parsed) {
      const unread: string[] = []
      parsed = {declarations: readDeclarations(text, piece => unread.push(piece)), unread}
      // Authors' own styles make new texts without end.
      if (this.#parsed.size > MAX_TEXTS) this.#parsed.clear()
      this.#parsed.set(text, parsed)
    }
    return parsed
  }
}
