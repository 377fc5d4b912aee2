import type {Metadata, Sharp, SharpOptions} from 'sharp'
import {type Change, type Converted, limitOf, MAX_WIDTH, Unconvertible, type Use} from './converted.ts'
import {turns} from './turns.ts'

type Make = (input: Buffer, options?: SharpOptions) => Sharp

/** px: a picture larger than that is no illustration, and fills the memory. */
const MAX_PIXELS = 120_000_000

/** Pictures that are drawn at a time: each is whole in memory. */
const turn = turns(2)

/** SVGs are drawn so much larger than they say: a phone has three pixels where they have one. */
const SVG_SCALE = 3

/** Dots per inch at which an SVG's px are px. */
const SVG_DPI = 72

/** What sharp may read; the others it names without being able to. */
const readable = new Set(['jpg', 'png', 'gif', 'webp', 'avif', 'tiff', 'svg', 'bmp', 'heic', 'heif'])

/**
 * Draws a picture anew, as JPEG, PNG or GIF.
 *
 * @throws Unconvertible
 */
export function redraw(bytes: Uint8Array, use: Use, type: string): Promise<Converted> {
  return turn(async () => {
    if (!readable.has(type)) throw new Unconvertible('format', type)
    const make = await loadSharp(type)
    try {
      return await draw(make, Buffer.from(bytes), use, type)
    } catch (cause) {
      if (cause instanceof Unconvertible) throw cause
      const unknown = type === 'heic' || type === 'heif' || /unsupported|not support/i.test(String(cause))
      throw new Unconvertible(unknown ? 'format' : 'broken', type, cause)
    }
  })
}

async function loadSharp(type: string): Promise<Make> {
  try {
    const {default: sharp} = await import('sharp')
    return (input, options) => sharp(input, {limitInputPixels: MAX_PIXELS, failOn: 'error', ...options})
  } catch (cause) {
    // Not installed, or for another system.
    throw new Unconvertible('sharp', type, cause)
  }
}

async function draw(make: Make, bytes: Buffer, use: Use, type: string): Promise<Converted> {
  const {open, meta} = await opened(make, bytes, type)
  const moves = (meta.pages ?? 1) > 1 && (type === 'gif' || type === 'webp')
  const {width = 0} = meta.autoOrient ?? meta
  const opaque = !meta.hasAlpha || (!moves && (await open().stats()).isOpaque)
  const steps = stepsOf(moves ? 'gif' : targetOf(type, opaque), Math.min(width, MAX_WIDTH), opaque)
  let last: Drawn | undefined
  for (const step of steps) {
    const limit = limitOf(use, step.type)
    if (last && isHopeless(step, last, limit)) continue
    const drawn = await step.write(open().autoOrient().resize({width: step.width, withoutEnlargement: true}))
    const {data, info} = await drawn.toBuffer({resolveWithObject: true})
    last = {bytes: data.length, step}
    if (data.length >= limit) continue
    const changes: Change[] = [
      ...((meta.orientation ?? 1) > 1 ? [{kind: 'turned'} as const] : []),
      ...(type === step.type ? [] : [{kind: 'format', from: type, to: step.type} as const]),
      ...(info.width < width && type !== 'svg'
        ? [{kind: 'width', from: width, to: info.width} as const]
        : []),
      ...(step === steps[0] ? [] : [sizeChange(bytes.length, data.length, step.quality)]),
    ]
    const height = info.pageHeight ?? info.height
    return {bytes: data, type: step.type, width: info.width, height, changes}
  }
  throw new Unconvertible('size', type)
}

interface Drawn {
  bytes: number
  step: Step
}

/** A narrower one that by its area is still half as much again as it may be: not worth the time. */
function isHopeless(step: Step, {bytes, step: {type, width}}: Drawn, limit: number): boolean {
  return step.type === type && step.width < width && bytes * (step.width / width) ** 2 > limit * 1.5
}

function sizeChange(from: number, to: number, quality: number | undefined): Change {
  return {kind: 'size', from, to, ...(quality === undefined ? {} : {quality})}
}

async function opened(make: Make, bytes: Buffer, type: string): Promise<{open: () => Sharp; meta: Metadata}> {
  if (type === 'bmp') {
    const {readBmp} = await import('./convert-bmp.ts')
    const {data, raw} = await readBmp(bytes)
    const open = () => make(data, {raw})
    return {open, meta: await open().metadata()}
  }
  if (type === 'svg') {
    const {width = 1, height = 1} = await make(bytes).metadata()
    const scale = Math.max(
      0.01,
      Math.min(SVG_SCALE, MAX_WIDTH / width, Math.sqrt(MAX_PIXELS / 8 / width / height)),
    )
    const open = () => make(bytes, {density: SVG_DPI * scale})
    return {open, meta: await open().metadata()}
  }
  const open = () => make(bytes, {animated: type === 'gif' || type === 'webp'})
  return {open, meta: await open().metadata()}
}

/** Lines and areas stay PNG; of the rest what is not seen through becomes a JPEG. */
function targetOf(type: string, opaque: boolean): 'jpg' | 'png' {
  const drawn = ['png', 'svg', 'bmp', 'gif'].includes(type)
  return type !== 'jpg' && (drawn || !opaque) ? 'png' : 'jpg'
}

interface Step {
  type: 'jpg' | 'png' | 'gif'
  width: number
  quality?: number
  write(picture: Sharp): Promise<Sharp> | Sharp
}

/** From the best to the smallest. */
function stepsOf(type: Step['type'], width: number, opaque: boolean): Step[] {
  const narrower = [0.85, 0.7, 0.55, 0.4, 0.28, 0.2].map(part => Math.max(1, Math.round(width * part)))
  if (type === 'gif') {
    return [width, ...narrower].map(each => ({
      type,
      width: each,
      write: picture => picture.gif({effort: 5}),
    }))
  }
  const jpeg = (each: number, quality: number): Step => ({
    type: 'jpg',
    width: each,
    quality,
    write: picture =>
      picture
        .flatten({background: '#fff'})
        .toColourspace('srgb')
        .jpeg({quality, chromaSubsampling: chroma(quality)}),
  })
  const photo = [
    ...[90, 85, 80, 72, 64].map(quality => jpeg(width, quality)),
    ...narrower.map(each => jpeg(each, 72)),
  ]
  if (type === 'jpg') return photo
  const png = (each: number, palette: boolean): Step => ({
    type: 'png',
    width: each,
    write: picture =>
      picture
        .toColourspace('srgb')
        .png({compressionLevel: 9, ...(palette ? {palette, quality: 90, effort: 3} : {})}),
  })
  // A few hundred colours spoil a photograph more than a JPEG does.
  if (opaque) return [png(width, false), ...photo]
  return [png(width, false), png(width, true), ...narrower.map(each => png(each, true))]
}

const chroma = (quality: number) => (quality >= 85 ? '4:4:4' : '4:2:0')
