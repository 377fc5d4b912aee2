import type {CheerioAPI} from 'cheerio'
import {is} from 'css-select'
import type {Element} from 'domhandler'
import {keyOf} from '../style/selectors.ts'
import type {StyleRule} from '../style/theme.ts'
import {type Part, parts} from './contract.ts'

export interface Coverage {
  /** Parts that want a style. */
  parts: number
  /** Of these, those that no rule is about. */
  missing: readonly Part[]
}

/**
 * Which parts of the markup contract a theme has no rule for.
 *
 * @param $ the specimen before any CSS
 */
export function measureCoverage($: CheerioAPI, rules: readonly StyleRule[]): Coverage {
  // In the markup of another tool some parts are others.
  const wanted = parts.filter(each => each.wanted && $(each.selector).length > 0)
  return {parts: wanted.length, missing: wanted.filter(part => !isStyled($, part, rules))}
}

/** A rule for everything, or for what is round a part, is not about the part: its last step has to name it. */
function isStyled($: CheerioAPI, {selector}: Part, rules: readonly StyleRule[]): boolean {
  const {tag, classes} = keyOf(selector)
  const hook = classes.at(-1)
  const about = rules.filter(({key}) => (hook === undefined ? key.tag === tag : key.classes.includes(hook)))
  const elements = $(selector).toArray() as Element[]
  return about.some(({base}) => elements.some(element => is(element, base)))
}
