import {reasons} from '../rules/reasons.ts'
import type {Theme} from './theme.ts'
import type {ThemeProblem} from './theme-rules.ts'

/**
 * What a conversion says of a theme. Of another tool's theme each reason is said once, where it first applies,
 * with how often it does: its author wrote for something else, and two hundred messages are none. All of them
 * are in `theme.problems`.
 */
export function reportedProblems({format, problems}: Theme): readonly ThemeProblem[] {
  if (format === 'native') return problems
  const groups = new Map<string, ThemeProblem[]>()
  problems.forEach((problem, index) => {
    const why = reasonOf(problem)
    const key = why === undefined ? String(index) : JSON.stringify([problem.path, why])
    groups.set(key, [...(groups.get(key) ?? []), problem])
  })
  return [...groups.values()].map(group => {
    const [first] = group as [ThemeProblem]
    const why = reasonOf(first)
    if (why === undefined) return first
    const {path, place, data} = first
    const what = data.what ?? data.selector ?? `${data.property}${data.value ? `: ${data.value}` : ''}`
    return {ruleId: 'theme-lost', path, place, data: {count: String(group.length), why, what, path}}
  })
}

/** Undefined for what is said each time: the fault is in the file, and not in what WeChat keeps of it. */
function reasonOf({ruleId, data}: ThemeProblem): ThemeProblem['data'][string] | undefined {
  if (ruleId === 'theme-unknown-property') return reasons.noSuchProperty
  if (ruleId === 'theme-invalid-value') return reasons.invalidValue
  return data.why
}
