import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {ArticleSettings} from '../article.ts'
import {optionChoices, optionFlags} from '../options/check.ts'
import {report} from '../rules/report.ts'
import {nearest} from '../rules/suggest.ts'
import type {FrontMatter} from './front-matter.ts'
import {isRecord, readFlag, shorten} from './values.ts'

/** Keys of `weimark` that others read. */
const others = ['lint', 'theme', 'codeTheme']

/** Options that the configuration or the command line alone decide. */
const elsewhere = ['css', 'images', 'siteRoot', 'embedImages', 'output', 'format', 'strict', 'path']

/** What `weimark: {…}` in the front matter may say. */
export const known: readonly string[] = [
  ...others,
  ...Object.keys(optionChoices),
  ...optionFlags,
  'variables',
]

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
  file.data.settingPlaces = new Map()
  if (raw === undefined || raw === null) return undefined
  const wrong = (name: string, value: unknown, expected: string, suggestion = '') =>
    report(file, 'setting-value', placeOf(name), {name, value: shorten(value), expected, suggestion})
  const lang = file.data.lang ?? 'en'
  if (!isRecord(raw)) {
    wrong('weimark', raw, {zh: '{选项: 值}', en: '{option: value}'}[lang])
    return undefined
  }
  const settings: Record<string, unknown> = {}
  const places = new Map<string, Position>()
  for (const [name, value] of Object.entries(raw)) {
    const key = `weimark.${name}`
    if (!known.includes(name)) report(file, 'setting-unknown', placeOf(key), unknown(name, lang))
    else if (value !== null && value !== undefined) {
      const read = readSetting(name, value)
      if ('expected' in read) wrong(key, value, read.expected[lang], near(read.near, lang))
      else if (read.value !== undefined) {
        settings[name] = read.value
        const place = placeOf(key)
        if (place) places.set(name, place)
      }
    }
  }
  file.data.settingPlaces = places
  return places.size > 0 || Object.keys(settings).length > 0 ? settings : undefined
}

type Read =
  /** Undefined for what others read. */
  {value: unknown} | {expected: {zh: string; en: string}; near?: string | undefined}

function readSetting(name: string, value: unknown): Read {
  const choices: readonly string[] | undefined = optionChoices[name as keyof typeof optionChoices]
  if (choices) {
    if (choices.includes(value as string)) return {value}
    const words = {zh: choices.join('、'), en: choices.join(', ')}
    return {expected: words, near: typeof value === 'string' ? nearest(value, choices) : undefined}
  }
  if (name === 'codeWindow' || name === 'lineNumbers') return {value: undefined}
  if ((optionFlags as readonly string[]).includes(name)) {
    const flag = readFlag(value)
    return flag === undefined ? {expected: {zh: 'true 或 false', en: 'true or false'}} : {value: flag}
  }
  if (name === 'lint') {
    return isRecord(value) ? {value: undefined} : {expected: {zh: '{规则: 级别}', en: '{rule: level}'}}
  }
  if (name !== 'variables') return {value: undefined}
  const isValue = (each: unknown) => typeof each === 'string' || typeof each === 'number'
  if (isRecord(value) && Object.values(value).every(isValue)) return {value}
  return {expected: {zh: '{变量: 值}', en: '{variable: value}'}}
}

function unknown(name: string, lang: 'zh' | 'en'): {name: string; suggestion: string; known: string} {
  const camel = name.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase())
  const other = {zh: '，它写在配置里', en: ': it belongs in the configuration'}[lang]
  const suggestion = elsewhere.includes(camel)
    ? other
    : near(known.includes(camel) ? camel : nearest(camel, known), lang)
  return {name, suggestion, known: known.join(', ')}
}

function near(word: string | undefined, lang: 'zh' | 'en'): string {
  return word === undefined ? '' : {zh: `，是不是 ${word}？`, en: `: did you mean ${word}?`}[lang]
}
