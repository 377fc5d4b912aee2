import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readFrontMatter} from '../../src/front-matter/front-matter.ts'
import {dataOf} from '../../src/rules/data.ts'
import {UserError} from '../../src/rules/user-error.ts'

const read = (source: string) => readFrontMatter(new VFile({value: source, path: 'a.md'}))

function broken(source: string): UserError {
  try {
    read(source)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('expected an error')
}

describe('readFrontMatter', () => {
  it.each([
    ['YAML', '---\ntitle: 甲\ntags: [a, b]\n---\n正文', {title: '甲', tags: ['a', 'b']}],
    ['YAML that ends with dots', '---\ntitle: 甲\n...\n正文', {title: '甲'}],
    ['YAML with spaces behind the fences', '---  \ntitle: 甲\n---\t\n正文', {title: '甲'}],
    ['YAML with a blank line and a comment first', '---\n\n# 注\ntitle: 甲\n---\n正文', {title: '甲'}],
    ['YAML with CRLF', '---\r\ntitle: 甲\r\n---\r\n正文', {title: '甲'}],
    ['YAML behind a byte order mark', '\uFEFF---\ntitle: 甲\n---\n正文', {title: '甲'}],
    ['an empty YAML block', '---\n---\n正文', {}],
    ['YAML with only a comment', '---\n# 注\n---\n正文', {}],
    ['YAML dates as written', '---\ndate: 2025-04-27\n---\n正文', {date: '2025-04-27'}],
    [
      'TOML',
      '+++\ntitle = "甲"\n[header]\nimage = "a.png"\n+++\n正文',
      {title: '甲', header: {image: 'a.png'}},
    ],
    ['TOML with CRLF', '+++\r\ntitle = "甲"\r\n+++\r\n正文', {title: '甲'}],
    [
      'TOML dates as written',
      '+++\ndate = 2026-05-22\nat = 2026-05-22T08:00:00Z\n+++\n正文',
      {date: '2026-05-22', at: '2026-05-22T08:00:00.000Z'},
    ],
    ['JSON', '{\n  "title": "甲",\n  "a": {"b": "}"}\n}\n正文', {title: '甲', a: {b: '}'}}],
    ['JSON in one line', '{"title": "甲 \\"乙\\" {"}\n正文', {title: '甲 "乙" {'}],
    ['JSON behind a byte order mark', '\uFEFF{"title": "甲"}\r\n正文', {title: '甲'}],
  ])('reads %s', (_, source, values) => {
    const front = read(source)
    expect(front.values).toEqual(values)
    expect(source.slice(front.end)).toBe('正文')
  })

  it.each([
    ['nothing', ''],
    ['prose', '正文'],
    ['a rule at the top', '---\n\n正文\n\n---\n\n再来'],
    ['a rule and prose', '---\n正文'],
    ['a rule alone', '---'],
    ['prose between two rules', '---\n一句话。\n---\n正文'],
    ['a list between two rules', '---\n- 甲\n---\n正文'],
    ['prose with a brace', '{甲} 正文'],
    ['an object in a sentence', '{"a": 1} 是对象'],
    ['labels between two rules', '---\n注意：内容\n时间：周一\n---\n正文'],
    ['one line above a rule', '作者：张三\n---\n正文'],
    ['prose above a key', '正文\ntitle: 甲\n---\n'],
    ['an unknown key above a rule', 'example: 甲\n---\n'],
    ['a heading between rules', '----\n# 标题\n----\n'],
    ['stars', '***\ntitle: 甲\n***\n'],
    ['plus signs and prose', '+++\n正文'],
  ])('finds none in %s', (_, source) => {
    expect(read(source)).toEqual({values: {}, places: new Map(), end: 0})
  })

  it.each([
    ['YAML', '---\ntitle: 甲\n"作者": 乙\n---\n', {title: [2, 1], 作者: [3, 1]}],
    ['YAML with CRLF', '---\r\ntitle: 甲\r\nauthor: 乙\r\n---\r\n', {title: [2, 1], author: [3, 1]}],
    ['TOML', '+++\ntitle = "甲"\n  tags = []\n+++\n', {title: [2, 1], tags: [3, 3]}],
    ['JSON', '{\n  "title": "甲"\n}\n', {title: [2, 3]}],
    ['JSON in one line', '{"title": "甲", "author": "乙"}\n', {title: [1, 2], author: [1, 16]}],
    [
      'JSON with its first key beside the brace',
      '{"title": "甲",\n "author": "乙"}\n',
      {title: [1, 2], author: [2, 2]},
    ],
  ])('tells where each key of %s stands', (_, source, expected) => {
    const places = [...read(source).places].map(([key, {line, column}]) => [key, [line, column]])
    expect(Object.fromEntries(places)).toEqual(expected)
  })

  it.each([
    ['a bracket left open in YAML', '---\ntitle: [甲\nauthor: 乙\n---\n', 2, 8],
    ['a doubled key in YAML', '---\ntitle: 甲\ntitle: 乙\n---\n', 3, 1],
    ['a doubled key further in', '---\na: {b: 1, c: [{d: 1, e: 2, d: 3}]}\n---\n', 2, 28],
    ['a doubled key before another fault', '---\na: 1\na: 2\nb: "甲\n---\n', 3, 1],
    ['a fault before a doubled key', '---\nb: 甲: 乙\na: 1\na: 2\n---\n', 2, 4],
    ['a colon in a YAML value', '---\ntitle: 甲: 乙\n---\n', 2, 8],
    ['a tab in YAML', '---\na:\n\tb: 1\n---\n', 3, 1],
    ['a quote left open in YAML', '---\ntitle: "甲\nauthor: 乙\n---\n', 2, 8],
    ['a line that is indented alone', '---\ntitle: 甲\n  author: 乙\n---\n', 3, 3],
    ['a line without a colon', '---\ntitle: 甲\nsummary\n---\n', 3, 1],
    ['a wrong TOML value', '+++\ntitle = "甲"\ndate = 甲\n+++\n', 3, 8],
    ['a doubled key in TOML', '+++\na = 1\na = 2\n+++\n', 3, 1],
    ['a trailing comma in JSON', '{\n  "title": "甲",\n}\n', 3, 1],
    ['a wrong word in JSON', '{\n  "title": 甲\n}\n', 2, 12],
  ])('says where %s is', (_, source, line, column) => {
    const error = broken(source)
    expect({code: error.code, file: error.file, place: error.place}).toEqual({
      code: 'front-matter',
      file: 'a.md',
      place: {line, column},
    })
    expect(error.hint).toBe(
      'Correct this line of the front matter; a value with a colon, a quote or a # needs quotes round it',
    )
    expect(error.message).not.toMatch(/\bat (?:line|position)\b|\n/)
  })

  it.each([
    ['---', '---\ntitle: 甲\n\n正文\n'],
    ['---', '\uFEFF---\r\n"title": 甲\r\n'],
    ['+++', '+++\ntitle = "甲"\n\n正文\n'],
    ['}', '{\n  "title": "甲"\n\n正文\n'],
    ['}', '{"title": "甲"\n\n正文\n'],
  ])('says that %s is missing at the end', (fence, source) => {
    const error = broken(source)
    expect({code: error.code, message: error.message, file: error.file, place: error.place}).toEqual({
      code: 'front-matter-open',
      message: `The front matter is not closed: expected ${fence} at its end`,
      file: 'a.md',
      place: {line: 1, column: 1},
    })
  })

  it('says it in Chinese too', () => {
    const file = new VFile('---\ntitle: 甲\n')
    dataOf(file).lang = 'zh'
    expect(() => readFrontMatter(file)).toThrow('文件头没有结束：缺少结尾的 ---')
  })

  it('stops an alias bomb', () => {
    const lines = Array.from({length: 12}, (_, i) =>
      i === 0 ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]' : `a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`,
    )
    const error = broken(`---\n${lines.join('\n')}\n---\n`)
    expect(error.code).toBe('front-matter')
    expect(error.place).toEqual({line: 2, column: 1})
  })

  it.each([
    ['YAML', '---\n__proto__: {polluted: 1}\nconstructor: 甲\n---\n'],
    ['TOML', '+++\nconstructor = "甲"\n[__proto__]\npolluted = 1\n+++\n'],
    ['JSON', '{"__proto__": {"polluted": 1}, "constructor": "甲"}\n'],
  ])('keeps __proto__ in %s a key like any other', (_, source) => {
    const {values} = read(source)
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
    expect((values as {polluted?: unknown}).polluted).toBeUndefined()
    expect(({} as {polluted?: unknown}).polluted).toBeUndefined()
    expect(Object.keys(values).sort()).toEqual(['__proto__', 'constructor'])
  })
})
