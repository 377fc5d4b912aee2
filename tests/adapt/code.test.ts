import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

const scrolls =
  'display:-webkit-box;overflow-x:auto;-webkit-overflow-scrolling:touch;white-space:nowrap;text-align:left;letter-spacing:0;word-spacing:0'

const block = (code: string) => {
  const html = adapted(`<pre style="color:red"><code style="color:red">${code}</code></pre>`)
  const open = `<pre style="color:red;overflow:hidden;max-width:100%"><code style="color:red;${scrolls}">`
  if (!html.startsWith(open)) throw new Error(html)
  return html.slice(open.length, -'</code></pre>'.length)
}

it.each([
  ['a  b', 'a&nbsp;&nbsp;b'],
  ['a\nb\n\nc', 'a<br>b<br><br>c'],
  ['\ta', '&nbsp;&nbsp;&nbsp;&nbsp;a'],
  // As far as the next stop, across highlighted words too.
  ['ab\tc', 'ab&nbsp;&nbsp;c'],
  ['<b>abc</b>\t<i>d\t\te</i>', '<b>abc</b>&nbsp;<i>d&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;e</i>'],
  ['a\n\tb', 'a<br>&nbsp;&nbsp;&nbsp;&nbsp;b'],
  ['<b>if</b> <b>a</b>', '<b>if</b>&nbsp;<b>a</b>'],
  ['&lt;p&gt; &amp;', '&lt;p&gt;&nbsp;&amp;'],
])('hardens %j', (source, hard) => expect(block(source)).toBe(hard))

it('leaves inline code alone', () => {
  const html = '<p style="color:red"><code>a  b</code></p>'
  expect(adapted(html)).toBe(html)
})
