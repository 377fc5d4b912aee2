import {isKnownKey} from './aliases.ts'
import type {Slip} from './slips.ts'

/** A front matter's text as it was meant. */
export interface Mended {
  text: string
  /** The offset in the text as written of one in this. */
  origin(offset: number): number
  /** At offsets in the text as written. */
  slips: Slip[]
}

const line = /([^\r\n]*)(\r\n|\n|\r|$)/g
const slipped = /^(["']?)([\p{L}_][\p{L}\p{N}_. -]{0,40}?)\1[ \t]*(?:(：)|:(?![\s/]|$))/u
/** What begins a value in YAML for something else than text. */
const sign = /^([\p{L}_][\p{L}\p{N}_-]{0,40}?:[ \t]+)(?=([*!`@%&])(?:[^\s]))(.*)$/u

/**
 * Reads `title：标题` and `title:标题` as keys, and values that begin with a sign of YAML's (`**标题**`, `![](a.png)`) as
 * text. Only where one of the keys is known: prose between two rules has labels too.
 */
export function mendLines(written: string): Mended {
  const edits: {at: number; by: number}[] = []
  const slips: Slip[] = []
  let text = ''
  let known = false
  let from = 0
  const replace = (start: number, end: number, by: string) => {
    text += written.slice(from, start) + by
    from = end
    if (by.length !== end - start) edits.push({at: text.length, by: end - start - by.length})
  }
  for (const {0: whole, 1: content, 2: end, index} of written.matchAll(line)) {
    if (whole === '') break
    const lead = /^[\u00A0\u3000\u200B-\u200F\u2060\uFEFF]+/.exec(content!)?.[0].length ?? 0
    if (lead > 0) {
      replace(index, index + lead, '')
      slips.push({kind: 'indent', offset: index})
    }
    const body = content!.slice(lead)
    const match = slipped.exec(body)
    const start = index + lead
    if (match) {
      const [all, , key = '', wide] = match
      known ||= isKnownKey(key)
      const colon = start + all.length - 1
      const next = written[colon + 1] ?? ''
      replace(colon, colon + 1, /[ \t\r\n]|^$/.test(next) ? ':' : ': ')
      const rest = body.slice(all.length).trim()
      // What else means something to YAML, it means beside a proper colon only.
      if (wide && /: |:$|\s#/.test(rest) && /^[^"'[{|>&]/.test(rest)) {
        replace(colon + 1, start + body.length, ` '${rest.replaceAll("'", "''")}'`)
      }
      slips.push({kind: wide ? 'colon' : 'space', shown: key, offset: start})
    } else if (/^["']?[\p{L}_][\p{L}\p{N}_. -]*["']?[ \t]*:/u.test(body)) {
      known ||= isKnownKey(/^["']?([^"':]*)/.exec(body)![1]!.trim())
    }
    const value = sign.exec(body)
    if (value && isKnownKey(value[1]!.slice(0, value[1]!.indexOf(':')))) {
      const [, key, , rest] = value
      replace(start + key!.length, start + body.length, `'${rest!.trimEnd().replaceAll("'", "''")}'`)
      slips.push({kind: 'start', shown: key!.slice(0, key!.indexOf(':')), offset: start})
    }
    if (end === '\r') {
      replace(index + content!.length, index + whole.length, '\n')
      slips.push({kind: 'ends', offset: index})
    }
  }
  text += written.slice(from)
  if (!known) return {text: written, origin: offset => offset, slips: []}
  return {
    text,
    slips,
    origin: offset => edits.reduce((sum, {at, by}) => (at <= offset ? sum + by : sum), offset),
  }
}
