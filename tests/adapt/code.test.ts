import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

const scrolls =
  'display:-webkit-box;overflow-x:auto;-webkit-overflow-scrolling:touch;white-space:nowrap;text-align:left;letter-spacing:0;word-spacing:0'

const block = (code: string) => {
  const html = adapted(`<pre style="color:#ff0000"><code style="color:#ff0000">${code}</code></pre>`)
  const open = `<pre style="color:#ff0000;overflow:hidden;max-width:100%"><code style="color:#ff0000;${scrolls}">`
  if (!html.startsWith(open)) throw new Error(html)
  return html.slice(open.length, -'</code></pre>'.length)
}

it.each([
  ['a  b', 'a&nbsp;&nbsp;b'],
  ['a\nb\n\nc', 'a<br>b<br><br>c'],
  ['\ta', '&nbsp;&nbsp;&nbsp;&nbsp;a'],
  // As far as the next stop, across highlighted words too.
  ['ab\tc', 'ab&nbsp;&nbsp;c'],
  ['<b>abc</b>\t<i>d\t\te</i>', '<b>abc&nbsp;</b><i>d&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;e</i>'],
  ['a\n\tb', 'a<br>&nbsp;&nbsp;&nbsp;&nbsp;b'],
  // White space alone between two words would vanish on save.
  ['<b>if</b> <b>a</b>', '<b>if&nbsp;</b><b>a</b>'],
  ['<b>a<i>b</i></b> <b>c</b>', '<b>a<i>b&nbsp;</i></b><b>c</b>'],
  ['a\n  <b>b</b>', 'a<br><b>&nbsp;&nbsp;b</b>'],
  ['a\n  \nb', 'a<br>&nbsp;&nbsp;<br>b'],
  ['&lt;p&gt; &amp;', '&lt;p&gt;&nbsp;&amp;'],
])('hardens %j', (source, hard) => expect(block(source)).toBe(hard))

it('leaves inline code alone', () => {
  const html = '<p style="color:#ff0000"><code>a  b</code></p>'
  expect(adapted(html)).toBe(html)
})
