import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

const table = '<table><tbody><tr><td style="color:red">格</td></tr></tbody></table>'

it('lets what is marked as wide scroll', () => {
  expect(adapted(`<section data-ignore-width="true">${table}</section>`)).toBe(
    `<section data-ignore-width="true" style="overflow-x:auto;-webkit-overflow-scrolling:touch">${table}</section>`,
  )
})

it('leaves the rest alone', () => {
  expect(adapted(`<section>${table}</section>`)).toBe(`<section>${table}</section>`)
})
