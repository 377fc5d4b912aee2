import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {ruleIds} from '../rules/catalogue.ts'
import {dataOf} from '../rules/data.ts'
import {fatalRules} from './rules.ts'
import {reportUnknownRule} from './settings.ts'

/** A comment that speaks to the linter. */
interface Directive {
  kind: 'disable' | 'enable' | 'next-line'
  /** Empty for every rule. */
  rules: readonly string[]
  position: Position
}

const words = /^weimark-(disable-next-line|disable|enable)(?=\s|$)/

/**
 * Reads what the comments of an article say: `weimark-disable`, `weimark-enable` or `weimark-disable-next-line`,
 * rules with spaces or commas between, a reason behind ` -- `. Names of rules that there are not are findings.
 */
export function readDirectives(file: VFile): Directive[] {
  const found: Directive[] = []
  for (const {text, position} of dataOf(file).lintComments ?? []) {
    const match = words.exec(text)
    if (!match) continue
    const list = text.slice(match[0].length).split(/\s--(?:\s|$)/)[0]!
    const rules = list.split(/[\s,，、]+/).filter(Boolean)
    for (const name of rules) if (!ruleIds.has(name)) reportUnknownRule(name, position, file)
    const kind = match[1] === 'disable-next-line' ? 'next-line' : (match[1] as 'disable' | 'enable')
    found.push({kind, rules, position})
  }
  return found
}

/**
 * Whether comments turn off a rule on a line. A finding of the whole article (`line` undefined) is off where the
 * rule is off at the article's end.
 */
export function isDisabled(
  ruleId: string,
  line: number | undefined,
  directives: readonly Directive[],
  source: string,
): boolean {
  if (fatalRules.includes(ruleId)) return false
  let off = false
  for (const {kind, rules, position} of directives) {
    if (rules.length > 0 && !rules.includes(ruleId)) continue
    if (kind === 'next-line') {
      if (line !== undefined && line === nextLine(position.end.line, source)) return true
    } else if (line === undefined || position.start.line <= line) off = kind === 'disable'
  }
  return off
}

/** The next line with something on it: paragraphs have an empty one between. */
function nextLine(after: number, source: string): number {
  const lines = source.split(/\r?\n/)
  let line = after + 1
  while (line <= lines.length && lines[line - 1]!.trim() === '') line++
  return line
}
