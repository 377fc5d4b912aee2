import type {Node, Position} from 'unist'
import type {VFile} from 'vfile'
import {reportRule} from '../messages.ts'
import {lintRules} from '../wordings/lint.ts'

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
