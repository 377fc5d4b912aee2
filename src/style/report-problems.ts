import type {VFile} from 'vfile'
import type {Language} from '../article.ts'
import {report} from '../rules/report.ts'
import type {ThemeProblem} from './theme-rules.ts'

/** Adds what was found in a theme to a file's messages, each with the theme's own path and place. */
export function reportProblems(file: VFile, problems: readonly ThemeProblem[], lang: Language): void {
  for (const {ruleId, path, place, data} of problems) {
    const words = Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value[lang],
    ])
    report(file, ruleId, {start: place, end: place}, Object.fromEntries(words))
    file.messages[file.messages.length - 1]!.file = path
  }
}
