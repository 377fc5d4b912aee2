import {parse as parseToml, TomlDate, TomlError} from 'smol-toml'
import type {VFile} from 'vfile'
import {parseDocument} from 'yaml'
import {dataOf} from '../rules/data.ts'
import type {Place, UserError} from '../rules/user-error.ts'
import {type Excess, excessIn, excessOf} from './bounds.ts'
import {type Block, findBlock} from './find-block.ts'
import {broken, empty, type FrontMatter} from './parsed.ts'
import {lineAt, placeAt, placesIn} from './places.ts'
import {keysOf, parsing, readYaml} from './read-yaml.ts'
import {faultText} from './yaml-fault.ts'

export type {FrontMatter} from './parsed.ts'

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
  const excess = excessOf(block.text, block.format)
  if (excess) throw tooMuch(excess.kind, placeAt(source, block.start + excess.at), file)
  const read = readBlock(block, source, file)
  const kind = excessIn(read.values)
  if (kind) throw tooMuch(kind, placeAt(source, block.start), file)
  return read
}

function tooMuch(kind: Excess['kind'], place: Place, file: VFile): UserError {
  return broken(file, place, faultText({kind, at: 0, shown: ''}, dataOf(file).lang ?? 'en'))
}

function readBlock(block: Block, source: string, file: VFile): FrontMatter {
  if (block.format === 'yaml') return readYaml(block, source, file)
  if (block.format === 'toml') return readToml(block, source, file)
  return readJson(block, source, file)
}

function readToml(block: Block, source: string, file: VFile): FrontMatter {
  try {
    const values = plain(parseToml(block.text)) as Record<string, unknown>
    return {values, places: findKeys(values, block, source), end: block.end, slips: block.slips}
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause
    const line = placeAt(source, block.start).line + cause.line - 1
    throw broken(file, {line, column: cause.column}, cause.message.split('\n')[0] ?? '')
  }
}

function readJson(block: Block, source: string, file: VFile): FrontMatter {
  // The YAML parser reads JSON too, and unlike JSON.parse it tells places, and the same in every engine.
  const document = parseDocument(block.text, {...parsing, schema: 'json'})
  const place = placesIn(source)
  try {
    const values = JSON.parse(block.text) as Record<string, unknown>
    const places = keysOf(document, offset => place(block.start + offset))
    return {values, places, end: block.end, slips: block.slips}
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
