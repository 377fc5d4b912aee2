import {lexer} from 'css-tree/dist/csstree.esm'
import {isNewer, isProperty, propertyNames} from '../css/property-names.ts'
import {didYouMean, nearest} from '../rules/suggest.ts'
import type {ThemeProblem} from './theme-rules.ts'

/**
 * Whether a property exists and takes this value.
 *
 * @param value plain: without `var()` and `calc()`
 */
export function checkValue(
  property: string,
  value: string,
): Omit<ThemeProblem, 'path' | 'place'> | undefined {
  if (isNewer(property)) return undefined
  if (!isProperty(property)) {
    const near = nearest(property, propertyNames)
    const suggestion = {zh: didYouMean(near, 'zh', 'clause'), en: didYouMean(near, 'en', 'clause')}
    return {ruleId: 'theme-unknown-property', data: {property, suggestion}}
  }
  if (lexer.matchProperty(property, value).error)
    return {ruleId: 'theme-invalid-value', data: {property, value}}
  return undefined
}
