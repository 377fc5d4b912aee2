import type {Node, Position} from 'unist'
import type {VFile} from 'vfile'
import {lintRules} from '../rules/lint.ts'
import {reportRule} from '../rules/report.ts'

export type LintRuleId = keyof typeof lintRules

/** Adds a finding of the linter's own to a file; {@link reportRule} with the rule looked up. */
export function tell(
  file: VFile,
  ruleId: LintRuleId,
  place?: Node | Position | undefined,
  data: Readonly<Record<string, string | number>> = {},
): void {
  reportRule(file, ruleId, lintRules[ruleId], place, data)
}
