import {describe, expect, it} from 'vitest'
import {remarkComment} from '../../../src/transform/dialects/remark-comment.ts'
import {remarkWiki} from '../../../src/transform/dialects/remark-wiki.ts'
import {settlePageLinks, transformed} from '../transformed.ts'

const html = (markdown: string) => transformed(markdown, remarkWiki(), settlePageLinks).html
const shown = (markdown: string) => transformed(markdown, remarkComment()).html.replace(/\n/g, '')

describe('remarkWiki', () => {
  it.each([
    ['![[a b.PNG|江|100x50]]', '<p><img src="a%20b.PNG" alt="江" style="width:100px;height:auto"></p>'],
    ['![[a_1_b.png]]', '<p><img src="a_1_b.png" alt=""></p>'],
    ['[[笔记.md#一#二|]]', '<p>笔记 > 一 > 二</p>'],
    ['[[笔记#^ab12]]', '<p>笔记</p>'],
    ['| a |\n| - |\n| [[b\\|字]] |', undefined],
    ['见 [[a]] 和 [[b|乙]]。', '<p>见 a 和 乙。</p>'],
  ])('%s', (markdown, result) => {
    if (result) expect(html(markdown)).toBe(result)
    else expect(html(markdown)).toContain('<td>字</td>')
  })

  it.each(['[[1]]', '[[1, 2]]', '[[]]', '[[a\nb]]', '`[[a]]`', '\\[[a]]', '[ [a] ]'])('leaves %j', markdown =>
    expect(html(markdown).replace(/<\/?\w+>/g, '')).toBe(markdown.replaceAll('`', '').replace('\\', '')),
  )
})

describe('remarkComment', () => {
  it.each([
    ['a %%b **c** `d`%% e', '<p>a  e</p>'],
    ['%%a%%', ''],
    ['a\n\n%%\n# b\n%%\n\nc', '<p>a</p><p>c</p>'],
    ['a %%b\n\nc%% d', '<p>a </p><p>d</p>'],
    ['a ^id-1', '<p>a</p>'],
    ['| a |\n| - |\n\n^id1\n\nb', undefined],
    ['# a ^id1', '<h1>a</h1>'],
  ])('drops from %j', (markdown, result) => {
    if (result !== undefined) expect(shown(markdown)).toBe(result)
    else expect(shown(markdown)).not.toContain('^')
  })

  it.each([
    '50%% 以上',
    '50%% 和 60%%',
    '50%%\n\n60%%',
    '%%甲',
    '`%%a%%`',
    'a^b',
    'a ^2',
    '^-^',
    'a ^b c',
    '`a ^b`',
  ])('leaves %s', markdown =>
    expect(shown(markdown).replace(/<\/?\w+>/g, '')).toBe(markdown.replace(/[`\n]/g, '')),
  )
})
