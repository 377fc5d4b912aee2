import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {fileName} from '../../src/cli/commands/init/new-file.ts'
import {convertFile} from '../../src/node.ts'
import {folder} from '../images/site.ts'
import {weimark} from './terminal.ts'

describe('weimark new', () => {
  it('begins an article in a file named like it, and overwrites nothing', async () => {
    const cwd = folder({})
    const title = '2.0 发布：“快”与 C/C++ #1'
    const {code, out, err} = await weimark(['new', title, '-o', '文 章', '--author', '甲'], cwd)
    expect({code, out}).toEqual({code: 0, out: `${join('文 章', '2.0 发布：“快”与 C-C++ -1.md')}\n`})
    expect(err).toMatch(/^Next: write, then weimark "文 章.*\.md"\n$/)
    const {meta, messages} = await convertFile(out.trim(), {cwd})
    expect(meta).toMatchObject({title, author: '甲', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/)})
    expect(messages).toEqual([])
    writeFileSync(join(cwd, out.trim()), '写好的')
    const again = await weimark(['new', title, '-o', '文 章'], cwd)
    expect(again).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('There is such a file already'),
    })
    expect(readFileSync(join(cwd, out.trim()), 'utf8')).toBe('写好的')
  })

  it('takes titles of several words, and refuses those that no file can have', async () => {
    const cwd = folder({})
    expect((await weimark(['new', 'My', 'title'], cwd)).out).toBe('My title.md\n')
    expect((await weimark(['new', '???'], cwd)).code).toBe(2)
    expect(await weimark(['new'], cwd)).toMatchObject({code: 2, err: expect.stringContaining('weimark new')})
    mkdirSync(join(cwd, 'x'))
    writeFileSync(join(cwd, 'x/file'), '')
    expect((await weimark(['new', 'a', '-o', 'x/file'], cwd)).code).toBe(1)
  })

  it.each([
    ['你好，世界', '你好，世界'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['../../etc/passwd', 'etc-passwd'],
    ['.hidden. ', 'hidden'],
    ['CON', 'CON_'],
    ['nul.2', 'nul_.2'],
    ['  两\t行\n ', '两-行'],
    ['👩‍👩‍👧', '👩-👩-👧'],
    ['😀', '😀'],
    ['/', ''],
  ])('names %j %j', (title, name) => expect(fileName(title)).toBe(name))

  it('every name can be one, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 300}), title => {
        const name = fileName(title)
        expect(Buffer.byteLength(name)).toBeLessThan(210)
        expect(name).not.toMatch(/[<>:"/\\|?*]|^[.\s]|[.\s]$/)
        expect(fileName(name)).toBe(name)
      }),
    )
  })
})

describe('weimark init', () => {
  it.each(['zh', 'en'] as const)('begins a folder in %s that converts without a word', async lang => {
    const cwd = folder({})
    const {code, out, err} = await weimark(['init', '新 的', '--lang', lang], cwd)
    const article = {zh: '第一篇文章.md', en: 'first-article.md'}[lang]
    expect({code, out}).toEqual({
      code: 0,
      out: `${join('新 的', 'weimark.config.yaml')}\n${join('新 的', article)}\n`,
    })
    expect(err).toContain('.gitignore')
    expect((await weimark(['新 的', '--strict', '-q'], cwd)).err).toBe('')
    expect(existsSync(join(cwd, '新 的', article.replace('.md', '.html')))).toBe(true)
  })

  it('leaves what is there', async () => {
    const cwd = folder({
      'weimark.config.ts': 'export default {}',
      'first-article.md': '我的',
      '.gitignore': '*.html\n',
    })
    const {code, out, err} = await weimark(['init'], cwd)
    expect({code, out}).toEqual({code: 0, out: ''})
    expect(err).toBe(
      'Left as it is: weimark.config.ts\nLeft as it is: first-article.md\nNext: weimark first-article.md\n',
    )
    expect(readFileSync(join(cwd, 'first-article.md'), 'utf8')).toBe('我的')
    expect(readdirSync(cwd)).toHaveLength(3)
  })
})

it.each([
  ['prevew', 'preview'],
  ['comfig', 'config'],
  ['lnt', 'lint'],
])('%s is told to be %s', async (typed, meant) => {
  const {code, err} = await weimark([typed, 'a.md'], folder({'a.md': '字'}))
  expect(code).toBe(1)
  expect(err).toBe(
    `weimark  error  There is no such file or folder: ${typed}  (file-missing)\n    → Did you mean weimark ${meant}?\n`,
  )
})
