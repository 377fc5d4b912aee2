import {describe, expect, it} from 'vitest'
import {remarkBlank} from '../../../src/transform/typography/remark-blank.ts'
import {transformed} from '../transformed.ts'

const html = (markdown: string) => transformed(markdown, remarkBlank()).html

describe('remarkBlank', () => {
  it.each([
    ['a paragraph of non-breaking spaces', '甲\n\n\u00A0\n\n\u00A0 \u00A0\n\n乙'],
    ['one of entities', '甲\n\n&nbsp;\n\n&#160;&nbsp;\n\n乙'],
    ['one of full-width spaces', '甲\n\n\u3000\u3000\n\n乙'],
    ['one of zero-width characters', '甲\n\n\u200B\n\n\u2060\uFEFF\n\n乙'],
    ['one of bold nothing', '甲\n\n**\u200B**\n\n乙'],
    ['one of hard breaks', '甲\n\n&nbsp;\\\n&nbsp;\n\n乙'],
  ])('takes out %s', (_, markdown) => expect(html(markdown)).toBe('<p>甲</p>\n<p>乙</p>'))

  it('takes blanks from round a picture', () => {
    expect(html('\u00A0![](a.png)&nbsp;\n\u3000![](b.png)')).toBe(
      '<p><img src="a.png" alt=""><img src="b.png" alt=""></p>',
    )
  })

  it.each([
    ['甲\u200B乙', '甲乙'],
    ['甲\u00AD乙\u2060\uFEFF', '甲乙'],
    ['甲\u200D乙', '甲乙'],
    ['甲\u00A0乙', '甲 乙'],
    ['甲\u00A0a', '甲 a'],
    ['a\u00A0，', 'a ，'],
  ])('cleans %j', (before, after) => expect(html(before)).toBe(`<p>${after}</p>`))

  it.each([
    // Joiners that make one emoji of several.
    ['👨‍👩‍👧'],
    ['👩🏽‍💻'],
    ['🏳️‍🌈'],
    ['❤️‍🔥'],
    // An author's indent, and a space that keeps two words in one line.
    ['\u3000\u3000甲'],
    ['10\u00A0km'],
    ['甲\u00A0\u00A0乙'],
  ])('leaves %j', text => expect(html(text)).toBe(`<p>${text}</p>`))

  it('leaves code alone', () => {
    expect(html('`a\u200Bb\u00A0c`\n\n    \u00A0\u200B')).toBe(
      '<p><code>a\u200Bb\u00A0c</code></p>\n<pre><code>\u00A0\u200B\n</code></pre>',
    )
  })
})
