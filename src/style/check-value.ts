import {lexer} from 'css-tree/dist/csstree.esm'
import {didYouMean, nearest} from '../rules/suggest.ts'
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
    // Not in the typings, but the only list of names there is.
    const near = nearest(property, Object.keys((lexer as unknown as {properties: object}).properties))
    const suggestion = {zh: didYouMean(near, 'zh', 'clause'), en: didYouMean(near, 'en', 'clause')}
    return {ruleId: 'theme-unknown-property', data: {property, suggestion}}
  }
  if (lexer.matchProperty(property, value).error)
    return {ruleId: 'theme-invalid-value', data: {property, value}}
  return undefined
}
