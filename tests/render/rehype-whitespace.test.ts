import {describe, expect, it} from 'vitest'
import {htmlOf} from './rendered.ts'

describe('rehypeWhitespace', () => {
  it('leaves none between blocks', async () => {
    expect(await htmlOf('甲\n\n- 乙\n\n> 丙\n\n<div>\n\n丁\n\n</div>\n')).toBe(
      '<p>甲</p><ul><li><section class="list-item">乙</section></li></ul><blockquote><p>丙</p></blockquote><section><p>丁</p></section>',
    )
  })

  it.each([
    ['<p>\n甲\n乙\n</p>', '<p>甲乙</p>'],
    ['<p>one\n two</p>', '<p>one two</p>'],
    ['<p>甲 <br> 乙</p>', '<p>甲<br>乙</p>'],
    ['<p><b>甲</b>\n<b>乙</b></p>', '<p><b>甲</b><b>乙</b></p>'],
    ['<p><b>one</b>\n<b>two</b></p>', '<p><b>one</b> <b>two</b></p>'],
    ['<p>one <!-- a -->\ntwo</p>', '<p>one two</p>'],
    ['<p>甲<code>a</code>\n乙</p>', '<p class="mixed">甲<code>a</code> 乙</p>'],
    ['<p>H<sub>\n2\n</sub>O<sup>a\nb</sup></p>', '<p>H<sub> 2 </sub>O<sup>a b</sup></p>'],
    [
      '<div><span><p>甲\n乙</p>\n<p>丙</p></span></div>',
      '<section><span><p>甲乙</p><p>丙</p></span></section>',
    ],
    // Beside a block it is layout of the source, between words it is a space.
    ['<div><b>one</b> <i>two</i> <p>three</p></div>', '<section><b>one</b> <i>two</i><p>three</p></section>'],
  ])('%j', async (before, after) => expect(await htmlOf(before)).toBe(after))

  it('keeps the space between words above an inner list', async () => {
    expect(await htmlOf('- **甲** *乙*\n  - 丙')).toBe(
      '<ul><li><section class="list-item"><strong>甲</strong> <em>乙</em></section></li><ul><li><section class="list-item">丙</section></li></ul></ul>',
    )
  })

  it('writes a picture’s words in one line', async () => {
    expect(await htmlOf('文![一行\n两行](a.png "一行\n两行")文')).toBe(
      '<p>文<img src="a.png" alt="一行两行">文</p>',
    )
    expect(await htmlOf('文\n\n![](a.png "one\ntwo")')).toBe(
      '<p>文</p><figure><img src="a.png" alt=""><figcaption>one two</figcaption></figure>',
    )
  })

  it.each(['<p></p>', '<p> &nbsp; </p>', '<p><br></p>', '<p><!-- a --></p>', '<p><span>\u200B</span></p>'])(
    'takes the paragraph %j out',
    async paragraph => expect(await htmlOf(`甲\n\n${paragraph}\n\n乙`)).toBe('<p>甲</p><p>乙</p>'),
  )

  it('leaves code alone', async () => {
    expect(await htmlOf('<pre>\n a\n\n  b </pre>')).toBe(
      '<section class="code-block"><pre><code class="hljs"> a\n\n  b </code></pre></section>',
    )
    expect(await htmlOf('甲 `  a  ` 乙')).toBe('<p class="mixed">甲 <code> a </code> 乙</p>')
  })

  it('makes a line end in a line’s code a space', async () => {
    expect(await htmlOf('<p>甲<code>a  b \n  <b>c\n</b></code>乙</p>')).toBe(
      '<p class="mixed">甲<code>a  b <b>c </b></code>乙</p>',
    )
  })
})
