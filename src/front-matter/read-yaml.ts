import type {VFile} from 'vfile'
import {type Document, isMap, isScalar, type Pair, parseDocument, type YAMLMap} from 'yaml'
import {dataOf} from '../rules/data.ts'
import type {Place} from '../rules/user-error.ts'
import {isKnownKey} from './aliases.ts'
import {type Block, looksLikeKey} from './find-block.ts'
import {type Mended, mendLines} from './loose-lines.ts'
import {broken, empty, type FrontMatter} from './parsed.ts'
import {placesIn} from './places.ts'
import type {Slip} from './slips.ts'
import {type Fault, faultText, firstFault} from './yaml-fault.ts'

/** An alias bomb expands a few lines into gigabytes; no real front matter has more aliases than this. */
const MAX_ALIASES = 100

/** The parser itself compares each key with every other one of its map. */
export const parsing = {prettyErrors: false, uniqueKeys: false, logLevel: 'error'} as const

/** Lines that end with CR alone, or begin with a character that nobody sees; a known key in front of `：`. */
function isOdd(text: string): boolean {
  if (/\r(?!\n)|^[\u00A0\u3000\u200B-\u200F\u2060\uFEFF]/m.test(text)) return true
  return [...text.matchAll(/^([\p{L}_][\p{L}\p{N}_-]*)：/gmu)].some(([, key]) => isKnownKey(key!))
}

/** @throws UserError where the YAML is broken */
export function readYaml(block: Block, source: string, file: VFile): FrontMatter {
  let read = parse({text: block.text, origin: offset => offset, slips: []})
  if (read.fault || !isMap(read.document.contents) || isOdd(block.text)) {
    const mended = mendLines(block.text)
    if (mended.slips.length > 0) {
      const again = parse(mended)
      if (isMap(again.document.contents)) read = again
    }
  }
  const {document, fault, text, origin, slips} = read
  const place = placesIn(source)
  const at = (offset: number) => place(block.start + origin(offset))
  if (fault) {
    const firstLine = text.split(/\r?\n/).find(line => line.trim() !== '' && !line.startsWith('#')) ?? ''
    if (!looksLikeKey(firstLine.trimStart(), 'yaml')) return empty(0)
    throw broken(file, at(fault.at), faultText(fault, dataOf(file).lang ?? 'en'))
  }
  // `---⏎⏎prose⏎⏎---` is two rules, not front matter.
  if (document.contents === null) return empty(/^\s*\n/.test(block.text) ? 0 : block.end)
  if (!isMap(document.contents)) return empty(0)
  const values = valuesOf(document)
  if (!values) {
    throw broken(file, at(0), faultText({kind: 'many', at: 0, shown: ''}, dataOf(file).lang ?? 'en'))
  }
  const more = mendValues(document.contents, values, text)
  const later = more.slips.map(slip => ({...slip, offset: origin(slip.offset)}))
  const moved = [...slips, ...later].map(slip => ({...slip, offset: block.start + slip.offset}))
  return {
    values,
    places: keysOf(document, at),
    end: block.end,
    written: more.written,
    slips: [...block.slips, ...moved],
  }
}

/** Undefined where there are too many aliases. */
function valuesOf(document: Document): Record<string, unknown> | undefined {
  try {
    return document.toJS({maxAliasCount: MAX_ALIASES}) as Record<string, unknown>
  } catch (cause) {
    if (cause instanceof ReferenceError) return undefined
    throw cause
  }
}

interface Parsed extends Mended {
  document: Document
  fault: Fault | undefined
}

function parse(mended: Mended): Parsed {
  const document = parseDocument(mended.text, parsing)
  return {...mended, document, fault: firstFault(document, mended.text)}
}

/** Where each key stands. */
export function keysOf(document: Document, place: (offset: number) => Place): Map<string, Place> {
  const places = new Map<string, Place>()
  const collect = (map: YAMLMap, prefix: string, levels: number) => {
    for (const {key, value} of map.items) {
      if (!isScalar(key) || !key.range) continue
      places.set(`${prefix}${key.value}`, place(key.range[0]))
      if (isMap(value) && levels > 0) collect(value, `${prefix}${key.value}.`, levels - 1)
    }
  }
  // `weimark.variables.primary`: as deep as anything of ours reaches.
  if (isMap(document.contents)) collect(document.contents, '', 2)
  return places
}

/**
 * Values that YAML reads as something else than what stands there: `title: 1.10` is the number 1.1, and
 * `title: #Go 语言` nothing at all.
 */
function mendValues(map: YAMLMap, values: Record<string, unknown>, text: string) {
  const written = new Map<string, string>()
  const slips: Slip[] = []
  for (const {key, value} of map.items as Pair[]) {
    if (!isScalar(key) || !key.range || typeof key.value !== 'string') continue
    if (isScalar(value) && typeof value.value === 'number' && value.source)
      written.set(key.value, value.source)
    const line = /^[^\r\n]*/.exec(text.slice(key.range[0]))![0]
    const [, start = '', hash] =
      /^[^:]*:[ \t]+([^"'#|>[{&*!\r\n][^\r\n]*?[ \t]+|)(#[^\s#][^\r\n]*)$/.exec(line) ?? []
    const isPlain = value === null || (isScalar(value) && (value.type === 'PLAIN' || value.value === null))
    if (hash === undefined || !isPlain || !isKnownKey(key.value)) continue
    values[key.value] = (start + hash).trim()
    slips.push({kind: 'hash', shown: key.value, offset: key.range[0]})
  }
  return {written, slips}
}
