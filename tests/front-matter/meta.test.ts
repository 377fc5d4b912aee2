import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {MetaField} from '../../src/article.ts'
import {aliases, readMeta} from '../../src/front-matter/meta.ts'
import {dataOf} from '../../src/rules/data.ts'

function read(source: string) {
  const file = new VFile(source)
  const meta = readMeta(file)
  const messages = file.messages.map(({line, column, ruleId, reason}) => ({line, column, ruleId, reason}))
  return {meta, messages, file}
}

const json = (values: unknown) => read(`${JSON.stringify(values, null, 2)}\n`)

const samples: Record<MetaField, [written: unknown, read: unknown]> = {
  title: ['甲', '甲'],
  author: [['甲', '乙'], '甲、乙'],
  digest: ['甲', '甲'],
  cover: ['a.png', 'a.png'],
  date: ['2025-04-27', '2025-04-27'],
  tags: [
    ['甲', '乙'],
    ['甲', '乙'],
  ],
  categories: ['甲', ['甲']],
  sourceUrl: ['https://a.org/', 'https://a.org/'],
  wechatUrl: ['https://mp.weixin.qq.com/s/a', 'https://mp.weixin.qq.com/s/a'],
  openComment: [1, true],
  fansOnlyComment: [false, false],
  theme: ['plain', 'plain'],
  codeTheme: ['night', 'night'],
  codeWindow: [true, true],
  lineNumbers: ['yes', true],
}

describe('aliases', () => {
  const all = Object.entries(aliases).flatMap(([field, keys]) =>
    keys.map(key => [field as MetaField, key] as const),
  )

  it.each(all)('%s can be written as %s', (field, key) => {
    const [written, expected] = samples[field]
    const [top, inner] = key.split('.') as [string, string?]
    // What the front matter's `weimark` may say is known.
    const more = top === 'weimark' ? {lint: {}} : {more: 1}
    const {meta, messages} = json({[top]: inner ? {[inner]: written, ...more} : written, other: 1})
    expect(meta[field]).toEqual(expected)
    expect(meta.sources).toEqual({[field]: key})
    expect(meta.extra).toEqual(inner ? {[top]: {[inner]: written, ...more}, other: 1} : {other: 1})
    expect(messages).toEqual([])
  })

  it.each(Object.entries(aliases).filter(([, keys]) => keys.length > 1))(
    '%s: the first of them wins',
    (field, keys) => {
      const [written] = samples[field as MetaField]
      const values = Object.fromEntries([...keys].reverse().map(key => [key, written]))
      const {meta} = json(values)
      expect(meta.sources).toEqual({[field]: keys[0]})
      expect(Object.keys(meta.extra)).toEqual([...keys].reverse().slice(0, -1))
    },
  )

  it('an empty one gives way to the next', () => {
    const {meta} = read('---\ndigest: ""\nsummary:\ndescription: 甲\n---\n')
    expect(meta.digest).toBe('甲')
    expect(meta.sources).toEqual({digest: 'description'})
  })
})

describe('values', () => {
  it.each([
    ['title', 2024, '2024'],
    ['title', true, 'true'],
    ['title', '  甲 ', '甲'],
    ['author', {name: '甲', email: 'a@b.org'}, '甲'],
    ['author', [{name: 'Desk'}, 'Press'], 'Desk, Press'],
    ['author', ['Desk', '乙'], 'Desk、乙'],
    ['cover', {url: 'a.png', alt: '甲'}, 'a.png'],
    ['cover', ['a.png'], 'a.png'],
    ['cover', ['a.png', 'b.png'], 'a.png'],
    ['cover', {image: 'a.png', caption: '甲'}, 'a.png'],
    ['cover', {path: 'a.png'}, 'a.png'],
    ['tags', '甲, 乙，丙、丁；戊', ['甲', '乙', '丙', '丁', '戊']],
    ['tags', [' 甲 ', '甲', 2, ''], ['甲', '2']],
    ['categories', [['甲', '乙'], ['丙']], ['甲', '乙', '丙']],
    ['openComment', 'yes', true],
    ['openComment', '否', false],
    ['openComment', 0, false],
    ['theme', {name: 'default', primary: '#b8312f'}, {name: 'default', primary: '#b8312f'}],
  ])('%s: %j is %j', (field, written, expected) => {
    const {meta, messages} = json({[field]: written})
    expect(meta[field as MetaField]).toEqual(expected)
    expect(messages).toEqual([])
  })

  it.each([
    ['title', '{a: 1}', 'title is {"a":1}, expected a text; it is not used'],
    ['tags', '{a: 1}', 'tags is {"a":1}, expected a list; it is not used'],
    ['openComment', 'maybe', 'openComment is "maybe", expected true or false; it is not used'],
    ['theme', '5', "theme is 5, expected a theme's name; it is not used"],
    [
      'digest',
      `{a: ${'x'.repeat(60)}}`,
      `digest is {"a":"${'x'.repeat(34)}…, expected a text; it is not used`,
    ],
  ])('%s: %s is named with its place', (field, written, reason) => {
    const {meta, messages} = read(`---\ndate: 2025-01-01\n${field}: ${written}\n---\n`)
    expect(messages).toEqual([{line: 3, column: 1, ruleId: 'meta-wrong-type', reason}])
    expect(Object.keys(meta.sources)).toEqual(['date'])
    expect(Object.keys(meta.extra)).toEqual([field])
  })

  it('what is found stands first, whatever the file’s order', () => {
    const {meta} = read('---\ntags: [甲]\nother: 1\ndate: 2025-01-01\ntitle: 甲\n---\n')
    expect(Object.keys(meta)).toEqual(['title', 'date', 'tags', 'categories', 'extra', 'sources'])
  })

  it('tells where the body begins', () => {
    expect(dataOf(read('---\ntitle: 甲\n---\n正文').file).bodyStart).toBe(17)
    expect(dataOf(read('正文').file).bodyStart).toBe(0)
  })
})

describe('limits', () => {
  it.each([
    ['title', 32, 'title-too-long', 'The title has 33 characters, WeChat takes 32'],
    ['author', 16, 'author-too-long', 'The author has 17 characters, WeChat takes 16'],
    ['digest', 120, 'digest-too-long', 'The digest has 121 characters, WeChat takes 120'],
  ])('%s: %i characters', (field, limit, ruleId, reason) => {
    // One emoji is one character.
    expect(read(`---\n${field}: ${'🌱'.repeat(limit)}\n---\n`).messages).toEqual([])
    const {messages, meta} = read(`---\ndate: 1\n${field}: ${'🌱'.repeat(limit + 1)}\n---\n`)
    expect(messages).toEqual([{line: 3, column: 1, ruleId, reason}])
    expect([...(meta[field as 'title'] ?? '')].length).toBe(limit + 1)
  })

  it('sourceUrl: 1024 bytes', () => {
    const url = (bytes: number) => `https://a.org/${'文'.repeat((bytes - 14 - 1) / 3)}x`
    expect(new TextEncoder().encode(url(1023)).length).toBe(1023)
    expect(read(`---\nlink: ${url(1023)}\n---\n`).messages).toEqual([])
    expect(read(`---\nlink: ${url(1026)}\n---\n`).messages).toEqual([
      {
        line: 2,
        column: 1,
        ruleId: 'source-url-too-long',
        reason: 'The source URL has 1026 bytes, WeChat takes 1024',
      },
    ])
  })

  it('a long title that is the first heading is named at the heading', async () => {
    const {convert} = await import('../../src/convert.ts')
    const {messages} = await convert(`正文\n\n## ${'长'.repeat(33)}`)
    expect(messages.map(({line, column, ruleId, reason}) => ({line, column, ruleId, reason}))).toEqual([
      {line: 3, column: 1, ruleId: 'title-too-long', reason: 'The title has 33 characters, WeChat takes 32'},
    ])
  })
})
