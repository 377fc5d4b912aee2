import {load} from 'cheerio/slim'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {convert} from '../../../src/convert.ts'
import {dataOf} from '../../../src/rules/data.ts'
import {remarkStanding} from '../../../src/transform/standing/remark-standing.ts'
import {transformed} from '../transformed.ts'

const article = `**一个问题**

先说说它是怎样来的。

**一种办法**

再说说我们做了什么。

**冷启动缩短76%**

**内存下降18%**

欢迎感兴趣的朋友加入我们。

![](a.png)

作者：林溪
`

const kinds = (markdown: string) =>
  (dataOf(transformed(markdown, remarkStanding()).file).standing ?? []).map(({standing, text}) => [
    standing,
    text,
  ])

/** The words alone: each block's on a line. */
const textOf = (html: string) =>
  load(html, null, false)
    .root()
    .text()
    .replace(/\s*\n\s*/g, '\n')
    .trim()

describe('remarkStanding', () => {
  it('tells what a line is, with its place', () => {
    expect(kinds(article)).toEqual([
      ['subhead', '一个问题'],
      ['subhead', '一种办法'],
      ['key', '冷启动缩短76%'],
      ['key', '内存下降18%'],
      ['sign-off', '欢迎感兴趣的朋友加入我们。'],
      ['byline', '作者：林溪'],
    ])
    expect(dataOf(transformed(article, remarkStanding()).file).standing![1]!.position!.start.line).toBe(5)
  })

  it('puts what belongs together in one section', () => {
    const $ = load(transformed(article, remarkStanding()).html, null, false)
    expect($('section.keys > p.key').length).toBe(2)
    expect($('section.sign-off').children('p').length).toBe(2)
    expect($('section.sign-off img').length).toBe(1)
    expect($('section.sign-off + p.byline').text()).toBe('作者：林溪')
  })

  it('changes no text', () => {
    const line = fc.constantFrom(
      '**一、背景**',
      '二、做法',
      '3.1 架构',
      '3.2 部署',
      '**提升4.6倍**',
      '**这是一个完整的、值得强调的句子。**',
      'https://www.example.org/a?b=c#d',
      '**往期推荐**',
      '[一](https://mp.weixin.qq.com/s/x)',
      '作者：林溪',
      '欢迎扫码加入我们。',
      '![](a.png)',
      '【活动时间】',
      '一段有十来个字的正文，写在这里。',
      '2025年4月19日，第三届开发者大会在西安举办，来自各地的开发者齐聚一堂，讨论了许多大家关心的问题。',
      '***',
      '- 甲',
    )
    fc.assert(
      fc.property(fc.array(line, {maxLength: 12}), lines => {
        const markdown = lines.join('\n\n')
        expect(textOf(transformed(markdown, remarkStanding()).html)).toBe(
          textOf(transformed(markdown, () => undefined).html),
        )
      }),
    )
  })

  it('leaves everything below the outermost level alone', () => {
    expect(
      kinds('> **一个问题**\n>\n> 先说说它是怎样来的。\n>\n> **一种办法**\n>\n> 再说说我们做了什么。'),
    ).toEqual([])
  })

  it('is told to who asks for it alone', async () => {
    const told = async (markdown: string, lint?: {'standing-line': 'info'}) =>
      (await convert(`---\ntitle: 甲\n${markdown}`, {lang: 'zh', ...(lint ? {lint} : {})})).messages.map(
        String,
      )
    expect(await told(`---\n\n${article}`)).toEqual([])
    expect((await told(`---\n\n${article}`, {'standing-line': 'info'}))[0]).toBe(
      '5:1-5:9: “一个问题”独自成行，按 subhead 排版（依据：bold-alike）',
    )
    expect((await told(`weimark: {lint: {standing-line: info}}\n---\n\n${article}`)).length).toBe(6)
  })

  it('is not for themes of other tools', async () => {
    const marked = async (of: string) =>
      (
        await convert(article, {theme: {css: `/* @format ${of} */ .subhead { color: #010203 }`}})
      ).html.includes('#010203')
    expect(await marked('native')).toBe(true)
    for (const of of ['mdnice', 'doocs', 'wenyan', 'bm']) expect(await marked(of)).toBe(false)
  })
})
