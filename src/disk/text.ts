import {resolve} from 'node:path'
import {systemReasons} from '../rules/reasons.ts'
import {userError} from '../rules/report.ts'
import type {Language} from '../rules/rule.ts'
import {decodeForeign} from './decode.ts'
import {readWhole} from './read-whole.ts'

export interface ReadOptions {
  /**
   * Folder that the path is relative to.
   *
   * @default process.cwd()
   */
  cwd?: string
  /**
   * Language of errors.
   *
   * @default 'en'
   */
  lang?: Language
}

/**
 * Reads a text file.
 *
 * @throws UserError when it is not there, or no text
 */
export async function readText(
  path: string,
  {cwd = process.cwd(), lang = 'en'}: ReadOptions = {},
): Promise<string> {
  let bytes: Buffer
  try {
    bytes = await readWhole(resolve(cwd, path))
  } catch (cause) {
    throw unreadable(path, cause, lang)
  }
  return decodeForeign(bytes, path, lang)
}

function unreadable(file: string, cause: unknown, lang: Language): unknown {
  const code = (cause as NodeJS.ErrnoException).code
  if (code === 'ENOENT' || code === 'ENOTDIR') return userError('file-missing', lang, {}, {file, cause})
  if (code === 'EISDIR') return userError('file-is-folder', lang, {}, {file, cause})
  // What the system refuses the user can mend; what has no code is our own fault.
  if (code === undefined) return cause
  const detail = systemReasons[code]?.[lang] ?? code
  return userError('file-unreadable', lang, {detail}, {file, cause})
}
