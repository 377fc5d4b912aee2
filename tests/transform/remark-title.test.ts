import {describe, expect, it} from 'vitest'
import {dataOf} from '../../src/rules/data.ts'
import {remarkTitle} from '../../src/transform/remark-title.ts'
import {transformed} from './transformed.ts'

function titled(markdown: string) {
  const {html, file, messages} = transformed(markdown, remarkTitle())
  return {html, title: dataOf(file).meta?.title, source: dataOf(file).meta?.sources.title, messages}
}

describe('remarkTitle', () => {
  it.each([
    ['# 甲 *乙*\n\n正文', '甲 乙', '<p>正文</p>'],
    ['甲\n===\n\n正文', '甲', '<p>正文</p>'],
    ['<!-- 注 -->\n\n# 甲\n\n正文', '甲', '<!-- 注 -->\n<p>正文</p>'],
    // Not the first block, or not an h1: it stays.
    ['正文\n\n# 甲', '甲', '<p>正文</p>\n<h1>甲</h1>'],
    ['## 甲\n\n正文', '甲', '<h2>甲</h2>\n<p>正文</p>'],
    ['#\n\n## 甲', '甲', '<h1></h1>\n<h2>甲</h2>'],
    // A picture in it is not lost, and its words are not the title.
    ['# ![标志](a.png)\n\n## 甲', '甲', '<h1><img src="a.png" alt="标志"></h1>\n<h2>甲</h2>'],
    ['# ![标志](a.png) 甲\n\n正文', '甲', '<h1><img src="a.png" alt="标志"> 甲</h1>\n<p>正文</p>'],
    ['# <img src="a.png"> 甲\n\n正文', '甲', '<h1><img src="a.png"> 甲</h1>\n<p>正文</p>'],
    ['# 甲<br>乙\n\n正文', '甲乙', '<p>正文</p>'],
    // As exporters of WeChat articles write it.
    ['# 甲\n\n![](a.png)\n\n# 甲\n\n正文', '甲', '<p><img src="a.png" alt=""></p>\n<p>正文</p>'],
  ])('%j: the title is the first heading', (markdown, title, html) => {
    expect(titled(markdown)).toEqual({html, title, source: 'heading', messages: []})
  })

  it.each([
    ['---\ntitle: 甲  乙\n---\n# 甲 乙\n\n正文', '甲  乙', '<p>正文</p>'],
    ['---\ntitle: 甲\n---\n# 乙\n\n正文', '甲', '<h1>乙</h1>\n<p>正文</p>'],
    ['---\ntitle: 甲\n---\n## 甲\n\n正文', '甲', '<h2>甲</h2>\n<p>正文</p>'],
    ['---\ntitle: 甲\n---\n# 甲\n\n正文\n\n# 甲', '甲', '<p>正文</p>\n<h1>甲</h1>'],
  ])('%j: only a first h1 that says the same goes', (markdown, title, html) => {
    expect(titled(markdown)).toEqual({html, title, source: 'title', messages: []})
  })

  it('says where a heading is too long for a title', () => {
    expect(titled(`正文\n\n# ${'长'.repeat(33)}`).messages).toEqual([
      '3:1-3:36: The title has 33 characters, WeChat takes 32',
    ])
  })

  it('says that there is none', () => {
    expect(titled('正文')).toEqual({
      html: '<p>正文</p>',
      title: undefined,
      source: undefined,
      messages: ['1:1: The article has no title'],
    })
  })
})
