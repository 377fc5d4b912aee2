import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {convert, createConverter} from '../src/convert.ts'
import type {Options} from '../src/options/options.ts'
import {dataOf} from '../src/rules/data.ts'
import {testTheme} from './articles.ts'

const theme = testTheme
const markdown = '---\ntitle: 题\ncover: c.png\n---\n\n正文[甲](./b.md)\n'

describe('convert', () => {
  it('gives the article, its meta data, pictures and messages', async () => {
    expect(await convert(markdown, {theme})).toMatchObject({
      html: '<section><section style="color:#222222;font-size:16px"><p style="margin-top:0;margin-right:0;margin-bottom:1em;margin-left:0;color:#222222">正文<span style="color:#0000cc">甲</span></p></section></section>',
      meta: {title: '题', cover: 'c.png', sources: {title: 'title', cover: 'cover'}},
      images: [{kind: 'cover', source: 'c.png', url: 'c.png'}],
      messages: [
        {
          line: 6,
          column: 3,
          ruleId: 'link-dead',
          source: 'weimark',
          severity: 'warning',
          fatal: false,
          note: 'Write the whole https address, or remove the link',
        },
      ],
    })
  })

  it('reads the same behind a byte order mark', async () => {
    const source = '## 甲\n\n\\==乙\\== 与 https://a.org\n\n丙。\n---\n\n[丁](./d.md)\n'
    expect(await convert(`\uFEFF${source}`, {theme})).toEqual(await convert(source, {theme}))
  })

  it('takes a file, of text or of bytes, and leaves it as it was', async () => {
    const expected = await convert(markdown, {theme})
    for (const value of [markdown, Buffer.from(markdown), new TextEncoder().encode(markdown)]) {
      const file = new VFile({value, path: 'a/b.md'})
      const article = await convert(file, {theme})
      expect(article.html).toBe(expected.html)
      expect(article.meta).toEqual(expected.meta)
      expect(article.messages.map(message => message.file)).toEqual(['a/b.md'])
      expect({value: file.value, data: dataOf(file), messages: file.messages}).toEqual({
        value,
        data: {},
        messages: [],
      })
    }
  })

  it('names the path that the options give', async () => {
    const {messages} = await convert(new VFile({value: markdown, path: 'a.md'}), {theme, path: 'b.md'})
    expect(messages.map(message => message.file)).toEqual(['b.md'])
  })

  it('gives messages in the order of the file', async () => {
    const {messages} = await convert(
      '文[甲](./b.md)\n\n```nosuch\n```\n\n<script></script>\n\n![](javascript:a)\n\n[^1]: 注\n',
      {theme},
    )
    const places = messages.filter(message => message.line !== undefined).map(message => message.line)
    expect(places).toEqual([1, 3, 6, 8, 10])
  })
})

it('asks the picture hook of the call, whatever hook the converter has', async () => {
  const {convert: next} = createConverter({images: {resolve: () => 'https://a.org/own.png'}})
  const addressOf = async (overrides: Options = {}) => (await next('![](a.png)', overrides)).images[0]!.url
  expect(await addressOf()).toBe('https://a.org/own.png')
  expect(await addressOf({images: {resolve: () => 'https://a.org/call.png'}})).toBe('https://a.org/call.png')
  expect(await addressOf({images: {resolve: () => 'https://a.org/other.png'}})).toBe(
    'https://a.org/other.png',
  )
  expect(await addressOf()).toBe('https://a.org/own.png')
})

it('says what an article was made with, and who decided it', async () => {
  const {convert: next} = createConverter({
    lineBreaks: 'keep',
    theme: 'minimal',
    variables: {strong: '#111111'},
  })
  const front = '---\nweimark: {spacing: true, variables: {strong: "#222222"}}\n---\n\n字'
  const {used} = await next(front, {target: 'api'})
  expect(used.theme).toBe('minimal')
  expect(used.variables).toEqual({strong: '#222222'})
  expect(used.options).toMatchObject({lineBreaks: 'keep', spacing: true, punctuation: false, target: 'api'})
  expect(used.sources).toMatchObject({
    theme: 'options',
    'variables.strong': 'front-matter',
    lineBreaks: 'options',
    spacing: 'front-matter',
    punctuation: 'default',
    target: 'overrides',
  })
})
