import {stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import type {Language} from '../article.ts'
import {readWhole} from '../disk/read-whole.ts'
import {userError} from '../rules/report.ts'

/** Names that a configuration may have. */
export const configNames: readonly string[] = ['ts', 'mts', 'js', 'mjs', 'json', 'yaml', 'yml'].map(
  extension => `weimark.config.${extension}`,
)

export interface FindOptions {
  /** The user's own folder: nothing above it is looked at. */
  home?: string | undefined
  lang?: Language
}

/**
 * The configuration of articles in a folder: the nearest one, from the folder upwards. The search ends with the
 * folder that has a `.git`, with the user's home, or at the root.
 *
 * @returns its absolute path; undefined where there is none
 * @throws UserError when one folder has two
 */
export async function findConfig(folder: string, options: FindOptions = {}): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await configOf(at, options.lang ?? 'en')
    if (found !== undefined) return found
    if (at === dirname(at) || at === options.home || (await exists(join(at, '.git')))) return undefined
  }
}

async function configOf(folder: string, lang: Language): Promise<string | undefined> {
  const names = [...configNames, 'package.json'].map(name => join(folder, name))
  const there = await Promise.all(names.map(isConfig))
  const [first, second] = names.filter((_, index) => there[index])
  if (second === undefined) return first
  throw userError('config-several', lang, {other: basename(second)}, {file: first!})
}

async function isConfig(path: string): Promise<boolean> {
  const isFile = (await stat(path).catch(() => undefined))?.isFile() ?? false
  if (!isFile || basename(path) !== 'package.json') return isFile
  return hasKey(String(await readWhole(path)))
}

/** Whether a package's file speaks of weimark at its top. One that is broken is not ours to tell of. */
function hasKey(text: string): boolean {
  if (!text.includes('"weimark"')) return false
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' && Object.hasOwn(value, 'weimark')
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}
