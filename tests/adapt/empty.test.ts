import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

it.each([
  ['<p></p>'],
  ['<section></section>'],
  ['<section><section><p></p></section></section>'],
  ['<p><strong></strong></p>'],
  ['<blockquote style="color:#ff0000"></blockquote>'],
  ['<pre><code></code></pre>'],
  ['<ul></ul>'],
])('removes %j', html => expect(adapted(html)).toBe(''))

it('fills one that is drawn', () => {
  expect(adapted('<p style="color:#ff0000">一<span style="width:4px;background:#ff0000"></span></p>')).toBe(
    '<p style="color:#ff0000">一<span style="width:4px;background:#ff0000;line-height:0"><span style="font-size:0">&nbsp;</span></span></p>',
  )
  expect(adapted('<section style="height:4px;background:#eeeeee"></section>')).toBe(
    '<section style="height:4px;background:#eeeeee;line-height:0;color:#111111"><span style="font-size:0">&nbsp;</span></section>',
  )
})

it.each([
  ['<ol><li><section></section></li><li><section style="color:#ff0000">二</section></li></ol>'],
  ['<table><tbody><tr><td></td><td style="color:#ff0000">格</td></tr></tbody></table>'],
  ['<hr>'],
  ['<p><br></p>'],
])('keeps %j', html => expect(adapted(html)).toBe(html))
