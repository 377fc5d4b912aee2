import type {Nodes, PhrasingContent, Root, Strong, Text} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {firstChar, hasCjk, isFullWidthPunctuation, lastChar, lineSeam} from '../../chinese.ts'
import {report} from '../../rules/report.ts'
import {fill} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'
import {joinLines, type Line, sliceText, span, splitLines} from '../typography/inline-lines.ts'

/**
 * `**步骤1 **文字`, `** 文字**`: a space inside the asterisks keeps them from being bold, and with more of them
 * in a line the wrong words become bold. Where a line has an even number of `**` and each can be what its place
 * makes it, they are paired in order; the space goes outside, or away beside Chinese. `a ** b` and
 * `char **p` stay.
 */
export function remarkLooseEmphasis() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    if (!/\*\*[^\S\r\n]|[^\S\r\n]\*\*/.test(source)) return
    visitNodes(tree, node => {
      if (!('children' in node)) return
      const children = node.children as PhrasingContent[]
      if (!children.some(child => isOpen(child) || isDoubtful(child))) return
      const ends = new Set<PhrasingContent>()
      const opened = children.flatMap(child => openUp(child, ends))
      const result = readLines(opened, ends, source, file) ?? readLines(children, new Set(), source, file)
      if (!result) return
      fill(node, result)
      return node.type === 'paragraph' || node.type === 'heading' ? SKIP : undefined
    })
  }
}

function isDoubtful(node: PhrasingContent): node is Strong {
  if (node.type !== 'strong') return false
  return node.children.some(
    child =>
      child.type === 'break' ||
      child.type === 'strong' ||
      (child.type === 'text' && /[\r\n]/.test(child.value)),
  )
}

/** @param ends those of bold runs that hold another or cross a line end, which a slip may have made: added here */
function openUp(node: PhrasingContent, ends: Set<PhrasingContent>): PhrasingContent[] {
  if (!isDoubtful(node)) return [node]
  const [open, close] = [0, 1].map((): Text => ({type: 'text', value: '**', ...span(node, node)}))
  ends.add(open!).add(close!)
  return [open!, ...node.children.flatMap(child => openUp(child, ends)), close!]
}

/** The content with its slips read; undefined where there are none, or where a line makes no sense. */
function readLines(
  children: readonly PhrasingContent[],
  ends: ReadonlySet<PhrasingContent>,
  source: string,
  file: VFile,
): PhrasingContent[] | undefined {
  const lines = splitLines(children)
  const read = lines.map(line => readLine(line, ends, source))
  if (!read.some(Boolean)) return undefined
  if (lines.some((line, index) => !read[index] && line.nodes.some(node => ends.has(node)))) return undefined
  lines.forEach((line, index) => {
    if (read[index]) report(file, 'syntax-emphasis', line.nodes.find(isOpen))
  })
  return joinLines(lines.map((line, index) => read[index] ?? line))
}

function isOpen(node: Nodes): boolean {
  return node.type === 'text' && node.value.includes('**')
}

/** A `**`, written or already read as one end of a bold run. */
interface Mark {
  mark: true
  written: boolean
  node: PhrasingContent
}

function readLine(line: Line, ends: ReadonlySet<PhrasingContent>, source: string): Line | undefined {
  const pieces = line.nodes.flatMap(node => unfold(node, ends, source) ?? [undefined])
  if (pieces.includes(undefined)) return undefined
  const parts = pieces as (Mark | PhrasingContent)[]
  const at = parts.flatMap((part, index) => ('mark' in part ? [index] : []))
  if (at.length % 2 === 1 || !at.some(index => (parts[index] as Mark).written)) return undefined
  const texts = parts.map(part => ('mark' in part ? '' : textOf(part, {includeHtml: false}) || '\uFFFC'))
  const nodes: PhrasingContent[] = []
  let from = 0
  for (let i = 0; i < at.length; i += 2) {
    const [open, close] = [at[i]!, at[i + 1]!]
    const before = texts.slice(from, open).join('')
    const inner = texts.slice(open + 1, close).join('')
    const after = texts.slice(close + 1, at[i + 2]).join('')
    // `**argv，**envp`
    if (/^[A-Za-z_].*[，、；]$/.test(inner) && /^[A-Za-z_]/.test(after)) return undefined
    if (inner.trim() === '' || !mayOpen(before, inner) || !(mayClose(inner, after) || isLabel(before, inner)))
      return undefined
    const strong = makeStrong(parts, open, close)
    const lead = /^\s/.test(inner) ? lineSeam(lastChar(before), firstChar(inner.trimStart())) : ''
    const trail = /\s$/.test(inner) ? lineSeam(lastChar(inner.trimEnd()), firstChar(after)) : ''
    nodes.push(...(parts.slice(from, open) as PhrasingContent[]), ...blank(lead), strong, ...blank(trail))
    from = close + 1
  }
  nodes.push(...(parts.slice(from) as PhrasingContent[]))
  return {...line, nodes}
}

/** The marks and the text of a node; undefined where they cannot be told. */
function unfold(
  node: PhrasingContent,
  ends: ReadonlySet<PhrasingContent>,
  source: string,
): (Mark | PhrasingContent)[] | undefined {
  if (node.type === 'strong') {
    if (/[\r\n]|\*\*/.test(textOf(node)) || node.children.some(child => child.type === 'break'))
      return undefined
    const mark: Mark = {mark: true, written: false, node}
    return [mark, ...node.children, mark]
  }
  if (node.type !== 'text' || !node.value.includes('*')) return [node]
  if (ends.has(node)) return [{mark: true, written: true, node}]
  const {start, end} = node.position ?? {}
  if (/\*{3}/.test(node.value) || source.slice(start?.offset ?? 0, end?.offset ?? 0).includes('\\*'))
    return undefined
  const parts: (Mark | PhrasingContent)[] = []
  let at = 0
  for (const {index} of node.value.matchAll(/\*\*/g)) {
    if (index > at) parts.push(sliceText(node, at, index))
    parts.push({mark: true, written: true, node: sliceText(node, index, index + 2)})
    at = index + 2
  }
  if (at < node.value.length) parts.push(sliceText(node, at))
  return parts
}

/** Not `char** p`, nor `a ** b` unless both neighbours are Chinese. */
function mayOpen(before: string, inner: string): boolean {
  if (!/^\s/.test(inner) || before === '') return true
  return (
    isChinese(lastChar(before.trimEnd())) && (!/\s$/.test(before) || isChinese(firstChar(inner.trimStart())))
  )
}

/** `**标题: ** 内容`, `**1. **Robust`: what begins a line and ends with a mark. */
function isLabel(before: string, inner: string): boolean {
  return before.trim() === '' && !/^\s/.test(inner) && /[\p{L}\p{N}][)）”"]?[.:：!?！？。]\s+$/u.test(inner)
}

function mayClose(inner: string, after: string): boolean {
  if (!/\s$/.test(inner) || after === '') return true
  const next = firstChar(after.trimStart())
  if (/^\s/.test(after)) return isChinese(lastChar(inner.trimEnd())) && isChinese(next)
  return !/[A-Za-z0-9_]/.test(next)
}

function isChinese(char: string): boolean {
  return hasCjk(char) || isFullWidthPunctuation(char)
}

function makeStrong(parts: readonly (Mark | PhrasingContent)[], open: number, close: number): Strong {
  const children = parts.slice(open + 1, close) as PhrasingContent[]
  const trim = (index: number, pattern: RegExp) => {
    const node = children[index]
    if (node?.type === 'text') children[index] = {...node, value: node.value.replace(pattern, '')} as Text
  }
  trim(0, /^\s+/)
  trim(children.length - 1, /\s+$/)
  return {
    type: 'strong',
    children: children.filter(child => child.type !== 'text' || child.value !== ''),
    ...span((parts[open] as Mark).node, (parts[close] as Mark).node),
  }
}

function blank(seam: string): Text[] {
  return seam === '' ? [] : [{type: 'text', value: seam}]
}
