import {symlinkSync, truncateSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {ImageRef} from '../../src/article.ts'
import {type LocalImageOptions, localImages} from '../../src/images/local.ts'
import type {ResolvedImage} from '../../src/options/options.ts'
import {folder, jpegHead, png} from './site.ts'

const pixel = png(3, 2)

interface Answer {
  answer: string | ResolvedImage
  reports: unknown[]
}

/** Asks the hook about one picture of the article `posts/a.md`. */
async function ask(
  cwd: string,
  source: string,
  options: LocalImageOptions = {},
  url = source,
): Promise<Answer> {
  const reports: unknown[] = []
  const ref: ImageRef = {kind: 'image', source, url, alt: ''}
  const context = {path: 'posts/a.md', report: (...found: unknown[]) => reports.push(found)}
  return {answer: await localImages({cwd, ...options})(ref, context), reports}
}

const found = (url: string) => ({answer: {url, width: 3, height: 2}, reports: []})

describe('a picture beside the article', () => {
  it.each([
    ['./media/a.png', 'media/a.png', './media/a.png'],
    ['media\\a.png', 'media/a.png', 'media/a.png'],
    [
      '图 片/封面（一）.png',
      '图 片/封面（一）.png',
      '%E5%9B%BE%20%E7%89%87/%E5%B0%81%E9%9D%A2%EF%BC%88%E4%B8%80%EF%BC%89.png',
    ],
    ['%E5%9B%BE.png', '图.png', '%E5%9B%BE.png'],
    ['a%20b.png', 'a b.png', 'a%20b.png'],
    ['🐑 (1).png', '🐑 (1).png', '%F0%9F%90%91%20(1).png'],
    ['100%.png', '100%.png', '100%25.png'],
    ['a%20b.png', 'a%20b.png', 'a%2520b.png'],
    ['c#.png', 'c#.png', 'c%23.png'],
    ['c%23.png', 'c#.png', 'c%23.png'],
    ['why?.png', 'why?.png', 'why%3F.png'],
    ['logo@2x&a=b.png', 'logo@2x&a=b.png', 'logo@2x&a=b.png'],
    ['a.png?v=2', 'a.png', 'a.png?v=2'],
    ['sub/../a.png', 'a.png', 'sub/../a.png'],
    ['10:30.png', '10:30.png', './10:30.png'],
  ])('%s is posts/%s', async (source, file, url) => {
    const cwd = folder({[`posts/${file}`]: pixel})
    expect(await ask(cwd, source)).toEqual(found(url))
  })

  it('is under the base with its path from the article, encoded once', async () => {
    const cwd = folder({'posts/图 片/c#1.png': pixel, 'posts/a%20b.png': pixel, 'posts/a.png': pixel})
    const base = 'https://cdn.example.org/news'
    expect(await ask(cwd, '图 片/c#1.png', {base})).toEqual(
      found('https://cdn.example.org/news/%E5%9B%BE%20%E7%89%87/c%231.png'),
    )
    expect(await ask(cwd, 'a%20b.png', {base})).toEqual(found('https://cdn.example.org/news/a%2520b.png'))
    expect(await ask(cwd, './a.png?v=2', {base})).toEqual(found('https://cdn.example.org/news/a.png?v=2'))
  })

  it('may be named by its full path', async () => {
    const cwd = folder({'posts/图.png': pixel})
    expect(await ask(cwd, `file://${join(cwd, 'posts')}/%E5%9B%BE.png`)).toEqual(found('%E5%9B%BE.png'))
  })

  it('is found from standard input beside the current folder', async () => {
    const cwd = folder({'a.png': pixel})
    const ref: ImageRef = {kind: 'image', source: 'a.png', url: 'a.png', alt: ''}
    expect(await localImages({cwd})(ref, {path: undefined, report: () => {}})).toEqual(found('a.png').answer)
  })
})

describe('a picture of the site', () => {
  it.each([
    ['/img/a.png', '/img/a.png', 'https://cdn.example.org/img/a.png', '../static/img/a.png'],
    [
      '/img/%E5%9B%BE.png',
      '/img/%E5%9B%BE.png',
      'https://cdn.example.org/img/%E5%9B%BE.png',
      '../static/img/%E5%9B%BE.png',
    ],
    ['img/a.png', '/img/a.png', 'https://cdn.example.org/img/a.png', '../static/img/a.png'],
  ])('%s is looked up under the site root', async (source, plain, published, onDisk) => {
    const cwd = folder({'static/img/a.png': pixel, 'static/img/图.png': pixel, 'posts/a.md': ''})
    const siteRoot = 'static'
    expect(await ask(cwd, source, {siteRoot})).toEqual(found(plain))
    expect(await ask(cwd, source, {siteRoot, base: 'https://cdn.example.org'})).toEqual(found(published))
    expect(await ask(cwd, source, {siteRoot, relativeTo: 'out'})).toEqual(found(onDisk))
  })

  it('may lie above the article, and is published under its path from the site root', async () => {
    const cwd = folder({'static/a.png': pixel, 'posts/a.md': ''})
    expect(await ask(cwd, '../static/a.png', {siteRoot: '.'})).toEqual(found('../static/a.png'))
    expect(await ask(cwd, '../static/a.png', {siteRoot: '.', base: 'https://cdn.example.org/x/'})).toEqual(
      found('https://cdn.example.org/x/static/a.png'),
    )
  })

  it('has its address from the site root, also where that lies beside the article', async () => {
    const cwd = folder({'posts/static/img/a.png': pixel})
    const siteRoot = 'posts/static'
    expect(await ask(cwd, '/img/a.png', {siteRoot})).toEqual(found('/img/a.png'))
    const base = 'https://cdn.example.org'
    expect(await ask(cwd, '/img/a.png', {siteRoot, base})).toEqual(found('https://cdn.example.org/img/a.png'))
    expect(await ask(cwd, 'img/a.png', {siteRoot, base})).toEqual(found('https://cdn.example.org/img/a.png'))
    expect(await ask(cwd, 'static/img/a.png', {siteRoot, base})).toEqual(
      found('https://cdn.example.org/static/img/a.png'),
    )
  })

  it('beside the article wins over one under the site root', async () => {
    const cwd = folder({'posts/img/a.png': png(9, 9), 'static/img/a.png': pixel})
    expect((await ask(cwd, 'img/a.png', {siteRoot: 'static'})).answer).toEqual({
      url: 'img/a.png',
      width: 9,
      height: 9,
    })
  })

  it('is not known without the site root, which matters only without a base', async () => {
    const cwd = folder({'posts/a.md': ''})
    expect(await ask(cwd, '/img/a.png')).toEqual({
      answer: {url: '/img/a.png'},
      reports: [['image-no-site-root', {source: '/img/a.png'}]],
    })
    const url = 'https://cdn.example.org/img/a.png'
    expect(await ask(cwd, '/img/a.png', {base: 'https://cdn.example.org'}, url)).toEqual({
      answer: {url},
      reports: [],
    })
  })
})

describe('a picture that cannot be used', () => {
  it('is missing: every place is named as the user would write it', async () => {
    const cwd = folder({'static/b.png': pixel, 'posts/a.png/is-a-folder': ''})
    const looked = join('posts', '没 有.png')
    expect(await ask(cwd, '%E6%B2%A1%20%E6%9C%89.png?v=1')).toEqual({
      answer: {url: '%E6%B2%A1%20%E6%9C%89.png?v=1'},
      reports: [['image-missing', {source: '%E6%B2%A1%20%E6%9C%89.png?v=1', looked}]],
    })
    expect((await ask(cwd, 'x.png', {siteRoot: 'static'})).reports).toEqual([
      ['image-missing', {source: 'x.png', looked: `${join('posts', 'x.png')}, ${join('static', 'x.png')}`}],
    ])
    expect((await ask(cwd, 'a.png')).reports).toEqual([
      ['image-missing', {source: 'a.png', looked: join('posts', 'a.png')}],
    ])
    expect((await ask(cwd, `${'长'.repeat(400)}.png`)).reports).toHaveLength(1)
    expect((await ask(cwd, 'a%00.png')).reports).toHaveLength(1)
  })

  it('lies outside: it is not read, however the path is written', async () => {
    const cwd = folder({'secret.png': pixel, 'static/b.png': pixel, 'posts/a.md': ''})
    symlinkSync('../secret.png', join(cwd, 'posts/link.png'))
    symlinkSync('..', join(cwd, 'posts/up'))
    const sources = [
      '../secret.png',
      '..\\secret.png',
      '%2e%2e/secret.png',
      'link.png',
      'up/secret.png',
      `file://${cwd}/secret.png`,
      'file://server/share/a.png',
      'C:\\secret.png',
      '\\\\server\\share\\a.png',
    ]
    for (const siteRoot of [undefined, 'static']) {
      for (const source of sources) {
        const {reports} = await ask(cwd, source, {siteRoot, embed: true})
        expect([source, reports]).toEqual([source, [['image-outside', {source}]]])
      }
    }
    expect((await ask(cwd, '/../secret.png', {siteRoot: 'static'})).reports).toEqual([
      ['image-outside', {source: '/../secret.png'}],
    ])
  })

  it('is found by an absolute path that leads inside', async () => {
    const cwd = folder({'posts/图/a b.png': pixel, 'static/c.png': pixel})
    expect(await ask(cwd, `${cwd}/posts/图/a b.png`)).toEqual(found('%E5%9B%BE/a%20b.png'))
    expect(await ask(cwd, encodeURI(`${cwd}/posts/图/a b.png`))).toEqual(found('%E5%9B%BE/a%20b.png'))
    expect(await ask(cwd, `${cwd}/static/c.png`, {siteRoot: 'static'})).toEqual(found('/c.png'))
  })

  it('is not of this machine, and says so', async () => {
    const cwd = folder({'posts/a.md': ''})
    const typora = '/Users/a/Library/Application Support/typora-user-images/a.png'
    expect((await ask(cwd, typora)).reports).toEqual([['image-typora', {source: typora}]])
    const windows = 'C:\\Users\\a\\AppData\\Roaming\\Typora\\typora-user-images\\a.png'
    expect((await ask(cwd, windows)).reports).toEqual([['image-typora', {source: windows}]])
    const home = '/home/somebody/a.png'
    expect((await ask(cwd, home)).reports).toEqual([['image-outside', {source: home}]])
    expect((await ask(cwd, '/img/a.png')).reports).toEqual([['image-no-site-root', {source: '/img/a.png'}]])
  })

  it('is reached by a link that stays inside', async () => {
    const cwd = folder({'static/b.png': pixel, 'posts/real.png': pixel})
    symlinkSync('real.png', join(cwd, 'posts/link.png'))
    symlinkSync('../static', join(cwd, 'posts/static'))
    expect(await ask(cwd, 'link.png')).toEqual(found('link.png'))
    expect(await ask(cwd, 'static/b.png', {siteRoot: 'static'})).toEqual(found('static/b.png'))
    expect((await ask(cwd, 'static/b.png')).reports).toEqual([['image-outside', {source: 'static/b.png'}]])
  })

  it('is no picture, or a broken one', async () => {
    const cwd = folder({
      'posts/a.png': 'not a picture',
      'posts/b.png': '',
      'posts/c.png': pixel.subarray(0, 12),
    })
    for (const source of ['a.png', 'b.png', 'c.png']) {
      expect(await ask(cwd, source, {lang: 'zh'})).toEqual({
        answer: {url: source},
        reports: [['image-unreadable', {source, detail: '不是图片，或已损坏'}]],
      })
    }
  })
})

describe('size', () => {
  it('is the picture as it is shown: turned as the camera was held', async () => {
    const cwd = folder({'posts/a.jpg': jpegHead(40, 30, 6), 'posts/b.jpg': jpegHead(40, 30, 1)})
    expect((await ask(cwd, 'a.jpg')).answer).toEqual({url: 'a.jpg', width: 30, height: 40})
    expect((await ask(cwd, 'b.jpg')).answer).toEqual({url: 'b.jpg', width: 40, height: 30})
  })

  it('is not needed: an SVG may have none, a JPEG may say it late', async () => {
    const late = Buffer.concat([Buffer.from('ffd8', 'hex'), ...Array(20).fill(filler())])
    const cwd = folder({
      'posts/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>',
      'posts/b.jpg': late,
    })
    expect(await ask(cwd, 'a.svg')).toEqual({answer: {url: 'a.svg'}, reports: []})
    expect(await ask(cwd, 'b.jpg')).toEqual({answer: {url: 'b.jpg'}, reports: []})
  })
})

/** A JPEG application segment of 60 KB. */
function filler(): Buffer {
  const segment = Buffer.alloc(60_000)
  segment.writeUInt32BE(0xffe20000 + segment.length - 2)
  return segment
}

describe('embedding', () => {
  const dataUri = (type: string, bytes: Uint8Array) =>
    `data:${type};base64,${Buffer.from(bytes).toString('base64')}`

  it('goes by content, not by name', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="5"/>'
    const gif = Buffer.from('GIF89a\x03\0\x02\0', 'latin1')
    const cwd = folder({
      'posts/a.jpg': pixel,
      'posts/b.svg': svg,
      'posts/c.gif': gif,
      'posts/d.jpg': jpegHead(3, 2, 1),
    })
    const embed = true
    expect(await ask(cwd, 'a.jpg', {embed})).toEqual(found(dataUri('image/png', pixel)))
    // The editor drops an SVG: it is drawn, at three times its size.
    const {url, ...size} = (await ask(cwd, 'b.svg', {embed})).answer as ResolvedImage
    expect(size).toEqual({width: 4, height: 5})
    const drawn = Buffer.from(/^data:image\/png;base64,(.*)$/.exec(url)![1]!, 'base64')
    expect([drawn.readUInt32BE(16), drawn.readUInt32BE(20)]).toEqual([12, 15])
    expect(await ask(cwd, 'c.gif', {embed})).toEqual(found(dataUri('image/gif', gif)))
    expect(await ask(cwd, 'd.jpg', {embed})).toEqual(found(dataUri('image/jpeg', jpegHead(3, 2, 1))))
  })

  it('takes the whole of a picture that is longer than its head', async () => {
    const long = Buffer.concat([pixel, Buffer.alloc(600 * 1024, 7)])
    const cwd = folder({'posts/a.png': long})
    expect(await ask(cwd, 'a.png', {embed: true})).toEqual(found(dataUri('image/png', long)))
  })

  it('makes one that is too large for WeChat smaller, and leaves one as a file that it cannot', async () => {
    const cwd = folder({'posts/a.png': pixel, 'posts/b.png': pixel, 'posts/c.gif': 'GIF89a\x03\0\x02\0'})
    truncateSync(join(cwd, 'posts/a.png'), 10 * 1024 * 1024 + 1)
    truncateSync(join(cwd, 'posts/b.png'), 10 * 1024 * 1024 - 1)
    truncateSync(join(cwd, 'posts/c.gif'), 61 * 1024 * 1024)
    const {answer, reports} = await ask(cwd, 'a.png', {embed: true})
    expect((answer as ResolvedImage).url).toMatch(/^data:image\/png;base64,.{10,1000}$/)
    expect(reports).toEqual([])
    expect((await ask(cwd, 'b.png', {embed: true})).reports).toEqual([])
    expect(await ask(cwd, 'c.gif', {embed: true})).toEqual({
      answer: {url: 'c.gif', width: 3, height: 2},
      reports: [
        [
          'image-too-large',
          {source: 'c.gif', type: 'gif', limit: 10, detail: 'not a picture, or a broken one'},
        ],
      ],
    })
  })

  it('makes a WebP what can be pasted, and says what it cannot convert, and what was lost', async () => {
    const {default: sharp} = await import('sharp')
    const noise = Buffer.alloc(2160 * 2000 * 3)
    let seed = 1
    for (let at = 0; at < noise.length; at++) {
      seed ^= seed << 13
      seed ^= seed >>> 17
      seed ^= seed << 5
      noise[at] = seed
    }
    const cwd = folder({
      'posts/a.webp': await sharp({create: {width: 8, height: 6, channels: 3, background: 'teal'}})
        .webp()
        .toBuffer(),
      'posts/b.png': await sharp(noise, {raw: {width: 2160, height: 2000, channels: 3}})
        .png({compressionLevel: 0})
        .toBuffer(),
      'posts/c.ico': Buffer.from('00000100010010100000010020000000000016000000', 'hex'),
    })
    const {answer, reports} = await ask(cwd, 'a.webp', {embed: true})
    expect(answer).toEqual({url: expect.stringMatching(/^data:image\/jpeg;base64,/), width: 8, height: 6})
    expect(reports).toEqual([])
    expect((await ask(cwd, 'b.png', {embed: true})).reports).toEqual([
      ['image-shrunk', {source: 'b.png', from: 12.39, to: expect.any(Number), limit: 10}],
    ])
    expect(await ask(cwd, 'c.ico', {embed: true})).toMatchObject({
      answer: {url: 'c.ico'},
      reports: [['image-type', {source: 'c.ico', type: 'ico'}]],
    })
  })

  it('leaves published, remote and data pictures and the cover alone', async () => {
    const cwd = folder({'posts/a.png': pixel})
    const base = 'https://cdn.example.org/'
    expect(await ask(cwd, 'a.png', {embed: true, base})).toEqual(found('https://cdn.example.org/a.png'))
    for (const source of [
      'https://a.org/x.png',
      '//a.org/x.png',
      'data:image/png;base64,AAAA',
      'ftp://a.org/x.png',
    ]) {
      expect(await ask(cwd, source, {embed: true}, 'as resolved')).toEqual({
        answer: {url: 'as resolved'},
        reports: [],
      })
    }
    const cover: ImageRef = {kind: 'cover', source: 'a.png', url: 'a.png', alt: ''}
    const answer = await localImages({cwd, embed: true})(cover, {path: 'posts/a.md', report: () => {}})
    expect(answer).toEqual(found('a.png').answer)
  })
})

describe("the caller's own hook", () => {
  it('is asked last, knows size and address, and decides', async () => {
    const cwd = folder({'posts/a b.png': pixel})
    const seen: ImageRef[] = []
    const resolve = (ref: Readonly<ImageRef>) => {
      seen.push({...ref})
      return 'https://cdn.example.org/hash.png'
    }
    expect(await ask(cwd, 'a b.png', {resolve, embed: true})).toEqual(
      found('https://cdn.example.org/hash.png'),
    )
    expect(seen).toEqual([{kind: 'image', source: 'a b.png', url: 'a%20b.png', alt: '', width: 3, height: 2}])
    const bigger = () => Promise.resolve({url: 'x.png', width: 30})
    expect((await ask(cwd, 'a b.png', {resolve: bigger})).answer).toEqual({
      url: 'x.png',
      width: 30,
      height: 2,
    })
  })

  it('may leave a picture to be embedded', async () => {
    const cwd = folder({'posts/a.png': pixel})
    const {answer} = await ask(cwd, 'a.png', {resolve: ref => ref.url, embed: true})
    expect(answer).toMatchObject({url: expect.stringMatching(/^data:image\/png;base64,/)})
  })

  it('passes its failure on', async () => {
    const cwd = folder({'posts/a.png': pixel})
    const failing = () => Promise.reject(new Error('no network'))
    await expect(ask(cwd, 'a.png', {resolve: failing})).rejects.toThrow('no network')
    const empty = (() => undefined) as unknown as NonNullable<LocalImageOptions['resolve']>
    expect((await ask(cwd, 'a.png', {resolve: empty})).answer).toBeUndefined()
  })
})

describe('an article that goes to another folder', () => {
  it('has addresses that lead back, also to what is missing', async () => {
    const cwd = folder({'posts/图/a#.png': pixel, 'posts/a.png': pixel})
    const relativeTo = (path: string | undefined) => join('out', path ?? '', '..')
    expect(await ask(cwd, '图/a#.png', {relativeTo})).toEqual(found('../../posts/%E5%9B%BE/a%23.png'))
    expect((await ask(cwd, 'none.png', {relativeTo})).answer).toEqual({url: '../../posts/none.png'})
    expect(await ask(cwd, './a.png', {relativeTo: 'posts'})).toEqual(found('./a.png'))
    expect((await ask(cwd, 'https://a.org/x.png', {relativeTo})).answer).toEqual({url: 'https://a.org/x.png'})
  })
})

it('reads any number of pictures with few files open', async () => {
  const cwd = folder({'posts/a.png': pixel})
  const hook = localImages({cwd})
  const ref: ImageRef = {kind: 'image', source: 'a.png', url: 'a.png', alt: ''}
  const all = Array.from({length: 5000}, () => hook(ref, {path: 'posts/a.md', report: () => {}}))
  expect(new Set((await Promise.all(all)).map(each => JSON.stringify(each))).size).toBe(1)
})
