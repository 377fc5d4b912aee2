import type {VFile} from 'vfile'
import type {CoverCrop} from '../article.ts'
import {isRecord} from '../options/kinds.ts'
import {dataOf} from '../rules/data.ts'
import {cropReasons as reasons} from '../rules/reasons.ts'
import {report} from '../rules/report.ts'
import type {Said} from '../rules/rule.ts'
import {suggest} from '../rules/suggest.ts'
import type {FrontMatter} from './parsed.ts'
import {shorten} from './values.ts'

/** Keys of an object that names the cover; the address may have any of several. */
const known = ['src', 'focus', 'crop']
const addresses = new Set(['src', 'url', 'name', 'image', 'path', 'alt', 'caption', 'title', 'credit'])

/** How a crop's ratios are written. */
const ratios: Readonly<Record<string, 'wide' | 'square'>> = {
  '2.35:1': 'wide',
  '2.35_1': 'wide',
  '235_1': 'wide',
  wide: 'wide',
  '1:1': 'square',
  '1_1': 'square',
  square: 'square',
}

/**
 * `cover: {src, focus: [x, y], crop}`, and `crop` beside it: what of the cover WeChat shows in lists. Without it the
 * middle is taken. What is no part of a picture is told and left out.
 *
 * @param key the front-matter key that became the cover
 * @returns undefined where nothing is said
 */
export function readCoverCrop(
  {values, places}: FrontMatter,
  key: string | undefined,
  file: VFile,
): {crop: CoverCrop | undefined; usesKey: boolean} {
  const lang = dataOf(file).lang ?? 'en'
  const cover = key === undefined ? undefined : values[key]
  const tell = (name: string, value: unknown, why: Said, suggestion = '') => {
    const point = places.get(name) ?? places.get(name.split('.')[0]!)
    const place = point ? {start: point, end: point} : undefined
    report(file, 'cover-crop', place, {key: name, value: shorten(value), why: why[lang], suggestion})
  }
  const found: CoverCrop = {}
  if (isRecord(cover)) {
    for (const [name, value] of Object.entries(cover)) {
      if (known.includes(name) || addresses.has(name)) continue
      const near = suggest(name, known, lang)
      if (near) tell(`${key}.${name}`, value, reasons.key, near)
    }
    if (cover.focus !== undefined) {
      const [x, y] = numbersOf(cover.focus, 2) ?? []
      if (x === undefined || y === undefined) tell(`${key}.focus`, cover.focus, whyNot(cover.focus, 2))
      else found.focus = [x, y]
    }
    if (cover.crop !== undefined) readCrop(`${key}.crop`, cover.crop)
  }
  const usesKey = isCrop(values.crop)
  if (usesKey) readCrop('crop', values.crop)
  return {crop: Object.keys(found).length === 0 ? undefined : found, usesKey}

  function readCrop(name: string, value: unknown): void {
    if (!isRecord(value)) readBox(name, 'wide', value)
    for (const [ratio, box] of isRecord(value) ? Object.entries(value) : []) {
      const side = ratios[ratio]
      if (side) readBox(`${name}.${ratio}`, side, box)
      else tell(`${name}.${ratio}`, box, reasons.ratio)
    }
  }

  function readBox(name: string, side: 'wide' | 'square', value: unknown): void {
    const box = numbersOf(value, 4)
    const [left = 0, top = 0, right = 0, bottom = 0] = box ?? []
    if (!box) tell(name, value, whyNot(value, 4))
    else if (left >= right || top >= bottom) tell(name, value, reasons.order)
    else found[side] = [left, top, right, bottom]
  }
}

/** Themes of other tools have a `crop: true`, which is not ours. */
function isCrop(value: unknown): boolean {
  return Array.isArray(value) || isRecord(value) || (typeof value === 'string' && /\d/.test(value))
}

/** So many parts of a side, each from 0 to 1: `[0.5, 0.3]`, `50% 30%`, `0_0_1_0.5`. */
function numbersOf(value: unknown, count: number): number[] | undefined {
  const parts = listOf(value).map(partOf)
  return parts.length === count && parts.every(each => each >= 0 && each <= 1) ? parts : undefined
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (isRecord(value)) return 'x' in value && 'y' in value ? [value.x, value.y] : []
  return typeof value === 'string' ? value.trim().split(/[\s,，_]+/) : [value]
}

function partOf(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return Number.NaN
  const [, number = '', percent] = /^(\d*\.?\d+)(%?)$/.exec(value.trim()) ?? []
  return number === '' ? Number.NaN : Number(number) / (percent ? 100 : 1)
}

function whyNot(value: unknown, count: number): Said {
  const parts = listOf(value).map(partOf)
  if (parts.length === count && parts.every(each => each >= 0)) return reasons.pixels
  return count === 2 ? reasons.focus : reasons.box
}
