import {reasons} from '../rules/reasons.ts'
import {allowedFontStack} from '../wechat/css-values.ts'
import type {FormatRules} from './formats.ts'
import {splitPseudo} from './pseudo.ts'
import {type Key, keyOf} from './selectors.ts'
import type {RawRule, RawTheme} from './theme-rules.ts'

/**
 * Leaves out of another tool's theme what would harm the article here, and names it.
 *
 * @returns whether code blocks have to be given the dots that the theme has as a picture
 */
export function settleForeign(raw: RawTheme, format: FormatRules): boolean {
  const rules = raw.rules.map(rule => {
    const {base, pseudo} = splitPseudo(rule.selector)
    return {rule, pseudo, key: keyOf(base), styled: `${base}::${pseudo}`}
  })
  const floating = new Set(
    rules.filter(each => isDecoration(each) && isOutOfFlow(each.rule)).map(each => each.styled),
  )
  const barred = new Set(rules.filter(isPicturedBar).map(each => each.styled))
  raw.rules = rules.flatMap(({rule, key, styled}) => {
    const why = floating.has(styled)
      ? reasons.outOfFlow
      : barred.has(styled)
        ? reasons.picturedBar
        : undefined
    if (!why) return [{...rule, declarations: rule.declarations.filter(each => isKept(rule, each, key))}]
    const {place, path, selector} = rule
    raw.problems.push({ruleId: 'theme-not-kept', path, place, data: {what: selector, why}})
    return []
  })
  return barred.size > 0

  function isKept(rule: RawRule, {property, value, place}: Declaration, key: Key): boolean {
    const why =
      property === 'font-family' && !allowedFontStack.value.test(value)
        ? reasons.readersFont
        : format.refuse?.(key, property, value)
    const what = `${property}: ${value}`
    if (why) raw.problems.push({ruleId: 'theme-not-kept', path: rule.path, place, data: {what, why}})
    return !why
  }
}

type Declaration = RawRule['declarations'][number]

interface Read {
  rule: RawRule
  pseudo: 'before' | 'after' | undefined
  key: Key
}

/** What has no words of the article's. */
function isDecoration({pseudo, key: {classes}}: Read): boolean {
  return pseudo !== undefined || classes.includes('prefix') || classes.includes('suffix')
}

function isOutOfFlow({lost}: RawRule): boolean {
  return lost.some(({property, value}) => property === 'position' && /^(?:absolute|fixed)/.test(value))
}

function isPicturedBar({rule, pseudo, key}: Read): boolean {
  const ofCode = key.tag === 'pre' || key.classes.includes('custom') || key.classes.includes('code__pre')
  return (
    pseudo === 'before' &&
    ofCode &&
    rule.lost.some(({property, value}) => /^background/.test(property) && /url\(/i.test(value))
  )
}
