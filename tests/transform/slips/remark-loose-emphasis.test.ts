import {describe, expect, it} from 'vitest'
import {remarkLooseEmphasis} from '../../../src/transform/slips/remark-loose-emphasis.ts'
import {transformed} from '../transformed.ts'

const html = (markdown: string) => transformed(markdown, remarkLooseEmphasis()).html

describe('remarkLooseEmphasis', () => {
  it.each([
    ['**步骤1 **文字', '<strong>步骤1</strong> 文字'],
    ['**步骤 **文字', '<strong>步骤</strong>文字'],
    ['** 文字**', '<strong>文字</strong>'],
    ['** 文字 **', '<strong>文字</strong>'],
    ['甲，** 乙 **。', '甲，<strong>乙</strong>。'],
    ['甲 ** 乙 ** 丙', '甲 <strong>乙</strong> 丙'],
    ['**甲 `x` **乙', '<strong>甲 <code>x</code></strong> 乙'],
    ['**甲 **乙，再**丙 **丁', '<strong>甲</strong>乙，再<strong>丙</strong>丁'],
    ['**步骤1 **甲，普通**乙**丙', '<strong>步骤1</strong> 甲，普通<strong>乙</strong>丙'],
    ['**甲**乙** 丙**丁', '<strong>甲</strong>乙<strong>丙</strong>丁'],
  ])('reads %j', (markdown, expected) => expect(html(markdown)).toBe(`<p>${expected}</p>`))

  it('reads each line by itself', () => {
    expect(html('**甲 **乙\n2 ** 3\n**丙 **丁')).toBe(
      '<p><strong>甲</strong>乙\n2 ** 3\n<strong>丙</strong>丁</p>',
    )
  })

  it('parts what a slip joined across lines', () => {
    expect(html('**步骤1 **文字\n普通**重点**文字')).toBe(
      '<p><strong>步骤1</strong> 文字\n普通<strong>重点</strong>文字</p>',
    )
    expect(html('**甲\n乙** 和 **丙 **丁')).toBe('<p><strong>甲\n乙</strong> 和 **丙 **丁</p>')
  })

  it.each([
    ['a ** b'],
    ['a ** b ** c'],
    ['2 ** 3 ** 4'],
    ['char **argv, **envp'],
    ['C** 和 D**'],
    ['C++ 与 x**'],
    ['甲 ** 乙'],
  ])('leaves %j', markdown => expect(html(markdown)).toBe(`<p>${markdown}</p>`))

  it('leaves escapes, code and what crosses lines', () => {
    expect(html('\\*\\* 甲 \\*\\*')).toBe('<p>** 甲 **</p>')
    expect(html('`** 甲 **`')).toBe('<p><code>** 甲 **</code></p>')
    expect(html('** 甲\n乙 **')).toBe('<p>** 甲\n乙 **</p>')
  })

  it('says where', () => {
    const {file} = transformed('文\n> 文\n> 甲** 乙**', remarkLooseEmphasis())
    expect(file.messages.map(({ruleId, line}) => [ruleId, line])).toEqual([['syntax-emphasis', 3]])
  })
})
