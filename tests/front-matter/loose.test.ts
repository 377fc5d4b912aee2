import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readFrontMatter} from '../../src/front-matter/front-matter.ts'
import {readMeta} from '../../src/front-matter/meta.ts'
import {dataOf} from '../../src/rules/data.ts'
import {UserError} from '../../src/rules/user-error.ts'

function read(source: string, lang: 'zh' | 'en' = 'zh') {
  const file = new VFile(source)
  dataOf(file).lang = lang
  const {title, author, cover, tags, extra} = readMeta(file)
  const found = Object.fromEntries(
    Object.entries({title, author, cover}).filter(([, value]) => value !== undefined),
  )
  return {
    meta: {...found, ...(tags.length > 0 ? {tags} : {}), ...extra},
    messages: file.messages.map(({line, column, ruleId, reason}) => `${line}:${column} ${ruleId} ${reason}`),
    body: source.slice(dataOf(file).bodyStart),
  }
}

const said = (place: string, what: string) =>
  `${place} front-matter-loose 文件头的写法有误：${what}；已按本意读取`

describe('a front matter that is nearly one', () => {
  it.each([
    [
      '---\ntitle：标题\n作者：张三\n---\n正文',
      {title: '标题', author: '张三'},
      said('2:1', 'title 后面是全角冒号'),
    ],
    [
      '---\ntitle: 甲\n作者：张三\n---\n正文',
      {title: '甲', author: '张三'},
      said('3:1', '作者 后面是全角冒号'),
    ],
    ['---\ntitle：甲: 乙 #1\n---\n正文', {title: '甲: 乙 #1'}, said('2:1', 'title 后面是全角冒号')],
    [
      '---\ntitle:标题\ntags:[甲, 乙]\n---\n正文',
      {title: '标题', tags: ['甲', '乙']},
      said('2:1', 'title: 后面缺少空格'),
    ],
    ['\n\n---\ntitle: 甲\n---\n正文', {title: '甲'}, said('3:1', '--- 前面有别的内容')],
    ['<!-- 注\n释 -->\n\n---\ntitle: 甲\n---\n正文', {title: '甲'}, said('4:1', '--- 前面有别的内容')],
    ['title: 甲\ndate: 2020-01-01\n---\n正文', {title: '甲'}, said('1:1', '缺少开头的 ---')],
    ['标题：甲\n作者：乙\n---\n正文', {title: '甲', author: '乙'}, said('1:1', '缺少开头的 ---')],
    ['----\ntitle: 甲\n---\n正文', {title: '甲'}, said('1:1', '---- 应当是 ---')],
    ['———\ntitle: 甲\n———\n正文', {title: '甲'}, said('1:1', '——— 应当是 ---')],
    ['---\ntitle: 甲\n-----\n正文', {title: '甲'}, said('3:1', '----- 应当是 ---')],
    [
      ' ---\n title: 甲\n author: 乙\n ---\n正文',
      {title: '甲', author: '乙'},
      said('1:1', '行首有空格或看不见的字符'),
    ],
    ['\u200B---\ntitle: 甲\n---\n正文', {title: '甲'}, said('1:1', '行首有空格或看不见的字符')],
    ['---\n\u200Btitle: 甲\n---\n正文', {title: '甲'}, said('2:1', '行首有空格或看不见的字符')],
    ['---\rtitle: 甲\rauthor: 乙\r---\r正文', {title: '甲', author: '乙'}, said('2:1', '换行符只有 CR')],
    ['\n+++\ntitle = "甲"\n+++\n正文', {title: '甲'}, said('2:1', '+++ 前面有别的内容')],
    ['+++\ntitle = "甲"\n++++\n正文', {title: '甲'}, said('3:1', '++++ 应当是 +++')],
    ['\n{\n"title": "甲"\n}\n正文', {title: '甲'}, said('2:1', '{ 前面有别的内容')],
  ])('%j', (source, meta, message) => {
    const {messages, ...read1} = read(source)
    expect(read1.meta).toMatchObject(meta)
    expect(read1.body).toBe('正文')
    expect(messages[0]).toBe(message)
  })

  it.each([
    [
      'Title: 甲\nAUTHOR: 乙',
      {title: '甲', author: '乙'},
      ['2:1 Title 按 title 读取', '3:1 AUTHOR 按 author 读取'],
    ],
    ['Cover-Image: a.png', {cover: 'a.png'}, ['2:1 Cover-Image 按 cover_image 读取']],
    ['title: 甲\nTitle: 乙', {title: '甲', Title: '乙'}, []],
    ['title: #Go 语言', {title: '#Go 语言'}, ['2:1 title 的值里有 #，YAML 会当成注释']],
    ['title: C #1 入门', {title: 'C #1 入门'}, ['2:1 title 的值里有 #，YAML 会当成注释']],
    ['title: 甲 # 注', {title: '甲'}, []],
    ['tags: #甲 #乙', {tags: ['甲', '乙']}, ['2:1 tags 的值里有 #，YAML 会当成注释']],
    ['color: #fff', {color: null}, []],
    ['title: 1.10', {title: '1.10'}, []],
    ['cover: "![](a.png)"', {cover: 'a.png'}, ['2:1 cover 的值里有 Markdown 写法，只取文字或地址']],
    ['cover: "[[封面.png|300]]"', {cover: '封面.png'}, ['2:1 cover 的值里有 Markdown 写法，只取文字或地址']],
    ['cover: [[封面.png]]', {cover: '封面.png'}, []],
    ['author: "[[人物/张三]]"', {author: '张三'}, ['2:1 author 的值里有 Markdown 写法，只取文字或地址']],
    ['title: "用 `go` 写"', {title: '用 go 写'}, ['2:1 title 的值里有 Markdown 写法，只取文字或地址']],
    ['title: "2*3 与 a_b [甲](乙)"', {title: '2*3 与 a_b [甲](乙)'}, []],
  ])('%s', (lines, meta, messages) => {
    const result = read(`---\n${lines}\n---\n`)
    expect(result.meta).toEqual(meta)
    const short = /^(\S+) front-matter-loose 文件头的写法有误：(.*)；已按本意读取$/
    expect(
      result.messages
        .filter(each => each.includes('front-matter'))
        .map(each => short.exec(each)!.slice(1).join(' ')),
    ).toEqual(messages)
  })

  it.each([
    ['title: **甲**', '甲'],
    ['title: `go` 入门', 'go 入门'],
    ['title: @张三', '@张三'],
    ['title: !重要', '!重要'],
  ])('takes %s as text', (line, title) => expect(read(`---\n${line}\n---\n`).meta).toEqual({title}))

  it('tells places of what stands below a mended line', () => {
    const {places} = readFrontMatter(new VFile('---\ntitle：甲\nsummary:乙\ntags: [a]\n---\n'))
    expect([...places].map(([key, {line, column}]) => [key, line, column])).toEqual([
      ['title', 2, 1],
      ['summary', 3, 1],
      ['tags', 4, 1],
    ])
  })

  it('says what is missing where nothing closes it', () => {
    const open = (source: string) => () => readMeta(new VFile(source))
    expect(open('\n\n---\ntitle: 甲\n\n正文')).toThrow(UserError)
    expect(open('----\ntitle: 甲\n\n正文')).toThrow('expected --- at its end')
    expect(open('title: 甲\n\n正文')).not.toThrow()
  })
})

it.each([
  ['title: "甲\nauthor: 乙', 2, '引号 " 没有结束'],
  ["title: '甲\nauthor: 乙", 2, "引号 ' 没有结束"],
  ['tags: [甲\nauthor: 乙', 2, '括号 [ 没有结束'],
  ['title: {甲\nauthor: 乙', 2, '括号 { 没有结束'],
  ['title: 甲: 乙', 2, '值里有冒号和空格“: ”'],
  ['a:\n\tb: 1', 3, '缩进用了制表符'],
  ['title: 甲\n  author: 乙', 3, '缩进与上一行不一致'],
  ['title: 甲\nsummary', 3, '这一行缺少冒号'],
  ['title: "甲"乙', 2, '" 后面还有内容'],
  ['title: [Go] 入门', 2, '] 后面还有内容'],
  ['tags: - a', 2, '列表要从下一行开始'],
  ['title: "a\\d"', 2, '双引号里不能写 \\d'],
  ['x: *甲', 2, '没有 *甲 这个锚点'],
  ['title: 甲\ntitle: 乙', 3, 'title 写了两次'],
])('words the fault of %j', (yaml, line, words) => {
  const file = new VFile(`---\n${yaml}\n---\n`)
  dataOf(file).lang = 'zh'
  let error: unknown
  try {
    readMeta(file)
  } catch (thrown) {
    error = thrown
  }
  if (!(error instanceof UserError)) throw new Error('expected an error')
  expect([error.place?.line, error.message]).toEqual([line, `文件头有语法错误：${words}`])
})
