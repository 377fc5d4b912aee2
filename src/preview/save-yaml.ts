import {Document, isMap, isScalar, type Node, type Pair, parseDocument, type YAMLMap} from 'yaml'
import type {Part, Setting, Value} from './save-setting.ts'

/** A value in one line. */
export function flowText(value: Value | Part): string {
  return new Document(value)
    .toString({collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0})
    .trim()
}

/** The text with a key set in its YAML, in the ways that keep the rest; the best first. */
export function yamlCandidates({text, block, key, value, eol}: Setting): string[] {
  const {contents} = parseDocument(block.text)
  const at = (offset: number) => block.start + offset
  if (!isMap(contents)) return [insert(text, block.start, `${key}: ${flowText(value)}${eol}`)]
  const pair = pairOf(contents, key)
  if (pair) return present(text, pair, value, at, eol)
  if (contents.flow) {
    const end = at(contents.range![1]) - 1
    const comma = contents.items.length > 0 ? ', ' : ''
    return [insert(text, end, `${comma}${key}: ${flowText(value)}`)]
  }
  const [first] = contents.items
  const indent = indentOf(text, at(rangeOf(first?.key)?.[0] ?? 0))
  const line = `${indent}${key}: ${flowText(value)}${eol}`
  return [insert(text, at(block.text.length), line), insert(text, block.start, line)]
}

/** The key is there. */
function present(
  text: string,
  pair: Pair,
  value: Value,
  at: (offset: number) => number,
  eol: string,
): string[] {
  const own = pair.value
  const [, keyEnd] = rangeOf(pair.key)!
  const colon = text.indexOf(':', at(keyEnd)) + 1
  const range = rangeOf(own)
  const start = range ? at(range[0]) : colon
  const end = range ? at(range[1]) : colon
  const isBlock = isMap(own) && !own.flow
  // A map over several lines begins on a line of its own.
  const whole = replace(
    text,
    isBlock || start === end ? colon : start,
    trimmedEnd(text, start, end),
    flowText(value),
  )
  const spaced = replace(text, colon, trimmedEnd(text, start, end), ` ${flowText(value)}`)
  if (!isBlock || typeof value !== 'object') return isBlock || start === end ? [spaced] : [whole, spaced]
  return [inMap(text, own, value, at, eol), spaced]
}

/** Each value in its own line; lines of what is not wanted any more go. */
function inMap(
  text: string,
  map: YAMLMap,
  value: Record<string, Part>,
  at: (offset: number) => number,
  eol: string,
): string {
  const [first] = map.items
  const indent = indentOf(text, at(rangeOf(first!.key)![0]))
  const last = rangeOf(map.items.at(-1)!.value) ?? rangeOf(map.items.at(-1)!.key)!
  const missing = Object.entries(value).filter(([name]) => !pairOf(map, name))
  const added = missing.map(([name, each]) => `${eol}${indent}${flowText(name)}: ${flowText(each)}`).join('')
  let result = insert(text, lineEnd(text, trimmedEnd(text, at(last[0]), at(last[1]))), added)
  // From the end, so that places stay.
  for (const pair of [...map.items].reverse()) {
    const name = isScalar(pair.key) ? String(pair.key.value) : ''
    const range = rangeOf(pair.value)
    const [start, end] = range ? [at(range[0]), at(range[1])] : [-1, -1]
    const wanted = value[name]
    if (wanted === undefined) {
      const from = text.lastIndexOf('\n', at(rangeOf(pair.key)![0])) + 1
      result = replace(result, from, lineEnd(text, Math.max(start, end)) + eol.length, '')
    } else if (range && isScalar(pair.value) && String(pair.value.value) !== String(wanted)) {
      result = replace(result, start, end, flowText(wanted))
    }
  }
  return result
}

export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(each => isScalar(each.key) && each.key.value === key)
}

/** Begin, end of the value, end of what belongs to it. */
export function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return (node as Node | null | undefined)?.range ?? undefined
}

export const insert = (text: string, at: number, added: string) => replace(text, at, at, added)

export function replace(text: string, start: number, end: number, added: string): string {
  return text.slice(0, start) + added + text.slice(end)
}

/** A map's end is behind its last line end. */
function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}

/** Where the line ends that a place is in, before its line end. */
function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at)
  if (newline === -1) return text.length
  return text[newline - 1] === '\r' ? newline - 1 : newline
}

export function indentOf(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return /^\s*$/.test(line) ? line : ''
}
