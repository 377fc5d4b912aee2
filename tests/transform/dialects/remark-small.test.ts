import {describe, expect, it} from 'vitest'
import {remarkDefinitionList} from '../../../src/transform/dialects/remark-definition-list.ts'
import {remarkEmoji} from '../../../src/transform/dialects/remark-emoji.ts'
import {remarkImageSize} from '../../../src/transform/dialects/remark-image-size.ts'
import {remarkInlineNote} from '../../../src/transform/dialects/remark-inline-note.ts'
import {remarkRuby} from '../../../src/transform/dialects/remark-ruby.ts'
import {remarkSlider} from '../../../src/transform/dialects/remark-slider.ts'
import {remarkToc} from '../../../src/transform/dialects/remark-toc.ts'
import {transformed} from '../transformed.ts'

const plain = (markdown: string) => markdown.replace(/[`\\]/g, '')
const bare = (html: string) => html.replace(/<\/?(?:p|code|strong)>/g, '')

describe('remarkRuby', () => {
  const html = (markdown: string) => transformed(markdown, remarkRuby()).html
  it.each([
    ['{漢字|かん|じ}', '漢字', 'かん じ'],
    ['[重庆]{Chóng qìng}', '重庆', 'Chóng qìng'],
    ['[文]^(注)', '文', '注'],
  ])('%s', (markdown, base, reading) =>
    expect(html(markdown)).toBe(
      `<p><span class="ruby">${base}<span class="ruby-text">（${reading}）</span></span></p>`,
    ),
  )
  it.each(['{a|b}', '{喜}', '[文字]{.mark}', '[文]{a=b}', '[文](注)', '`{喜|xǐ}`', '\\{喜|xǐ}', '[a]{b}'])(
    'leaves %s',
    markdown => expect(html(markdown)).not.toContain('ruby'),
  )
})

describe('remarkEmoji', () => {
  const html = (markdown: string) => transformed(markdown, remarkEmoji()).html
  it.each([
    [':+1:', '👍'],
    ['好:tada::rocket:', undefined],
    ['**:100:**', '<strong>💯</strong>'],
  ])('%s', (markdown, result) => {
    if (result) expect(html(markdown)).toBe(`<p>${result}</p>`)
    else expect(html(markdown)).toMatch(/🚀|rocket/)
  })
  it.each([
    '10:30:45',
    '10:100:5',
    'a:smile:b',
    '::smile::',
    '`:smile:`',
    '\\:smile:',
    'http://a:key:b',
    ':nosuch:',
  ])('leaves %s', markdown => expect(bare(html(markdown))).toBe(plain(markdown)))
})

describe('remarkImageSize', () => {
  const html = (markdown: string) => transformed(markdown, remarkImageSize()).html
  it.each([
    ['![a|b|300](c.png)', '<img src="c.png" alt="a|b" style="width:300px;height:auto">'],
    ['![|300](c.png)', '<img src="c.png" alt="" style="width:300px;height:auto">'],
    ['![](c.png =x200)', '<img src="c.png" alt="" style="height:200px;width:auto">'],
    ['![a](c_d_e.png =300x200)', '<img src="c_d_e.png" alt="a" style="width:300px;height:auto">'],
    ['![a|b](c.png)', '<img src="c.png" alt="a|b">'],
    ['![a](c.png)', '<img src="c.png" alt="a">'],
  ])('%s', (markdown, result) => expect(html(markdown)).toBe(`<p>${result}</p>`))
})

describe('remarkDefinitionList', () => {
  const html = (markdown: string) => transformed(markdown, remarkDefinitionList()).html.replace(/\n/g, '')
  it('reads terms in a list and a quote', () => {
    expect(html('> 甲\n> : 乙')).toContain(
      '<section class="dl"><p class="dt">甲</p><section class="dd">乙</section>',
    )
    expect(html('- 甲\n  : 乙')).toContain('class="dd"')
  })
  it.each(['比分\n:)', '甲。\n: 乙', ': 甲', '甲\n:乙', '甲\n乙\n: 丙', '甲：乙', '    甲\n    : 乙'])(
    'leaves %j',
    markdown => expect(html(markdown)).not.toContain('class='),
  )
})

describe('remarkInlineNote', () => {
  const html = (markdown: string) => transformed(markdown, remarkInlineNote()).html
  it('reads brackets, marks and several notes', () => {
    const shown = html('a^[b [c] *d* [e](f)]^[g]')
    expect(shown).toContain('b [c] <em>d</em> <a href="f">e</a>')
    expect(shown.match(/data-footnote-ref/g)?.length).toBe(2)
  })
  it.each(['a^[b', 'a^[1]^', '\\^[b]', '`^[b]`', 'a^ [b]', 'a^[]b]^'])('leaves %s', markdown =>
    expect(html(markdown)).not.toContain('footnote'),
  )
})

describe('remarkSlider', () => {
  const html = (markdown: string) => transformed(markdown, remarkSlider()).html
  it('reads full-width commas and lines', () =>
    expect(html('<![](a.png)，\n![](b.png)>')).toContain('<section class="slider" data-ignore-width="true">'))
  it.each([
    '<![](a.png)>',
    '![](a.png),![](b.png)',
    'a <![](a.png),![](b.png)>',
    '<![](a.png) b ![](b.png)>',
  ])('leaves %s', markdown => expect(html(markdown)).not.toContain('slider'))
})

describe('remarkToc', () => {
  const html = (markdown: string) => transformed(markdown, remarkToc({toc: 'drop'})).html
  it.each(['[TOC]', '[toc]', '[[_TOC_]]', '@[toc]', '1. 目录\n{:toc}'])('drops %s', markdown =>
    expect(html(`甲\n\n${markdown}\n\n乙`).replace(/\n/g, '')).toBe('<p>甲</p><p>乙</p>'),
  )
  it.each(['写 [TOC] 生成目录', '`[TOC]`', '[TOC]: a', '- [TOC]', '[TOCs]', '<!-- toc -->\n\n- a'])(
    'leaves %j',
    markdown => expect(transformed(markdown, remarkToc({toc: 'drop'})).messages).toEqual([]),
  )
})
