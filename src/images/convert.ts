import {type Stripped, stripJpeg, stripPng} from './convert-strip.ts'
import {type Change, type Converted, limitOf, MAX_WIDTH, Unconvertible, type Use} from './converted.ts'
import {measure} from './measure.ts'

/**
 * A picture as WeChat takes it: JPEG, PNG or GIF by its bytes, upright, in sRGB, not too wide, small enough, without
 * what a camera writes about place and owner. One that is so already stays as it is, byte for byte.
 *
 * @throws Unconvertible
 */
export async function convertPicture(bytes: Uint8Array, use: Use): Promise<Converted> {
  const measured = measure({bytes, size: bytes.length})
  if (!measured) throw new Unconvertible('broken', 'unknown')
  const {type, width, height} = measured
  const size = {...(width === undefined ? {} : {width}), ...(height === undefined ? {} : {height})}
  const fits = bytes.length < limitOf(use, type) && (width ?? 0) <= MAX_WIDTH
  if (type === 'gif' && bytes.length < limitOf(use, type)) return {bytes, type, ...size, changes: []}
  if (type === 'jpg' || type === 'png') {
    const stripped = type === 'jpg' ? stripJpeg(bytes) : stripPng(bytes)
    const isRight = stripped.orientation === 1 && !stripped.foreignColours
    if (isRight && fits) return {bytes: stripped.bytes, type, ...size, changes: metadata(stripped)}
    // A page without a converter: better lying or wide than not there.
    return withSharp(bytes, use, type).catch(error => {
      const small = bytes.length < limitOf(use, type)
      if (!(error instanceof Unconvertible) || error.why !== 'sharp' || !small) throw error
      const kept = stripped.orientation === 1 ? stripped : {bytes, changed: false}
      return {bytes: kept.bytes, type, ...size, changes: metadata(kept)}
    })
  }
  return withSharp(bytes, use, type)
}

const metadata = ({changed}: Pick<Stripped, 'changed'>): Change[] => (changed ? [{kind: 'metadata'}] : [])

async function withSharp(bytes: Uint8Array, use: Use, type: string): Promise<Converted> {
  const {redraw} = await import('./convert-redraw.ts')
  return redraw(bytes, use, type)
}
