import {parse as parseToml, TomlDate, TomlError} from 'smol-toml'
import type {VFile} from 'vfile'
import {type Document, isMap, isScalar, parseDocument, visit, type YAMLMap} from 'yaml'
import {userError} from '../rules/report.ts'
import type {Place, UserError} from '../rules/user-error.ts'

export type Format = 'yaml' | 'toml' | 'json'

/** Where a front matter stands in its file. */
export interface Block {
  format: Format
  /** The text between the fences; for JSON the object itself. */
  text: string
  /** Offset of `text` in the file. */
  start: number
  /** Offset of the first character after the closing fence and its line end. */
  end: number
}

/** A parsed front matter: values as plain data, and where each key stands. */
export interface FrontMatter {
  values: Record<string, unknown>
  /** 1-based place of a key, by key; of a key in an object `object.key`. */
  places: Map<string, Place>
  /** Offset of the body. */
  end: number
}

/** An alias bomb expands a few lines into gigabytes; no real front matter has more aliases than this. */
const MAX_ALIASES = 100

const empty = (end: number): FrontMatter => ({values: {}, places: new Map(), end})

/**
 * Reads YAML (`---`), TOML (`+++`) or JSON (`{`) at the top of a file. The file's text is left as it is, so
 * that every later message keeps its line.
 *
 * @throws UserError with line and column when a front matter is there but broken
 */
export function readFrontMatter(file: VFile): FrontMatter {
  const source = String(file.value)
  const block = findBlock(source, file)
  if (!block) return empty(0)
  if (block.format === 'yaml') return readYaml(block, source, file)
  if (block.format === 'toml') return readToml(block, source, file)
  return readJson(block, source, file)
}

/** @throws UserError when it is open at its end */
export function findBlock(source: string, file: VFile): Block | undefined {
  const bom = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const first = lineAt(source, bom)
  if (/^\{\s*$/.test(first.text) || /^\{\s*"/.test(first.text)) return findJson(source, bom, file)
  const fence = /^(---|\+\+\+)[ \t]*$/.exec(first.text)?.[1]
  if (!fence) return undefined
  const format: Format = fence === '---' ? 'yaml' : 'toml'
  const closing = fence === '---' ? /^(?:---|\.\.\.)[ \t]*$/ : /^\+\+\+[ \t]*$/
  for (let at = first.next; at < source.length; ) {
    const line = lineAt(source, at)
    if (closing.test(line.text))
      return {format, text: source.slice(first.next, at), start: first.next, end: line.next}
    at = line.next
  }
  // A lone `---` is a rule; a `---` with a key right below it was meant as front matter.
  if (!looksLikeKey(lineAt(source, first.next).text, format)) return undefined
  throw open(file, fence)
}

function open(file: VFile, fence: string): UserError {
  return userError('front-matter-open', file.data.lang ?? 'en', {fence}, where(file, {line: 1, column: 1}))
}

function lineAt(source: string, start: number): {text: string; next: number} {
  const newline = source.indexOf('\n', start)
  const end = newline === -1 ? source.length : newline
  const text = source.slice(start, source.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end)
  return {text, next: newline === -1 ? source.length : newline + 1}
}

function looksLikeKey(line: string, format: Format): boolean {
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
      return {format: 'json', text: source.slice(start, at + 1), start, end: rest.next}
    }
  }
  // A lone brace is prose; one with a key behind it was meant as front matter.
  if (!/^\{\s*"(?:[^"\\\n]|\\.)*"\s*:/.test(source.slice(start))) return undefined
  throw open(file, '}')
}

function readYaml(block: Block, source: string, file: VFile): FrontMatter {
  const document = parseDocument(block.text, {...parsing, logLevel: 'error'})
  const error = firstError(document)
  const firstLine = block.text.split(/\r?\n/).find(line => line.trim() !== '' && !line.startsWith('#')) ?? ''
  if (error) {
    if (!looksLikeKey(firstLine, 'yaml')) return empty(0)
    throw broken(file, placeAt(source, block.start + error.at), error.message)
  }
  // `---⏎⏎prose⏎⏎---` is two rules, not front matter.
  if (document.contents === null) return empty(/^\s*\n/.test(block.text) ? 0 : block.end)
  if (!isMap(document.contents)) return empty(0)
  try {
    const values = document.toJS({maxAliasCount: MAX_ALIASES})
    return {values, places: keysOf(document, block, source), end: block.end}
  } catch (cause) {
    throw broken(file, placeAt(source, block.start), cause instanceof Error ? cause.message : String(cause))
  }
}

/** The parser itself compares each key with every other one of its map. */
const parsing = {prettyErrors: false, uniqueKeys: false} as const

function firstError(document: Document): {at: number; message: string} | undefined {
  const [fault] = document.errors
  const twice = firstRepeatedKey(document)
  if (fault && (twice === undefined || fault.pos[0] <= twice)) {
    return {at: fault.pos[0], message: fault.message}
  }
  return twice === undefined ? undefined : {at: twice, message: 'Map keys must be unique'}
}

/** Where a key stands that its map has already. */
function firstRepeatedKey(document: Document): number | undefined {
  let first: number | undefined
  visit(document, {
    Map(_, {items}) {
      const seen = new Set<unknown>()
      for (const {key} of items) {
        if (!isScalar(key) || !key.range) continue
        if (seen.has(key.value) && key.range[0] < (first ?? Number.POSITIVE_INFINITY)) first = key.range[0]
        seen.add(key.value)
      }
    },
  })
  return first
}

function keysOf(document: Document, block: Block, source: string): Map<string, Place> {
  const places = new Map<string, Place>()
  if (!isMap(document.contents)) return places
  const place = placesIn(source)
  const collect = (map: YAMLMap, prefix: string, levels: number) => {
    for (const {key, value} of map.items) {
      if (!isScalar(key) || !key.range) continue
      places.set(`${prefix}${key.value}`, place(block.start + key.range[0]))
      if (isMap(value) && levels > 0) collect(value, `${prefix}${key.value}.`, levels - 1)
    }
  }
  // `weimark.variables.primary`: as deep as anything of ours reaches.
  collect(document.contents, '', 2)
  return places
}

function readToml(block: Block, source: string, file: VFile): FrontMatter {
  try {
    const values = plain(parseToml(block.text)) as Record<string, unknown>
    return {values, places: findKeys(values, block, source), end: block.end}
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause
    const line = placeAt(source, block.start).line + cause.line - 1
    throw broken(file, {line, column: cause.column}, cause.message.split('\n')[0] ?? '')
  }
}

function readJson(block: Block, source: string, file: VFile): FrontMatter {
  // The YAML parser reads JSON too, and unlike JSON.parse it tells places, and the same in every engine.
  const document = parseDocument(block.text, {...parsing, schema: 'json', logLevel: 'error'})
  try {
    const values = JSON.parse(block.text) as Record<string, unknown>
    return {values, places: keysOf(document, block, source), end: block.end}
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    const position = /position (\d+)/.exec(cause.message)?.[1] ?? document.errors[0]?.pos[0] ?? 0
    throw broken(file, placeAt(source, block.start + Number(position)), cause.message)
  }
}

/** The TOML parser tells no places: the key's first line that looks like its definition, in its table. */
function findKeys(values: Record<string, unknown>, block: Block, source: string): Map<string, Place> {
  const places = new Map<string, Place>()
  const place = placesIn(source)
  let table = ''
  for (let at = block.start; at < block.end; ) {
    const line = lineAt(source, at)
    const [, opened, named = opened] = /^\s*(?:\[([^[\]]+)\]|["']?([^"'=\s]+)["']?\s*=)/.exec(line.text) ?? []
    if (opened !== undefined) table = `${opened.trim()}.`
    const key = opened === undefined ? table + named : opened.trim()
    if (named !== undefined && isThere(values, key) && !places.has(key)) {
      places.set(key, place(at + line.text.search(/\S/)))
    }
    at = line.next
  }
  return places
}

function isThere(values: unknown, key: string): boolean {
  let at = values
  for (const step of key.split('.')) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, step)) return false
    at = (at as Record<string, unknown>)[step]
  }
  return true
}

/** TOML dates become the text that stands in the file; everything else stays. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
  }
  return value
}

function placeAt(source: string, offset: number): Place {
  return placesIn(source)(offset)
}

/** Tells places of offsets, for many of them. */
function placesIn(source: string): (offset: number) => Place {
  const starts = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return offset => {
    let [from, to] = [0, starts.length]
    while (to - from > 1) {
      const middle = (from + to) >> 1
      if (starts[middle]! <= offset) from = middle
      else to = middle
    }
    return {line: from + 1, column: offset - starts[from]! + 1}
  }
}

/** Parsers explain in English only; their own place and picture of it are left out. */
function broken(file: VFile, place: Place, explanation: string): UserError {
  const detail = explanation.replace(/\s+at (?:line|position)[\s\S]*$|, (?:\.\.\.)?"[\s\S]*$/, '').trim()
  return userError('front-matter', file.data.lang ?? 'en', {detail}, where(file, place))
}

function where(file: VFile, place: Place): {place: Place; file?: string} {
  return file.path ? {place, file: file.path} : {place}
}
