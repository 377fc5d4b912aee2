import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {dirname, join} from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {convertFile} from '../../src/node.ts'
import {weimark} from '../cli/terminal.ts'
import {folder, png} from '../images/site.ts'
import {ask, listen, running} from '../preview/running.ts'

/** As a community writes its news: exported by pandoc, pictures beside it, the banner in the site. */
const article = `---
title: '星桥社区亮相边缘运行时大会'
date: '2026-05-18'
category: news
tags:
  - StarBridge
banner: 'img/banners/20260518-edge.jpeg'
author: '星桥社区'
summary: '首届边缘运行时开发者大会在青石湾举办。'
---



首届边缘运行时开发者大会在青石湾举办。

![IMG\\_256](./media/image1.png)

图为：星桥社区 TC
委员会委员

![IMG\\_257](media/image2.png){width="5.7in" height="3.8in"}

 ![IMG\\_258](./media/图%203.png)

<img src="/img/events/现场.png" width="300">
`

const pixel = png(4, 3)

interface Layout {
  name: string
  files: Record<string, string | Uint8Array>
  article: string
  banner: string
  events: string
}

const layouts: readonly Layout[] = [
  {
    name: 'Hugo',
    files: {
      'hugo.yaml':
        'baseURL: https://a.org/\ndefaultContentLanguage: zh\nlanguages:\n  zh: {contentDir: content/zh}\n',
    },
    article: 'content/zh/news/20260518/index.md',
    banner: 'static/img/banners/20260518-edge.jpeg',
    events: 'static/img/events/现场.png',
  },
  {
    name: 'VuePress',
    files: {'docs/.vuepress/config.js': 'module.exports = {base: "/zh/"}\n'},
    article: 'docs/news/20260518.md',
    banner: 'docs/.vuepress/public/img/banners/20260518-edge.jpeg',
    events: 'docs/.vuepress/public/img/events/现场.png',
  },
  {
    name: 'VitePress',
    files: {'app/.vitepress/config.ts': 'export default {lang: "zh"}\n'},
    article: 'app/zh/news/2026/20260518/20260518.md',
    banner: 'app/public/img/banners/20260518-edge.jpeg',
    events: 'app/public/img/events/现场.png',
  },
]

function siteOf({files, article: path, banner, events}: Layout): string {
  const media = join(dirname(path), 'media')
  const pictures = ['image1.png', 'image2.png', '图 3.png'].map(name => join(media, name))
  return folder({
    '.git/HEAD': 'ref: refs/heads/main\n',
    ...files,
    [path]: article,
    ...Object.fromEntries([...pictures, banner, events].map(each => [each, pixel])),
  })
}

describe.each(layouts)('the news of a $name site', layout => {
  const places: readonly [how: string, argv: (path: string) => string[], cwd: (path: string) => string][] = [
    ['the file, from the root', path => [path], () => '.'],
    ['the folder, from the root', path => [dirname(path)], () => '.'],
    ['the whole site, from the root', () => ['.'], () => '.'],
    ['the file, from its folder', path => [path.split('/').at(-1)!], dirname],
    ['the folder itself, from inside', () => ['.'], dirname],
  ]

  it.each(places)('has all pictures and its cover: %s', async (_, argv, cwd) => {
    const root = siteOf(layout)
    const {code, err} = await weimark(
      [...argv(layout.article), '--verbose'],
      join(root, cwd(layout.article)),
      {
        env: {HOME: join(root, '..')},
      },
    )
    expect(code).toBe(0)
    expect(err).not.toMatch(/image-/)
    const html = readFileSync(join(root, layout.article.replace(/\.md$/, '.html')), 'utf8')
    expect(html.match(/src="data:image\/png;base64,/g)).toHaveLength(4)
    expect(err).toContain(`site: ${layout.name} at `)
  })

  it('has them from outside, by its whole path', async () => {
    const root = siteOf(layout)
    const outside = folder({})
    const {code, err} = await weimark([join(root, layout.article), '-o', 'a.html'], outside)
    expect(code).toBe(0)
    expect(err).not.toMatch(/image-/)
    expect(readFileSync(join(outside, 'a.html'), 'utf8').match(/src="data:image/g)).toHaveLength(4)
  })

  it('has them in the library, with sizes', async () => {
    const root = siteOf(layout)
    const {images, messages} = await convertFile(join(root, layout.article))
    expect(messages.filter(({ruleId}) => ruleId?.startsWith('image-'))).toEqual([])
    expect(images.map(({kind, width, height}) => [kind, width, height])).toEqual([
      ['cover', 4, 3],
      ...Array.from({length: 4}, () => ['image', 4, 3]),
    ])
  })

  it('is shown by the preview with the pictures of the site', async () => {
    const root = siteOf(layout)
    const {port} = await running(join(root, layout.article), {port: 0})
    const events = await listen(port, {article: layout.article.split('/').at(-1)!})
    onTestFinished(() => events.close())
    const {shown} = await events.until('article', data => data.shown?.html.includes('首届') ?? false)
    const sources = [...shown!.html.matchAll(/<img[^>]* src="([^"]*)"/g)].map(([, source]) => source!)
    expect(sources).toHaveLength(4)
    for (const source of sources) {
      if (source.startsWith('data:')) continue
      const {status, headers} = await ask(
        port,
        source.replaceAll('&amp;', '&').replace(/^https?:\/\/[^/]*/, ''),
        {headers: {host: `127.0.0.1:${port}`}},
      )
      expect([source, status, headers['content-type']]).toEqual([source, 200, 'image/png'])
    }
  })

  it('is made again when a picture of the site changes', async () => {
    const root = siteOf(layout)
    const first = await weimark([layout.article], root)
    expect(first.code).toBe(0)
    const html = () => readFileSync(join(root, layout.article.replace(/\.md$/, '.html')), 'utf8')
    const before = html()
    writeFileSync(join(root, layout.events), png(9, 9))
    const second = await weimark([layout.article], root)
    expect(second.code).toBe(0)
    expect(html()).not.toBe(before)
    expect(html()).toContain(png(9, 9).toString('base64'))
  })
})

describe('inside a site', () => {
  it('a pipe, a device, a socket and what leads out are no pictures', async () => {
    const root = folder({
      'site/hugo.toml': 'title = "x"\n',
      'secret.png': pixel,
      'site/static/real.png': pixel,
    })
    mkdirSync(join(root, 'site/content/p'), {recursive: true})
    symlinkSync('/dev/zero', join(root, 'site/static/zero.png'))
    symlinkSync('/dev/stdin', join(root, 'site/content/p/stdin.png'))
    symlinkSync(join(root, 'secret.png'), join(root, 'site/static/out.png'))
    const server = createServer().listen(join(root, 'site/static/socket.png'))
    onTestFinished(() => void server.close())
    const names = [
      '/zero.png',
      'stdin.png',
      '/out.png',
      '/socket.png',
      '/%2e%2e/%2e%2e/secret.png',
      '/../../secret.png',
      '/real.png',
    ]
    writeFileSync(
      join(root, 'site/content/p/index.md'),
      `# 题\n\n${names.map(name => `![](${name})`).join('\n\n')}\n`,
    )
    const {images, html} = await convertFile(join(root, 'site/content/p/index.md'), {embedImages: true})
    expect(images.map(({source, width}) => [source, width])).toEqual(
      names.map(name => [name, name === '/real.png' ? 4 : undefined]),
    )
    expect(html.match(/data:image/g)).toHaveLength(1)
  })
})
