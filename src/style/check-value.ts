import {lexer} from 'css-tree/dist/csstree.esm'
import type {ThemeProblem} from './theme-rules.ts'

/** Real properties that css-tree's tables do not have yet. */
const newer = new Set(['text-autospace', 'text-wrap-style', 'text-spacing-trim', 'hanging-punctuation'])

/**
 * Whether a property exists and takes this value.
 *
 * @param value plain: without `var()` and `calc()`
 */
export function checkValue(
  property: string,
  value: string,
): Omit<ThemeProblem, 'path' | 'place'> | undefined {
  if (newer.has(property)) return undefined
  if (!lexer.getProperty(property)) {
    const near = nearest(property)
    const suggestion = near ? {zh: `，是不是 ${near}？`, en: `: did you mean ${near}?`} : {zh: '', en: ''}
    return {ruleId: 'theme-unknown-property', data: {property, suggestion}}
  }
  if (lexer.matchProperty(property, value).error)
    return {ruleId: 'theme-invalid-value', data: {property, value}}
  return undefined
}

function nearest(property: string): string | undefined {
  let best: string | undefined
  let least = 3
  // Not in the typings, but the only list of names there is.
  for (const name of Object.keys((lexer as unknown as {properties: object}).properties)) {
    if (Math.abs(name.length - property.length) >= least) continue
    const far = distance(name, property)
    if (far < least) [best, least] = [name, far]
  }
  return best
}

/** Letters to insert, delete, replace or swap between two words. */
function distance(a: string, b: string): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({length: b.length + 1}, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1)
      row.push(cost)
    }
    ;[beforeLast, last] = [last, row]
  }
  return last[b.length]!
}
