import {describe, expect, it} from 'vitest'
import {remarkLooseList} from '../../../src/transform/slips/remark-loose-list.ts'
import {transformed} from '../transformed.ts'

const read = (markdown: string) => transformed(markdown, remarkLooseList())
const shown = (markdown: string) => read(markdown).html.replace(/\n/g, '')

describe('remarkLooseList', () => {
  it.each([
    ['1.甲\n2.乙', '<ol><li>甲</li><li>乙</li></ol>'],
    ['3.甲\n4.乙', '<ol start="3"><li>甲</li><li>乙</li></ol>'],
    ['1.甲  \n2.乙', '<ol><li>甲</li><li>乙</li></ol>'],
    ['文：\n1.甲\n2.乙\n尾', '<p>文：</p><ol><li>甲</li><li>乙</li></ol><p>尾</p>'],
    ['1.甲\n\n2.乙', '<ol><li><p>甲</p></li><li><p>乙</p></li></ol>'],
    ['1. 甲\n2.乙\n3.丙', '<ol><li>甲</li><li>乙</li><li>丙</li></ol>'],
    ['1. 甲\n\n2.乙', '<ol><li>甲</li><li>乙</li></ol>'],
    ['-**甲**：一\n-乙 `x`', '<ul><li><strong>甲</strong>：一</li><li>乙 <code>x</code></li></ul>'],
    ['-甲\n-Word', '<ul><li>甲</li><li>Word</li></ul>'],
    ['-甲\n- 乙', '<ul><li>甲</li><li>乙</li></ul>'],
    ['＊ 甲\n＊\u3000乙', '<ul><li>甲</li><li>乙</li></ul>'],
    ['> 1.甲\n> 2.乙', '<blockquote><ol><li>甲</li><li>乙</li></ol></blockquote>'],
    // To Markdown the second number goes on in the inner list's paragraph.
    ['1.甲\n  - 乙\n2.丙', '<ol><li>甲<ul><li>乙</li></ul></li><li>丙</li></ol>'],
    [
      '1.甲\n  - 乙\n  - 丁\n2.丙\n  - 戊\n3.己',
      '<ol><li>甲<ul><li>乙</li><li>丁</li></ul></li><li>丙<ul><li>戊</li></ul></li><li>己</li></ol>',
    ],
    ['1. 甲\n  - 乙\n2.丙\n3.丁', '<ol><li>甲<ul><li>乙</li></ul></li><li>丙</li><li>丁</li></ol>'],
  ])('reads %j', (markdown, html) => {
    const {messages} = read(markdown)
    expect(shown(markdown)).toBe(html)
    expect(messages.length).toBe(1)
  })

  it.each([
    ['1.甲'],
    ['1.甲\n文\n2.乙'],
    ['1.甲\n3.乙'],
    ['1.5 倍\n2.5 倍'],
    ['3.14\n4.15'],
    ['1、甲\n2、乙'],
    ['● 甲\n● 乙'],
    ['-5 度\n-6 度'],
    ['-v 输出\n-h 帮助'],
    ['--甲\n--乙'],
    ['-甲'],
    ['＊ 注'],
    ['2026.甲\n2027.乙'],
  ])('leaves %j', markdown => {
    const {html, messages} = read(markdown)
    expect(html).toBe(`<p>${markdown}</p>`)
    expect(messages).toEqual([])
  })

  it('leaves lists that Markdown parted', () => {
    expect(shown('- 甲\n\n* 乙')).toBe('<ul><li>甲</li></ul><ul><li>乙</li></ul>')
  })

  it('keeps what belongs to an item', () => {
    expect(shown('1. 甲\n2.乙\n   - 丙')).toBe('<ol><li>甲</li><li>乙<ul><li>丙</li></ul></li></ol>')
  })

  it('leaves code', () => {
    expect(shown('    1.甲\n    2.乙')).toBe('<pre><code>1.甲2.乙</code></pre>')
  })
})
