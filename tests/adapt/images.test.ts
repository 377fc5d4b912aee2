import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

const p = (inner: string) => `<p>${inner}</p>`
const image = (style: string) => p(`<img src="a.png" alt="" data-w="900" style="${style}">`)

it('says that no picture is wider than the column, and takes the attributes away', () => {
  expect(
    adapted(p('<img src="a.png" alt="图" data-w="900" width="900" height="20" title="题" loading="lazy">')),
  ).toBe(p('<img src="a.png" alt="图" data-w="900" style="max-width:100%">'))
})

it('keeps a size that a theme or an author gave, and the natural size', () => {
  const html = p('<img src="a.png" alt="" data-w="900" data-ratio="0.5" style="width:50%;max-width:300px">')
  expect(adapted(html)).toBe(html)
})

it.each([
  ['width:1200px;height:600px;max-width:100%', 'width:1200px;height:auto;max-width:100%'],
  ['opacity:0;max-width:100%', 'max-width:100%'],
  ['min-width:500px;max-width:100%', 'max-width:100%'],
])('keeps the shape of %s', (before, after) => expect(adapted(image(before))).toBe(image(after)))

it.each([
  ['height:40px;max-width:100%'],
  ['width:40px;height:40px;object-fit:cover;max-width:100%'],
  ['opacity:0.5;max-width:100%'],
])('leaves %s', style => expect(adapted(image(style))).toBe(image(style)))

it('says that a size is meant which fills a phone and not a wide screen', () => {
  const mark = (html: string) => html.replace('></p>', ' data-ignore-width="true"></p>')
  const own = image('width:500px;max-width:100%')
  expect(adapted(own)).toBe(mark(own))
  expect(adapted(mark(own))).toBe(mark(own))
  const natural = (width: string) => image('max-width:100%').replace(' data-w="900"', width)
  expect(adapted(natural(' data-w="500"'))).toBe(mark(natural(' data-w="500"')))
  // Nobody knows, so it may be so.
  expect(adapted(natural(''))).toBe(mark(natural('')))
  expect(adapted(natural(' data-w="120"'))).toBe(natural(' data-w="120"'))
  expect(adapted(natural(' data-w="900"'))).toBe(natural(' data-w="900"'))
})
