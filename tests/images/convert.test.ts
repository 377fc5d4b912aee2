import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {convertPicture} from '../../src/images/convert.ts'
import {type Change, Unconvertible, type Use} from '../../src/images/converted.ts'
import {png} from './site.ts'

/** A picture of noise, which nothing compresses, or of one colour. */
function picture(width: number, height: number, {alpha = false, noise = false} = {}) {
  const channels = alpha ? 4 : 3
  if (noise) {
    const data = Buffer.alloc(width * height * channels)
    let seed = 7
    for (let at = 0; at < data.length; at++) {
      seed ^= seed << 13
      seed ^= seed >>> 17
      seed ^= seed << 5
      data[at] = seed
    }
    return sharp(data, {raw: {width, height, channels}})
  }
  return sharp({
    create: {width, height, channels, background: {r: 200, g: 30, b: 40, alpha: alpha ? 0.5 : 1}},
  })
}

async function made(bytes: Uint8Array, use: Use = 'text') {
  const {bytes: out, ...rest} = await convertPicture(bytes, use)
  const meta = await sharp(Buffer.from(out), {animated: true}).metadata()
  return {...rest, out, format: meta.format, seen: [meta.width, meta.pageHeight ?? meta.height], meta}
}

const kinds = (changes: readonly Change[]) => changes.map(({kind}) => kind)

describe('what WeChat takes stays byte for byte', () => {
  it.each([
    ['png', () => png(30, 20)],
    ['jpg', () => picture(30, 20).jpeg().toBuffer()],
    ['gif', () => picture(30, 20).gif().toBuffer()],
  ])('%s', async (type, make) => {
    const bytes = await make()
    const {out, ...rest} = await made(bytes)
    expect(Buffer.from(out).equals(bytes)).toBe(true)
    expect(rest).toMatchObject({type, width: 30, height: 20, changes: []})
  })
})

describe('what it does not take becomes JPEG or PNG', () => {
  it.each([
    ['webp', false, 'jpg'],
    ['webp', true, 'png'],
    ['avif', false, 'jpg'],
    ['avif', true, 'png'],
    ['tiff', false, 'jpg'],
    ['tiff', true, 'png'],
  ] as const)('%s, seen through: %s', async (format, alpha, type) => {
    const bytes = await picture(60, 40, {alpha})
      .toFormat(format, format === 'tiff' ? {compression: 'lzw'} : {})
      .toBuffer()
    const done = await made(bytes)
    expect(done).toMatchObject({type, width: 60, height: 40})
    expect(done.seen).toEqual([60, 40])
    expect(done.changes).toEqual([{kind: 'format', from: format, to: type}])
    expect(done.meta.hasAlpha).toBe(alpha)
  })

  it('SVG at three times its size, never wider than 2160', async () => {
    const svg = (width: number) =>
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="50" viewBox="0 0 ${width} 50"><circle cx="20" cy="20" r="15" fill="red"/></svg>`,
      )
    expect((await made(svg(100))).seen).toEqual([300, 150])
    expect((await made(svg(1440))).seen).toEqual([2160, 75])
    expect(await made(svg(100))).toMatchObject({type: 'png', meta: {hasAlpha: true}})
  })

  it('a moving WebP a moving GIF', async () => {
    const frames = await Promise.all(
      ['red', 'blue', 'green'].map(background =>
        sharp({create: {width: 20, height: 10, channels: 3, background}})
          .png()
          .toBuffer(),
      ),
    )
    const webp = await sharp(frames, {join: {animated: true}})
      .webp({loop: 0})
      .toBuffer()
    expect(await made(webp)).toMatchObject({type: 'gif', width: 20, height: 10, meta: {pages: 3}})
  })

  it('BMP, with its colours', async () => {
    const bmp = Buffer.from(
      // 2 × 1, 24 bits: blue, green, red of each pixel, rows of a multiple of 4 bytes.
      '424d3e00000000000000360000002800000002000000010000000100180000000000080000000000000000000000000000000000000000' +
        '00ff' +
        'ff0000' +
        '0000' +
        '0000',
      'hex',
    )
    const done = await made(bmp)
    expect(done).toMatchObject({type: 'png', seen: [2, 1]})
    expect([...(await sharp(done.out).removeAlpha().raw().toBuffer())]).toEqual([255, 0, 0, 0, 0, 255])
  })
})

describe('a photograph', () => {
  it('is turned upright, by its pixels, and keeps nothing of the camera', async () => {
    const bytes = await sharp({
      create: {width: 40, height: 20, channels: 3, background: 'teal'},
    })
      .withMetadata({orientation: 6})
      .withExif({IFD0: {Artist: 'Somebody'}, IFD3: {GPSLatitude: '31/1 12/1 0/1'}})
      .withMetadata({orientation: 6})
      .jpeg()
      .toBuffer()
    const done = await made(bytes)
    expect(done.seen).toEqual([20, 40])
    expect(done).toMatchObject({width: 20, height: 40})
    expect([done.meta.exif, done.meta.orientation]).toEqual([undefined, undefined])
    expect(kinds(done.changes)).toContain('turned')
  })

  it('loses place and owner without being drawn anew', async () => {
    const plain = await picture(40, 20).jpeg().toBuffer()
    const told = await sharp(plain)
      .keepExif()
      .withExif({IFD0: {Artist: 'Somebody'}, IFD3: {GPSLatitude: '31/1 12/1 0/1'}})
      .jpeg({quality: 80})
      .toBuffer()
    expect(told.includes('Somebody')).toBe(true)
    const done = await made(told)
    expect(Buffer.from(done.out).includes('Somebody')).toBe(false)
    expect(done.meta.exif).toBeUndefined()
    expect(done.changes).toEqual([{kind: 'metadata'}])
    // The same pixels to the bit.
    const pixels = (bytes: Uint8Array) => sharp(Buffer.from(bytes)).raw().toBuffer()
    expect((await pixels(done.out)).equals(await pixels(told))).toBe(true)
  })

  it('in another colour space is brought into sRGB', async () => {
    const wide = await picture(20, 10).withIccProfile('p3').jpeg().toBuffer()
    const done = await made(wide)
    expect(done.meta.icc).toBeUndefined()
    const inks = await picture(20, 10).toColourspace('cmyk').jpeg().toBuffer()
    expect((await made(inks)).meta.space).toBe('srgb')
  })
})

describe('too wide, too heavy', () => {
  it('wider than 2160 px is shrunk, narrower is never enlarged', async () => {
    const done = await made(await picture(3000, 30).png().toBuffer())
    expect(done.seen).toEqual([2160, 22])
    expect(done.changes).toEqual([{kind: 'width', from: 3000, to: 2160}])
  })

  it.each([
    ['a photograph', false, 'jpg'],
    ['a drawing that is seen through', true, 'png'],
  ] as const)('%s comes below 1 MB, and the loss is told', async (_, alpha, type) => {
    const bytes = await picture(700, 700, {alpha, noise: true}).png().toBuffer()
    expect(bytes.length).toBeGreaterThan(1.2 * 1024 * 1024)
    const done = await made(bytes)
    expect(done.type).toBe(type)
    expect(done.out.length).toBeLessThan(1024 * 1024)
    expect(done.changes.find(({kind}) => kind === 'size')).toMatchObject({
      from: bytes.length,
      to: done.out.length,
    })
    // As a cover, or in a page, it may be as heavy as it is.
    expect((await made(bytes, 'cover')).changes).toEqual([])
    expect((await made(bytes, 'page')).changes).toEqual([])
  })
})

describe('what cannot be read', () => {
  it.each([
    ['text', Buffer.from('<html>no picture</html>'), 'broken'],
    ['nothing', Buffer.alloc(0), 'broken'],
    ['half a WebP', undefined, 'broken'],
  ] as const)('%s', async (_, bytes, why) => {
    const whole = await picture(300, 300, {noise: true}).webp().toBuffer()
    const error = await convertPicture(bytes ?? whole.subarray(0, whole.length / 2), 'text').catch(
      each => each,
    )
    expect(error).toBeInstanceOf(Unconvertible)
    expect(error.why).toBe(why)
  })

  it('is whole or nothing, whatever bytes come', async () => {
    const samples = await Promise.all([
      picture(20, 20).jpeg().toBuffer(),
      picture(20, 20, {alpha: true}).png().toBuffer(),
      picture(20, 20).webp().toBuffer(),
    ])
    let seed = 3
    const next = (below: number) => {
      seed = (seed * 48271) % 2147483647
      return seed % below
    }
    for (let round = 0; round < 150; round++) {
      const bytes = Buffer.from(samples[round % samples.length]!)
      for (let flip = 0; flip < 4; flip++) bytes[next(bytes.length)] = next(256)
      const cut = round % 5 === 0 ? bytes.subarray(0, next(bytes.length)) : bytes
      const result = await convertPicture(cut, 'text').catch(each => each)
      if (!(result instanceof Unconvertible)) expect(['jpg', 'png', 'gif']).toContain(result.type)
    }
  })
})
