import {isMap, parseDocument} from 'yaml'
import type {Setting, Value} from './save-setting.ts'
import {indentOf, insert, pairOf, rangeOf, replace} from './save-yaml.ts'

/** The text with a key set in its JSON. */
export function jsonCandidates({text, block, key, value, eol}: Setting): string[] {
  // The YAML parser tells where each value stands.
  const {contents} = parseDocument(block.text, {schema: 'json'})
  if (!isMap(contents)) return []
  const range = rangeOf(pairOf(contents, key)?.value)
  if (range) return [replace(text, block.start + range[0], block.start + range[1], jsonText(value))]
  const last = contents.items.at(-1)
  const end = rangeOf(last?.value)?.[1]
  const written = `${JSON.stringify(key)}: ${jsonText(value)}`
  if (!last || end === undefined) return [insert(text, block.start + 1, written)]
  const indent = indentOf(text, block.start + rangeOf(last.key)![0])
  const gap = indent === '' ? ' ' : `${eol}${indent}`
  return [insert(text, block.start + end, `,${gap}${written}`)]
}

function jsonText(value: Value): string {
  if (typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).map(
    ([name, each]) => `${JSON.stringify(name)}: ${JSON.stringify(each)}`,
  )
  return `{${entries.join(', ')}}`
}
