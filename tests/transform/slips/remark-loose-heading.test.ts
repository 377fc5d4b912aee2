import {describe, expect, it} from 'vitest'
import {remarkLooseHeading} from '../../../src/transform/slips/remark-loose-heading.ts'
import {transformed} from '../transformed.ts'

const read = (markdown: string) => transformed(markdown, remarkLooseHeading())

describe('remarkLooseHeading', () => {
  it.each([
    ['##标题', '<h2>标题</h2>'],
    ['######标题', '<h6>标题</h6>'],
    ['##1. 概述', '<h2>1. 概述</h2>'],
    ['##《书》 **粗** `码`', '<h2>《书》 <strong>粗</strong> <code>码</code></h2>'],
    ['＃ 标题', '<h1>标题</h1>'],
    ['＃＃\u3000标题 ＃＃', '<h2>标题</h2>'],
    ['##\u3000标题', '<h2>标题</h2>'],
    ['#标题\n\n正文', '<h1>标题</h1>\n<p>正文</p>'],
    ['> ##标题\n> 文', '<blockquote>\n<h2>标题</h2>\n<p>文</p>\n</blockquote>'],
    ['文\n##节\n文', '<p>文</p>\n<h2>节</h2>\n<p>文</p>'],
  ])('reads %j', (markdown, html) => expect(read(markdown).html).toBe(html))

  it.each([
    ['文\n\n#话题'],
    ['文\n\n#话题#'],
    ['文\n\n#话题一 #话题二'],
    ['#话题#'],
    ['#include'],
    ['#1'],
    ['#fff'],
    ['#!/bin/sh'],
    ['##'],
    ['文 ##节'],
  ])('leaves %j', markdown => {
    const {html, messages} = read(markdown)
    expect(html).not.toMatch(/<h[1-6]>[^<]/)
    expect(messages).toEqual([])
  })

  it('leaves code', () => {
    expect(read('    ##标题\n\n`##标题`').html).toBe(
      '<pre><code>##标题\n</code></pre>\n<p><code>##标题</code></p>',
    )
  })

  it('says where', () => {
    const {file} = read('文\n\n文\n##标题')
    expect(file.messages.map(({ruleId, line, column}) => [ruleId, line, column])).toEqual([
      ['syntax-heading', 4, 1],
    ])
  })
})
