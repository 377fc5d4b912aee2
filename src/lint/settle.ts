import type {VFile} from 'vfile'
import type {ArticleMessage} from '../article.ts'
import type {Level} from '../options/levels.ts'
import type {LintLevels} from '../options/options.ts'
import {dataOf} from '../rules/data.ts'
import {report, setSeverity} from '../rules/report.ts'
import {isDisabled, readDirectives} from './comments.ts'
import {fatalRules} from './rules.ts'
import {readSettings} from './settings.ts'

/** Leaves out the messages that are turned off and gives each its severity; in the order of the file. */
export function settle(file: VFile, options: LintLevels, overrides: LintLevels): ArticleMessage[] {
  const settings = readSettings(file, options, overrides)
  tellStanding(file, settings.get('standing-line'))
  const directives = readDirectives(file)
  const source = String(file.value)
  const kept = (file.messages as ArticleMessage[]).filter(message => {
    const ruleId = message.ruleId ?? ''
    const level = fatalRules.includes(ruleId) ? undefined : settings.get(ruleId)
    if (level === 'off') return false
    // Comments speak of the article, not of its theme's file.
    const own = !message.file || message.file === file.path
    if (own && isDisabled(ruleId, message.line ?? undefined, directives, source)) return false
    if (level !== undefined) setSeverity(message, level)
    return true
  })
  return kept.sort(byPlace)
}

/** How lines that stand alone were read: said where somebody asks for it. */
function tellStanding(file: VFile, level: Level = 'off'): void {
  if (level === 'off') return
  for (const {standing, evidence, text, position} of dataOf(file).standing ?? [])
    report(file, 'standing-line', position, {standing, evidence, text: shorten(text)})
}

function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : characters.join('')
}

/** What belongs to the whole article stands first. */
function byPlace(one: ArticleMessage, other: ArticleMessage): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
}
