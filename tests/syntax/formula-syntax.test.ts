import type {Nodes} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {describe, expect, it} from 'vitest'
import {formulaFromMarkdown} from '../../src/syntax/formula-from-markdown.ts'
import {formulaSyntax, isFormula} from '../../src/syntax/formula-syntax.ts'

/** Types and values, children in brackets. */
function outline(node: Nodes): string {
  const value = 'value' in node ? ` ${JSON.stringify(node.value)}` : ''
  const display = node.type === 'inlineMath' && node.display ? ' display' : ''
  const children = 'children' in node ? `(${node.children.map(outline).join(', ')})` : ''
  return `${node.type}${display}${value}${children}`
}

const read = (markdown: string) =>
  fromMarkdown(markdown, {
    extensions: [formulaSyntax()],
    mdastExtensions: [formulaFromMarkdown()],
  }).children.map(outline)

describe('formulas in a line', () => {
  it.each([
    ['甲 $E=mc^2$ 乙', ['paragraph(text "甲 ", inlineMath "E=mc^2", text " 乙")']],
    ['$a_b$与$c_d$', ['paragraph(inlineMath "a_b", text "与", inlineMath "c_d")']],
    ['**$x$**', ['paragraph(strong(inlineMath "x"))']],
    ['$x$，$y$。', ['paragraph(inlineMath "x", text "，", inlineMath "y", text "。")']],
    ['$ x $', ['paragraph(inlineMath "x")']],
    ['$\\$5$', ['paragraph(inlineMath "\\\\$5")']],
    ['$\\\\$', ['paragraph(inlineMath "\\\\\\\\")']],
    ['$a\nb$', ['paragraph(inlineMath "a\\nb")']],
    ['段 $$x$$ 落', ['paragraph(text "段 ", inlineMath display "x", text " 落")']],
    ['$' + '{n \\choose k}$', ['paragraph(inlineMath "{n \\\\choose k}")']],
    ['$`a_1`$', ['paragraph(inlineMath "a_1")']],
    ['$\\text{速度}$', ['paragraph(inlineMath "\\\\text{速度}")']],
  ])('%j', (markdown, expected) => expect(read(markdown)).toEqual(expected))
})

describe('dollars that are none', () => {
  it.each([
    '价格 $5 和 $10',
    '从 $5 涨到 $10，再到 $20。',
    'US$5，HK$6',
    '$10-$20',
    '$HOME/bin:$PATH',
    ['$', '{a} 和 $', '{b}'].join(''),
    ['-conn=$', '{CONNECTIONS} -ip=$', '{IP}'].join(''),
    ['$', '{a}=$', '{b}'].join(''),
    ['$', '{NAME}$'].join(''),
    '$(a)和$(b)',
    '$ 5 和 $ 10',
    '$$',
    '$$$',
    '$$$$',
    '$$ $$',
    '$',
    '$x',
    'x$y$z',
  ])('%s', markdown => expect(read(markdown)).toEqual([`paragraph(text ${JSON.stringify(markdown)})`]))

  it('escaped', () => expect(read('\\$x\\$')).toEqual(['paragraph(text "$x$")']))
  it('in code', () => expect(read('`$x$`')).toEqual(['paragraph(inlineCode "$x$")']))
  it('by their content', () => {
    expect(['x', '5', 'x=1', '速度=v', '\\text{甲}'].map(isFormula)).toEqual([true, true, true, false, true])
    expect(['', ' ', ' x', 'x ', '5，合', '{a}和'].map(isFormula)).toEqual(Array(6).fill(false))
  })
})

describe('formulas on lines of their own', () => {
  it.each([
    ['$$\na\n- b\n= c\n\nd\n$$\n\n后', ['math "a\\n- b\\n= c\\n\\nd"', 'paragraph(text "后")']],
    ['$$a^2$$', ['math "a^2"']],
    ['$$ a $$  \n甲', ['math "a"', 'paragraph(text "甲")']],
    ['$$\\begin{a}\nb\n\\end{a}$$', ['math "\\\\begin{a}\\nb\\n\\\\end{a}"']],
    ['前\n$$\nx\n$$\n后', ['paragraph(text "前")', 'math "x"', 'paragraph(text "后")']],
    ['> $$\n> a\n> $$\n\n后', ['blockquote(math "a")', 'paragraph(text "后")']],
    [
      '- 项\n  $$\n  x\n  $$\n- 乙',
      ['list(listItem(paragraph(text "项"), math "x"), listItem(paragraph(text "乙")))'],
    ],
    ['$$\n\\text{a $b$ c}\n$$', ['math "\\\\text{a $b$ c}"']],
    ['$$\r\na\r\n$$\r\n后', ['math "a"', 'paragraph(text "后")']],
    ['    $$\n    a\n    $$', ['code "$$\\na\\n$$"']],
  ])('%j', (markdown, expected) => expect(read(markdown)).toEqual(expected))

  it.each([
    ['$$\n没有结束', ['paragraph(text "$$\\n没有结束")']],
    ['> $$\n> a\n\nb', ['blockquote(paragraph(text "$$\\na"))', 'paragraph(text "b")']],
    ['$$a\n\n# 题', ['paragraph(text "$$a")', 'heading(text "题")']],
    ['$$\n\n# 题', ['paragraph(text "$$")', 'heading(text "题")']],
  ])('never closed: %j', (markdown, expected) => expect(read(markdown)).toEqual(expected))

  it('stops looking for an end', () => {
    const lines = Array.from({length: 100}, (_, at) => `第 ${at} 行`).join('\n\n')
    expect(read(`$$\n${lines}\n$$`).length).toBe(100)
  })
})
