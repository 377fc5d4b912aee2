import {isKnownKey} from './aliases.ts'
import type {Format} from './format.ts'
import {lineAt} from './places.ts'
import type {Slip} from './slips.ts'

/** A front matter that is nearly one. */
export interface Loose {
  format: Format
  /** Where it begins, and where its text does. */
  at: number
  start: number
  /** Where its closing fence begins, and where the article does; undefined where nothing closes it. */
  close?: number
  end?: number
  slips: Slip[]
}

/** No front matter is longer. */
const MOST_LINES = 400

/** Characters that nobody sees: zero-width ones, marks of direction, soft hyphens. */
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/g
const dashes = /^(?:[-－﹣‐‑‒−]{2,}|[-—–―─－]*[—–―─][-—–―─－]*)$/
const plusSigns = /^[+＋]{2,}$/
const keyLine = /^["']?([\p{L}_][\p{L}\p{N}_. -]{0,40}?)["']?[ \t]*(?:[:：]|=)/u

const bare = (line: string) => line.replace(invisible, '').trim()

/**
 * Reads on where no front matter begins as it should: blank lines or a comment above it, other dashes, an indent,
 * no opening fence (as Hexo's is). It needs a key that is known, and lines that are all YAML's, so that prose
 * between two rules stays prose.
 */
export function findLoose(source: string, from: number): Loose | undefined {
  const at = skipBlank(source, from)
  const first = lineAt(source, at)
  const text = bare(first.text)
  const slips: Slip[] = []
  const lead = (shown: string) => {
    if (source.slice(from, at).trim() !== '' || /[\r\n]/.test(source.slice(from, at))) {
      slips.push({kind: 'before', shown, offset: at})
    }
    if (/^\s|^[\u200B-\u200F\u2060\uFEFF]/.test(first.text)) slips.push({kind: 'indent', offset: at})
  }
  if (/^\{\s*(?:"|$)/.test(text)) {
    lead('{')
    return slips.length > 0 ? {format: 'json', at, start: source.indexOf('{', at), slips} : undefined
  }
  const isToml = plusSigns.test(text)
  if (isToml || dashes.test(text)) {
    const format = isToml ? 'toml' : 'yaml'
    const fence = isToml ? '+++' : '---'
    lead(fence)
    if (text !== fence) slips.push({kind: 'fence', shown: text, meant: fence, offset: at})
    return readOn(source, {format, at, start: first.next, slips}, fence)
  }
  const key = keyLine.exec(text)?.[1]
  if (key === undefined || !isKnownKey(key) || text.includes('=')) return undefined
  lead('---')
  slips.push({kind: 'opening', offset: at})
  const loose = readOn(source, {format: 'yaml', at, start: at, slips}, '---', true)
  return loose?.end === undefined ? undefined : loose
}

/** Blank lines, and comments that have lines to themselves. */
function skipBlank(source: string, from: number): number {
  let at = from
  for (let lines = 0; at < source.length && lines < MOST_LINES; lines++) {
    const line = lineAt(source, at)
    const text = bare(line.text)
    if (text.startsWith('<!--')) {
      const end = source.indexOf('-->', at)
      if (end === -1) return at
      const rest = lineAt(source, end + 3)
      if (bare(rest.text) !== '') return at
      at = rest.next
    } else if (text === '') at = line.next
    else return at
  }
  return at
}

/** The lines down to the closing fence, as long as all of them may be YAML's or TOML's. */
function readOn(source: string, loose: Loose, fence: string, bareStart = false): Loose | undefined {
  const slips = [...loose.slips]
  const keys: string[] = []
  let known = 0
  for (let at = loose.start, lines = 0; at < source.length && lines < MOST_LINES; lines++) {
    const line = lineAt(source, at)
    const text = bare(line.text)
    const closes = loose.format === 'yaml' ? dashes.test(text) || text === '...' : plusSigns.test(text)
    if (closes) {
      // One known key is enough between fences; a line and `---` below it are a heading.
      const isMeant = known > 0 && (!bareStart || keys.length > 1 || /^(?:title|标题)$/i.test(keys[0] ?? ''))
      if (!isMeant) return undefined
      if (text !== fence && text !== '...') slips.push({kind: 'fence', shown: text, meant: fence, offset: at})
      return {...loose, slips, close: at, end: line.next}
    }
    const key = keyLine.exec(text)?.[1]
    const isInner = /^[ \t\u00A0\u3000]/.test(line.text) && keys.length > 0
    if (key !== undefined && !isInner) {
      keys.push(key)
      if (isKnownKey(key)) known++
    } else if (!isInner && !(text === '' && !bareStart) && !/^(?:#|- |-$|[\]}],?$)/.test(text)) break
    at = line.next
  }
  // Nothing closes it: with a known key right below its fence it was meant all the same.
  return !bareStart && known > 0 && isKnownKey(keys[0]!) ? {...loose, slips} : undefined
}
