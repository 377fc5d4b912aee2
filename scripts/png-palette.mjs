// Writes a picture as PNG with a palette: a screenshot of text has few colours, and takes a third of the space.
import {crc32, deflateSync} from 'node:zlib'
import {PNG} from 'pngjs'

const COLOURS = 256

/**
 * @param {Buffer} png any PNG; it has to be opaque
 * @returns {Buffer}
 */
export function withPalette(png) {
  const {width, height, data} = PNG.sync.read(png)
  const counts = new Map()
  for (let at = 0; at < data.length; at += 4) {
    const colour = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2]
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const boxes = split([...counts])
  const palette = boxes.map(mean)
  const index = new Map(boxes.flatMap((box, place) => box.map(([colour]) => [colour, place])))
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0; x < width; x++, from += 4) {
      const colour = (data[from] << 16) | (data[from + 1] << 8) | data[from + 2]
      rows[y * (width + 1) + 1 + x] = index.get(colour)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(colour => channels(colour)))),
    chunk('IDAT', deflateSync(rows, {level: 9})),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const channels = colour => [colour >> 16, (colour >> 8) & 255, colour & 255]

/** Boxes of similar colours: the one with most to lose is cut in two, until there are enough. */
function split(colours) {
  const boxes = [colours]
  while (boxes.length < COLOURS) {
    const weights = boxes.map(box => spread(box))
    const worst = weights.reduce((best, each, at) => (each.weight > weights[best].weight ? at : best), 0)
    if (weights[worst].weight === 0) break
    const shift = weights[worst].shift
    const sorted = boxes[worst].sort(([a], [b]) => ((a >> shift) & 255) - ((b >> shift) & 255))
    const middle = cut(sorted)
    boxes.splice(worst, 1, sorted.slice(0, middle), sorted.slice(middle))
  }
  return boxes
}

/** The widest channel of a box; how much is lost when all of it is one colour. */
function spread(box) {
  let widest = {shift: 0, range: 0}
  for (const shift of [16, 8, 0]) {
    let [low, high] = [255, 0]
    for (const [colour] of box) {
      const value = (colour >> shift) & 255
      if (value < low) low = value
      if (value > high) high = value
    }
    if (high - low > widest.range) widest = {shift, range: high - low}
  }
  const pixels = box.reduce((sum, [, count]) => sum + count, 0)
  return {shift: widest.shift, weight: widest.range ** 2 * Math.sqrt(pixels)}
}

/** Where half of the pixels lie on each side, roots taken: large plain areas must not take all colours. */
function cut(sorted) {
  const total = sorted.reduce((sum, [, count]) => sum + Math.sqrt(count), 0)
  let sum = 0
  for (let at = 0; at < sorted.length - 1; at++) {
    sum += Math.sqrt(sorted[at][1])
    if (sum >= total / 2) return at + 1
  }
  return sorted.length - 1
}

/** The colour that most of a box has: backgrounds stay exactly what they are. */
function mean(box) {
  return box.reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
