import type {Link, PhrasingContent, Root, Text} from 'mdast'
import {replace} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'

/**
 * Links addresses that stand in the text by themselves, as GFM does, and beside Chinese where GFM does not:
 * found without a space before, ended at the first character that is not ASCII.
 *
 * In place of GFM's tokenizer construct, which fires on every letter (10–15 % of the parse) and takes
 * `，后文` into the address.
 */
export function remarkBareUrl() {
  return (tree: Root): undefined => {
    visitNodes(tree, (node, index, parent) => {
      if (node.type === 'link' || node.type === 'linkReference') return SKIP
      if (node.type !== 'text' || !parent || index === undefined) return
      if (!node.value.includes('://') && !/www\.|@/i.test(node.value)) return
      const parts = split(node)
      if (parts[0] === node) return
      replace(parent, index, parts)
      return [SKIP, index + parts.length]
    })
  }
}

const candidate =
  /(?<![A-Za-z0-9])(?:(?:https?|ftp):\/\/|www\.)[!-;=?-_a-z{|}~]+|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+/gi

function split(node: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let at = 0
  for (const match of node.value.matchAll(candidate)) {
    const raw = match[0]
    const email = !/^(?:https?:|ftp:|www\.)/i.test(raw)
    const text = email ? raw.replace(/[.-]+$/, '') : trimEnd(raw)
    const valid = email ? !/[-_]$/.test(raw) : hasHost(text)
    if (!valid) continue
    const end = match.index + text.length
    // `<www.a.org>`, an address in brackets to everyone but Markdown.
    const inside = node.value[match.index - 1] === '<' && node.value[end] === '>'
    const start = inside ? match.index - 1 : match.index
    if (start > at) parts.push({type: 'text', value: node.value.slice(at, start)})
    parts.push(link(node, match.index, text, email))
    at = inside ? end + 1 : end
  }
  if (parts.length === 0) return [node]
  if (at < node.value.length) parts.push({type: 'text', value: node.value.slice(at)})
  return parts
}

/** GFM's rules: trailing punctuation, an entity's end and a closing bracket without its opening stay outside. */
function trimEnd(url: string): string {
  const spare = new Map([
    [')', count(url, ')') - count(url, '(')],
    [']', count(url, ']') - count(url, '[')],
  ])
  for (let end = url.length; ; ) {
    const last = url[end - 1] ?? ''
    const unopened = spare.get(last)
    if (unopened !== undefined && unopened > 0) {
      spare.set(last, unopened - 1)
      end--
    } else if (/[?!.,:*_~'"]/.test(last)) end--
    else {
      const entity =
        last === ';' ? /&[A-Za-z0-9]+;$/.exec(url.slice(Math.max(0, end - LONGEST_ENTITY), end)) : null
      if (!entity) return url.slice(0, end)
      end -= entity[0].length
    }
  }
}

/** `&CounterClockwiseContourIntegral;` */
const LONGEST_ENTITY = 33

function count(text: string, char: string): number {
  return text.split(char).length - 1
}

function hasHost(url: string): boolean {
  const host = /^(?:[a-z]+:\/\/)?([^/?#]*)/i.exec(url)?.[1] ?? ''
  // As GFM has it, no underscore in the last two parts.
  return /^(?:[^@]*@)?(?:[A-Za-z0-9_-]+\.)*[A-Za-z0-9-]+\.[A-Za-z0-9-]+(?::\d+)?$/.test(host)
}

function link(node: Text, offset: number, text: string, email: boolean): Link {
  const url = email ? `mailto:${text}` : /^www\./i.test(text) ? `http://${text}` : text
  const result: Link = {type: 'link', url, children: [{type: 'text', value: text}]}
  // A text node with escapes or entities is shorter than its source: its own place is the nearest true one.
  const start = node.position?.start
  const plain = start && node.position && node.position.end.offset! - start.offset! === node.value.length
  if (start && node.position) {
    const exact = plain && !node.value.slice(0, offset + text.length).includes('\n')
    result.position = exact
      ? {start: shift(start, offset), end: shift(start, offset + text.length)}
      : node.position
  }
  return result
}

function shift(point: {line: number; column: number; offset?: number | undefined}, by: number) {
  return {line: point.line, column: point.column + by, offset: (point.offset ?? 0) + by}
}
