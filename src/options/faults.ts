import {reasons} from '../rules/reasons.ts'
import type {Said} from '../rules/rule.ts'
import {isRecord, isScalar} from './kinds.ts'
import type {Row} from './row.ts'

/** A part of an option's value that cannot be used. */
export interface Fault {
  /** Behind the option's name: `.name`, `[1]`. */
  at: string
  value: unknown
  expected: Said
}

/** What is wrong inside a value: the parts that can be named. None where the value itself is of another kind. */
export function faultsIn({kind}: Pick<Row, 'kind'>, value: unknown): Fault[] {
  if (kind === 'theme') return isRecord(value) ? inTheme(value) : []
  if (kind === 'variables') return isRecord(value) ? inVariables(Object.entries(value)) : []
  if (kind !== 'css') return []
  const isList = Array.isArray(value)
  return [value].flat().flatMap((each: unknown, index): Fault[] => {
    const at = isList ? `[${index}]` : ''
    if (isRecord(each)) return inSheet(each, at)
    return typeof each === 'string' || !isList ? [] : [{at, value: each, expected: reasons.sheet}]
  })
}

function inTheme(theme: Readonly<Record<string, unknown>>): Fault[] {
  if ('css' in theme) return inSheet(theme, '')
  const {name, ...variables} = theme
  const isNamed = name === undefined || typeof name === 'string'
  return [
    ...(isNamed ? [] : [{at: '.name', value: name, expected: reasons.themeName}]),
    ...inVariables(Object.entries(variables)),
  ]
}

function inSheet({css, path}: Readonly<Record<string, unknown>>, at: string): Fault[] {
  if (typeof css !== 'string') return [{at: `${at}.css`, value: css, expected: reasons.cssText}]
  if (path === undefined || typeof path === 'string') return []
  return [{at: `${at}.path`, value: path, expected: reasons.path}]
}

function inVariables(entries: readonly [string, unknown][]): Fault[] {
  return entries.flatMap(([name, value]) =>
    value === undefined || isScalar(value) ? [] : [{at: `.${name}`, value, expected: reasons.scalar}],
  )
}
