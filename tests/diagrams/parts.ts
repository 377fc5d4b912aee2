import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {drawDiagram} from '../../src/diagrams/draw-diagram.ts'

/** The elements of a drawing that have no others in them, from below to above. */
export async function elementsOf(source: string): Promise<Element[]> {
  const found: Element[] = []
  const visit = (element: Element) => {
    const inner = element.children.filter((child): child is Element => child.type === 'element')
    if (element.tagName === 'text' || inner.length === 0) found.push(element)
    else inner.forEach(visit)
  }
  visit((await drawDiagram(source)).svg)
  return found
}

/** The words of a drawing, each line for itself, in reading order. */
export async function linesOf(source: string): Promise<string[]> {
  return (await elementsOf(source))
    .filter(({tagName}) => tagName === 'text')
    .map(element => textOf(element).replace(/\s+/g, ' ').trim())
    .filter(text => text !== '')
}

/** The numbers of an element: `x`, `y` … */
export function numbersOf<Name extends string>(element: Element, ...names: Name[]): Record<Name, number> {
  return Object.fromEntries(names.map(name => [name, Number(element.properties[name])])) as Record<
    Name,
    number
  >
}
