import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {renderPage} from '../../src/deliver/page.ts'
import {formatArticle, writeArticle} from '../../src/deliver/write.ts'
import {convertFile, createConverter} from '../../src/node.ts'
import {folder} from '../images/site.ts'

const article = await createConverter().convert('---\ntitle: 题\n---\n\n正文')

describe('writeArticle', () => {
  it('writes the page, and makes the folders', async () => {
    const cwd = folder({})
    await writeArticle(article, '新 文件夹/更深/稿🐑.html', {cwd})
    expect(readFileSync(join(cwd, '新 文件夹/更深/稿🐑.html'), 'utf8')).toBe(renderPage(article))
    expect(readdirSync(join(cwd, '新 文件夹/更深'))).toEqual(['稿🐑.html'])
  })

  it('replaces a file and keeps its mode, writes where a link leads', async () => {
    const cwd = folder({'a.html': 'old', 'real/b.html': 'old'})
    symlinkSync('real/b.html', join(cwd, 'b.html'))
    const mode = statSync(join(cwd, 'a.html')).mode
    await writeArticle(article, join(cwd, 'a.html'), {format: 'fragment'})
    await writeArticle(article, join(cwd, 'b.html'), {format: 'fragment'})
    expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toBe(`${article.html}\n`)
    expect(statSync(join(cwd, 'a.html')).mode).toBe(mode)
    expect(lstatSync(join(cwd, 'b.html')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(cwd, 'real/b.html'), 'utf8')).toBe(`${article.html}\n`)
  })

  it('leaves nothing behind where it cannot write, and says why', async () => {
    const cwd = folder({file: ''})
    mkdirSync(join(cwd, 'taken.html'))
    await expect(writeArticle(article, 'taken.html', {cwd, lang: 'zh'})).rejects.toMatchObject({
      code: 'file-unwritable',
      message: '无法写入：这是文件夹',
      file: 'taken.html',
    })
    await expect(writeArticle(article, 'file/a.html', {cwd})).rejects.toMatchObject({
      message: 'Cannot write it: a part of its path is not a folder',
    })
    await expect(writeArticle(article, `${'长'.repeat(100)}.html`, {cwd})).rejects.toMatchObject({
      message: 'Cannot write it: its name is too long',
    })
    expect(readdirSync(cwd).sort()).toEqual(['file', 'taken.html'])
  })

  it.skipIf(!existsSync('/dev/null'))('does not turn a device into a file', async () => {
    await writeArticle(article, '/dev/null')
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })
})

it('gives the whole article as JSON, messages as plain data', async () => {
  const cwd = folder({})
  writeFileSync(join(cwd, 'a.md'), '---\ntitle: 题\ntags: [一]\n---\n\n![图](none.png)')
  const whole = await convertFile('a.md', {cwd})
  expect(JSON.parse(formatArticle(whole, 'json'))).toEqual({
    html: whole.html,
    meta: {title: '题', tags: ['一'], categories: [], extra: {}, sources: {title: 'title', tags: 'tags'}},
    images: JSON.parse(JSON.stringify(whole.images)),
    adaptations: whole.adaptations,
    messages: [
      {
        severity: 'warning',
        ruleId: 'image-missing',
        reason: 'Cannot find the picture none.png (looked at none.png)',
        note: 'Correct the path or add the file',
        line: 6,
        column: 1,
        place: {start: {line: 6, column: 1, offset: 28}, end: {line: 6, column: 15, offset: 42}},
        file: 'a.md',
        source: 'weimark',
      },
    ],
  })
})
