import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {cropFields} from '../../src/draft/plan/crop.ts'
import {readMeta} from '../../src/front-matter/meta.ts'

function read(lines: string) {
  const file = new VFile(`---\n${lines}\n---\n`)
  const {cover, coverCrop, extra} = readMeta(file)
  const told = file.messages.map(
    ({line, reason, ruleId}) => `${line} ${ruleId}: ${reason.split(': ').at(-1)}`,
  )
  return {cover, coverCrop, extra, told}
}

describe('which part of the cover is shown', () => {
  it.each([
    ['cover: {src: a.jpg, focus: [0.5, 0.3]}', {focus: [0.5, 0.3]}],
    ['cover:\n  src: a.jpg\n  focus: 50% 30%', {focus: [0.5, 0.3]}],
    ['cover: {src: a.jpg, focus: {x: 0, y: 1}}', {focus: [0, 1]}],
    ['cover: {src: a.jpg, crop: [0, 0.1, 1, 0.6]}', {wide: [0, 0.1, 1, 0.6]}],
    ['cover: a.jpg\ncrop: 0_0.1_1_0.6', {wide: [0, 0.1, 1, 0.6]}],
    [
      'cover: a.jpg\ncrop: {"2.35:1": [0, 0, 1, 0.5], "1:1": 25% 0 75% 100%}',
      {wide: [0, 0, 1, 0.5], square: [0.25, 0, 0.75, 1]},
    ],
  ])('%s', (lines, crop) => {
    expect(read(lines)).toEqual({cover: 'a.jpg', coverCrop: crop, extra: {}, told: []})
  })

  it.each([
    [
      'cover: {src: a.jpg, focus: [640, 300]}',
      '2',
      'the numbers are parts of the sides (0 to 1, or per cent), not pixels',
    ],
    ['cover: {src: a.jpg, focus: [0.5]}', '2', 'it has two numbers, [x, y]'],
    ['cover: {src: a.jpg, focus: center}', '2', 'it has two numbers, [x, y]'],
    ['cover: {src: a.jpg, focsu: [0, 0]}', '2', 'there is no such key'],
    ['cover: {src: a.jpg, crop: [1, 0, 0, 1]}', '2', 'left is less than right, top less than bottom'],
    [
      'cover: a.jpg\ncrop: [0, 0, 900, 383]',
      '3',
      'the numbers are parts of the sides (0 to 1, or per cent), not pixels',
    ],
    ['cover: a.jpg\ncrop: {"16:9": [0, 0, 1, 1]}', '3', 'there are the ratios 2.35:1 and 1:1'],
    ['cover: a.jpg\ncrop: [0, 0, 1]', '3', 'it has four numbers, [left, top, right, bottom]'],
  ])('%s is told and left out', (lines, line, why) => {
    const {cover, coverCrop, told} = read(lines)
    expect({cover, coverCrop}).toEqual({cover: 'a.jpg', coverCrop: undefined})
    expect(told).toEqual([`${line} cover-crop: ${why}`])
  })

  it('other tools’ keys stay theirs', () => {
    const {extra, told} = read('cover: {image: a.jpg, alt: x, relative: true}\ncrop: true')
    expect({extra, told}).toEqual({extra: {crop: true}, told: []})
  })
})

describe('what the API is told', () => {
  it('the largest part around the point, within the picture', () => {
    const of = (focus: [number, number], width: number, height: number) =>
      cropFields({focus}, {width, height})
    expect(of([0.5, 0.5], 900, 383)).toEqual({
      pic_crop_235_1: '0_0.000028_1_0.999972',
      pic_crop_1_1: '0.287222_0_0.712778_1',
    })
    expect(of([0, 0], 1000, 1000)).toEqual({pic_crop_235_1: '0_0_1_0.425532', pic_crop_1_1: '0_0_1_1'})
    expect(of([1, 1], 1000, 1000).pic_crop_235_1).toBe('0_0.574468_1_1')
  })

  it('what is written counts more; without a size a point says nothing', () => {
    expect(cropFields({focus: [0, 0], wide: [0, 0.1, 1, 0.6]}, {})).toEqual({pic_crop_235_1: '0_0.1_1_0.6'})
    expect(cropFields(undefined, {width: 9, height: 9})).toEqual({})
  })
})
