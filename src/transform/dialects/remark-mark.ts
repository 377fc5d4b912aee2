import type {Emphasis, Parents, PhrasingContent, Root, Strong} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {isCjk, isFullWidthPunctuation} from '../../chinese.ts'
import {fill} from '../../tree/replace.ts'
import {visitNodes} from '../../tree/visit.ts'
import {joinTexts} from '../join-texts.ts'
import {isEscaped} from '../replace-text.ts'

/**
 * `==高亮==` becomes `mark`, `++下划线++` `u`, whatever stands inside. In prose both are operators and names
 * (`x==1`, `a == b`, `C++`, `++i`): a mark begins where something follows and no Latin word stands before.
 * `文__加粗__字` is bold where Chinese stands inside both ends: underscores within a word are letters to CommonMark.
 *
 * @param options.strict underscores stay
 */
export function remarkMark(options: {strict?: boolean} = {}) {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    const signs = ['==', '++', ...(options.strict ? [] : ['__'])].filter(sign => source.includes(sign))
    if (signs.length === 0) return
    visitNodes(tree, node => {
      if (!('children' in node)) return
      for (const sign of signs) {
        if (node.children.some(child => child.type === 'text' && child.value.includes(sign)))
          wrap(node, sign, source)
      }
    })
  }
}

interface Sign {
  /** Place among the pieces. */
  at: number
  before: string
  after: string
}

function wrap(parent: Parents, sign: string, source: string): void {
  const pieces: PhrasingContent[] = []
  const signs: Sign[] = []
  const children = parent.children as PhrasingContent[]
  children.forEach((child, index) => {
    if (child.type !== 'text' || !child.value.includes(sign) || isEscaped(child, source, sign)) {
      pieces.push(child)
      return
    }
    for (const [at, part, next] of cut(child.value, sign)) {
      if (part !== sign) pieces.push({...child, value: part})
      else {
        const before = at > 0 ? child.value[at - 1]! : edge(children[index - 1])
        signs.push({at: pieces.length, before, after: next ?? edge(children[index + 1])})
        pieces.push({...child, value: sign})
      }
    }
  })
  const pairs = match(signs, pieces, sign)
  if (pairs.length === 0) return
  const result: PhrasingContent[] = []
  let at = 0
  for (const [open, close] of pairs) {
    result.push(...pieces.slice(at, open), build(sign, joinTexts(pieces.slice(open + 1, close))))
    at = close + 1
  }
  // As one text again: what stands beside a sign is looked at once more inside.
  fill(parent, joinTexts([...result, ...pieces.slice(at)]))
}

/** A text in pieces, with the sign as pieces of its own; `===` is none. */
function cut(value: string, sign: string): [at: number, part: string, next: string | undefined][] {
  const char = sign[0]!
  const parts: [number, string, string | undefined][] = []
  let from = 0
  for (let at = value.indexOf(sign); at !== -1; ) {
    let end = at
    while (value[end] === char) end++
    if (end - at === 2) {
      if (at > from) parts.push([from, value.slice(from, at), undefined])
      parts.push([at, sign, value[end]])
      from = end
    }
    at = value.indexOf(sign, end)
  }
  if (from < value.length) parts.push([from, value.slice(from), undefined])
  return parts
}

/** What stands beside a sign at the end of a text: an element is like a letter, nothing like a space. */
function edge(node: PhrasingContent | undefined): string {
  return node === undefined || node.type === 'break' ? ' ' : '\uFFFC'
}

const isSpace = (char: string) => /\s/.test(char)
const isChinese = (char: string) => isCjk(char) || isFullWidthPunctuation(char) || /[“”‘’]/.test(char)
const isLatin = (char: string) => /[A-Za-z0-9_)\]]/.test(char)

function match(signs: readonly Sign[], pieces: readonly PhrasingContent[], sign: string): [number, number][] {
  const pairs: [number, number][] = []
  let open: Sign | undefined
  for (const each of signs) {
    if (open && canClose(open, each, sign) && fits(sign, pieces, open, each)) {
      pairs.push([open.at, each.at])
      open = undefined
    } else if (canOpen(each, sign)) open = each
  }
  return pairs
}

function canOpen({before, after}: Sign, sign: string): boolean {
  if (isSpace(after) || isQuoted(before, after)) return false
  // `i ++，`
  if (sign === '++' && /^[\p{P}\p{S}]/u.test(after) && !/[“‘《（(【「『`\uFFFC]/.test(after)) return false
  if (sign === '__') return isChinese(after)
  // `C++和`, `x==1`; in `API==重点==` the Chinese tells.
  return !isLatin(before) || (sign === '==' && isCjk(after))
}

function canClose(open: Sign, {before, after, at}: Sign, sign: string): boolean {
  if (isSpace(before) || isQuoted(before, after) || at === open.at + 1) return false
  // `++i，++j`
  if (sign === '++' && isLatin(after) && !isCjk(before)) return false
  if (sign === '__') return isChinese(before)
  if (isLatin(before) && isLatin(after)) return false
  // `x==空 或 y==空`
  return !(sign === '==' && isLatin(open.before) && isLatin(before))
}

/** `"=="`: the sign itself is spoken of. */
const isQuoted = (before: string, after: string) =>
  /["'“‘「『（(]/.test(before) && /["'”’」』）)]/.test(after)

/** `++i 和 i++` are two operators: the same short word at both ends. */
function fits(sign: string, pieces: readonly PhrasingContent[], open: Sign, close: Sign): boolean {
  if (sign !== '++') return true
  const text = pieces
    .slice(open.at + 1, close.at)
    .map(piece => textOf(piece))
    .join('')
  const first = /^[A-Za-z_]\w*/.exec(text)?.[0]
  const last = /[A-Za-z_]\w*$/.exec(text)?.[0]
  if (first !== undefined && first !== text && first.length <= 2) return false
  if (first === undefined || last === undefined) return true
  if (first === text) return text.length > 2
  return first.length > 2 && last.length > 2 && first !== last
}

function build(sign: string, children: PhrasingContent[]): Emphasis | Strong {
  const last = children[children.length - 1]
  const node: Emphasis | Strong =
    sign === '__'
      ? {type: 'strong', children}
      : {type: 'emphasis', children, data: {hName: sign === '==' ? 'mark' : 'u'}}
  const start = children[0]?.position?.start
  if (start && last?.position) node.position = {start, end: last.position.end}
  return node
}
