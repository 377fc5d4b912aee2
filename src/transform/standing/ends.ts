import {displayWidth} from '../../chinese.ts'
import type {Block} from './blocks.ts'
import type {Found} from './evidence.ts'
import {attribution, call, closing, readingTitle} from './patterns.ts'

/** `作者：…` before the text begins and behind its end. */
export function bylines(blocks: readonly Block[]): Found {
  const fits = (at: number) => {
    const {kind, text, links} = blocks[at]!
    const below = blocks[at - 1]?.kind === 'picture' && /^(?:来源|供图|摄影|图)/.test(text)
    return kind === 'line' && !links && !below && text.split('\n').every(line => isAttribution(line))
  }
  const long = ({kind, text}: Block) => kind !== 'picture' && kind !== 'rule' && displayWidth(text) > 80
  const first = blocks.findIndex(long)
  const head = blocks.slice(0, Math.max(0, Math.min(first === -1 ? 4 : first, 4)))
  const last = blocks.findLastIndex(block => long(block) && !closing.test(block.text))
  const tail = blocks.map((_, at) => at).filter(at => at > last && at >= blocks.length - 12)
  return [...head.keys(), ...tail].filter(fits).map(at => [at, 'byline'])
}

function isAttribution(line: string): boolean {
  const inner = line.trim().replace(/^[（(](.*)[）)]$/, '$1')
  return displayWidth(inner) <= 80 && attribution.test(inner) && !/[。？！?!]/.test(inner)
}

/** `往期推荐`, and links below it. */
export function reading(blocks: readonly Block[]): Found {
  return blocks.flatMap(({text, kind}, at): Found => {
    const fits = kind === 'line' && readingTitle.test(text) && blocks[at + 1]?.links
    return fits ? [[at, 'reading']] : []
  })
}

/** The last paragraphs, from the one on that asks readers to do something. */
export function signOff(blocks: readonly Block[]): Found {
  const result: Found = []
  for (let at = blocks.length - 1; at > 0; at--) {
    const {kind, text, address, links} = blocks[at]!
    if (kind === 'picture' || kind === 'rule' || address !== undefined || links) continue
    if (kind === 'line' && text.split('\n').every(isAttribution)) continue
    if (
      kind === 'line' &&
      (readingTitle.test(text) || (displayWidth(text) <= 40 && call.test(text) && !isClosing(text)))
    )
      continue
    if (kind !== 'line' || !isClosing(text)) break
    result.push([at, 'closing'])
  }
  return result
}

function isClosing(text: string): boolean {
  return displayWidth(text) <= 200 && closing.test(text)
}
