import {type AnyNode, Element, isTag, isText} from 'domhandler'
import {appendChild, prepend, removeElement, replaceElement, textContent} from 'domutils'
import {type Action, isDoubtful, type Row, type Stage} from '../wechat/evidence.ts'

/** One difference that a stage makes. */
export interface Change {
  stage: Stage
  /** The row of `wechat/` that says so: `tag:div`, `svg:defs`, `property:position`, `value:calc`, `list-item`. */
  rule: string
  /** Whether something that a reader sees may go or look different, or only the way it is written. */
  lost: boolean
  /** Name of the element. */
  element: string
  /** Its place among all elements of the HTML that was given, in document order from 0. */
  index: number
  /** What went: a declaration, an attribute, an address, the beginning of a text. */
  what?: string
}

export interface Rejection {
  /** What the API answers. */
  code: number
  /** The row that says so. */
  reason: string
  /** The address that it is about. */
  what: string
}

const LONGEST = 60

/** What the rules of one stage share. */
export class Context {
  readonly stage: Stage
  readonly changes: Change[] = []
  readonly #harsh: boolean
  readonly #places: WeakMap<Element, number>
  rejected: Rejection | undefined

  constructor(stage: Stage, harsh: boolean, places: WeakMap<Element, number>) {
    this.stage = stage
    this.#harsh = harsh
    this.#places = places
  }

  /** What the stage does by this row. Doubtful rows do nothing when they are to be taken mildly. */
  action(row: Row): Action {
    return isDoubtful(row) && !this.#harsh ? 'keep' : row.stages[this.stage]
  }

  note(rule: string, element: Element, lost: boolean, what?: string): void {
    const shown = what === undefined || what.length <= LONGEST ? what : `${what.slice(0, LONGEST)}…`
    this.changes.push({
      stage: this.stage,
      rule,
      lost,
      element: element.name,
      index: this.#place(element),
      ...(shown === undefined ? {} : {what: shown}),
    })
  }

  /** A new element that stands for another one, or for what is in it. */
  create(name: string, attributes: Record<string, string>, origin: Element): Element {
    const element = new Element(name, attributes)
    this.#places.set(element, this.#place(origin))
    return element
  }

  #place(element: Element): number {
    for (let node: AnyNode | null = element; node && isTag(node); node = node.parent as AnyNode | null) {
      const place = this.#places.get(node)
      if (place !== undefined) return place
    }
    return 0
  }
}

/** Its content takes an element's place. */
export function unwrap(element: Element): void {
  for (const child of [...element.children]) prepend(element, child)
  removeElement(element)
}

/** Puts neighbours into a new element at the place of the first. */
export function wrap(nodes: readonly AnyNode[], wrapper: Element): void {
  const [first, ...rest] = nodes
  if (!first) return
  replaceElement(first as Element, wrapper)
  appendChild(wrapper, first)
  for (const node of rest) {
    removeElement(node)
    appendChild(wrapper, node)
  }
}

/** Whether there is nothing but white space that HTML collapses; a non-breaking space is something. */
export function isBlank(node: AnyNode): boolean {
  return isText(node) && /^[ \t\r\n\f]*$/.test(node.data)
}

export function excerpt(node: AnyNode): string {
  return textContent(node).trim().replace(/\s+/g, ' ')
}
