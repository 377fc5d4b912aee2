import type {Language} from '../article.ts'
import {allRules} from '../lint/rules.ts'
import {lintOptionFlags} from './lint-arguments.ts'
import {withoutPlaces} from './lint-formats.ts'
import type {LintWording} from './lint-wording.ts'
import type {Wording} from './wording.ts'

/** What `weimark lint --help` prints. */
export function lintHelp(words: Wording, own: LintWording): string {
  const width = Math.max(...Object.values(lintOptionFlags).map(flags => flags.length)) + 6
  return [
    words.usage,
    ...own.usageLines.map(line => `  ${line}`),
    '',
    own.about,
    '',
    words.optionsTitle,
    ...Object.entries(lintOptionFlags).map(([name, flags]) => {
      const aligned = flags.startsWith('--') ? `    ${flags}` : flags
      return `  ${aligned.padEnd(width)}${own.options[name] ?? words.options[name] ?? ''}`
    }),
    '',
    words.examplesTitle,
    ...own.examples.flatMap(([command, meaning]) => [`  ${command}`, `      ${meaning}`]),
    '',
    own.exitCodes,
    '',
  ].join('\n')
}

/** What `weimark lint --rules` prints: id, severity and meaning of each. */
export function listRules(words: Wording, lang: Language): string {
  const ids = Object.keys(allRules).sort()
  const width = Math.max(...ids.map(id => id.length)) + 2
  const lines = ids.map(id => {
    const rule = allRules[id]!
    const severity = words.severity[rule.severity].padEnd(lang === 'zh' ? 4 : 9)
    return `${id.padEnd(width)}${severity}${withoutPlaces(rule[lang].reason)}`
  })
  return `${lines.join('\n')}\n`
}
