import {mkdir, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'

/**
 * Writes a file that is not there yet; folders are made as needed.
 *
 * @returns false, and nothing is changed, where there is one already
 */
export async function writeNew(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), {recursive: true})
  try {
    await writeFile(path, text, {flag: 'wx'})
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** What Windows keeps for devices, whatever the extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** Bytes of a name that every file system takes, the extension apart. */
const LONGEST = 200

/**
 * A file's name made of a title: Chinese and emoji stay, what some system refuses becomes `-`.
 *
 * @returns '' where nothing is left
 */
export function fileName(title: string): string {
  const plain = title
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
    .replace(/[\u0000-\u001F\u007F<>:"/\\|?*#%\u200B-\u200F\u202A-\u202E\uFEFF]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/-{2,}/g, '-')
    .replace(/^[-. ]+/, '')
  let name = ''
  // A letter with its accents, an emoji with its parts: never half of one.
  for (const {segment} of new Intl.Segmenter('zh').segment(plain)) {
    if (Buffer.byteLength(name + segment) > LONGEST) break
    name += segment
  }
  // Windows drops dots and spaces at the end.
  name = name.replace(/[-. ]+$/, '')
  return name.replace(reserved, '$1_')
}
