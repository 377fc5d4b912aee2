import {lintRules} from './lint.ts'
import {rules} from './report.ts'
import type {Rule} from './rule.ts'

const all = {...rules, ...lintRules}

/** The id of a rule that can be set. */
export type KnownRule = keyof typeof all

/** Every rule that a linter can report, by its stable id: what a conversion says, and what only `lint` looks for. */
export const allRules: Readonly<Record<string, Rule>> = all
