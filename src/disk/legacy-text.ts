import {analyse} from 'chardet'

/** What Windows editors in China wrote before UTF-8, with the names that `TextDecoder` knows them by. */
const encodings: Readonly<Record<string, string>> = {GB18030: 'gb18030', Big5: 'big5'}

/** Of 100; a line of Chinese gives 100, a few characters 10. */
const SURE = 80

/** Bytes that are enough to be sure of; the whole of a long file would take seconds. */
const ENOUGH = 256 * 1024

/**
 * Text in GBK or Big5, where the bytes can be nothing else: they are valid, and letters are as frequent as they are
 * in Chinese. A guess would put wrong characters into an article that looks right at a glance.
 *
 * @returns undefined where nobody can be sure
 */
export function decodeLegacy(bytes: Uint8Array): string | undefined {
  const [best] = analyse(bytes.subarray(0, ENOUGH))
  const encoding = best && best.confidence >= SURE ? encodings[best.name] : undefined
  if (encoding === undefined) return undefined
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
