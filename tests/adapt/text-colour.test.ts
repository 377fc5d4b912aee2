import {expect, it} from 'vitest'
import {adapted, adaptWhole} from './adapted.ts'

it.each([
  ['<p>一</p>', '<p style="color:#111111">一</p>'],
  ['<p style="font-size:14px">一</p>', '<p style="font-size:14px;color:#111111">一</p>'],
  ['<p><strong>一</strong></p>', '<p style="color:#111111"><strong>一</strong></p>'],
  [
    '<blockquote style="color:#0000ff"><p>一</p></blockquote>',
    '<blockquote style="color:#0000ff"><p style="color:#0000ff">一</p></blockquote>',
  ],
  [
    '<blockquote style="color:#0000ff"><section style="color:inherit"><p>一</p></section></blockquote>',
    '<blockquote style="color:#0000ff"><section style="color:inherit"><p style="color:#0000ff">一</p></section></blockquote>',
  ],
])('says the colour of every block of text: %j', (before, after) => expect(adapted(before)).toBe(after))

it.each([
  ['<p style="color:#ff0000">一</p>'],
  ['<section><p style="color:#ff0000">一</p></section>'],
  ['<p><br></p>'],
  ['<section><svg viewBox="0 0 1 1" fill="#123456"><text>一</text></svg></section>'],
])('leaves %j', html => expect(adapted(html)).toBe(html))

it('falls back to the reader page’s own', () => {
  expect(adaptWhole('<section><section><p>一</p></section></section>').html).toBe(
    '<section><section><p style="color:rgba(0,0,0,0.9)">一</p></section></section>',
  )
})
