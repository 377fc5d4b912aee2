import {type Level, levels} from '../options/levels.ts'
import {allRules} from '../rules/catalogue.ts'
import {errors} from '../rules/errors.ts'

export {allRules} from '../rules/catalogue.ts'

/** The ids of every rule that can be set. */
export const ruleIds: ReadonlySet<string> = new Set(Object.keys(allRules))

/** What ends a conversion; such a finding cannot be turned off. */
export const fatalRules: readonly string[] = Object.keys(errors)

/** Where a rule is explained. */
export function docsUrl(ruleId: string): string {
  return `https://github.com/weimark/weimark/blob/main/docs/lint.md#${ruleId}`
}

export {type Level, levels} from '../options/levels.ts'

export function isLevel(value: unknown): value is Level {
  return (levels as readonly unknown[]).includes(value)
}
