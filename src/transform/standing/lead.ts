import type {Block} from './blocks.ts'
import type {Evidence, Facts} from './evidence.ts'
import {leadLabel, leadTopic, news} from './patterns.ts'

/** The first paragraph, where it sums up. */
export function leadOf(
  blocks: readonly Block[],
  found: readonly (Evidence | undefined)[],
  {digest}: Facts,
): [number, Evidence] | undefined {
  const at = blocks.findIndex(
    ({kind}, index) => kind !== 'picture' && kind !== 'rule' && found[index] !== 'byline',
  )
  const block = blocks[at]
  if (block?.kind !== 'line' || found[at] !== undefined || block.bold !== 'none' || block.links)
    return undefined
  const {text} = block
  const rest = blocks.slice(at + 1).reduce((sum, next) => sum + next.text.length, 0)
  const whole =
    text.length >= 40 && text.length <= 240 && /[。！！？!?]["”’」]?$/.test(text) && !/\n/.test(text)
  if (!whole || rest < text.length * 2 || blocks.length - at < 4) return undefined
  if (text === digest?.trim()) return undefined
  if (leadLabel.test(text)) return [at, 'lead-label']
  if (news.test(text)) return [at, 'lead-news']
  return leadTopic.test(text) ? [at, 'lead-topic'] : undefined
}
