import type {Block} from './blocks.ts'
import {bylines, reading, signOff} from './ends.ts'
import type {Evidence, Facts} from './evidence.ts'
import {figures, sentences} from './keys.ts'
import {leadOf} from './lead.ts'
import {subheads} from './titles.ts'

/**
 * What each block is, and by which evidence.
 *
 * @param blocks the article's blocks that a reader sees, in order
 * @returns undefined for what stays as it is
 */
export function weigh(blocks: readonly Block[], facts: Facts): (Evidence | undefined)[] {
  const found: (Evidence | undefined)[] = blocks.map(({address}) =>
    address === undefined ? undefined : 'address',
  )
  const free = (at: number) => blocks[at]?.kind === 'line' && found[at] === undefined
  for (const step of [bylines, reading, signOff, figures, subheads, sentences]) {
    for (const [at, kind] of step(blocks, facts)) if (free(at)) found[at] = kind
  }
  const lead = leadOf(blocks, found, facts)
  if (lead) found[lead[0]] = lead[1]
  return found
}
