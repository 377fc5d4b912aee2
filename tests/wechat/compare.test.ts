import {readdirSync, rmSync} from 'node:fs'
import {dirname} from 'node:path'
import {PNG} from 'pngjs'
import {afterAll, expect, it} from 'vitest'
import {compare, keep} from './compare.ts'

/** A picture of one grey, with pixels of other greys by their number. */
function picture(width: number, height: number, pixels: Record<number, number> = {}): Buffer {
  const png = new PNG({width, height})
  png.data.fill(255)
  for (const [at, grey] of Object.entries(pixels)) png.data.fill(grey, Number(at) * 4, Number(at) * 4 + 3)
  return PNG.sync.write(png)
}

const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(dirname(folder), {recursive: true})
})

it('finds equal pictures equal, however they are written', () => {
  expect(compare([picture(10, 10)], [picture(10, 10)])).toBeUndefined()
  expect(compare([picture(10, 10, {55: 253})], [picture(10, 10)])).toBeUndefined()
})

it('finds one pixel, and tells where it is', () => {
  const difference = compare([picture(10, 10), picture(10, 5)], [picture(10, 10), picture(10, 5, {23: 200})])
  expect(difference).toMatchObject({pixels: 1, sizes: ['10×15', '10×15'], top: 12})
})

it('finds another height, even of nothing but ground', () => {
  expect(compare([picture(10, 10)], [picture(10, 12)])).toMatchObject({sizes: ['10×10', '10×12']})
})

it('keeps both pictures and their difference', () => {
  const folder = keep('a/b', compare([picture(4, 4)], [picture(4, 4, {0: 0})])!)
  folders.push(dirname(folder))
  expect(readdirSync(folder).sort()).toEqual(['after-1.png', 'before-1.png', 'diff-1.png'])
})
