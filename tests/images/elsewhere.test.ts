import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {ImageRef} from '../../src/article.ts'
import {type LocalImageOptions, localImages} from '../../src/images/local.ts'
import type {ResolvedImage} from '../../src/options/options.ts'
import {folder, png} from './site.ts'

const pixel = png(3, 2)

/** The address of a picture of `s/a/n.md`, or what was reported. */
async function ask(cwd: string, source: string, options: LocalImageOptions = {}, front = {}) {
  const reports: unknown[] = []
  const ref: ImageRef = {kind: 'image', source, url: source, alt: ''}
  const context = {path: 's/a/n.md', front, report: (...found: unknown[]) => reports.push(found)}
  const answer = (await localImages({cwd, relativeTo: '.', ...options})(ref, context)) as ResolvedImage
  return reports.length === 0 ? decodeURI(answer.url) : ([decodeURI(answer.url), ...reports] as const)
}

const site = (files: Readonly<Record<string, string | Uint8Array>>) =>
  folder({'s/hugo.toml': '', 's/a/n.md': '', ...files})

describe('a spelling that differs', () => {
  it.each([
    ['IMG/A.PNG', 's/a/img/a.png'],
    ['/Img/a.png', 's/static/img/a.png'],
    ['img/caf\u00e9.png', 's/a/img/cafe\u0301.png'],
    ['img/cafe\u0301.png', 's/a/img/caf\u00e9.png'],
    ['图(1).png', 's/a/图（1）.png'],
    ['图（1）.png', 's/a/图(1).png'],
    ['a  b.png', 's/a/a b.png'],
    ['a\u3000b.png', 's/a/a b.png'],
    ['a%2520b.png', 's/a/a b.png'],
    ['figures\\x.gif', 's/a/figures/x.gif'],
    ['C:figures/x.gif', 's/a/figures/x.gif'],
    ['C:figures\\x.gif', 's/a/figures/x.gif'],
    ['pathname:///b.png', 's/static/b.png'],
    ['x.png?raw', 's/a/x.png?raw'],
    ['x.png?raw=true#top', 's/a/x.png?raw=true#top'],
  ])('%s is %s', async (source, file) => {
    expect(await ask(site({[file.replace(/[?#].*/, '')]: pixel}), source)).toBe(file)
  })

  it('is not asked where there is one of that very name', async () => {
    const cwd = site({'s/a/A.png': pixel, 's/a/a.png': pixel})
    expect(await ask(cwd, 'A.png')).toBe('s/a/A.png')
    expect(await ask(cwd, 'a.png')).toBe('s/a/a.png')
  })

  it('leaves an address an address', async () => {
    const cwd = site({'s/a/a.gif': pixel})
    for (const source of ['/https://host.org/a.gif', 'https://host.org/a.gif', '//host.org/a.gif']) {
      expect(await ask(cwd, source)).toBe(source)
    }
  })
})

describe('a name that is in the site', () => {
  const moved = {'s/somewhere/else/x.png': pixel}

  it('once is taken, and where it lies is told', async () => {
    for (const source of ['x.png', './img/x.png', '../img/x.png', '/img/x.png', 'C:\\Users\\me\\x.png']) {
      expect(await ask(site(moved), source)).toEqual([
        's/somewhere/else/x.png',
        ['image-elsewhere', {source, file: join('s', 'somewhere', 'else', 'x.png')}],
      ])
    }
  })

  it('once is not taken where that is not wanted', async () => {
    expect(await ask(site(moved), 'x.png', {strict: true})).toEqual([
      's/a/x.png',
      ['image-missing', {source: 'x.png', looked: 's/a/x.png, s/x.png'}],
    ])
  })

  it('twice is not taken; both are named, the nearer first', async () => {
    const cwd = site({...moved, 's/a/deep/x.png': pixel})
    expect(await ask(cwd, 'img/x.png')).toEqual([
      's/a/img/x.png',
      ['image-ambiguous', {source: 'img/x.png', count: 2, files: 's/a/deep/x.png, s/somewhere/else/x.png'}],
    ])
  })

  it('does not count where a build, a package or a hidden folder has a copy', async () => {
    const copies = {'s/public/x.png': pixel, 's/node_modules/p/x.png': pixel, 's/.cache/x.png': pixel}
    expect((await ask(site({...moved, ...copies}), 'x.png'))[1]).toEqual([
      'image-elsewhere',
      {source: 'x.png', file: 's/somewhere/else/x.png'},
    ])
  })

  it('does not count outside the site', async () => {
    const cwd = site({'t/x.png': pixel})
    expect(await ask(cwd, 'x.png')).toEqual([
      's/a/x.png',
      ['image-missing', {source: 'x.png', looked: 's/a/x.png, s/x.png'}],
    ])
  })
})

describe('Typora', () => {
  it('keeps pictures where its front matter says', async () => {
    const cwd = site({'s/pics/x.png': pixel, 's/a/n.pics/y.png': pixel})
    expect(await ask(cwd, '/x.png', {}, {'typora-root-url': '../pics'})).toBe('s/pics/x.png')
    expect(await ask(cwd, 'x.png', {}, {'typora-root-url': '..\\pics'})).toBe('s/pics/x.png')
    const copies = './$' + '{filename}.pics'
    expect(await ask(cwd, 'y.png', {}, {'typora-copy-images-to': copies})).toBe('s/a/n.pics/y.png')
  })

  it('leads nowhere outside', async () => {
    const cwd = site({'x.png': pixel})
    for (const path of ['../..', cwd, 7, '\0']) {
      expect((await ask(cwd, '/x.png', {}, {'typora-root-url': path}))[1]).toMatchObject([
        'image-missing',
        {},
      ])
    }
  })
})

describe('nothing but a picture of the site is read', () => {
  it.each([
    '../../secret.png',
    '%2e%2e/%2E%2E/secret.png',
    '..%2f..%2fsecret.png',
    '../../SECRET.png',
    '..\\..\\secret.png',
  ])('not %s', async source => {
    const cwd = site({'secret.png': pixel})
    const [url, report] = await ask(cwd, source)
    expect(decodeURIComponent(String(url))).not.toBe('secret.png')
    expect(Array.isArray(report)).toBe(true)
  })

  it('not through a link to a file or a folder, wherever it lies', async () => {
    const cwd = site({'secret/x.png': pixel, 's/static/y.png': pixel})
    symlinkSync('../../secret/x.png', join(cwd, 's/static/x.png'))
    symlinkSync('../secret', join(cwd, 's/assets'))
    symlinkSync('static/y.png', join(cwd, 's/fine.png'))
    expect((await ask(cwd, '/x.png'))[1]).toEqual(['image-outside', {source: '/x.png'}])
    expect((await ask(cwd, '/assets/x.png'))[1]).toEqual(['image-outside', {source: '/assets/x.png'}])
    expect(await ask(cwd, '/fine.png')).toBe('s/fine.png')
  })

  it('not a folder, nor what only has a picture’s name', async () => {
    const cwd = site({'s/static/config.png': 'password = 1', 's/static/id_rsa': 'key'})
    mkdirSync(join(cwd, 's/static/f.png'))
    expect((await ask(cwd, '/config.png'))[1]).toMatchObject(['image-unreadable', {source: '/config.png'}])
    expect((await ask(cwd, '/id_rsa'))[1]).toMatchObject(['image-unreadable', {source: '/id_rsa'}])
    expect((await ask(cwd, '/f.png'))[1]).toMatchObject(['image-missing', {source: '/f.png'}])
  })

  it.each(['/etc/passwd', '/dev/zero', '/proc/self/environ', 'file:///etc/passwd', 'file:///dev/zero'])(
    'not %s',
    async source => {
      const rule = source.startsWith('file') ? 'image-outside' : 'image-missing'
      expect((await ask(site({}), source))[1]).toMatchObject([rule, {source}])
    },
  )

  it('keeps to the article’s folder where that is asked for', async () => {
    const cwd = site({'s/static/x.png': pixel, 's/b/y.png': pixel, 's/a/z.png': pixel})
    const siteRoot = false
    expect((await ask(cwd, '/x.png', {siteRoot}))[1]).toEqual(['image-no-site-root', {source: '/x.png'}])
    expect((await ask(cwd, '../b/y.png', {siteRoot}))[1]).toEqual(['image-outside', {source: '../b/y.png'}])
    expect((await ask(cwd, 'y.png', {siteRoot}))[1]).toMatchObject(['image-missing', {source: 'y.png'}])
    expect(await ask(cwd, 'z.png', {siteRoot})).toBe('s/a/z.png')
  })
})

describe('the address under a base', () => {
  it('is the site’s, and its base is not said twice', async () => {
    const cwd = folder({
      'docs/.vitepress/config.js': "export default {base: '/docs/'}",
      'docs/public/x.png': pixel,
      'docs/a/n.md': '',
    })
    const from = async (base: string) => {
      const ref: ImageRef = {kind: 'cover', source: '/x.png', url: '/x.png', alt: ''}
      return localImages({cwd, base})(ref, {path: 'docs/a/n.md', report: () => {}})
    }
    expect(await from('https://a.org')).toMatchObject({url: 'https://a.org/docs/x.png'})
    expect(await from('https://a.org/docs')).toMatchObject({url: 'https://a.org/docs/x.png'})
    expect(await from('https://cdn.org/b/')).toMatchObject({url: 'https://cdn.org/b/docs/x.png'})
  })
})
