import {reasons} from '../rules/reasons.ts'
import type {Said} from '../rules/rule.ts'
import {whyDropped} from '../wechat/css.ts'
import {type Content, readContent} from './content.ts'
import {splitPseudo} from './pseudo.ts'
import {type Key, keyOf} from './selectors.ts'
import type {RawRule, ThemeProblem} from './theme-rules.ts'
import {plainValue, UnusableValue} from './values.ts'

/** A rule ready for the cascade: one selector, plain values. */
export interface StyleRule {
  /** What it weighs by. */
  selector: string
  /** The selector without `::before` or `::after`: what it matches. */
  base: string
  pseudo: 'before' | 'after' | undefined
  key: Key
  /** Any rule of a higher layer is stronger than every rule of a lower one. */
  layer: number
  css: string
}

export type CheckValue = (property: string, value: string) => Omit<ThemeProblem, 'path' | 'place'> | undefined

export interface RuleContext {
  variables: ReadonlyMap<string, string>
  /** What is found is added. */
  problems: ThemeProblem[]
  check: CheckValue | undefined
  /** Contents that juice would misread are added. */
  contents: Map<string, Content>
  /** Whether every rule weighs the same, so that the later wins. */
  inOrder?: boolean | undefined
}

/** A rule with its values written out; undefined where nothing of it is left. */
export async function compileRule(
  rule: RawRule,
  layer: number,
  context: RuleContext,
): Promise<StyleRule | undefined> {
  const kept: string[] = []
  for (const declaration of rule.declarations) {
    const {property, important, place} = declaration
    const result = await compileValue(declaration, context)
    if (result === undefined) continue
    if (typeof result === 'string') kept.push(`${property}: ${result}${important ? ' !important' : ''};`)
    else context.problems.push({...result, path: rule.path, place})
  }
  if (kept.length === 0) return undefined
  const {base, pseudo} = splitPseudo(rule.selector)
  const selector = context.inOrder ? `x${pseudo ? `::${pseudo}` : ''}` : rule.selector
  return {selector, base, pseudo, key: keyOf(base), layer, css: kept.join(' ')}
}

type Problem = Omit<ThemeProblem, 'path' | 'place'>

/** The value as juice is to write it; undefined where a variable is `initial`, as in CSS. */
async function compileValue(
  {property, value}: RawRule['declarations'][number],
  {variables, check, contents}: RuleContext,
): Promise<string | Problem | undefined> {
  if (property.startsWith('--')) return notKept(property, reasons.variableMisplaced)
  let plain: string | undefined
  try {
    plain = await plainValue(value, variables)
  } catch (error) {
    if (!(error instanceof UnusableValue)) throw error
    if (error.unset) return undefined
    return notKept(`${property}: ${value}`, error.why)
  }
  if (property === 'content') {
    const content = readContent(plain)
    if (content === undefined) return notKept(`content: ${plain}`, reasons.contentOnlyText)
    return standIn(content, contents)
  }
  // Once more: a variable may have brought what WeChat does not keep.
  const dropped = whyDropped(property, plain)
  if (dropped) return notKept(`${property}: ${plain}`, dropped)
  return check?.(property, plain) ?? plain
}

function notKept(what: string, why: Said): Problem {
  return {ruleId: 'theme-not-kept', data: {what, why}}
}

/**
 * juice reads `content` by splitting at quotes and prints escapes as letters. What it would misread is swapped
 * for one private-use character, and back once juice is done.
 */
function standIn(content: Content, contents: Map<string, Content>): string {
  const [text] = content
  const plain = content !== 'none' && content.length === 1 && typeof text === 'string'
  if (plain && !/['"\\]|var|counter|attr|url/i.test(text)) return `"${text}"`
  const char = String.fromCodePoint(0xe000 + contents.size)
  contents.set(char, content)
  return `"${char}"`
}
