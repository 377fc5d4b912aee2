import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {isElement} from '../blocks.ts'
import {chineseNumber, ownNumber} from './heading-number.ts'
import {outlineOf} from './outline.ts'

export type HeadingNumbers = 'none' | '一、' | '1.1'

/**
 * Numbers the headings, as text. `一、`: 一、（一）1.（1）①; `1.1`: 1, 1.1, 1.1.1. One that its author numbered keeps its own
 * number and is counted.
 */
export function rehypeHeadingNumbers({headingNumbers}: {headingNumbers: HeadingNumbers}) {
  return (tree: Root): undefined => {
    const counts: number[] = []
    for (const {element, level} of outlineOf(tree)) {
      counts.length = level + 1
      const expected = (counts[level] ?? 0) + 1
      const own = ownNumber(textOf(element).trim(), expected)
      counts[level] = own || expected
      // Below a level that nobody used yet, there is nothing to count from.
      for (let at = 0; at < level; at++) counts[at] ??= 0
      if (own === undefined) write(element, headingNumbers === '1.1' ? decimal(counts) : chinese(counts))
    }
  }
}

function decimal(counts: readonly number[]): string {
  return `${counts.filter(count => count > 0).join('.')} `
}

/** By the standard of Chinese official papers (GB/T 9704). */
function chinese(counts: readonly number[]): string {
  const count = counts[counts.length - 1]!
  const forms = [
    () => `${chineseNumber(count)}、`,
    () => `（${chineseNumber(count)}）`,
    () => `${count}. `,
    () => `（${count}）`,
    () => (count <= 20 ? String.fromCodePoint(0x245f + count) : `${count}) `),
  ]
  return (forms[counts.length - 1] ?? (() => `${count}) `))()
}

/** Inside bold that reaches over the whole heading, so that the number is bold too. */
function write(heading: Element, number: string): void {
  const [first] = heading.children.filter(child => child.type !== 'text' || child.value.trim() !== '')
  const only =
    heading.children.length === 1 && isElement(first) && /^(?:strong|b|em|span)$/.test(first.tagName)
  if (only) write(first, number)
  else {
    if (first?.type === 'text') first.value = first.value.trimStart()
    heading.children.unshift({type: 'text', value: number})
  }
}
