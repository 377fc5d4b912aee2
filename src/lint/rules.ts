import type {Severity} from '../article.ts'
import {errors} from '../rules/errors.ts'
import {lintRules} from '../rules/lint.ts'
import {rules as conversionRules} from '../rules/report.ts'
import type {Rule} from '../rules/rule.ts'

/** Every rule that a linter can report, by its stable id: what a conversion says, and what only `lint` looks for. */
export const allRules: Readonly<Record<string, Rule>> = {...conversionRules, ...lintRules}

/** The ids of every rule that can be set. */
export const ruleIds: ReadonlySet<string> = new Set(Object.keys(allRules))

/** What ends a conversion; such a finding cannot be turned off. */
export const fatalRules: readonly string[] = Object.keys(errors)

/** Where a rule is explained. */
export function docsUrl(ruleId: string): string {
  return `https://github.com/weimark/weimark/blob/main/docs/lint.md#${ruleId}`
}

/** How a rule is reported. */
export type Level = Severity | 'off'

export const levels: readonly Level[] = ['off', 'info', 'warning', 'error']

export function isLevel(value: unknown): value is Level {
  return (levels as readonly unknown[]).includes(value)
}
