import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

const p = (inner: string) => `<p style="color:#ff0000">${inner}</p>`

it.each([
  ['<span>一<em>二</em></span>三', '一<em>二</em>三'],
  ['<span><span>一</span></span>', '一'],
  // Attributes that do not stay are no reason to stay.
  ['<span class="a" id="b" title="c" data-d="e">一</span>', '一'],
  ['<span style="position:fixed">一</span>', '一'],
])('unwraps %j', (before, after) => expect(adapted(p(before))).toBe(p(after)))

it.each([
  ['<span style="color:#0000ff">一</span>'],
  ['<span lang="en">one</span>'],
  ['<span leaf="">一</span>'],
  ['<em>一</em>'],
])('keeps %j', html => expect(adapted(p(html))).toBe(p(html)))
