import {randomBytes} from 'node:crypto'
import {chmod, mkdir, open, realpath, rename, rm, stat, writeFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {systemReasons} from '../rules/reasons.ts'
import {userError} from '../rules/report.ts'
import type {Language} from '../rules/rule.ts'

interface WriteWholeOptions {
  /** Asked in the last moment; where it says no, nothing is written. */
  isFresh?: () => Promise<boolean>
  /**
   * Who may read and write it.
   *
   * @default as before; a new file as the system says
   */
  mode?: number
  /** Whether it is on the disk, not only on its way there, when this ends. */
  durable?: boolean
}

/**
 * A reader of the file sees the old content or the new, never half of it. Folders are made as needed.
 *
 * @returns whether it was written
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  {isFresh, mode, durable = false}: WriteWholeOptions = {},
): Promise<boolean> {
  // Written where a link leads, so that the link stays one.
  const target = await realpath(path).catch(() => path)
  const old = await stat(target).catch(() => undefined)
  // `/dev/null` and pipes must not be replaced by a file.
  if (old && !old.isFile()) {
    await writeFile(target, content)
    return true
  }
  const folder = dirname(target)
  await mkdir(folder, {recursive: true})
  // In the same folder: only within one file system a rename is one step. The name is short, since a long
  // Chinese one may be as long as a name can be.
  const temporary = join(folder, `.weimark-${randomBytes(6).toString('hex')}.tmp`)
  try {
    const file = await open(temporary, 'wx', mode)
    try {
      await file.writeFile(content)
      if (durable) await file.sync()
    } finally {
      await file.close()
    }
    if (old && mode === undefined) await chmod(temporary, old.mode)
    const fresh = isFresh === undefined || (await isFresh())
    if (fresh) await rename(temporary, target)
    else await rm(temporary, {force: true})
    return fresh
  } catch (cause) {
    await rm(temporary, {force: true})
    throw cause
  }
}

/**
 * Writes a text to a file, whole or not at all. Folders are made as needed; a file that is there is replaced.
 *
 * @throws UserError when the file cannot be written
 */
export async function writeText(
  text: string,
  path: string,
  {cwd = process.cwd(), lang = 'en'}: {cwd?: string; lang?: Language} = {},
): Promise<void> {
  try {
    await writeWhole(resolve(cwd, path), text)
  } catch (cause) {
    throw unwritable(path, cause, lang)
  }
}

/** A file that cannot be written, as the user can mend it. */
export function unwritable(file: string, cause: unknown, lang: Language): unknown {
  const code = (cause as NodeJS.ErrnoException).code
  const reason = code === undefined ? undefined : systemReasons[code]
  if (!reason) return cause
  return userError('file-unwritable', lang, {detail: reason[lang]}, {file, cause})
}
