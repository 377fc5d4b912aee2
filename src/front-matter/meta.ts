import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {Meta, MetaField, ThemeChoice} from '../article.ts'
import {hasCjk} from '../chinese.ts'
import {isRecord} from '../options/kinds.ts'
import type {ArticleOptions, KeyedOptions} from '../options/options.ts'
import type {Row} from '../options/row.ts'
import {rows} from '../options/table.ts'
import {report} from '../rules/report.ts'
import {limits} from '../wechat/limits.ts'
import {type FrontMatter, readFrontMatter} from './front-matter.ts'
import {readSettings} from './settings.ts'
import {readFlag, shorten} from './values.ts'

/** Front-matter keys by field; the first key that has a value wins. A dot reaches into an object. */
export const aliases: Readonly<Record<MetaField, readonly string[]>> = {
  title: ['title', '标题'],
  author: ['author', 'authors', '作者'],
  digest: ['digest', 'summary', 'description', 'excerpt', 'desc', 'subtitle', '摘要', '描述', '简介'],
  cover: [
    'cover',
    'banner',
    'image',
    'thumbnail',
    'featuredImage',
    'cover_image',
    'coverImage',
    'feature_image',
    'featured_image',
    'heroImage',
    'header.image',
    'header-img',
    'index_img',
    'banner_img',
    'top_img',
    'images',
    'photos',
    '封面',
    '头图',
  ],
  date: ['date', 'published', 'pubDate', 'publishDate', 'created', '日期'],
  tags: ['tags', 'tag', '标签'],
  categories: ['category', 'categories', '分类'],
  sourceUrl: ['sourceUrl', 'source_url', 'content_source_url', 'original', 'link', '原文链接'],
  openComment: ['openComment', 'need_open_comment'],
  fansOnlyComment: ['fansOnlyComment', 'only_fans_can_comment'],
  ...ofOptions(({keys = []}, name) => [...keys, `weimark.${name}`]),
}

type Kind = 'text' | 'address' | 'list' | 'flag' | 'theme'

const kinds: Readonly<Record<MetaField, Kind>> = {
  title: 'text',
  author: 'text',
  digest: 'text',
  cover: 'address',
  date: 'text',
  tags: 'list',
  categories: 'list',
  sourceUrl: 'text',
  openComment: 'flag',
  fansOnlyComment: 'flag',
  ...ofOptions(({kind}) => (kind === 'theme' || kind === 'flag' ? kind : 'text')),
}

/** Something for each option that has keys of its own in the front matter. */
function ofOptions<Value>(make: (row: Row, name: string) => Value): Record<keyof KeyedOptions, Value> {
  const keyed = rows.filter(([, {keys}]) => keys)
  return Object.fromEntries(keyed.map(([name, row]) => [name, make(row, name)])) as Record<
    keyof KeyedOptions,
    Value
  >
}

/**
 * Reads a file's front matter into `file.data.meta`. The text of the file is untouched; `file.data.bodyStart`
 * tells where the body begins.
 *
 * @throws UserError with line and column when the front matter is broken
 */
export function readMeta(file: VFile): Meta {
  const front = readFrontMatter(file)
  const used = new Set<string>()
  const meta: Meta = {tags: [], categories: [], extra: {}, sources: {}}
  file.data.metaPlaces = {}
  for (const field of Object.keys(aliases) as MetaField[]) readField(field, front, meta, used, file)
  // What was found stands first, so that a printed article begins with its title.
  const {tags, categories, extra: _, sources, ...found} = meta
  const settings = readSettings(front, file)
  const extra = Object.fromEntries(Object.entries(front.values).filter(([key]) => !used.has(key)))
  file.data.meta = {...found, ...(settings ? {settings} : {}), tags, categories, extra, sources}
  file.data.bodyStart = front.end
  file.data.variablePlaces = variablePlaces(front)
  checkLimits(meta, file)
  return file.data.meta
}

/** The options that an article's front matter sets, wherever they stand in it. */
export function optionsOf(meta: Meta): ArticleOptions {
  return {...meta.settings, ...ofOptions((_, name) => meta[name as keyof KeyedOptions])} as ArticleOptions
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

function readField(field: MetaField, front: FrontMatter, meta: Meta, used: Set<string>, file: VFile): void {
  for (const key of aliases[field]) {
    const raw = reach(front.values, key)
    if (raw === undefined || raw === null || raw === '') continue
    // `cover: false`, `top_img: transparent`: none.
    if (kinds[field] === 'address' && isNoAddress(raw)) continue
    const topKey = key.split('.')[0]!
    const point = front.places.get(key) ?? front.places.get(topKey)
    const place = point ? {start: point, end: point} : undefined
    const value = read(kinds[field], raw)
    if (value === undefined) {
      const words = wrongType(kinds[field], raw, file.data.lang ?? 'en')
      report(file, 'meta-wrong-type', place, {key, ...words})
      continue
    }
    // A hit inside an object (`header.image`) leaves the rest of the object in `extra`.
    if (key === topKey) used.add(key)
    if (place) file.data.metaPlaces![field] = place
    meta.sources[field] = key
    Object.assign(meta, {[field]: value})
    return
  }
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
  if (kind === 'address') return readText(Array.isArray(raw) ? raw[0] : raw)
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
  const items = Array.isArray(raw) ? raw.flat(3) : typeof raw === 'string' ? raw.split(/[,，、;；]/) : [raw]
  const texts = items.map(readText).filter((text): text is string => text !== undefined && text !== '')
  return [...new Set(texts.map(text => text.trim()).filter(text => text !== ''))]
}

function wrongType(kind: Kind, raw: unknown, lang: 'zh' | 'en'): {expected: string; actual: string} {
  const expected = {
    text: {zh: '一段文字', en: 'a text'},
    address: {zh: '图片地址', en: "a picture's address"},
    list: {zh: '列表', en: 'a list'},
    flag: {zh: ' true 或 false', en: 'true or false'},
    theme: {zh: '主题名', en: "a theme's name"},
  }[kind][lang]
  return {expected, actual: shorten(raw)}
}

function checkLimits(meta: Meta, file: VFile): void {
  const check = (
    field: 'title' | 'author' | 'digest',
    rule: 'title-too-long' | 'author-too-long' | 'digest-too-long',
  ) => {
    const count = [...(meta[field] ?? '')].length
    const limit = limits[field].max
    if (count > limit) report(file, rule, file.data.metaPlaces?.[field], {count, limit})
  }
  check('title', 'title-too-long')
  check('author', 'author-too-long')
  check('digest', 'digest-too-long')
  const count = new TextEncoder().encode(meta.sourceUrl ?? '').length
  if (count > limits.sourceUrl.max) {
    report(file, 'source-url-too-long', file.data.metaPlaces?.sourceUrl, {count, limit: limits.sourceUrl.max})
  }
}
