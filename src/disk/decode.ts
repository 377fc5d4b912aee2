import {userError} from '../rules/report.ts'
import type {Language} from '../rules/rule.ts'
import {UserError} from '../rules/user-error.ts'

/**
 * As {@link decodeText}, and GBK and Big5 where the bytes can be nothing else.
 *
 * @throws UserError when it is no text, or nobody can tell in which encoding
 */
export async function decodeForeign(
  bytes: Uint8Array,
  path: string | undefined,
  lang: Language,
): Promise<string> {
  try {
    return decodeText(bytes, path, lang)
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'encoding') throw error
    // Its tables are read when a file needs them.
    const {decodeLegacy} = await import('./legacy-text.ts')
    const text = decodeLegacy(bytes)
    if (text === undefined) throw error
    return text
  }
}

/**
 * UTF-8, or UTF-16 with its mark. A guess at anything else would put wrong characters into an article that
 * looks right at a glance, so it is an error that says what to do. The byte order mark stays: columns count it.
 */
export function decodeText(bytes: Uint8Array, path: string | undefined, lang: Language): string {
  const marked = utf16Mark(bytes)
  try {
    return new TextDecoder(marked ?? 'utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (cause) {
    if (bytes.includes(0)) throw userError('not-text', lang, {}, {...fileOf(path), cause})
    throw userError(
      'encoding',
      lang,
      {},
      {...fileOf(path), cause, place: {line: firstBadLine(bytes), column: 1}},
    )
  }
}

function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Decoding replaces bad bytes; written out again, the first of them differs. */
function firstBadLine(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes))
  let line = 1
  for (let at = 0; at < bytes.length && bytes[at] === again[at]; at++) if (bytes[at] === 10) line++
  return line
}

/** What stands nowhere has no file to name. */
function fileOf(path: string | undefined): {file?: string} {
  return path === undefined ? {} : {file: path}
}
