import {describe, expect, it} from 'vitest'
import type {ResolveImage} from '../../../src/options/options.ts'
import {rendered} from '../rendered.ts'

const base = 'https://cdn.example.org/news'
const urls = async (markdown: string, images = {}) =>
  (await rendered(markdown, {images})).images.map(each => each.url)

describe('addresses', () => {
  it.each([
    ['./media/1.png', 'https://cdn.example.org/news/media/1.png', './media/1.png'],
    ['media/1.png', 'https://cdn.example.org/news/media/1.png', 'media/1.png'],
    ['/img/1.png', 'https://cdn.example.org/news/img/1.png', '/img/1.png'],
    ['../1.png', 'https://cdn.example.org/1.png', '../1.png'],
    ['图 一.png', 'https://cdn.example.org/news/%E5%9B%BE%20%E4%B8%80.png', '%E5%9B%BE%20%E4%B8%80.png'],
    ['%E5%9B%BE.png', 'https://cdn.example.org/news/%E5%9B%BE.png', '%E5%9B%BE.png'],
    ['100%.png', 'https://cdn.example.org/news/100%25.png', '100%25.png'],
    ['a(b).png', 'https://cdn.example.org/news/a(b).png', 'a(b).png'],
    ['a\\b.png', 'https://cdn.example.org/news/a/b.png', 'a/b.png'],
    ['10:30.png', 'https://cdn.example.org/news/10:30.png', '10:30.png'],
    ['https://a.org/中.png', 'https://a.org/%E4%B8%AD.png', 'https://a.org/%E4%B8%AD.png'],
    ['http://a.org/a.png', 'http://a.org/a.png', 'http://a.org/a.png'],
    ['//a.org/a.png', 'https://a.org/a.png', 'https://a.org/a.png'],
    ['data:image/png;base64,AA==', 'data:image/png;base64,AA==', 'data:image/png;base64,AA=='],
  ])('%s', async (source, based, plain) => {
    const markdown = `<img src="${source}">`
    expect(await urls(markdown, {base})).toEqual([based])
    expect(await urls(markdown)).toEqual([plain])
  })

  it('takes a base with or without its slash, query and fragment', async () => {
    for (const each of [base, `${base}/`, `${base}/?a=1#b`]) {
      expect(await urls('![](a.png)', {base: each})).toEqual(['https://cdn.example.org/news/a.png'])
    }
    expect(await urls('![](a.png)', {base: '//cdn.example.org'})).toEqual(['https://cdn.example.org/a.png'])
  })
})

describe('the list of pictures', () => {
  it('has the cover first, then all others in reading order, wherever they stand', async () => {
    const {images} = await rendered(
      [
        '---\ncover: c.png\n---\n甲![内](1.png)[^n]',
        '[![链](2.png "题")](https://a.org)',
        '![参考][r]',
        '图为：说明',
        '<p>文<img src="4.png" alt="原"></p>',
        '| ![](5.png) |\n| - |',
        '[^n]: ![](6.png)\n\n[r]: 3.png',
      ].join('\n\n'),
    )
    expect(
      images.map(({position, ...rest}) => ({
        ...rest,
        at: `${position?.start.line}:${position?.start.column}`,
      })),
    ).toEqual([
      {kind: 'cover', source: 'c.png', url: 'c.png', alt: '', at: '2:1'},
      {kind: 'image', source: '1.png', url: '1.png', alt: '内', at: '4:2'},
      {kind: 'image', source: '2.png', url: '2.png', alt: '链', title: '题', caption: '题', at: '6:2'},
      {kind: 'image', source: '3.png', url: '3.png', alt: '参考', caption: '图为：说明', at: '8:1'},
      {kind: 'image', source: '4.png', url: '4.png', alt: '原', at: '12:5'},
      {kind: 'image', source: '5.png', url: '5.png', alt: '', at: '14:3'},
      {kind: 'image', source: '6.png', url: '6.png', alt: '', at: '17:7'},
    ])
  })

  it('drops what cannot be a picture', async () => {
    expect(await rendered('文\n\n![一江春水](javascript:a())\n\n文![甲](data:text/html,a)![]()')).toEqual({
      html: '<p>文</p><figure><figcaption>一江春水</figcaption></figure><p>文甲</p>',
      images: [],
      messages: [
        '3:1 image-unsafe: The picture address javascript:a() cannot be used; the picture was dropped',
        '5:2 image-unsafe: The picture address data:text/html,a cannot be used; the picture was dropped',
        '5:24 image-unsafe: The picture address  cannot be used; the picture was dropped',
      ],
    })
  })
})

describe('images.resolve', () => {
  it('is asked once for each, with the address joined to the base, and decides', async () => {
    const asked: string[] = []
    const resolve: ResolveImage = async (ref, {path}) => {
      asked.push(`${ref.kind} ${ref.source} ${ref.url} ${path}`)
      return ref.kind === 'cover'
        ? 'https://b.org/封面.png'
        : {url: 'https://b.org/x', width: 300, height: 100}
    }
    const {html, images} = await rendered('---\ncover: c.png\n---\n![](a.png)', {images: {base, resolve}})
    expect(asked).toEqual([
      'cover c.png https://cdn.example.org/news/c.png undefined',
      'image a.png https://cdn.example.org/news/a.png undefined',
    ])
    expect(html).toBe('<figure><img src="https://b.org/x" alt="" data-w="300" data-ratio="0.3333"></figure>')
    expect(images.map(({url, width, height}) => ({url, width, height}))).toEqual([
      {url: 'https://b.org/%E5%B0%81%E9%9D%A2.png', width: undefined, height: undefined},
      {url: 'https://b.org/x', width: 300, height: 100},
    ])
  })

  it('that throws costs that picture alone', async () => {
    const resolve: ResolveImage = ({source, url}) => {
      if (source === 'a.png') throw new Error('offline')
      if (source === 'b.png') return '' as string
      if (source === 'c.png') return undefined as unknown as string
      return `${url}?ok`
    }
    expect(
      await rendered('文![](a.png)![](b.png)\n文文文文![](c.png)![](d.png)', {images: {resolve}}),
    ).toMatchObject({
      html: '<p>文<img src="a.png" alt=""><img src="b.png" alt=""> 文文文文<img src="c.png" alt=""><img src="d.png?ok" alt=""></p>',
      messages: [
        '1:2 image-resolve: images.resolve failed for the picture a.png: offline',
        '1:12 image-resolve: images.resolve failed for the picture b.png: expected an address, or {url, width, height}, got ""',
        '2:5 image-resolve: images.resolve failed for the picture c.png: expected an address, or {url, width, height}, got undefined',
      ],
    })
  })

  it('can add messages at the picture’s place, in the order of the article', async () => {
    const resolve: ResolveImage = async (ref, {report}) => {
      await new Promise(done => setTimeout(done, ref.source === 'a.png' ? 20 : 0))
      report('image-missing', {source: ref.source, looked: `/x/${ref.source}`})
      return ref.url
    }
    expect((await rendered('文![](a.png)\n\n![](b.png)', {images: {resolve}})).messages).toEqual([
      '1:2 image-missing: Cannot find the picture a.png (looked at /x/a.png)',
      '3:1 image-missing: Cannot find the picture b.png (looked at /x/b.png)',
    ])
  })
})
