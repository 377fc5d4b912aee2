import {type Level, levels} from '../options/levels.ts'
import {errors} from '../rules/errors.ts'
import {docsPage} from '../rules/home.ts'

/** What ends a conversion; such a finding cannot be turned off. */
export const fatalRules: readonly string[] = Object.keys(errors)

/** Where a rule is explained. */
export function docsUrl(ruleId: string): string {
  return docsPage('lint.md', ruleId)
}

export function isLevel(value: unknown): value is Level {
  return (levels as readonly unknown[]).includes(value)
}
