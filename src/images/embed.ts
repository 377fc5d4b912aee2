import {readWhole} from '../disk/read-whole.ts'
import type {ImageContext} from '../options/options.ts'
import {limits} from '../wechat/limits.ts'
import type {Head, Measured} from './measure.ts'

/** A local picture whose first bytes have been read. */
export interface Picture {
  file: string
  head: Head
  measured: Measured
}

/** Types that browsers show and that can be pasted, by image-size's name. */
export const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}

const MB = 1024 * 1024

/** The picture as a `data:` address; undefined where it stays a file. */
export async function embed(
  picture: Picture,
  source: string,
  context: ImageContext,
): Promise<string | undefined> {
  const {file, head, measured} = picture
  const type = mediaTypes[measured.type]
  if (type === undefined) {
    context.report('image-type', {source, type: measured.type})
    return undefined
  }
  if (type === 'image/webp' || type === 'image/svg+xml') {
    context.report('image-not-pasted', {source, type: measured.type})
  }
  const {max} = limits.pastedImage
  if (head.size > max) {
    // Rounded up: a picture just over 10 MB must not read as 10 MB.
    const size = Math.ceil((head.size / MB) * 10) / 10
    context.report('image-too-large', {source, size, limit: max / MB})
    return undefined
  }
  const bytes = head.bytes.length === head.size ? head.bytes : await readWhole(file)
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}
