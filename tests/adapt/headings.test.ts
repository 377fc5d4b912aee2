import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

it.each([
  ['h1', '1.375em'],
  ['h2', '1.25em'],
  ['h3', '1.125em'],
  ['h4', '1em'],
  ['h5', '1em'],
  ['h6', '1em'],
])('%s says its size and weight', (tag, size) => {
  expect(adapted(`<${tag} style="color:#ff0000">题</${tag}>`)).toBe(
    `<${tag} style="color:#ff0000;font-size:${size};font-weight:bold">题</${tag}>`,
  )
})

it('keeps what a theme says', () => {
  const html = '<h2 style="color:#ff0000;font-weight:400;font-size:20px">题</h2>'
  expect(adapted(html)).toBe(html)
})
