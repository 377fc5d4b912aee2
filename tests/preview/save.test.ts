import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {stringify} from 'yaml'
import {convert} from '../../src/index.ts'
import {saveChoice, withChoice} from '../../src/preview/save.ts'
import type {Choice} from '../../src/preview/state.ts'
import {folder} from '../images/site.ts'

const blue: Choice = {theme: 'minimal', variables: {primary: '#1a3355', 'line-height': '1.9'}}

describe('a choice in the front matter', () => {
  it.each<[string, string, Choice, string]>([
    [
      'a new key, at the end',
      '---\n# 我的\ntitle:   "题"   # 注释\ntags: [a,  b]\n---\n\n正文  \n',
      {theme: 'minimal'},
      '---\n# 我的\ntitle:   "题"   # 注释\ntags: [a,  b]\ntheme: minimal\n---\n\n正文  \n',
    ],
    [
      'a name in place of a name, its comment kept',
      '---\ntheme: default # 先用这个\ntitle: 题\n---\n正文',
      {theme: 'minimal'},
      '---\ntheme: minimal # 先用这个\ntitle: 题\n---\n正文',
    ],
    [
      'variables in place of a name',
      "---\ntitle: 'a'\ntheme: default\n---\n",
      {variables: {primary: '#b8312f', 'font-size': '15px'}},
      '---\ntitle: \'a\'\ntheme: {name: default, primary: "#b8312f", font-size: 15px}\n---\n',
    ],
    [
      'a value in a map, and a new one below',
      '---\ntheme:\n  name: default   # 默认\n  primary: "#111111" # 深\n  # 结尾\ntitle: 题\n---\n',
      {variables: {primary: '#222222', radius: '3px'}},
      '---\ntheme:\n  name: default   # 默认\n  primary: "#222222" # 深\n  radius: 3px\n  # 结尾\ntitle: 题\n---\n',
    ],
    [
      'another theme leaves the old one’s variables behind',
      '---\ntheme:\n  name: default\n  primary: "#111111"\n  radius: 3px\ntitle: 题\n---\n',
      blue,
      '---\ntheme:\n  name: minimal\n  primary: "#1a3355"\n  line-height: 1.9\ntitle: 题\n---\n',
    ],
    [
      'the spelling of a variable that is there',
      '---\ntheme: {name: default, fontSize: 15px}\n---\n',
      {variables: {'font-size': '16px'}},
      '---\ntheme: {name: default, fontSize: 16px}\n---\n',
    ],
    [
      'an empty key',
      '---\ntheme:\ntitle: 题\n---\n',
      {theme: 'minimal'},
      '---\ntheme: minimal\ntitle: 题\n---\n',
    ],
    [
      'switches with keys of their own, and the others under weimark',
      '---\ntitle: 题\n行号: false # 不要\n---\n正文',
      {options: {lineNumbers: true, codeWindow: false, spacing: true, imageRows: 'row'}},
      '---\ntitle: 题\n行号: true # 不要\ncodeWindow: false\nweimark: {spacing: true, imageRows: row}\n---\n正文',
    ],
    [
      'switches beside what weimark has already',
      '---\nweimark:\n  spacing: true # 要\n  variables:\n    primary: red\n---\n',
      {options: {spacing: false, lineBreaks: 'keep'}},
      '---\nweimark:\n  spacing: false # 要\n  variables:\n    primary: red\n  lineBreaks: keep\n---\n',
    ],
    [
      'switches in TOML, beside a table of their own',
      '+++\ntitle = "题"\n[weimark]\nspacing = true\n[weimark.variables]\nprimary = "red"\n+++\n',
      {options: {spacing: false, punctuation: true, lineNumbers: true}},
      '+++\ntitle = "题"\nlineNumbers = true\n[weimark]\nspacing = false\npunctuation = true\n[weimark.variables]\nprimary = "red"\n+++\n',
    ],
    [
      'switches in JSON',
      '{\n  "title": "题"\n}\n\n正文',
      {options: {codeWindow: true, headingNumbers: '一、'}},
      '{\n  "title": "题",\n  "codeWindow": true,\n  "weimark": {"headingNumbers": "一、"}\n}\n\n正文',
    ],
    ['an empty front matter', '---\n---\n正文', {theme: 'minimal'}, '---\ntheme: minimal\n---\n正文'],
    [
      'a map in braces',
      '---\n{title: 题}\n---\n正文',
      {theme: 'minimal'},
      '---\n{title: 题, theme: minimal}\n---\n正文',
    ],
    ['none at all', '# 题\n\n正文', {theme: 'minimal'}, '---\ntheme: minimal\n---\n# 题\n\n正文'],
    [
      'what only looks like one',
      '---\n\n正文\n\n---\n',
      {theme: 'minimal'},
      '---\ntheme: minimal\n---\n---\n\n正文\n\n---\n',
    ],
    [
      'Windows line ends and a byte order mark',
      '\uFEFF---\r\ntitle: 题\r\n---\r\n正文\r\n',
      {theme: 'minimal'},
      '\uFEFF---\r\ntitle: 题\r\ntheme: minimal\r\n---\r\n正文\r\n',
    ],
    [
      'a text that runs to the end',
      '---\ntitle: 题\nnote: |+\n  甲\n\n---\n',
      {theme: 'minimal'},
      '---\ntitle: 题\nnote: |+\n  甲\n\ntheme: minimal\n---\n',
    ],
    [
      'code colours, by the name that is there',
      '---\ncode_theme: night\n---\n',
      {codeTheme: 'ink'},
      '---\ncode_theme: ink\n---\n',
    ],
    [
      'TOML, before the first table',
      '+++\ntitle = "题" # 注\ntags = [\n  "a",\n]\n\n[params]\na = 1\n+++\n正文',
      blue,
      '+++\ntitle = "题" # 注\ntags = [\n  "a",\n]\n\ntheme = { name = "minimal", primary = "#1a3355", line-height = 1.9 }\n[params]\na = 1\n+++\n正文',
    ],
    [
      'TOML, in place',
      '+++\ntheme = "default#1" # 注\ntitle = "题"\n+++\n',
      {theme: 'minimal'},
      '+++\ntheme = "minimal" # 注\ntitle = "题"\n+++\n',
    ],
    [
      'TOML, in its table',
      '+++\r\n[theme]\r\nname = "default" # 名\r\nradius = "2px"\r\n\r\n[params]\r\na = 1\r\n+++\r\n',
      {theme: 'minimal', variables: {primary: '#1a3355'}},
      '+++\r\n[theme]\r\nname = "minimal" # 名\r\nprimary = "#1a3355"\r\n\r\n[params]\r\na = 1\r\n+++\r\n',
    ],
    [
      'JSON, in lines',
      '{\n  "title": "题",\n  "tags": ["a"]\n}\n\n正文',
      blue,
      '{\n  "title": "题",\n  "tags": ["a"],\n  "theme": {"name": "minimal", "primary": "#1a3355", "line-height": 1.9}\n}\n\n正文',
    ],
    [
      'JSON, in place',
      '{"theme": "default", "title": "题"}\n正文',
      {theme: 'minimal'},
      '{"theme": "minimal", "title": "题"}\n正文',
    ],
  ])('%s', (_name, before, choice, after) => {
    expect(withChoice(before, choice)).toBe(after)
    expect(withChoice(after, choice)).toBe(after)
  })

  it('is what the article then has', async () => {
    const text = withChoice('---\ntitle: 题\n---\n## 节\n', blue)
    const {html} = await convert(text)
    expect(html).toBe((await convert('---\ntitle: 题\n---\n## 节\n', blue as object)).html)
  })

  it('is refused where it would change something else, with what to write', () => {
    const text = '---\ntheme: &t {name: default}\nother: *t\n---\n'
    expect(() => withChoice(text, {theme: 'minimal'}, 'zh', 'a.md')).toThrow(
      expect.objectContaining({code: 'front-matter-save', hint: '请自己写上：theme: minimal', file: 'a.md'}),
    )
    expect(() => withChoice('+++\ntheme.name = "a"\n+++\n', {theme: 'minimal'})).toThrow(
      expect.objectContaining({code: 'front-matter-save'}),
    )
  })

  it('keeps every other value and the body, whatever they are', () => {
    const value = fc.oneof(fc.string(), fc.double({noNaN: true}), fc.boolean(), fc.array(fc.string()))
    const front = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, {maxKeys: 6})
    fc.assert(
      fc.property(front, fc.string(), (values, body) => {
        fc.pre(!('theme' in values))
        const text = `---\n${Object.keys(values).length > 0 ? stringify(values) : 'title: 题\n'}---\n${body}`
        const after = withChoice(text, blue)
        // Every line is still there, in order; only lines about the theme are new.
        const rest = after.split('\n').filter(line => !/^theme: \{name: minimal/.test(line))
        expect(rest.join('\n')).toBe(text)
        expect(after.endsWith(body)).toBe(true)
      }),
      {numRuns: 60},
    )
  })
})

it.each([
  ['utf16le', '\uFEFF---\ntitle: 题\n---\n'],
  ['utf8', '---\ntitle: 题\n---\n'],
] as const)('a file stays in %s', async (encoding, text) => {
  const file = join(folder({}), '文.md')
  writeFileSync(file, Buffer.from(text, encoding))
  await saveChoice(file, '文.md', {theme: 'minimal'}, 'zh')
  expect(readFileSync(file).toString(encoding)).toBe(text.replace('题\n', '题\ntheme: minimal\n'))
})
