import {realpath, stat} from 'node:fs/promises'
import {extname} from 'node:path'
import {isInside, realFolder} from '../disk/inside.ts'
import {readWhole} from '../disk/read-whole.ts'
import {isValues, type Values} from './values.ts'

/** Bytes; what is longer is no configuration that a person wrote. */
const MAX_BYTES = 2 * 1024 * 1024

/** An alias bomb expands a few lines into gigabytes. */
const MAX_ALIASES = 100

/**
 * What a configuration file says, read as data and never run. An empty object where it says nothing that can be
 * read so: its generator has to complain of it, not this reader. Undefined where there is no such file in the folder.
 */
export async function readValues(file: string, folder: string): Promise<Values | undefined> {
  const text = await readInside(file, folder)
  if (text === undefined) return undefined
  const value = await parse(text.replace(/^\uFEFF/, ''), extname(file))
  return isValues(value) ? value : {}
}

async function readInside(file: string, folder: string): Promise<string | undefined> {
  try {
    const real = await realpath(file)
    // A link may lead anywhere.
    if (!isInside(real, await realFolder(folder))) return undefined
    const about = await stat(real)
    return about.isFile() && about.size <= MAX_BYTES ? String(await readWhole(real)) : undefined
  } catch (error) {
    // Not there, or not ours to read: the site goes without it.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    return undefined
  }
}

async function parse(text: string, extension: string): Promise<unknown> {
  if (/^\.[mc]?[jt]s$/.test(extension)) return (await import('./read-code.ts')).readCode(text)
  try {
    if (extension === '.toml') return (await import('smol-toml')).parse(text)
    if (extension === '.json') return JSON.parse(text)
    const {parseDocument} = await import('yaml')
    // `!!python/name:…` and `!ENV` of MkDocs are tags that nobody here knows.
    const document = parseDocument(text, {logLevel: 'silent', uniqueKeys: false, strict: false})
    return document.toJS({maxAliasCount: MAX_ALIASES})
  } catch {
    // Parsers throw what they like; a file that none of them reads says nothing.
    return undefined
  }
}
