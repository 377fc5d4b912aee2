import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {Meta, MetaField, ThemeChoice} from '../article.ts'
import {hasCjk} from '../chinese.ts'
import {faultsIn} from '../options/faults.ts'
import {isRecord} from '../options/kinds.ts'
import type {ArticleOptions, KeyedOptions} from '../options/options.ts'
import {dataOf} from '../rules/data.ts'
import {metaKinds} from '../rules/reasons.ts'
import {report} from '../rules/report.ts'
import {limits} from '../wechat/limits.ts'
import {opensOnWeChat} from '../wechat/links.ts'
import {aliases, ofOptions, plainKey} from './aliases.ts'
import {readCoverCrop} from './cover-crop.ts'
import {type FrontMatter, readFrontMatter} from './front-matter.ts'
import {addressOf, wordsOf} from './markdown-value.ts'
import {placesIn} from './places.ts'
import {readSettings} from './settings.ts'
import {reportSlips, type ToldSlip} from './slips.ts'
import {readFlag, shorten} from './values.ts'

export {aliases} from './aliases.ts'

type Kind = 'text' | 'address' | 'list' | 'flag' | 'theme'

const kinds: Readonly<Record<MetaField, Kind>> = {
  title: 'text',
  author: 'text',
  digest: 'text',
  cover: 'address',
  date: 'text',
  tags: 'list',
  categories: 'list',
  sourceUrl: 'address',
  wechatUrl: 'address',
  openComment: 'flag',
  fansOnlyComment: 'flag',
  ...ofOptions(({kind}) => (kind === 'theme' || kind === 'flag' ? kind : 'text')),
}

/**
 * Reads a file's front matter into `dataOf(file).meta`. The text of the file is untouched; `dataOf(file).bodyStart`
 * tells where the body begins.
 *
 * @throws UserError with line and column when the front matter is broken
 */
export function readMeta(file: VFile): Meta {
  const front = readFrontMatter(file)
  const meta: Meta = {tags: [], categories: [], extra: {}, sources: {}}
  dataOf(file).metaPlaces = {}
  const reading: Reading = {front, meta, file, used: new Set(), slips: [], loose: looseKeys(front)}
  for (const field of Object.keys(aliases) as MetaField[]) readField(field, reading)
  const {crop, usesKey} = readCoverCrop(front, meta.sources.cover, file)
  if (crop) meta.coverCrop = crop
  if (usesKey) reading.used.add('crop')
  tellSlips(reading)
  // What was found stands first, so that a printed article begins with its title.
  const {tags, categories, extra: _, sources, ...found} = meta
  const settings = readSettings(front, file)
  const extra = Object.fromEntries(Object.entries(front.values).filter(([key]) => !reading.used.has(key)))
  const whole = {...found, ...(settings ? {settings} : {}), tags, categories, extra, sources}
  const variables = variablePlaces(front)
  Object.assign(dataOf(file), {meta: whole, bodyStart: front.end, variablePlaces: variables})
  checkLimits(meta, file)
  return whole
}

/** The options that an article's front matter sets, wherever they stand in it. */
export function optionsOf(meta: Meta): ArticleOptions {
  return {...meta.settings, ...ofOptions((_, name) => meta[name as keyof KeyedOptions])} as ArticleOptions
}

interface Reading {
  front: FrontMatter
  meta: Meta
  file: VFile
  /** Keys that became a field. */
  used: Set<string>
  slips: ToldSlip[]
  /** Keys as written, by what they are without case, dashes and spaces. */
  loose: ReadonlyMap<string, string>
}

function looseKeys({values}: FrontMatter): ReadonlyMap<string, string> {
  return new Map(
    Object.keys(values)
      .reverse()
      .map(key => [plainKey(key), key]),
  )
}

function tellSlips({front, slips, file}: Reading): void {
  const all = front.slips ?? []
  if (all.length + slips.length === 0) return
  const place = placesIn(String(file.value))
  reportSlips([...all.map(slip => ({...slip, place: place(slip.offset)})), ...slips], file)
}

/** Where the front matter sets the theme's variables: what is stronger comes later. */
function variablePlaces({places}: FrontMatter): ReadonlyMap<string, Position> {
  const found = ['weimark.theme.', 'theme.', 'weimark.variables.'].flatMap(prefix =>
    [...places].flatMap(([key, point]): [string, Position][] =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), {start: point, end: point}]] : [],
    ),
  )
  return new Map(found)
}

function readField(field: MetaField, reading: Reading): void {
  if (aliases[field].some(key => readKey(field, key, key, reading))) return
  // `Title`, `cover-Image`
  for (const key of aliases[field]) {
    const written = reading.loose.get(plainKey(key))
    if (written === undefined || reading.used.has(written) || key.includes('.')) continue
    if (aliases[field].includes(written) || !readKey(field, written, written, reading)) continue
    const place = reading.front.places.get(written)
    if (place) reading.slips.push({kind: 'key', shown: written, meant: key, place})
    return
  }
}

/** @returns whether the key has a value that the field can have */
function readKey(
  field: MetaField,
  key: string,
  shown: string,
  {front, meta, used, file, slips}: Reading,
): boolean {
  const raw = reach(front.values, key)
  if (raw === undefined || raw === null || raw === '') return false
  // `cover: false`, `top_img: transparent`: none.
  if (field === 'cover' && isNoAddress(raw)) return false
  const topKey = key.split('.')[0]!
  const point = front.places.get(key) ?? front.places.get(topKey)
  const place = point ? {start: point, end: point} : undefined
  const kind = kinds[field]
  const usable = kind === 'theme' ? withoutFaults(raw, key, front, file) : raw
  const value = read(kind, (kind === 'text' ? front.written?.get(key) : undefined) ?? usable)
  if (value === undefined) {
    report(file, 'meta-wrong-type', place, {key, ...wrongType(kind, raw, dataOf(file).lang ?? 'en')})
    return false
  }
  // A hit inside an object (`header.image`) leaves the rest of the object in `extra`.
  if (key === topKey) used.add(key)
  if (place) dataOf(file).metaPlaces![field] = place
  meta.sources[field] = shown
  const plain = withoutMarkdown(kind, value)
  if (point && plain !== value) slips.push({kind: 'markdown', shown: key, place: point})
  Object.assign(meta, {[field]: plain})
  return true
}

/** A theme's parts that cannot be used are told of, each at its place, and left out. */
function withoutFaults(raw: unknown, key: string, {places}: FrontMatter, file: VFile): unknown {
  const faults = faultsIn({kind: 'theme'}, raw)
  if (faults.length === 0 || !isRecord(raw)) return raw
  const lang = dataOf(file).lang ?? 'en'
  for (const {at, value, expected} of faults) {
    const point = places.get(`${key}${at}`) ?? places.get(key)
    const place = point && {start: point, end: point}
    report(file, 'meta-wrong-type', place, {
      key: `${key}${at}`,
      expected: expected[lang],
      actual: shorten(value),
    })
  }
  const wrong = new Set(faults.map(({at}) => at))
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !wrong.has(`.${name}`)))
}

/** Titles, names and addresses are no Markdown: of `"[[封面.png]]"` the file's name counts. */
function withoutMarkdown<Value>(kind: Kind, value: Value): Value | string | string[] {
  const plain = kind === 'address' ? addressOf : wordsOf
  if (kind !== 'text' && kind !== 'address' && kind !== 'list') return value
  if (typeof value === 'string') return plain(value)
  if (!Array.isArray(value)) return value
  const words = value.map(each => plain(String(each)))
  return words.every((each, at) => each === value[at]) ? value : words
}

function reach(values: Record<string, unknown>, key: string): unknown {
  if (Object.hasOwn(values, key)) return values[key]
  let value: unknown = values
  for (const step of key.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  return value
}

function read(kind: Kind, raw: unknown): string | string[] | boolean | ThemeChoice | undefined {
  if (kind === 'text') return readText(raw)
  if (kind === 'address') return readText(Array.isArray(raw) ? raw.flat(2)[0] : raw)
  if (kind === 'list') return readList(raw)
  if (kind === 'flag') return readFlag(raw)
  if (typeof raw === 'string') return raw
  return isRecord(raw) ? (raw as ThemeChoice) : undefined
}

/** Text as written; a list of names is joined, `{name: …}` stands for its name, `{url: …}` for its address. */
function readText(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw.trim()
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw)
  if (raw instanceof Date) return raw.toISOString().slice(0, 10)
  if (Array.isArray(raw)) {
    const parts = raw.map(readText).filter((part): part is string => part !== undefined && part !== '')
    return parts.length === 0 ? undefined : parts.join(parts.some(hasCjk) ? '、' : ', ')
  }
  if (isRecord(raw)) return readText(raw.name ?? raw.url ?? raw.src ?? raw.image ?? raw.path)
  return undefined
}

function isNoAddress(raw: unknown): boolean {
  if (Array.isArray(raw)) return raw.length === 0
  return (
    typeof raw === 'boolean' ||
    (typeof raw === 'string' && /^(?:false|none|transparent|#[\da-f]{3,8})$/i.test(raw))
  )
}

/** Hexo nests categories, Jekyll writes them in one line: both become a flat list without doubles. */
function readList(raw: unknown): string[] | undefined {
  if (isRecord(raw)) return undefined
  const items = Array.isArray(raw) ? raw.flat(3) : typeof raw === 'string' ? splitList(raw) : [raw]
  const texts = items.map(readText).filter((text): text is string => text !== undefined && text !== '')
  return [...new Set(texts.map(text => text.trim()).filter(text => text !== ''))]
}

/** `甲、乙`, and Obsidian's `#甲 #乙`. */
function splitList(text: string): string[] {
  return /^#\S/.test(text) ? text.split(/[,，、;；\s]*#/) : text.split(/[,，、;；]/)
}

function wrongType(kind: Kind, raw: unknown, lang: 'zh' | 'en'): {expected: string; actual: string} {
  const expected = metaKinds[kind][lang]
  return {expected, actual: shorten(raw)}
}

function checkLimits(meta: Meta, file: VFile): void {
  const check = (
    field: 'title' | 'author' | 'digest',
    rule: 'title-too-long' | 'author-too-long' | 'digest-too-long',
  ) => {
    const count = [...(meta[field] ?? '')].length
    const limit = limits[field].max
    if (count > limit) report(file, rule, dataOf(file).metaPlaces?.[field], {count, limit})
  }
  check('title', 'title-too-long')
  check('author', 'author-too-long')
  check('digest', 'digest-too-long')
  const {wechatUrl} = meta
  if (wechatUrl !== undefined && !opensOnWeChat(wechatUrl)) {
    report(file, 'wechat-url', dataOf(file).metaPlaces?.wechatUrl, {url: shorten(wechatUrl)})
  }
  const count = new TextEncoder().encode(meta.sourceUrl ?? '').length
  if (count > limits.sourceUrl.max) {
    report(file, 'source-url-too-long', dataOf(file).metaPlaces?.sourceUrl, {
      count,
      limit: limits.sourceUrl.max,
    })
  }
}
