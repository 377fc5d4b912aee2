import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

it('turns elements that WeChat does not know into those it keeps, with their style', () => {
  const p = (inner: string) => `<p style="color:#ff0000">${inner}</p>`
  expect(adapted(p('<mark style="background:#ffee99">一</mark>'))).toBe(
    p('<span style="background:#ffee99">一</span>'),
  )
  expect(adapted(p('<kbd style="border:1px solid #cccccc">K</kbd>'))).toBe(
    p('<span style="border:1px solid #cccccc">K</span>'),
  )
  expect(adapted(p('<samp style="color:#0000ff">一</samp>'))).toBe(p('<code style="color:#0000ff">一</code>'))
  expect(adapted(p('<small style="font-size:12px">一</small>'))).toBe(
    p('<span style="font-size:12px">一</span>'),
  )
})

it('leaves the others alone', () => {
  const html =
    '<p style="color:#ff0000"><strong>一</strong><em>二</em><code>三</code><del>四</del><u>五</u><sub>六</sub></p>'
  expect(adapted(html)).toBe(html)
})
