import {basename, extname} from 'node:path'
import {isMap, isScalar, LineCounter, parseDocument, type YAMLMap} from 'yaml'
import type {Language} from '../article.ts'
import {shownPath} from '../disk/shown.ts'
import {readText} from '../disk/text.ts'
import {faultText, firstFault} from '../front-matter/yaml-fault.ts'
import {userError} from '../rules/report.ts'
import type {Place} from '../rules/user-error.ts'
import {runConfig} from './run.ts'

/** A configuration as it stands in its file. */
export interface RawConfig {
  /** Absolute. */
  file: string
  /** As messages name it. */
  shown: string
  value: unknown
  /** Where a key stands: `theme`, `images.base`. */
  placeOf(key: string): Place | undefined
  /** Every file it was made of: its own, and those that it imports. */
  files: readonly string[]
}

export interface ReadConfig {
  cwd: string
  lang: Language
}

/** @throws UserError when the file cannot be read */
export async function readConfig(file: string, {cwd, lang}: ReadConfig): Promise<RawConfig> {
  const shown = shownPath(file, cwd)
  const text = (await readText(shown, {cwd, lang})).replace(/^\uFEFF/, '')
  const own = {file, shown}
  const extension = extname(file)
  if (/^\.m?[jt]s$/.test(extension)) {
    const {value, files} = await runConfig(file, shown, lang)
    return {...own, value, files, placeOf: key => placeInCode(text, key)}
  }
  const prefix = basename(file) === 'package.json' ? 'weimark.' : ''
  const {value, places} = extension === '.json' ? readJson(text, shown, lang) : readYaml(text, shown, lang)
  return {
    ...own,
    value: prefix === '' ? value : (value as Record<string, unknown>).weimark,
    files: [file],
    placeOf: key => places.get(prefix + key),
  }
}

/** File and place of a key, for an error. */
export function whereIs(key: string, {shown, placeOf}: RawConfig): {file: string; place?: Place} {
  const place = placeOf(key)
  return place ? {file: shown, place} : {file: shown}
}

interface Read {
  value: unknown
  places: ReadonlyMap<string, Place>
}

/** An alias bomb expands a few lines into gigabytes. */
const MAX_ALIASES = 100

function readYaml(text: string, shown: string, lang: Language): Read {
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false, logLevel: 'error'})
  const fault = firstFault(document, text)
  if (fault) throw broken(faultText(fault, lang), shown, lang, lines.linePos(fault.at))
  try {
    return {
      value: document.toJS({maxAliasCount: MAX_ALIASES}) ?? {},
      places: placesOf(document.contents, lines),
    }
  } catch (cause) {
    // Too many aliases.
    if (!(cause instanceof ReferenceError)) throw cause
    throw broken(cause.message, shown, lang, {line: 1, col: 1})
  }
}

function readJson(text: string, shown: string, lang: Language): Read {
  // The YAML parser reads JSON too, and tells places, the same in every engine.
  const lines = new LineCounter()
  const document = parseDocument(text, {schema: 'json', lineCounter: lines, prettyErrors: false})
  try {
    return {value: JSON.parse(text), places: placesOf(document.contents, lines)}
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    const at = /position (\d+)/.exec(cause.message)?.[1] ?? document.errors[0]?.pos[0] ?? text.length
    throw broken(cause.message, shown, lang, lines.linePos(Number(at)))
  }
}

function placesOf(contents: unknown, lines: LineCounter): Map<string, Place> {
  const places = new Map<string, Place>()
  const collect = (map: YAMLMap, prefix: string) => {
    for (const {key, value} of map.items) {
      if (!isScalar(key) || !key.range) continue
      const {line, col} = lines.linePos(key.range[0])
      places.set(`${prefix}${key.value}`, {line, column: col})
      if (isMap(value)) collect(value, `${prefix}${key.value}.`)
    }
  }
  if (isMap(contents)) collect(contents, '')
  return places
}

/** Code is run, not read: a key's place is its only mention as a key; where it has several there is none. */
function placeInCode(text: string, key: string): Place | undefined {
  const name = key
    .split('.')
    .at(-1)!
    .replace(/[^\w$]/g, '\\$&')
  const found = [
    ...text.matchAll(new RegExp(`(?<![\\w$.-])(?:'${name}'|"${name}"|${name})\\s*(?:[:,(]|=(?![=>]))`, 'g')),
  ]
  const [only] = found
  if (!only || found.length > 1) return undefined
  const before = text.slice(0, only.index)
  return {line: before.split('\n').length, column: only.index - before.lastIndexOf('\n')}
}

/** Parsers explain in English only; their own place and picture of it are left out. */
function broken(explanation: string, file: string, lang: Language, at: {line: number; col: number}) {
  const detail = explanation.replace(/\s+at (?:line|position)[\s\S]*$|, (?:\.\.\.)?"[\s\S]*$/, '').trim()
  return userError('config-syntax', lang, {detail}, {file, place: {line: at.line || 1, column: at.col || 1}})
}
