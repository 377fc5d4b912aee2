import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {type Fault, faultsIn} from '../options/faults.ts'
import {expectedOf, isRecord, takes} from '../options/kinds.ts'
import type {ArticleSettings} from '../options/options.ts'
import type {Row} from '../options/row.ts'
import {namesIn, rows} from '../options/table.ts'
import {dataOf} from '../rules/data.ts'
import {reasons} from '../rules/reasons.ts'
import {report} from '../rules/report.ts'
import {didYouMean, nearest} from '../rules/suggest.ts'
import type {FrontMatter} from './front-matter.ts'
import {readFlag, shorten} from './values.ts'

/** What `weimark: {…}` in the front matter may say. */
const known: readonly string[] = namesIn('article')

/** Options that the configuration or the command line alone decide. */
const elsewhere = rows.flatMap(([name, row]) => (row.in.includes('article') ? [] : [name.split('.')[0]!]))

const byName = new Map(rows)

/**
 * The options that an article sets for itself. What cannot be used is a finding at its place, and is left out.
 *
 * @returns undefined where there are none
 */
export function readSettings(front: FrontMatter, file: VFile): ArticleSettings | undefined {
  const raw = front.values.weimark
  const placeOf = (key: string): Position | undefined => {
    const point = front.places.get(key) ?? front.places.get('weimark')
    return point && {start: point, end: point}
  }
  dataOf(file).settingPlaces = new Map()
  if (raw === undefined || raw === null) return undefined
  const wrong = (name: string, value: unknown, expected: string, suggestion = '') =>
    report(file, 'setting-value', placeOf(name), {name, value: shorten(value), expected, suggestion})
  const lang = dataOf(file).lang ?? 'en'
  if (!isRecord(raw)) {
    wrong('weimark', raw, reasons.optionsObject[lang])
    return undefined
  }
  const settings: Record<string, unknown> = {}
  const places = new Map<string, Position>()
  for (const [name, value] of Object.entries(raw)) {
    const key = `weimark.${name}`
    if (!known.includes(name)) report(file, 'setting-unknown', placeOf(key), unknown(name, lang))
    else if (value !== null && value !== undefined) {
      const faults = faultsIn(byName.get(name)!, value)
      for (const {at, value: part, expected} of faults) wrong(`${key}${at}`, part, expected[lang])
      const left = isRecord(value) ? without(value, faults) : value
      const read = readSetting(name, left, lang)
      if ('expected' in read) wrong(key, value, read.expected, didYouMean(read.near, lang, 'clause'))
      else if (read.value !== undefined) {
        settings[name] = read.value
        const place = placeOf(key)
        if (place) places.set(name, place)
      }
    }
  }
  dataOf(file).settingPlaces = places
  return places.size > 0 || Object.keys(settings).length > 0 ? settings : undefined
}

/** The parts that can be used. */
function without(value: Readonly<Record<string, unknown>>, faults: readonly Fault[]): object {
  if (faults.length === 0) return value
  const wrong = new Set(faults.map(({at}) => at))
  return Object.fromEntries(Object.entries(value).filter(([name]) => !wrong.has(`.${name}`)))
}

type Read =
  /** Undefined for what others read. */
  {value: unknown} | {expected: string; near?: string | undefined}

function readSetting(name: string, written: unknown, lang: 'zh' | 'en'): Read {
  const row: Row = byName.get(name)!
  // Those with keys of their own are fields of `Meta`.
  if (row.keys) return {value: undefined}
  const value = row.kind === 'flag' ? readFlag(written) : written
  if (takes(row, value)) return {value: row.kind === 'levels' ? undefined : value}
  const near = row.choices && typeof value === 'string' ? nearest(value, row.choices) : undefined
  return {expected: expectedOf(row, lang), near}
}

function unknown(name: string, lang: 'zh' | 'en'): {name: string; suggestion: string; known: string} {
  const camel = name.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase())
  const other = reasons.inConfiguration[lang]
  const suggestion = elsewhere.includes(camel)
    ? other
    : didYouMean(known.includes(camel) ? camel : nearest(camel, known), lang, 'clause')
  return {name, suggestion, known: known.join(', ')}
}
