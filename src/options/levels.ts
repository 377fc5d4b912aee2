import type {RuleId} from '../rules/catalogue.ts'
import type {Severity} from '../rules/rule.ts'

/** How a rule is reported. */
export type Level = Severity | 'off'

export const levels: readonly Level[] = ['off', 'info', 'warning', 'error']

/** How rules are reported, by their ids. */
export type LintLevels = Readonly<{[Id in RuleId]?: Level} & {[id: string]: Level | undefined}>
