import {displayWidth, hasCjk} from '../../chinese.ts'
import {type Block, isBody, isText} from './blocks.ts'
import type {Facts, Found} from './evidence.ts'
import {call, caption, closing, familyOf, figure, readingTitle, usualTitle} from './patterns.ts'

/** Columns: a subhead of 36 Chinese characters is two lines of a phone. */
const LONGEST = 72
/** Columns of a numbered line that is not bold. */
const SHORT = 48

export function subheads(blocks: readonly Block[], {title}: Facts): Found {
  const bolds = blocks.flatMap((_, at) => (isBoldTitle(blocks, at, title) ? [at] : []))
  const lines = blocks.filter(({kind}) => kind === 'line')
  const allBold = lines.filter(({bold}) => bold === 'all').length
  const numbered = numberedOf(blocks, bolds)
  // A letter, or a poster: what is bold there is not told apart by it.
  const shouted = allBold > 3 && allBold > lines.length * 0.6
  const result: Found = [...numbered].map(([at, bold]) => [at, bold ? 'bold-numbered' : 'plain-numbered'])
  if (shouted) return result.filter(([, kind]) => kind === 'plain-numbered')
  const plain = bolds.filter(at => !numbered.has(at))
  const alike = bolds.length >= 2
  for (const at of plain) {
    if (familyOf(blocks[at]!.text) && !alike) continue
    if (usualTitle.test(blocks[at]!.text)) result.push([at, 'bold-usual'])
    else if (alike) result.push([at, 'bold-alike'])
  }
  return [...result, ...labels(blocks), ...brackets(blocks)]
}

function isBoldTitle(blocks: readonly Block[], at: number, title: string | undefined): boolean {
  const {kind, bold, text, links} = blocks[at]!
  if (kind !== 'line' || bold === 'none' || links || !isTitle(text) || text === title?.trim()) return false
  const repeated = blocks.filter(block => block.text === text).length > 1
  const before = blocks[at - 1]
  const next = blocks[at + 1]
  const family = familyOf(text)
  // A title is about a table below it, and one below a picture and above another is a caption.
  if (repeated || (next?.kind === 'table' && !family)) return false
  if (next?.kind === 'picture' && (before?.kind === 'picture' || !isBody(blocks[at + 2]))) return false
  if (before?.kind === 'line' && /[：:]$/.test(before.text) && !family) return false
  // The last of several bold lines is no more a title than the others.
  if (before?.kind === 'line' && before.bold === 'all' && !figure.test(before.text) && !family) return false
  if (next?.kind === 'code' && !hasCjk(text)) return false
  return isBody(next) || (family !== undefined && startsInner(family, blocks[at + 1]))
}

/** `**一、背景**` right above `**（一）起因**`. */
function startsInner(family: {name: string}, next: Block | undefined): boolean {
  const inner = next?.kind === 'line' && isTitle(next.text) ? familyOf(next.text) : undefined
  return inner !== undefined && inner.name !== family.name
}

function isTitle(text: string): boolean {
  const width = displayWidth(text)
  if (width < 4 || width > LONGEST || /\n/.test(text)) return false
  if (/[。.；;，,、：:！!…~～）)—-]$/.test(text.replace(/[（(][^（）()]*[）)]$/, '')) || /[。；]/.test(text))
    return false
  if (
    /^[“"‘「『].*[”"’」』]$|^[—–@#＃*]|^[（(](?![一二三四五六七八九十\d]{1,3}[）)])|^(?:问|答|记者|主持人|[QA])\s*[：:]|^[\d\s:：.\-—~～/年月日]+$|https?:|\w@\w/.test(
      text,
    )
  )
    return false
  if (!/[\p{L}\p{N}？?）)”"’」』》】％%+]$/u.test(text)) return false
  // `待遇：面议`
  if (/[：:](?:面议|免费|不限|待定|保密|同意|通过)$/.test(text)) return false
  // The name of a file, a command.
  if (/^[\w./-]+\.\w{1,5}$|^[$>]/.test(text)) return false
  return !caption.test(text) && !call.test(text) && !readingTitle.test(text) && !closing.test(text)
}

/** Lines of one way of numbering that follow each other in number, each with text below it. */
function numberedOf(blocks: readonly Block[], bolds: readonly number[]): Map<number, boolean> {
  const families = new Map<string, {at: number; rank: number; bold: boolean}[]>()
  const running = new Set<string>()
  blocks.forEach(({kind, text, bold}, at) => {
    const family = kind === 'line' ? familyOf(text) : undefined
    if (!family) return
    const isBold = bolds.includes(at)
    const own = {at, rank: family.rank, bold: isBold}
    const next = blocks[at + 1]
    if (isBold || (bold === 'none' && family.plain && isPlainTitle(blocks, at, family)))
      families.set(family.name, [...(families.get(family.name) ?? []), own])
    // `1、全局采样：……。` One such item tells what the others are, and so does one right below another.
    else if (
      (family.name !== '1.1' && !isTitle(text)) ||
      (next?.kind === 'line' && familyOf(next.text)?.name === family.name)
    )
      running.add(family.name)
  })
  const result = new Map<number, boolean>()
  for (const [name, members] of families) {
    const rising = members.every(
      ({rank}, index) => index === 0 || rank > members[index - 1]!.rank || rank === 1,
    )
    const all = members.every(({bold}) => bold)
    if (members.length < 2 || !rising || (running.has(name) && !all)) continue
    for (const {at, bold} of members) result.set(at, bold)
  }
  return result
}

function isPlainTitle(blocks: readonly Block[], at: number, family: {name: string}): boolean {
  const {text, links} = blocks[at]!
  if (links || displayWidth(text) > SHORT || !isTitle(text)) return false
  const next = blocks[at + 1]
  if (startsInner(family, next)) return true
  if (next?.kind === 'line') {
    const told = next.text.length >= 20 || /[。！？；：!?]["”]?$/.test(next.text)
    return told && isBody(next, Math.max(8, text.length)) && !familyOf(next.text)
  }
  return next?.kind === 'code' || next?.kind === 'list' || next?.kind === 'table' || isBody(blocks[at + 2])
}

/** `**背景介绍**：` and `**背景介绍：**` above text; above a list it leads in. */
function labels(blocks: readonly Block[]): Found {
  return blocks.flatMap(({kind, bold, text}, at): Found => {
    if (kind !== 'line' || bold === 'none' || !/[：:]$/.test(text)) return []
    const words = text.slice(0, -1).trim()
    const fits = displayWidth(words) <= 24 && usualTitle.test(words) && isTitle(words)
    return fits && isText(blocks[at + 1]) && isBody(blocks[at + 1], 20) ? [[at, 'bold-label']] : []
  })
}

/** `【活动时间】`, several of them. */
function brackets(blocks: readonly Block[]): Found {
  const found = blocks.flatMap(({kind, text}, at): Found => {
    const words = /^【([^【】\n]{2,16})】$/.exec(text)?.[1]
    return kind === 'line' && words && isTitle(words) && isBody(blocks[at + 1], 4) ? [[at, 'bracketed']] : []
  })
  return found.length >= 2 ? found : []
}
