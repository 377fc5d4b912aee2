import {matches, valueRows} from './css-values.ts'
import type {Row, Words} from './evidence.ts'
import {lostProperties} from './properties-lost.ts'

const vendor = /^-(?:webkit|moz|ms|o)-/
const family = /^(animation|transition)-/

/** What is known to go wrong with a property, under its own name or that of its kin. */
export function lostProperty(property: string): Row | undefined {
  const plain = property.replace(vendor, '')
  const kin = family.exec(plain)?.[1] ?? plain
  const name = [property, plain, kin].find(each => Object.hasOwn(lostProperties, each))
  return name === undefined ? undefined : lostProperties[name]
}

/**
 * Why weimark leaves a declaration out: WeChat would not keep it, or it would do harm. Undefined when it is
 * written.
 *
 * @param property lower-case name
 * @param value as written, without `!important`
 */
export function whyDropped(property: string, value: string): Words | undefined {
  return (
    lostProperty(property)?.why ??
    valueRows.find(rule => rule.why !== undefined && matches(rule, property, value))?.why
  )
}
