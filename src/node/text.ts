import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Language} from '../article.ts'
import {UserError} from '../errors.ts'

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
    bytes = await readFile(resolve(cwd, path))
  } catch (cause) {
    throw unreadable(path, cause, lang)
  }
  return decodeText(bytes, path, lang)
}

/**
 * UTF-8, or UTF-16 with its mark. A guess at anything else would put wrong characters into an article that
 * looks right at a glance, so it is an error that says what to do. The byte order mark stays: columns count it.
 */
export function decodeText(bytes: Uint8Array, path: string, lang: Language): string {
  const marked = utf16Mark(bytes)
  try {
    return new TextDecoder(marked ?? 'utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (cause) {
    const words = bytes.includes(0) ? notText[lang] : notUtf8[lang]
    const line = marked ? undefined : firstBadLine(bytes)
    const place = line === undefined || bytes.includes(0) ? {} : {place: {line, column: 1}}
    throw new UserError('encoding', words.message, {file: path, hint: words.hint, cause, ...place})
  }
}

function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

const notUtf8 = {
  zh: {
    message: '文件不是 UTF-8 编码',
    hint: '另存为 UTF-8，例如：iconv -f GB18030 -t UTF-8 旧文件 > 新文件',
  },
  en: {
    message: 'The file is not UTF-8',
    hint: 'Save it as UTF-8, for example: iconv -f GB18030 -t UTF-8 OLD > NEW',
  },
}

const notText = {
  zh: {message: '这不是文本文件', hint: '请给出 Markdown 文件'},
  en: {message: 'This is not a text file', hint: 'Name a Markdown file'},
}

/** Decoding replaces bad bytes; written out again, the first of them differs. */
function firstBadLine(bytes: Uint8Array): number {
  const again = Buffer.from(new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes))
  let line = 1
  for (let at = 0; at < bytes.length && bytes[at] === again[at]; at++) if (bytes[at] === 10) line++
  return line
}

function unreadable(file: string, cause: unknown, lang: Language): unknown {
  const code = (cause as NodeJS.ErrnoException).code
  const en = lang === 'en'
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const hint = en ? 'Check the path' : '检查路径'
    return new UserError('file-missing', en ? 'There is no such file' : '没有这个文件', {file, hint, cause})
  }
  if (code === 'EISDIR') {
    const hint = en ? 'Name a file' : '请给出文件'
    return new UserError('file-is-folder', en ? 'This is a folder, not a file' : '这是文件夹，不是文件', {
      file,
      hint,
      cause,
    })
  }
  if (code === 'EACCES' || code === 'EPERM') {
    const hint = en ? "Check the file's permissions" : '检查文件权限'
    return new UserError('file-unreadable', en ? 'The file may not be read' : '没有读取这个文件的权限', {
      file,
      hint,
      cause,
    })
  }
  if (code === 'ENAMETOOLONG' || code === 'ELOOP' || code === 'ERR_INVALID_ARG_VALUE') {
    return new UserError(
      'file-unreadable',
      en ? `Cannot open the file (${code})` : `无法打开文件（${code}）`,
      {file, cause},
    )
  }
  return cause
}
