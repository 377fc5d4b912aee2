import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

const text = '一行一行的文字'
const p = (style: string, inner = text) => `<p style="color:#ff0000${style}">${inner}</p>`

it.each([
  [p(';line-height:0.8'), p(';line-height:1.4')],
  [p(';line-height:50%'), p(';line-height:1.4')],
  [p(';line-height:0'), p(';line-height:1.4')],
  [p(';font-size:20px;line-height:12px'), p(';font-size:20px;line-height:1.4')],
  [
    `<section style="line-height:20px">${p(';font-size:2em')}</section>`,
    `<section style="line-height:20px">${p(';font-size:2em;line-height:1.4')}</section>`,
  ],
  [
    p(';line-height:20px', `<span style="font-size:30px">${text}</span>`),
    p(';line-height:20px', `<span style="font-size:30px;line-height:1.4">${text}</span>`),
  ],
])('parts the lines of %s', (before, after) => expect(adapted(before)).toBe(after))

it.each([
  [p(';line-height:1')],
  [p(';font-size:12px;line-height:12px')],
  [p(';line-height:normal')],
  // One line, whatever the width.
  [p(';line-height:0.5', '“')],
  [p('', `一<sup style="font-size:12px;line-height:0">${text}</sup>`)],
  ['<section style="line-height:0"><img src="a.png" alt="" data-w="900" style="max-width:100%"></section>'],
  [p(';font-size:0;line-height:0')],
])('leaves %s', html => expect(adapted(html)).toBe(html))
