import {imageSize} from 'image-size'
import {openRegular} from '../disk/read-whole.ts'

/** What a picture file is, as far as its first bytes tell. */
export interface Measured {
  /** `png`, `jpg`, `gif`, `webp`, `svg`, … by its content; the file's name is not asked. */
  type: string
  /** px as a browser shows it; undefined where the file does not say. */
  width?: number
  height?: number
}

export interface Head {
  bytes: Uint8Array
  /** Of the whole file. */
  size: number
}

/** A JPEG may carry a colour profile and a preview before its size; nothing sensible carries more. */
const HEAD_BYTES = 512 * 1024

/** A picture's first bytes: enough to know its type and its size. */
export async function readHead(path: string): Promise<Head> {
  const file = await openRegular(path)
  try {
    const {size} = await file.stat()
    const buffer = Buffer.alloc(Math.min(size, HEAD_BYTES))
    let filled = 0
    while (filled < buffer.length) {
      const {bytesRead} = await file.read(buffer, filled, buffer.length - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return {bytes: buffer.subarray(0, filled), size}
  } finally {
    await file.close()
  }
}

/** Type and size of a picture; undefined when the bytes are no picture, or a broken one. */
export function measure({bytes, size}: Head): Measured | undefined {
  try {
    const found = imageSize(bytes)
    const type = found.type ?? 'unknown'
    if (!(found.width > 0 && found.height > 0)) return undefined
    // A camera held upright: the file is lying, browsers and WeChat turn it.
    const turned = found.orientation !== undefined && found.orientation >= 5
    return turned
      ? {type, width: found.height, height: found.width}
      : {type, width: found.width, height: found.height}
  } catch {
    // An SVG needs no size, and a header longer than what was read is no fault.
    if (isSvg(bytes)) return {type: 'svg'}
    return isJpeg(bytes) && bytes.length < size ? {type: 'jpg'} : undefined
  }
}

function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096))
  return /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i.test(start)
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8
}
