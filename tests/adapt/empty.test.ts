import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

it.each([
  ['<p></p>'],
  ['<section></section>'],
  ['<section><section><p></p></section></section>'],
  ['<p><strong></strong></p>'],
  ['<blockquote style="color:red"></blockquote>'],
  ['<pre><code></code></pre>'],
  ['<ul></ul>'],
])('removes %j', html => expect(adapted(html)).toBe(''))

it('fills one that is drawn', () => {
  expect(adapted('<p style="color:red">一<span style="width:4px;background:#ff0000"></span></p>')).toBe(
    '<p style="color:red">一<span style="width:4px;background:#ff0000;font-size:0;line-height:0">&nbsp;</span></p>',
  )
})

it.each([
  ['<ol><li><section></section></li><li><section style="color:red">二</section></li></ol>'],
  ['<table><tbody><tr><td></td><td style="color:red">格</td></tr></tbody></table>'],
  ['<hr>'],
  ['<p><br></p>'],
])('keeps %j', html => expect(adapted(html)).toBe(html))
