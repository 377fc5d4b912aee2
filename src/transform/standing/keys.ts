import {displayWidth} from '../../chinese.ts'
import {type Block, isText} from './blocks.ts'
import type {Found} from './evidence.ts'
import {call, familyOf, figure, label} from './patterns.ts'

/** Columns: a figure and what it is of stand on one line of a phone, or two. */
const SHORT = 48

/** Bold lines with a figure: several in a row, or one that the line above leads in. */
export function figures(blocks: readonly Block[]): Found {
  const fits = (at: number) => {
    const block = blocks[at]
    if (block?.kind !== 'line' || block.bold !== 'all') return false
    const {text} = block
    return (
      displayWidth(text) <= SHORT && figure.test(text) && !/[：:；;？?。！!\n]/.test(text) && !familyOf(text)
    )
  }
  return blocks.flatMap((_, at): Found => {
    if (!fits(at)) return []
    let start = at
    while (fits(start - 1)) start--
    const leadIn = blocks[start - 1]
    const row = fits(at - 1) || fits(at + 1)
    return row || (leadIn?.kind === 'line' && /[：:]$/.test(leadIn.text)) ? [[at, 'figures']] : []
  })
}

/** A whole sentence in bold, as rare as what is worth that. */
export function sentences(blocks: readonly Block[]): Found {
  const lines = blocks.filter(({kind}) => kind === 'line').length
  const fits = ({kind, bold, text}: Block) =>
    kind === 'line' && bold === 'all' && /[。！!]$/.test(text) && !/[\n]/.test(text) && !label.test(text)
  const isKey = (at: number) => {
    const {text} = blocks[at]!
    const width = displayWidth(text)
    const alone = [at - 1, at + 1].every(next => blocks[next]?.bold !== 'all')
    const told = blocks[at - 1]?.kind === 'line' && /[：:]$/.test(blocks[at - 1]!.text)
    return width >= 16 && width <= 120 && alone && !told && !call.test(text) && isText(blocks[at + 1])
  }
  const whole = blocks.filter(fits)
  if (whole.length > Math.max(1, lines / 5)) return []
  return blocks.flatMap((block, at): Found => (fits(block) && at > 0 && isKey(at) ? [[at, 'sentence']] : []))
}
