import {expect, it} from 'vitest'
import {adaptWhole} from './adapted.ts'

const guard =
  '<p style="margin-top:0;margin-right:0;margin-bottom:0;margin-left:0;font-size:0;line-height:0"><br></p>'
const whole = (inner: string) => `<section><section style="color:#ff0000">${inner}</section></section>`
const image = '<img src="a.png" alt="" data-w="900" style="max-width:100%">'
const text = '<p style="color:#ff0000">文</p>'

it.each([
  ['a picture first', `<figure>${image}</figure>${text}`, `${guard}<figure>${image}</figure>${text}`],
  ['a picture last', `${text}<p>${image}</p>`, `${text}<p>${image}</p>${guard}`],
  ['only a drawing', '<p><svg></svg></p>', `${guard}<p><svg></svg></p>${guard}`],
])('guards %s', (_, before, after) => expect(adaptWhole(whole(before)).html).toBe(whole(after)))

it.each([
  ['text at both ends', `${text}<p>${image}</p>${text}`],
  ['a picture among text', `<p style="color:#ff0000">文${image}文</p>`],
  [
    'a caption below the last picture',
    `${text}<figure>${image}<figcaption style="color:#ff0000">题</figcaption></figure>`,
  ],
])('leaves %s', (_, html) => expect(adaptWhole(whole(html)).html).toBe(whole(html)))

it('finds nothing to guard in an empty article', () => {
  expect(adaptWhole('<section><section></section></section>').html).toBe('<section></section>')
})
