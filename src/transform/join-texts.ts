import type {PhrasingContent} from 'mdast'
import {span} from './typography/inline-lines.ts'

/** Neighbouring texts as one: what stands at a seam of two is not seen by those who look at one text. */
export function joinTexts(children: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const child of children) {
    const last = result[result.length - 1]
    if (child.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = {type: 'text', value: last.value + child.value, ...span(last, child)}
    } else result.push(child)
  }
  return result
}
