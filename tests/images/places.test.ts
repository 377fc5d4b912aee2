import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {ImageRef} from '../../src/article.ts'
import {type LocalImageOptions, localImages} from '../../src/images/local.ts'
import type {ResolvedImage} from '../../src/options/options.ts'
import {folder, png} from './site.ts'

const pixel = png(3, 2)

async function ask(cwd: string, path: string, source: string, options: LocalImageOptions = {}) {
  const reports: unknown[] = []
  const ref: ImageRef = {kind: 'image', source, url: source, alt: ''}
  const context = {path, report: (...found: unknown[]) => reports.push(found)}
  const answer = (await localImages({cwd, ...options})(ref, context)) as ResolvedImage
  return reports.length === 0 ? answer.url : reports
}

describe('a picture in a folder that a tool keeps', () => {
  it.each([
    [
      'Hexo, the folder named like the post',
      'source/_posts/foo.md',
      'x.png',
      'source/_posts/foo/x.png',
      'foo/x.png',
    ],
    ['the same, ./', 'source/_posts/foo.md', './x.png', 'source/_posts/foo/x.png', 'foo/x.png'],
    ['Hexo, the folder written', 'source/_posts/foo.md', 'foo/x.png', 'source/_posts/foo/x.png', 'foo/x.png'],
    ['Typora', '周报.md', 'x.png', '周报.assets/x.png', '%E5%91%A8%E6%8A%A5.assets/x.png'],
    ['Hugo bundle', 'content/foo/index.md', 'x.png', 'content/foo/x.png', 'x.png'],
    ['beside the note', '笔记/a.md', '图.png', '笔记/图.png', '%E5%9B%BE.png'],
    ['attachments', '笔记/a.md', '图.png', '笔记/attachments/图.png', 'attachments/%E5%9B%BE.png'],
    ['assets', '笔记/a.md', '图.png', '笔记/assets/图.png', 'assets/%E5%9B%BE.png'],
    ['media', '笔记/a.md', '图.png', '笔记/media/图.png', 'media/%E5%9B%BE.png'],
    ['images', '笔记/a.md', '图.png', '笔记/images/图.png', 'images/%E5%9B%BE.png'],
    ['附件', '笔记/a.md', '图.png', '笔记/附件/图.png', '%E9%99%84%E4%BB%B6/%E5%9B%BE.png'],
  ])('%s', async (_, path, source, file, url) => {
    expect(await ask(folder({[file]: pixel}), path, source)).toBe(url)
  })

  it('is the one beside the article where there are two', async () => {
    const cwd = folder({'a/x.png': pixel, 'a/images/x.png': png(5, 5)})
    expect(await ask(cwd, 'a/n.md', 'x.png')).toBe('x.png')
  })

  it('may lie above the note, below the site root', async () => {
    const cwd = folder({'vault/attachments/x.png': pixel})
    expect(await ask(cwd, 'vault/a/b/n.md', 'x.png', {siteRoot: 'vault'})).toBe('/attachments/x.png')
  })
})

describe("Obsidian's own setting", () => {
  const settings = (path: string) => JSON.stringify({attachmentFolderPath: path})

  it.each([
    ['a folder of the vault', '资料/图', 'vault/资料/图/x.png', '/%E8%B5%84%E6%96%99/%E5%9B%BE/x.png'],
    ['a folder below the note', './pics', 'vault/a/pics/x.png', 'pics/x.png'],
    ["the vault's root", '/', 'vault/x.png', '/x.png'],
  ])('%s', async (_, path, file, url) => {
    const cwd = folder({'vault/.obsidian/app.json': settings(path), [file]: pixel})
    expect(await ask(cwd, 'vault/a/n.md', 'x.png', {siteRoot: 'vault'})).toBe(url)
  })

  it('leads nowhere outside', async () => {
    const cwd = folder({'vault/.obsidian/app.json': settings('../secret'), 'secret/x.png': pixel})
    expect(await ask(cwd, 'vault/n.md', 'x.png', {siteRoot: 'vault'})).toEqual([
      ['image-missing', {source: 'x.png', looked: join('vault', 'x.png')}],
    ])
  })

  it('is asked for without being told where the vault is', async () => {
    const cwd = folder({'vault/.obsidian/app.json': settings('pics'), 'vault/pics/x.png': pixel})
    expect(await ask(cwd, 'vault/a/n.md', 'x.png')).toBe('/pics/x.png')
  })

  it('is not asked for above what may be read', async () => {
    const cwd = folder({'vault/.obsidian/app.json': settings('pics'), 'vault/pics/x.png': pixel})
    expect(await ask(cwd, 'vault/a/n.md', 'x.png', {siteRoot: false})).toEqual([
      ['image-missing', {source: 'x.png', looked: join('vault', 'a', 'x.png')}],
    ])
  })

  it.each(['{broken', 'null', '7', '{"attachmentFolderPath": 7}', '{"attachmentFolderPath": "a\\u0000b"}'])(
    'that is %s names no folder',
    async text => {
      const cwd = folder({'.obsidian/app.json': text, 'media/x.png': pixel})
      expect(await ask(cwd, 'n.md', 'x.png')).toBe('media/x.png')
    },
  )
})

describe('a site-absolute path', () => {
  it.each([
    ['at the root', 'site/img/x.png'],
    ['Hexo, Jekyll', 'site/source/img/x.png'],
    ['Hugo, Docusaurus', 'site/static/img/x.png'],
    ['VitePress at the root', 'site/public/img/x.png'],
    ['VitePress in docs', 'site/docs/public/img/x.png'],
    ['VuePress', 'site/docs/.vuepress/public/img/x.png'],
  ])('%s', async (_, file) => {
    const cwd = folder({[file]: pixel})
    const options = {siteRoot: 'site'}
    expect(await ask(cwd, 'site/posts/n.md', '/img/x.png', options)).toBe('/img/x.png')
    const base = 'https://cdn.example.org/'
    expect(await ask(cwd, 'site/posts/n.md', '/img/x.png', {...options, base})).toBe(
      'https://cdn.example.org/img/x.png',
    )
  })
})

describe('a picture that is nowhere', () => {
  it('says where it was looked for', async () => {
    const cwd = folder({'site/static/a.png': pixel, 'site/p/n/a.png': pixel, 'site/p/images/a.png': pixel})
    const looked = [
      'site/p/x.png',
      'site/x.png',
      'site/p/n/x.png',
      'site/p/images/x.png',
      'site/static/x.png',
    ]
    expect(await ask(cwd, 'site/p/n.md', 'x.png', {siteRoot: 'site'})).toEqual([
      ['image-missing', {source: 'x.png', looked: looked.map(path => join(path)).join(', ')}],
    ])
  })

  it('is not looked for elsewhere when its path climbs, where that is asked for', async () => {
    const cwd = folder({'site/p/images/a.png': pixel, 'site/p/x.png': pixel})
    expect(await ask(cwd, 'site/p/n.md', '../x.png', {siteRoot: 'site', strict: true})).toEqual([
      ['image-missing', {source: '../x.png', looked: join('site', 'x.png')}],
    ])
  })

  it('is not found through a link that leads outside', async () => {
    const cwd = folder({'p/n.md': '', 'secret/x.png': pixel})
    symlinkSync(join(cwd, 'secret'), join(cwd, 'p', 'images'))
    expect(await ask(cwd, 'p/n.md', 'x.png')).toEqual([['image-outside', {source: 'x.png'}]])
  })
})
