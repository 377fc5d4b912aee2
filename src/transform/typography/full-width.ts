/** One character of a line; '' once it is taken out. */
export interface Cell {
  char: string
}

/** What may become full-width. */
export const marks = /[,.;:!?()]/

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}

/** Not Hangul: Korean is set with half-width marks. */
const chinese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}々〇〻ー]/u
const fullWidthMark = /[\u3001-\u3003\u3008-\u3011\u3014-\u301B\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F]/u
const openQuote = /[“‘]/
const closeQuote = /[”’]/
const latin = /[\p{Script=Latin}\p{Nd}]/u
/** Characters of a number at a line's start. */
const LONGEST = 12
/** `一. 概述`, `第三. ` */
const number = /^[\s第（]*[〇零一二三四五六七八九十百]+$/u

/**
 * Makes the half-width marks of one line full-width where Chinese stands on both sides. In place.
 *
 * - `, ; : ! ?` behind Chinese, and before Chinese or at the line's end. Runs of `!` and `?` change together, every
 *   other run (`::`, `...`, `,,`) stays.
 * - `.` the same, but before Chinese only with a space between: `唐纳德.特朗普` stays. Not behind a number.
 * - `( )` in pairs, behind Chinese, or around Chinese at the line's start or behind such a mark, and not before
 *   a Latin letter or a digit.
 * - Spaces go that stand behind a mark which became full-width.
 */
export function fullWidth(line: readonly Cell[]): void {
  const pairs = findPairs(line)
  for (let at = 0; at < line.length; at++) {
    const {char} = line[at]!
    if (char === '(') {
      const pair = pairs.get(at)
      if (pair && mayWiden(line, pair, before(line, at))) {
        line[at]!.char = wide['(']!
        line[pair.end]!.char = wide[')']!
      }
    } else if (marks.test(char) && char !== ')') at = widenRun(line, at, pairs)
  }
}

/** @returns the place of the run's last mark */
function widenRun(line: readonly Cell[], at: number, pairs: Pairs): number {
  let last = at
  while (last + 1 < line.length && /[,.;:!?]/.test(line[last + 1]!.char)) last++
  const run = line.slice(at, last + 1)
  const left = before(line, at)
  let next = last + 1
  while (line[next]?.char === ' ') next++
  const right = line[next]?.char ?? ''
  const spaced = next > last + 1
  if (run.length > 1 && !run.every(({char}) => char === '!' || char === '?')) return last
  if (!isChinese(left) && !(closeQuote.test(left) && chinese.test(right))) return last
  const pair = pairs.get(next)
  const opens = right === '(' && pair !== undefined && mayWiden(line, pair, '，')
  if (right !== '' && !isChinese(right) && !openQuote.test(right) && !opens) return last
  if (run[0]!.char === '.' && !mayStop(line, at, right === '' || spaced)) return last
  for (const cell of run) cell.char = wide[cell.char]!
  for (const cell of line.slice(last + 1, next)) cell.char = ''
  return last
}

function mayStop(line: readonly Cell[], at: number, ends: boolean): boolean {
  const start = line.slice(0, Math.min(at, LONGEST + 1)).map(cell => cell.char)
  return ends && !(at <= LONGEST && number.test(start.join('')))
}

/** The character before a place, '' at the start. */
function before(line: readonly Cell[], at: number): string {
  for (let place = at - 1; place >= 0; place--) if (line[place]!.char !== '') return line[place]!.char
  return ''
}

function isChinese(char: string): boolean {
  return chinese.test(char) || fullWidthMark.test(char)
}

function mayWiden(line: readonly Cell[], {start, end, chinese}: Pair, left: string): boolean {
  const right = line[end + 1]?.char ?? ''
  if (latin.test(right) || end === start + 1) return false
  return isChinese(left) || (left === '' && chinese)
}

/** Brackets that belong together. */
interface Pair {
  start: number
  end: number
  /** Whether Chinese stands inside. */
  chinese: boolean
}

/** By the place of the opening one. */
type Pairs = ReadonlyMap<number, Pair>

function findPairs(line: readonly Cell[]): Pairs {
  const pairs = new Map<number, Pair>()
  const open: {start: number; count: number}[] = []
  let count = 0
  line.forEach(({char}, end) => {
    if (chinese.test(char)) count++
    if (char === '(') open.push({start: end, count})
    const last = char === ')' ? open.pop() : undefined
    if (last) pairs.set(last.start, {start: last.start, end, chinese: count > last.count})
  })
  return pairs
}
