import {type Document, isCollection, isScalar, type Node, visit} from 'yaml'
import type {Language} from '../article.ts'

/** A fault of a YAML text: where it began, and what it is. */
export interface Fault {
  /** Offset in the text. */
  at: number
  kind: keyof typeof words
  /** The sign or the key that the wording names. */
  shown: string
}

const words = {
  quote: {zh: '引号 {shown} 没有结束', en: 'the quote {shown} is never closed'},
  bracket: {zh: '括号 {shown} 没有结束', en: 'the bracket {shown} is never closed'},
  colon: {zh: '值里有冒号和空格“: ”', en: 'the value has a colon and a space in it'},
  tab: {zh: '缩进用了制表符', en: 'a tab indents this line'},
  indent: {zh: '缩进与上一行不一致', en: 'its indent does not fit the line above'},
  start: {zh: '值不能以 {shown} 开头', en: 'a value cannot begin with {shown}'},
  twice: {zh: '{shown} 写了两次', en: '{shown} is there twice'},
  missing: {zh: '这一行缺少冒号', en: 'this line has no colon'},
  after: {zh: '{shown} 后面还有内容', en: 'something follows {shown}'},
  item: {zh: '列表要从下一行开始', en: 'a list begins on the next line'},
  escape: {zh: '双引号里不能写 {shown}', en: '{shown} means nothing between double quotes'},
  anchor: {zh: '没有 {shown} 这个锚点', en: 'there is no anchor for {shown}'},
  many: {zh: '引用（*）太多', en: 'it has too many aliases'},
  deep: {zh: '嵌套太深（最多 64 层）', en: 'it is nested too deep (at most 64 levels)'},
  large: {
    zh: '内容太多（最多 200 万字、十万个值）',
    en: 'it is too large (at most 2,000,000 characters and 100,000 values)',
  },
  cycle: {zh: '引用（*）包含了自己', en: 'an alias holds itself'},
  other: {zh: '{shown} 在这里没有意义', en: '{shown} means nothing here'},
} as const

/** The fault in the author's language. */
export function faultText({kind, shown}: Fault, lang: Language): string {
  return words[kind][lang].replace('{shown}', shown)
}

/** The first fault of a document; undefined where it has none. */
export function firstFault(document: Document, text: string): Fault | undefined {
  const [error] = document.errors
  const twice = firstRepeatedKey(document)
  if (error && (twice === undefined || error.pos[0] <= twice.at)) {
    return faultOf(error.code, error.message, error.pos[0], document, text)
  }
  return twice ?? firstUnknownAlias(document)
}

function faultOf(code: string, message: string, at: number, document: Document, text: string): Fault {
  const char = text[at] ?? ''
  const [, mark] = /Missing closing (["'])/.exec(message) ?? []
  if (mark) return {at: openedBefore(document, at, mark, text), kind: 'quote', shown: mark}
  const [, kind] = /^Flow (sequence|map) in block collection/.exec(message) ?? []
  if (kind) {
    const sign = kind === 'map' ? '{' : '['
    return {at: openedBefore(document, at, sign, text), kind: 'bracket', shown: sign}
  }
  if (/Tabs? (?:are|is) not allowed/i.test(message) || code === 'TAB_AS_INDENT')
    return {at, kind: 'tab', shown: ''}
  if (document.errors.some(each => each.code === 'MULTILINE_IMPLICIT_KEY' && each.pos[0] === at)) {
    const next = /^[^\r\n]*[\r\n]+[ \t]*/.exec(text.slice(at))
    if (next && !text.slice(at + next[0].length).startsWith('- ')) {
      return {at: at + next[0].length, kind: 'indent', shown: ''}
    }
  }
  if (code === 'DUPLICATE_KEY') {
    return {at, kind: 'twice', shown: /^["']?([^"':]*)/.exec(text.slice(at))![1]!.trim()}
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return {at, kind: 'colon', shown: ''}
  if (code === 'BAD_SCALAR_START' || code === 'BAD_ALIAS') return {at, kind: 'start', shown: char}
  if (/block-seq-ind/.test(message)) return {at, kind: 'item', shown: ''}
  if (/Implicit (?:map )?keys/.test(message)) return {at, kind: 'missing', shown: ''}
  if (code === 'BAD_DQ_ESCAPE') return {at, kind: 'escape', shown: text.slice(at, at + 2)}
  if (/at node end|extra characters/.test(message)) {
    const before = text.slice(0, at).trimEnd().slice(-1)
    return {at, kind: 'after', shown: before || char}
  }
  if (code === 'BAD_INDENT') return {at, kind: 'indent', shown: ''}
  return {
    at,
    kind: 'other',
    shown: char.trim() === '' ? code : (/^\S{1,12}/.exec(text.slice(at))?.[0] ?? char),
  }
}

/** Where the last quote or bracket opens that a place is in, if in another line. */
function openedBefore(document: Document, place: number, mark: string, text: string): number {
  let found: number | undefined
  const look = (node: Node) => {
    const start = node.range?.[0]
    if (start === undefined || start > place) return
    const type = mark === '"' ? 'QUOTE_DOUBLE' : mark === "'" ? 'QUOTE_SINGLE' : undefined
    const fits = type ? isScalar(node) && node.type === type : isCollection(node) && node.flow === true
    if (fits) found = start
  }
  visit(document, {Node: (_, node) => look(node as Node)})
  return found !== undefined && /[\r\n]/.test(text.slice(found, place)) ? found : place
}

/** Where a key stands that its map has already. */
function firstRepeatedKey(document: Document): Fault | undefined {
  let first: Fault | undefined
  visit(document, {
    Map(_, {items}) {
      const seen = new Set<unknown>()
      for (const {key} of items) {
        if (!isScalar(key) || !key.range) continue
        if (seen.has(key.value) && key.range[0] < (first?.at ?? Number.POSITIVE_INFINITY)) {
          first = {at: key.range[0], kind: 'twice', shown: String(key.value)}
        }
        seen.add(key.value)
      }
    },
  })
  return first
}

function firstUnknownAlias(document: Document): Fault | undefined {
  const anchors = new Set<string>()
  let first: Fault | undefined
  visit(document, {
    Node(_, node) {
      if ('anchor' in node && typeof node.anchor === 'string') anchors.add(node.anchor)
    },
    Alias(_, node) {
      if (first || anchors.has(node.source) || !node.range) return
      first = {at: node.range[0], kind: 'anchor', shown: `*${node.source}`}
    },
  })
  return first
}
