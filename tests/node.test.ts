import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {load} from 'cheerio'
import {describe, expect, it} from 'vitest'
import * as library from '../src/index.ts'
import * as node from '../src/node.ts'
import {convertFile, createFileConverter, readTheme, UserError} from '../src/node.ts'
import {folder, png} from './images/site.ts'

const theme = (colour: string) =>
  `/* @theme mine */\n:root { --accent: ${colour}; }\np { color: var(--accent); }\n`

async function failure(promise: Promise<unknown>): Promise<UserError> {
  const error = await promise.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  expect(error).toBeInstanceOf(UserError)
  return error as UserError
}

it('has every name of weimark, and its own', () => {
  const own = Object.keys(node).filter(name => !(name in library))
  expect(own.sort()).toEqual([
    'convertFile',
    'createFileConverter',
    'createFileLinter',
    'lintFile',
    'localImages',
    'preview',
    'readTheme',
    'renderPage',
    'writeArticle',
  ])
  expect(Object.keys(library).filter(name => !(name in node))).toEqual([])
})

describe('convertFile', () => {
  it('measures pictures and tells their place in the file', async () => {
    const cwd = folder({
      '文 章/稿🐑.md': '---\ntitle: 题\nbanner: img/b.png\n---\n\n![](图(1).png)\n\n正文 ![](none.png)\n',
      '文 章/图(1).png': png(30, 20),
    })
    const article = await convertFile('文 章/稿🐑.md', {cwd})
    expect(article.images).toMatchObject([
      {kind: 'cover', source: 'img/b.png', url: 'img/b.png'},
      {kind: 'image', source: '图(1).png', url: '%E5%9B%BE(1).png', width: 30, height: 20},
      {kind: 'image', source: 'none.png', url: 'none.png'},
    ])
    expect(article.html).toContain('data-w="30" data-ratio="0.6667"')
    expect(article.messages).toMatchObject([
      {ruleId: 'image-missing', line: 3, column: 1, file: '文 章/稿🐑.md', severity: 'warning'},
      {ruleId: 'image-missing', line: 8, column: 4, file: '文 章/稿🐑.md', severity: 'warning'},
    ])
  })

  it('embeds pictures where asked', async () => {
    const cwd = folder({'a.md': '![](a.png)', 'a.png': png(3, 2)})
    const {html, images} = await convertFile('a.md', {cwd, embedImages: true})
    const url = `data:image/png;base64,${png(3, 2).toString('base64')}`
    expect(images[0]).toMatchObject({source: 'a.png', url, width: 3, height: 2})
    expect(html).toContain(`src="${url}"`)
  })

  it('reads UTF-8 with and without mark, and UTF-16 with its mark', async () => {
    const text = '# 标题\r\n\r\n**“引号”**正文\r\n'
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
    const cwd = folder({
      'plain.md': text,
      'bom.md': `\uFEFF${text}`,
      'le.md': utf16,
      'be.md': Buffer.from(utf16).swap16(),
    })
    const [plain, ...others] = await Promise.all(
      ['plain.md', 'bom.md', 'le.md', 'be.md'].map(path => convertFile(path, {cwd})),
    )
    expect(plain!.meta.title).toBe('标题')
    for (const other of others) expect(other.html).toBe(plain!.html)
  })

  it('reads GBK and Big5 where the bytes can be nothing else', async () => {
    const cwd = folder({
      'gbk.md': Buffer.from(
        '# \xc9\xe7\xc7\xf8\xd6\xdc\xb1\xa8\n\n\xb1\xbe\xd6\xdc\xce\xd2\xc3\xc7\xb7\xa2\xb2\xbc\xc1\xcb\xd0\xc2\xb0\xe6\xb1\xbe\xa1\xa3',
        'latin1',
      ),
      'big5.md': Buffer.from(
        '# \xaa\xc0\xb0\xcf\xb6g\xb3\xf8\n\n\xa5\xbb\xb6g\xa7\xda\xad\xcc\xb5o\xa5\xac\xb7s\xaa\xa9\xa5\xbb\xa1C',
        'latin1',
      ),
    })
    const titles = await Promise.all(
      ['gbk.md', 'big5.md'].map(async path => {
        const {meta, html} = await convertFile(path, {cwd})
        return [meta.title, load(html).text()]
      }),
    )
    expect(titles).toEqual([
      ['社区周报', '本周我们发布了新版本。'],
      ['社區週報', '本週我們發布新版本。'],
    ])
  })

  it('refuses other encodings and what is no text, with what to do', async () => {
    const gbk = Buffer.from([0x61, 0x0a, 0x0a, 0xd6, 0xd0, 0xce, 0xc4])
    const cwd = folder({'gbk.md': gbk, 'a.docx': Buffer.from('PK\x03\x04\0\0\xff\xfe', 'latin1')})
    expect(await failure(convertFile('gbk.md', {cwd, lang: 'zh'}))).toMatchObject({
      code: 'encoding',
      message: '文件不是 UTF-8 编码',
      hint: expect.stringContaining('iconv -f GB18030'),
      file: 'gbk.md',
      place: {line: 3, column: 1},
    })
    expect(await failure(convertFile('a.docx', {cwd}))).toMatchObject({
      code: 'not-text',
      message: 'This is not a text file',
      file: 'a.docx',
      place: undefined,
    })
  })

  it('names a file that is not there, and a folder', async () => {
    const cwd = folder({'sub/a.md': ''})
    expect(await failure(convertFile('没有.md', {cwd, lang: 'zh'}))).toMatchObject({
      code: 'file-missing',
      message: '没有这个文件',
      file: '没有.md',
    })
    expect(await failure(convertFile('sub/a.md/x', {cwd}))).toMatchObject({code: 'file-missing'})
    expect(await failure(convertFile('sub', {cwd}))).toMatchObject({code: 'file-is-folder', file: 'sub'})
    expect(await failure(convertFile('a\0b.md', {cwd}))).toMatchObject({code: 'file-unreadable'})
  })
})

describe('theme files', () => {
  const colourOf = (html: string) => /color:\s*(#\w+)/.exec(html)?.[1]

  it('are read from options and overrides relative to cwd, with their variables', async () => {
    const cwd = folder({
      'themes/red.css': theme('#aa0000'),
      'blue.css': `\uFEFF${theme('#0000aa')}`,
      'posts/a.md': '字',
    })
    const convert = async (options: node.NodeOptions, overrides = {}) => {
      const converter = await createFileConverter({cwd, ...options})
      return colourOf((await converter.convertFile('posts/a.md', overrides)).html)
    }
    expect(await convert({theme: './themes/red.css'})).toBe('#aa0000')
    expect(await convert({theme: {name: 'themes/red.css', accent: '#00aa00'}})).toBe('#00aa00')
    expect(await convert({theme: await readTheme('blue.css', {cwd})})).toBe('#0000aa')
    expect(
      await convert({theme: 'blue.css'}, {theme: 'themes/red.css', variables: {accent: '#123456'}}),
    ).toBe('#123456')
    expect(await failure(convert({theme: './none.css'}))).toMatchObject({
      code: 'file-missing',
      file: './none.css',
    })
  })

  it('may be named by the front matter: beside the article or under the site root', async () => {
    const cwd = folder({
      'posts/red.css': theme('#aa0000'),
      'themes/blue.css': theme('#0000aa'),
      'posts/red.md': '---\ntheme: red.css\n---\n字',
      'posts/green.md': '---\ntheme: {name: ./red.css, accent: "#00aa00"}\n---\n字',
      'posts/blue.md': '+++\ntheme = "../themes/blue.css"\n+++\n字',
    })
    const converter = await createFileConverter({cwd, theme: './themes/blue.css', siteRoot: 'themes'})
    expect(colourOf((await converter.convertFile('posts/red.md')).html)).toBe('#aa0000')
    expect(colourOf((await converter.convertFile('posts/green.md')).html)).toBe('#00aa00')
    expect(colourOf((await converter.convertFile('posts/blue.md')).html)).toBe('#0000aa')
    // What the caller forces is stronger.
    const forced = await converter.convertFile('posts/red.md', {theme: 'themes/blue.css'})
    expect(colourOf(forced.html)).toBe('#0000aa')
  })

  it('elsewhere are not read for an article that names them', async () => {
    const cwd = folder({
      'secret.css': theme('#aa0000'),
      'posts/up.md': '---\ntitle: 题\ntheme: ../secret.css\n---\n字',
      'posts/link.md': '---\ntheme: link.css\n---\n字',
      'posts/none.md': '---\ntheme: ./none.css\n---\n字',
    })
    symlinkSync('../secret.css', join(cwd, 'posts/link.css'))
    expect(await failure(convertFile('posts/up.md', {cwd, lang: 'zh'}))).toMatchObject({
      code: 'theme-outside',
      message: '主题 ../secret.css 在文章目录和站点目录之外，没有读取',
      file: 'posts/up.md',
      place: {line: 3, column: 1},
    })
    expect(await failure(convertFile('posts/link.md', {cwd}))).toMatchObject({code: 'theme-outside'})
    expect(await failure(convertFile('posts/none.md', {cwd}))).toMatchObject({
      code: 'theme-missing',
      message: 'Cannot find the theme ./none.css',
      file: 'posts/none.md',
    })
  })

  it('complain with their own name and line', async () => {
    const cwd = folder({
      'posts/bad.css': '/* @theme bad */\np { colr: red }\n',
      'posts/a.md': '---\ntheme: bad.css\n---\n字',
    })
    const {messages} = await convertFile('posts/a.md', {cwd})
    expect(messages.filter(({severity}) => severity === 'warning')).toMatchObject([
      {ruleId: 'theme-unknown-property', file: join('posts', 'bad.css'), line: 2, column: 5},
    ])
  })
})

it('converts the examples without a word', async () => {
  for (const name of ['conference-report', 'engineering-post', 'weekly-digest', 'typography']) {
    const {messages, images} = await convertFile(`examples/${name}.md`)
    expect(messages.map(String)).toEqual([])
    for (const {url, width} of images) expect([url, width]).toEqual([url, expect.any(Number)])
  }
})

it('converts Markdown that is not on disk, with the pictures of a folder', async () => {
  const cwd = folder({'posts/a.png': png(3, 2)})
  const converter = await createFileConverter({cwd})
  const {images} = await converter.convert('![](a.png)', {path: 'posts/draft.md'})
  expect(images).toMatchObject([{width: 3}])
})
