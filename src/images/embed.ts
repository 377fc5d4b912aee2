import {readWhole} from '../disk/read-whole.ts'
import type {ImageContext} from '../options/options.ts'
import {convertPicture} from './convert.ts'
import {tellShrunk, tellUnfit} from './convert-told.ts'
import {type Converted, limitOf, Unconvertible} from './converted.ts'
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

/** Bytes of a file that is opened at all. */
const MOST = 60 * 1024 * 1024

/** The picture as a `data:` address that can be pasted; undefined where it stays a file. */
export async function embed(
  {file, head, measured}: Picture,
  source: string,
  context: ImageContext,
  broken: string,
): Promise<(Pick<Converted, 'width' | 'height'> & {url: string}) | undefined> {
  const limit = limitOf('page', measured.type)
  try {
    if (head.size > MOST) throw new Unconvertible('size', measured.type)
    const bytes = head.bytes.length === head.size ? head.bytes : await readWhole(file)
    const {type, changes, ...made} = await convertPicture(bytes, 'page')
    tellShrunk(changes, source, limit, context)
    const {width, height} = made
    const url = `data:${mediaTypes[type]};base64,${Buffer.from(made.bytes).toString('base64')}`
    return width === undefined || height === undefined ? {url} : {url, width, height}
  } catch (error) {
    if (!(error instanceof Unconvertible)) throw error
    tellUnfit(error, source, {limit, broken}, context)
    const type = mediaTypes[measured.type]
    if (type === undefined || head.size > limit) return undefined
    // The page shows it all the same.
    return {url: `data:${type};base64,${(await readWhole(file)).toString('base64')}`}
  }
}
