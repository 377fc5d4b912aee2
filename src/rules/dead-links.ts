import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {rules} from './catalogue.ts'
import {fill, report} from './report.ts'
import type {Language} from './rule.ts'

type DeadRule = 'link-dead' | 'wiki-link'

/** What the wording of each calls the link. */
const names: Readonly<Record<DeadRule, string>> = {'link-dead': 'url', 'wiki-link': 'target'}

/** Tells of a link to a page of the site that leads nowhere on WeChat. */
export function reportDeadLink(file: VFile, ruleId: DeadRule, shown: string, place?: Position): void {
  report(file, ruleId, place, {[names[ruleId]]: shown})
  // What {@link joinDeadLinks} knows it by.
  file.messages.at(-1)!.actual = shown
}

/** Addresses that a message names; a long list helps nobody. */
const NAMED = 6

/**
 * One message for all of a kind, at the first: an article that points at its whole site is mended in one place. After
 * comments and levels were looked at, which speak of single links.
 */
export function joinDeadLinks<Message extends VFileMessage>(messages: Message[], lang: Language): Message[] {
  const dead = messages.filter(
    ({ruleId, actual}) => actual !== undefined && Object.hasOwn(names, ruleId ?? ''),
  )
  if (dead.length < 2) return messages
  const firsts = new Map<string, Message>()
  // A note that is embedded is a file of its own.
  const key = ({ruleId, file}: VFileMessage) => `${ruleId}\0${file}`
  for (const message of dead) if (!firsts.has(key(message))) firsts.set(key(message), message)
  for (const [of, first] of firsts) {
    const ruleId = first.ruleId as DeadRule
    const shown = [...new Set(dead.filter(each => key(each) === of).map(({actual}) => actual!))]
    const list = [...shown.slice(0, NAMED), ...(shown.length > NAMED ? ['…'] : [])]
    const wording = rules[ruleId][lang]
    const text = list.join(lang === 'zh' ? '、' : ', ')
    first.reason = fill(wording.reason, {[names[ruleId]]: text})
    first.message = first.reason
  }
  const others = new Set(dead.filter(message => firsts.get(key(message)) !== message))
  return messages.filter(message => !others.has(message))
}
