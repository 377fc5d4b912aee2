import {describe, expect, it} from 'vitest'
import {remarkLooseLink} from '../../../src/transform/slips/remark-loose-link.ts'
import {transformed} from '../transformed.ts'

const html = (markdown: string) => transformed(markdown, remarkLooseLink()).html

describe('remarkLooseLink', () => {
  it.each([
    ['！[图](a.png)', '<img src="a.png" alt="图">'],
    ['！[](https://mmbiz.qpic.cn/x?wx_fmt=png)', '<img src="https://mmbiz.qpic.cn/x?wx_fmt=png" alt="">'],
    ['甲！！[](a.jpg)乙', '甲！<img src="a.jpg" alt="">乙'],
    ['见【甲】（https://a.org/x_y）。', '见<a href="https://a.org/x_y">甲</a>。'],
    [
      '[甲]（https://a.org），[乙]（https://b.org）',
      '<a href="https://a.org">甲</a>，<a href="https://b.org">乙</a>',
    ],
    ['【甲】(www.a.org)', '<a href="http://www.a.org">甲</a>'],
  ])('reads %j', (markdown, expected) => expect(html(markdown)).toBe(`<p>${expected}</p>`))

  it.each([['【甲】（乙）'], ['【甲】'], ['[甲]（乙）'], ['真棒！'], ['f(x)[1]（二）']])(
    'leaves %j',
    markdown => expect(html(markdown)).toBe(`<p>${markdown}</p>`),
  )

  it('leaves links behind an exclamation, escapes and code', () => {
    expect(html('真棒！[看](https://a.org)')).toBe('<p>真棒！<a href="https://a.org">看</a></p>')
    expect(html('\\[甲\\]（https://a.org）')).toBe('<p>[甲]（https://a.org）</p>')
    expect(html('`【甲】（https://a.org）`')).toBe('<p><code>【甲】（https://a.org）</code></p>')
  })
})
