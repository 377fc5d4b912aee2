import type {FileHandle} from 'node:fs/promises'
import {setTimeout as wait} from 'node:timers/promises'
import {isDeepStrictEqual} from 'node:util'
import {VFile} from 'vfile'
import type {Language} from '../article.ts'
import {decodeText} from '../disk/decode.ts'
import {openRegular, readWhole} from '../disk/read-whole.ts'
import {unwritable, writeWhole} from '../disk/write-whole.ts'
import {aliases} from '../front-matter/aliases.ts'
import {findBlock} from '../front-matter/find-block.ts'
import {readFrontMatter} from '../front-matter/front-matter.ts'
import {isRecord} from '../options/kinds.ts'
import {dataOf} from '../rules/data.ts'
import {userError} from '../rules/report.ts'
import {UserError} from '../rules/user-error.ts'
import {keysOf} from './article-options.ts'
import {jsonCandidates} from './save-json.ts'
import type {Setting, Value} from './save-setting.ts'
import {tomlCandidates} from './save-toml.ts'
import {flowText, yamlCandidates} from './save-yaml.ts'
import type {Choice} from './state.ts'

/**
 * Writes a choice into an article's front matter. Everything else in the file stays, byte for byte.
 *
 * @param file absolute
 * @param shown as messages name it
 * @throws UserError when the file cannot be read or written, or its front matter cannot be changed safely
 */
export async function saveChoice(file: string, shown: string, choice: Choice, lang: Language): Promise<void> {
  const before = saving.get(file)
  const own = (async () => {
    await before?.catch(() => {})
    await saveAlone(file, shown, choice, lang)
  })()
  saving.set(file, own)
  try {
    await own
  } finally {
    if (saving.get(file) === own) saving.delete(file)
  }
}

/** Of two saves at once the later would undo the earlier: each waits for the one before, file by file. */
const saving = new Map<string, Promise<void>>()

/** How often an editor may write in between; each time the choice goes into the new text. */
const ROUNDS = 20

async function saveAlone(file: string, shown: string, choice: Choice, lang: Language): Promise<void> {
  const refused = (cause: unknown) => unwritable(shown, cause, lang)
  for (let round = 1; round <= ROUNDS; round++) {
    const bytes = await settledBytes(file).catch(cause => {
      throw refused(cause)
    })
    const text = withChoice(decodeText(bytes, shown, lang), choice, lang, shown)
    // An editor that opened the file before it is replaced writes into the old one: it is kept in sight.
    const old = await openRegular(file).catch(cause => {
      throw refused(cause)
    })
    try {
      const isFresh = async () => (await readWhole(file)).equals(bytes)
      const ours = Buffer.from(encoded(text, bytes))
      const written = await writeWhole(file, ours, {isFresh}).catch(cause => {
        throw refused(cause)
      })
      if (!written) continue
      const later = await laterText(old, bytes)
      if (later === undefined) return
      // The next round puts the choice into it, unless somebody was faster.
      await writeWhole(file, later, {isFresh: async () => (await readWhole(file)).equals(ours)})
    } finally {
      await old.close()
    }
  }
  throw refused(Object.assign(new Error('EBUSY: the file changes all the time'), {code: 'EBUSY'}))
}

/** Steps of 10 ms in which an editor that has emptied a file writes its text. */
const STEPS = 10

/** An editor empties a file before it writes: what is read in between is not the article. */
async function settledBytes(file: string): Promise<Buffer> {
  let bytes = await readWhole(file)
  for (let step = 0; bytes.length === 0 && step < STEPS; step++) {
    await wait(10)
    bytes = await readWhole(file)
  }
  return bytes
}

/** What was written into a replaced file after it was read; undefined where nothing was. */
async function laterText(old: FileHandle, bytes: Buffer): Promise<Buffer | undefined> {
  for (let step = 0; step < STEPS; step++) {
    const {size} = await old.stat()
    const now = Buffer.alloc(size)
    await old.read(now, 0, size, 0)
    if (size > 0 && !now.equals(bytes)) return now
    // A text that stays for some steps is the one that was read.
    if (size > 0 && step >= 4) return undefined
    await wait(10)
  }
  return undefined
}

/** The file's text with a choice in its front matter. */
export function withChoice(text: string, choice: Choice, lang: Language = 'en', path?: string): string {
  let result = text
  if (choice.theme !== undefined || choice.variables) {
    result = set(result, 'theme', theme => themeValue(theme, choice), lang, path)
  }
  const {codeTheme, options = {}} = choice
  const single = {...(codeTheme === undefined ? {} : {codeTheme}), ...options}
  const settings: Record<string, string | boolean> = {}
  for (const [name, value] of Object.entries(single)) {
    const keys = name === 'codeTheme' ? aliases.codeTheme : keysOf(name)
    if (keys.length === 0) settings[name] = value
    else {
      const {values} = readFrontMatter(open(result, lang, path))
      const key = keys.find(each => Object.hasOwn(values, each)) ?? keys[0]!
      result = set(result, key, () => value, lang, path)
    }
  }
  if (Object.keys(settings).length === 0) return result
  const merged = (present: unknown): Value => ({...(isRecord(present) ? present : {}), ...settings}) as Value
  return set(result, 'weimark', merged, lang, path)
}

/** The theme as it stands with the choice on top; variables of another theme are left behind. */
function themeValue(present: unknown, {theme, variables = {}}: Choice): Value {
  const isObject = present !== null && typeof present === 'object'
  const {name, ...own} = (isObject ? present : {name: present}) as Record<string, string | number>
  const chosenName = theme ?? name
  const kept = theme === undefined || theme === name ? own : {}
  const all: Record<string, string | number> = {...kept}
  for (const [key, value] of Object.entries(variables)) {
    const written = Object.keys(kept).find(each => plain(each) === plain(key)) ?? key
    all[written] = String(Number(value)) === value ? Number(value) : value
  }
  if (Object.keys(all).length === 0 && chosenName !== undefined) return String(chosenName)
  return {...(chosenName === undefined ? {} : {name: chosenName}), ...all}
}

const plain = (name: string) => name.replace(/[-_]/g, '').toLowerCase()

function set(
  text: string,
  key: string,
  choose: (present: unknown) => Value,
  lang: Language,
  path: string | undefined,
): string {
  const file = open(text, lang, path)
  const before = readFrontMatter(file)
  const value = choose(before.values[key])
  const eol = /\r\n/.test(text) ? '\r\n' : '\n'
  // What begins like front matter and is none has no end.
  const block = before.end > 0 ? findBlock(text, file) : undefined
  const candidates = block ? candidatesOf({text, block, key, value, eol}) : [prepended(text, key, value, eol)]
  const expected = {...before.values, [key]: value}
  const fits = (candidate: string) => {
    const after = readFrontMatter(open(candidate, lang, path))
    const same = candidate.slice(after.end) === text.slice(before.end)
    // Only what is set may differ; a table stays one where it was one.
    const asTable = typeof value !== 'object' ? {...expected, [key]: {name: value}} : expected
    const values = structuredClone(after.values)
    return same && (isDeepStrictEqual(values, expected) || isDeepStrictEqual(values, asTable))
  }
  const result = candidates.find(candidate => parses(() => fits(candidate)))
  if (result === undefined) {
    throw userError(
      'front-matter-save',
      lang,
      {text: `${key}: ${flowText(value)}`},
      path === undefined ? {} : {file: path},
    )
  }
  return result
}

/** A candidate that is no front matter any more is none. */
function parses(check: () => boolean): boolean {
  try {
    return check()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return false
  }
}

function candidatesOf(setting: Setting): string[] {
  const {format} = setting.block
  if (format === 'yaml') return yamlCandidates(setting)
  return format === 'toml' ? tomlCandidates(setting) : jsonCandidates(setting)
}

function prepended(text: string, key: string, value: Value, eol: string): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  return `${mark}---${eol}${key}: ${flowText(value)}${eol}---${eol}${text.slice(mark.length)}`
}

function open(text: string, lang: Language, path: string | undefined): VFile {
  const file = new VFile({value: text, ...(path === undefined ? {} : {path})})
  dataOf(file).lang = lang
  return file
}

/** In the encoding that the file had; its byte order mark is in the text. */
function encoded(text: string, before: Uint8Array): Uint8Array {
  const [first, second] = before
  if (first === 0xff && second === 0xfe) return Buffer.from(text, 'utf16le')
  if (first === 0xfe && second === 0xff) return Buffer.from(text, 'utf16le').swap16()
  return Buffer.from(text)
}
