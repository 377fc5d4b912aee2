import {articleRules} from './article.ts'
import {drawingRules} from './drawings.ts'
import {lintRules} from './lint.ts'
import type {Rule} from './rule.ts'
import {syntaxRules} from './syntax.ts'
import {themeRules} from './theme.ts'

/** Every finding, by its stable id: what a conversion says, and what only `lint` looks for. What ends one is in `errors.ts`. */
export const rules = {
  ...articleRules,
  ...drawingRules,
  ...syntaxRules,
  ...themeRules,
  ...lintRules,
} satisfies Record<string, Rule>

/** The id of a rule; each can be set. */
export type RuleId = keyof typeof rules

export const ruleIds: ReadonlySet<string> = new Set(Object.keys(rules))
