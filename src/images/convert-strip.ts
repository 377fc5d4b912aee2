/** What a picture's file holds beside its pixels, taken away without touching them. */
export interface Stripped {
  bytes: Uint8Array
  /** Whether anything was taken away. */
  changed: boolean
  /** How the camera was held, by EXIF: 1 is upright. */
  orientation: number
  /** Whether the colours are of another space than sRGB, or printed ones. */
  foreignColours: boolean
}

/**
 * A JPEG without EXIF (and the place where it was taken), XMP, IPTC and comments. The colour profile stays. One that
 * cannot be read stays as it is.
 */
export function stripJpeg(bytes: Uint8Array): Stripped {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const kept: Uint8Array[] = [view.subarray(0, 2)]
  let orientation = 1
  let foreignColours = false
  let changed = false
  let at = 2
  const asIs = (): Stripped => ({bytes, changed: false, orientation, foreignColours})
  while (at + 4 <= view.length) {
    if (view[at] !== 0xff) return asIs()
    const marker = view[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    // The picture itself begins; everything up to its end is kept.
    if (marker === 0xda) break
    const end = at + 2 + view.readUInt16BE(at + 2)
    if (end > view.length) return asIs()
    const data = view.subarray(at + 4, end)
    if (marker === 0xe1 && data.toString('latin1', 0, 6) === 'Exif\0\0')
      orientation = orientationOf(data.subarray(6))
    if (marker === 0xe2 && data.toString('latin1', 0, 11) === 'ICC_PROFILE') foreignColours ||= !isSrgb(data)
    // Start of frame: four components are inks.
    if (marker >= 0xc0 && marker <= 0xc2 && data[5] === 4) foreignColours = true
    if (isTalk(marker, data)) changed = true
    else kept.push(view.subarray(at, end))
    at = end
  }
  if (at + 4 > view.length) return asIs()
  const picture = view.subarray(at)
  const last = picture.lastIndexOf(Buffer.from([0xff, 0xd9]))
  // Phones hang videos and previews behind the end.
  const whole = last === -1 ? picture : picture.subarray(0, last + 2)
  if (whole.length < picture.length) changed = true
  kept.push(whole)
  return {bytes: changed ? Buffer.concat(kept) : bytes, changed, orientation, foreignColours}
}

/** Comments and application data, but JFIF, the colour profile and Adobe's mark of how colours are written. */
function isTalk(marker: number, data: Buffer): boolean {
  if (marker === 0xfe) return true
  if (marker < 0xe1 || marker > 0xef || marker === 0xee) return false
  return marker !== 0xe2 || data.toString('latin1', 0, 11) !== 'ICC_PROFILE'
}

function isSrgb(profile: Buffer): boolean {
  return (
    profile.toString('latin1').includes('sRGB') ||
    profile.toString('utf16le').includes('sRGB') ||
    oddUtf16(profile)
  )
}

/** The description may begin at an odd byte, and is big-endian. */
function oddUtf16(profile: Buffer): boolean {
  return profile.includes(Buffer.from('\0s\0R\0G\0B', 'latin1'))
}

/** The first directory's orientation, 1 where it has none. */
function orientationOf(tiff: Buffer): number {
  if (tiff.length < 14) return 1
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const word = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (start + 2 > tiff.length) return 1
  const count = word(start)
  for (let index = 0; index < count; index++) {
    const at = start + 2 + index * 12
    if (at + 12 > tiff.length) return 1
    if (word(at) === 0x0112) {
      const value = word(at + 8)
      return value >= 1 && value <= 8 ? value : 1
    }
  }
  return 1
}

const talkChunks = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

/** A PNG without EXIF, texts and time. */
export function stripPng(bytes: Uint8Array): Stripped {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const kept: Uint8Array[] = [view.subarray(0, 8)]
  let changed = false
  let foreignColours = false
  for (let at = 8; at + 12 <= view.length; ) {
    const end = at + 12 + view.readUInt32BE(at)
    const name = view.toString('latin1', at + 4, at + 8)
    if (end > view.length) return {bytes, changed: false, orientation: 1, foreignColours}
    if (name === 'iCCP') foreignColours = !view.toString('latin1', at + 8, at + 88).includes('sRGB')
    if (talkChunks.has(name)) changed = true
    else kept.push(view.subarray(at, end))
    at = end
    // Whatever follows is no part of the picture, and read by nobody.
    if (name === 'IEND') {
      kept.push(view.subarray(at))
      break
    }
  }
  return {bytes: changed ? Buffer.concat(kept) : bytes, changed, orientation: 1, foreignColours}
}
