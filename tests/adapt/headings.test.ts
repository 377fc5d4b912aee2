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
  expect(adapted(`<${tag} style="color:red">题</${tag}>`)).toBe(
    `<${tag} style="color:red;font-size:${size};font-weight:bold">题</${tag}>`,
  )
})

it('keeps what a theme says', () => {
  const html = '<h2 style="color:red;font-weight:400;font-size:20px">题</h2>'
  expect(adapted(html)).toBe(html)
})
