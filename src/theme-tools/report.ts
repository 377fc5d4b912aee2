import type {Language} from '../article.ts'
import type {Finding} from '../lint/finding.ts'
import {docsPage} from '../rules/home.ts'
import {fill} from '../rules/report.ts'
import type {Said} from '../rules/rule.ts'
import {themeCheckRules} from '../rules/theme-check.ts'
import type {Place} from '../rules/user-error.ts'

export type ThemeRuleId = keyof typeof themeCheckRules

type Word = string | number | Said

/** Adds a finding of the check's own. */
export type Report = (
  ruleId: ThemeRuleId,
  data: Readonly<Record<string, Word>>,
  at?: {path?: string; place?: Place},
) => void

/** @param file the theme's path, for findings that say no other */
export function reporterOf(file: string, lang: Language): {report: Report; findings: Finding[]} {
  const findings: Finding[] = []
  const report: Report = (ruleId, data, {path, place} = {}) => {
    const rule = themeCheckRules[ruleId]
    const wording = rule[lang]
    const words = Object.fromEntries(
      Object.entries(data).map(([name, word]) => [name, typeof word === 'object' ? word[lang] : word]),
    )
    findings.push({
      ruleId,
      severity: rule.severity,
      reason: fill(wording.reason, words),
      note: fill(wording.fix, words),
      file: path ?? file,
      line: place?.line,
      column: place?.column,
      endLine: undefined,
      endColumn: undefined,
      url: docsPage('themes.md', ruleId),
    })
  }
  return {report, findings}
}
