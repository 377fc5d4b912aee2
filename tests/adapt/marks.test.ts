import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

const p = '<p style="color:#ff0000">文</p>'
const image = '<img src="a.png" alt="" data-w="900" style="max-width:100%">'

it.each([
  [`<section leaf="">${p}</section>`, `<section>${p}</section>`],
  [`<section nodeleaf="">${p}</section>`, `<section>${p}</section>`],
  [`<section nodeleaf="">${image}${image}</section>`, `<section>${image}${image}</section>`],
])('takes the mark from %j', (before, after) => expect(adapted(before)).toBe(after))

it.each([
  ['<p style="color:#ff0000"><span leaf="">文</span></p>'],
  [`<section nodeleaf="">${image}</section>`],
  ['<section nodeleaf=""><mp-common-profile data-id="a"></mp-common-profile></section>'],
])('leaves %j', html => expect(adapted(html)).toBe(html))
