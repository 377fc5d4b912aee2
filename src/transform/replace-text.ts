import type {PhrasingContent, Root, Text} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {replace} from '../tree/replace.ts'
import {SKIP, visitNodes} from '../tree/visit.ts'
import {joinTexts} from './join-texts.ts'
import {sliceText} from './typography/inline-lines.ts'

/** What a piece of text becomes; undefined leaves it. */
type Build = (
  match: RegExpExecArray,
  place: Position | undefined,
  text: Text,
) => PhrasingContent[] | undefined

/**
 * Replaces what a pattern finds in text. Code, addresses and raw HTML are no text. An opening that its author
 * escaped (`\[[`) leaves the whole text node as it is: where in it the escape stood is not known any more.
 *
 * @param pattern global
 * @param trigger what stands in every match; a text without it is not looked at
 * @param opening how a match begins, where that is not its trigger
 */
export function replaceText(
  tree: Root,
  file: VFile,
  trigger: string,
  pattern: RegExp,
  build: Build,
  opening = trigger,
): void {
  const source = String(file.value)
  if (!source.includes(trigger)) return
  visitNodes(tree, (node, index, parent) => {
    if (node.type !== 'text' || !parent || index === undefined || !node.value.includes(trigger)) return
    if (isEscaped(node, source, opening)) return
    const parts = split(node, pattern, build)
    if (!parts) return
    replace(parent, index, parts)
    return [SKIP, index + parts.length]
  })
}

/** Whether a text has an escaped opening in its source. */
export function isEscaped(node: Text, source: string, opening: string): boolean {
  const {start, end} = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return false
  if (isPlain(node)) return false
  return source.slice(start.offset, end.offset).includes(`\\${opening[0]!}`)
}

function split(node: Text, pattern: RegExp, build: Build): PhrasingContent[] | undefined {
  const parts: PhrasingContent[] = []
  let at = 0
  for (const match of node.value.matchAll(pattern)) {
    const content = build(match, sliceText(node, match.index, match.index + match[0].length).position, node)
    if (!content) continue
    if (match.index > at) parts.push(rest(node, at, match.index))
    parts.push(...content)
    at = match.index + match[0].length
  }
  if (at === 0 && parts.length === 0) return undefined
  if (at < node.value.length) parts.push(rest(node, at))
  return joinTexts(parts)
}

/** A part of a text that is left. Of one with escapes it keeps the whole place: they may stand in it. */
function rest(node: Text, start: number, end = node.value.length): Text {
  return isPlain(node) ? sliceText(node, start, end) : {...node, value: node.value.slice(start, end)}
}

/** Whether a text stands in the source as it is, without escapes, entities or a quote's marks between lines. */
function isPlain({position, value}: Text): boolean {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0) === value.length
}
