import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

const table = '<table><tbody><tr><td style="color:#ff0000">格</td></tr></tbody></table>'
const marked = table.replace('<table>', '<table data-ignore-width="true">')

it('lets what is marked as wide scroll', () => {
  expect(adapted(`<section data-ignore-width="true">${table}</section>`)).toBe(
    `<section data-ignore-width="true" style="overflow-x:auto;-webkit-overflow-scrolling:touch">${marked}</section>`,
  )
})

it('marks the paragraphs in a scroller, which the checker asks one by one', () => {
  const scroller = (inside: string) =>
    `<section data-ignore-width="true" style="overflow-x:auto;-webkit-overflow-scrolling:touch">${inside}</section>`
  const inner =
    '<section style="display:inline-block"><p style="color:#111111">宽</p><p style="color:#111111">也宽</p></section>'
  expect(adapted(scroller(inner))).toBe(
    scroller(inner.replaceAll('<p style="color:#111111"', '$& data-ignore-width="true"')),
  )
  const pictures = '<figure><img src="https://a.org/1.png" data-w="900" style="max-width:100%"></figure>'
  expect(adapted(scroller(pictures))).toBe(scroller(pictures))
})

it('lets a scroller in a scroller scroll', () => {
  const outer = '<section data-ignore-width="true" style="overflow-x:auto;-webkit-overflow-scrolling:touch">'
  expect(adapted(`${outer}${outer}${table}</section></section>`)).toBe(
    `${outer}${outer}${marked}</section></section>`,
  )
})

it('leaves the rest alone', () => {
  expect(adapted(`<section>${table}</section>`)).toBe(`<section>${table}</section>`)
})
