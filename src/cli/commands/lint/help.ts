import type {Language} from '../../../article.ts'
import {type RuleId, rules} from '../../../rules/catalogue.ts'
import {commandHelp} from '../../command.ts'
import type {Wording} from '../../wording.ts'
import {lintOptionFlags} from './arguments.ts'
import {withoutPlaces} from './formats.ts'
import type {LintWording} from './words.ts'

/** What `weimark lint --help` prints. */
export function lintHelp(words: Wording, own: LintWording): string {
  return `${commandHelp(lintOptionFlags, words, own)}\n${own.exitCodes}\n`
}

/** What `weimark lint --rules` prints: id, severity and meaning of each. */
export function listRules(words: Wording, lang: Language): string {
  const ids = Object.keys(rules).sort()
  const width = Math.max(...ids.map(id => id.length)) + 2
  const lines = ids.map(id => {
    const rule = rules[id as RuleId]
    const severity = words.severity[rule.severity].padEnd(lang === 'zh' ? 4 : 9)
    return `${id.padEnd(width)}${severity}${withoutPlaces(rule[lang].reason)}`
  })
  return `${lines.join('\n')}\n`
}
