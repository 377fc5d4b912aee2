import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import pixelmatch from 'pixelmatch'
import {PNG} from 'pngjs'

/** Share of the colour distance between black and white below which two pixels count as the same. */
const THRESHOLD = 0.02

export interface Difference {
  pixels: number
  /** Each picture's size in px: `375×5120`. */
  sizes: [string, string]
  /** From the top, in px, of the first pixel that differs. */
  top: number
  pictures: {before: PNG; after: PNG; diff: PNG}[]
}

/**
 * What differs between two pictures of an article, undefined when nothing does. Tolerance: a pixel may differ
 * by a fiftieth of the distance from black to white, as an anti-aliased edge may; not one pixel beyond that.
 *
 * @param before PNGs from top to bottom
 */
export function compare(before: readonly Buffer[], after: readonly Buffer[]): Difference | undefined {
  if (before.length === after.length && before.every((each, at) => each.equals(after[at]!))) return undefined
  const pictures = Array.from({length: Math.max(before.length, after.length)}, (_, at) =>
    compareTile(before[at], after[at]),
  )
  const pixels = pictures.reduce((sum, each) => sum + each.pixels, 0)
  const sizes: [string, string] = [sizeOf(before), sizeOf(after)]
  if (pixels === 0 && sizes[0] === sizes[1]) return undefined
  return {pixels, sizes, top: topOf(pictures), pictures}
}

type Tile = Difference['pictures'][number] & {pixels: number}

function compareTile(before: Buffer | undefined, after: Buffer | undefined): Tile {
  const pictures = [before, after].map(each => each && PNG.sync.read(each))
  const width = Math.max(...pictures.map(each => each?.width ?? 0))
  const height = Math.max(...pictures.map(each => each?.height ?? 0))
  const [one, other] = pictures.map(each => padded(each, width, height)) as [PNG, PNG]
  const diff = new PNG({width, height})
  const pixels = pixelmatch(one.data, other.data, diff.data, width, height, {
    threshold: THRESHOLD,
    // A letter moved by a pixel is nothing but edges.
    includeAA: true,
    diffMask: true,
  })
  return {before: one, after: other, diff, pixels}
}

function padded(picture: PNG | undefined, width: number, height: number): PNG {
  const whole = new PNG({width, height})
  if (picture) PNG.bitblt(picture, whole, 0, 0, picture.width, picture.height, 0, 0)
  return whole
}

function sizeOf(tiles: readonly Buffer[]): string {
  const pictures = tiles.map(each => ({width: each.readUInt32BE(16), height: each.readUInt32BE(20)}))
  return `${pictures[0]?.width ?? 0}×${pictures.reduce((sum, each) => sum + each.height, 0)}`
}

function topOf(tiles: readonly Tile[]): number {
  let above = 0
  for (const {diff} of tiles) {
    const first = diff.data.findIndex((value, at) => at % 4 === 3 && value > 0)
    if (first !== -1) return above + Math.floor(first / 4 / diff.width)
    above += diff.height
  }
  return above
}

let folder: string | undefined

/** Writes both pictures and their difference. The folder they are in. */
export function keep(name: string, {pictures}: Difference): string {
  folder ??= mkdtempSync(join(tmpdir(), 'weimark-proof-'))
  const own = join(folder, name)
  mkdirSync(own, {recursive: true})
  pictures.forEach((tile, at) => {
    for (const each of ['before', 'after', 'diff'] as const) {
      writeFileSync(join(own, `${each}-${at + 1}.png`), PNG.sync.write(tile[each]))
    }
  })
  return own
}
