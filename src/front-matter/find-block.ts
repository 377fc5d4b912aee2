import type {VFile} from 'vfile'
import {dataOf} from '../rules/data.ts'
import {userError} from '../rules/report.ts'
import type {UserError} from '../rules/user-error.ts'
import {findLoose} from './find-loose.ts'
import type {Format} from './format.ts'
import {lineAt, placeAt} from './places.ts'
import type {Slip} from './slips.ts'

/** Where a front matter stands in its file. */
export interface Block {
  format: Format
  /** The text between the fences; for JSON the object itself. */
  text: string
  /** Offset of `text` in the file. */
  start: number
  /** Offset of the first character after the closing fence and its line end. */
  end: number
  /** What its fences are written like, where that is not as it should be. */
  slips: Slip[]
}

/** @throws UserError when it is open at its end */
export function findBlock(source: string, file: VFile): Block | undefined {
  const bom = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const first = lineAt(source, bom)
  if (/^\{\s*$/.test(first.text) || /^\{\s*"/.test(first.text)) return findJson(source, bom, file)
  const fence = /^(---|\+\+\+)[ \t]*$/.exec(first.text)?.[1]
  const block = fence === undefined ? undefined : findClosed(source, first.next, fence)
  // A fence that is nearly one may close it before the next rule of the article does.
  if (block && !looseFence.test(block.text)) return block
  const loose = findLoose(source, bom)
  if (!loose) {
    // A lone `---` is a rule; a `---` with a key right below it was meant as front matter.
    if (block || fence === undefined) return block
    if (!looksLikeKey(lineAt(source, first.next).text, fence === '---' ? 'yaml' : 'toml')) return undefined
    throw openFence(file, fence, source, bom)
  }
  if (loose.format === 'json') {
    const json = findJson(source, loose.start, file)
    return json && {...json, slips: loose.slips}
  }
  if (loose.end === undefined)
    throw openFence(file, loose.format === 'yaml' ? '---' : '+++', source, loose.at)
  return {...loose, text: source.slice(loose.start, loose.close), end: loose.end}
}

const looseFence = /^[ \t]*[-—–―－﹣─]{2,}[ \t]*$/m

function findClosed(source: string, start: number, fence: string): Block | undefined {
  const closing = fence === '---' ? /^(?:---|\.\.\.)[ \t]*$/ : /^\+\+\+[ \t]*$/
  for (let at = start; at < source.length; ) {
    const line = lineAt(source, at)
    if (closing.test(line.text)) {
      const format = fence === '---' ? 'yaml' : 'toml'
      return {format, text: source.slice(start, at), start, end: line.next, slips: []}
    }
    at = line.next
  }
  return undefined
}

function openFence(file: VFile, fence: string, source: string, at: number): UserError {
  const lang = dataOf(file).lang ?? 'en'
  const place = placeAt(source, at)
  const start = {...place, column: at === source.search(/[^\uFEFF]/) ? 1 : place.column}
  return userError(
    'front-matter-open',
    lang,
    {fence},
    {
      place: start,
      ...(file.path ? {file: file.path} : {}),
    },
  )
}

export function looksLikeKey(line: string, format: Format): boolean {
  return format === 'yaml'
    ? /^["']?[\p{L}_][\p{L}\p{N}_. -]*["']?\s*:(?:\s|$)/u.test(line)
    : /^["']?[\p{L}_][\p{L}\p{N}_.-]*["']?\s*=/u.test(line)
}

/** Finds the brace that closes the object, strings respected. */
function findJson(source: string, start: number, file: VFile): Block | undefined {
  let depth = 0
  let inString = false
  for (let at = start; at < source.length; at++) {
    const char = source[at]
    if (inString) {
      if (char === '\\') at++
      else if (char === '"' || char === '\n') inString = false
    } else if (char === '"') inString = true
    else if (char === '{') depth++
    else if (char === '}' && --depth === 0) {
      const rest = lineAt(source, at + 1)
      // `{a} text` is prose: after front matter the line ends.
      if (rest.text.trim() !== '') return undefined
      return {format: 'json', text: source.slice(start, at + 1), start, end: rest.next, slips: []}
    }
  }
  // A lone brace is prose; one with a key behind it was meant as front matter.
  if (!/^\{\s*"(?:[^"\\\n]|\\.)*"\s*:/.test(source.slice(start))) return undefined
  throw openFence(file, '}', source, start)
}
