import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {load} from 'cheerio/slim'
import {describe, expect, it} from 'vitest'
import {png} from '../images/site.ts'
import {appId, article, desk, secret, writes} from './box.ts'

describe('from the file to the draft box', () => {
  it('plans without a call, and carries out what it planned', async () => {
    const {publisher, simulator, calls} = await desk()
    const own = publisher()
    const plan = await own.plan(['a.md'])
    expect(calls()).toEqual([])
    expect(plan).toMatchObject({
      readiness: 'ready',
      account: {appId: 'wx01…cdef'},
      drafts: [{action: 'add', articles: [{title: '一篇文章', author: '某人', digest: '摘要'}]}],
      blockers: [],
    })
    expect(plan.steps.map(({step}) => step)).toEqual(['upload', 'upload', 'upload', 'draft/add', 'draft/get'])
    expect(JSON.stringify(plan)).not.toContain('第一段')

    const result = await own.push(plan)
    const made = calls()
    expect([made[0], made.at(-2), made.at(-1)]).toEqual(['stable_token', 'draft/add', 'draft/get'])
    // Three at once: in any order.
    expect(made.slice(1, -2).sort()).toEqual(['material/add_material', 'media/uploadimg', 'media/uploadimg'])
    const [draft] = result.drafts
    expect(draft).toMatchObject({action: 'added', articles: [{path: 'a.md', differences: []}]})
    expect(draft!.articles[0]!.url).toMatch(/^https:\/\/mp\.weixin\.qq\.com\/s\?/)
    const [stored] = simulator.account.drafts.get(draft!.mediaId)!.articles
    expect(stored).toMatchObject({title: '一篇文章', author: '某人', digest: '摘要', need_open_comment: 0})
    const $ = load(stored!.content)
    const sources = $('img')
      .toArray()
      .map(each => each.attribs['data-src'])
    expect(sources).toHaveLength(3)
    expect(sources.every(each => each!.startsWith('https://mmbiz.qpic.cn/'))).toBe(true)
    expect(sources[0]).toBe(sources[2])
    expect($.text()).toContain('第一段，加粗。')
  })

  it('a second run with nothing changed makes no call that writes', async () => {
    const {push, calls, cwd} = await desk()
    const first = await push()
    calls()
    const second = await push()
    expect(calls()).toEqual(['draft/get'])
    expect(second.drafts[0]).toMatchObject({action: 'kept', mediaId: first.drafts[0]!.mediaId})
    expect(second.drafts[0]!.articles[0]!.url).toMatch(/^https:/)
    const memory = readFileSync(join(cwd, '.weimark/drafts.json'), 'utf8')
    expect(memory).not.toContain(cwd)
    expect(memory).not.toContain(appId)
    expect(memory).not.toContain('第一段')
    expect(JSON.parse(memory).drafts[0].articles[0].path).toBe('a.md')
  })

  it('without the cache of uploads, too', async () => {
    const {publisher, push, calls, cwd} = await desk()
    await push()
    calls()
    const elsewhere = publisher({cache: join(cwd, '.other')})
    expect((await elsewhere.push(await elsewhere.plan(['a.md']))).drafts[0]!.action).toBe('kept')
    expect(writes(calls())).toEqual([])
  })

  it('changed text updates the draft, and uploads only what is new', async () => {
    const {push, calls, cwd, simulator} = await desk()
    const first = await push()
    calls()
    writeFileSync(join(cwd, 'a.md'), article.replace('第二段', '改过的一段'))
    writeFileSync(join(cwd, 'b.png'), png(31, 21))
    const {drafts, uploads} = await push()
    expect(writes(calls())).toEqual(['media/uploadimg', 'draft/update'])
    expect(uploads).toBe(1)
    expect(drafts[0]).toMatchObject({action: 'updated', mediaId: first.drafts[0]!.mediaId})
    expect(simulator.account.drafts.size).toBe(1)
    expect([...simulator.account.drafts.values()][0]!.articles[0]!.content).toContain('改过的一段')
    expect((await push()).drafts[0]!.action).toBe('kept')
  })

  it('a draft that is gone is added anew, and that is said', async () => {
    const {push, simulator} = await desk()
    await push()
    simulator.account.drafts.clear()
    expect((await push()).drafts[0]!.action).toBe('readded')
    expect(simulator.account.drafts.size).toBe(1)
    expect((await push()).drafts[0]!.action).toBe('kept')
  })

  it('a draft that a person has edited is not overwritten without force', async () => {
    const {push, simulator, cwd, calls} = await desk()
    const {drafts} = await push()
    const {mediaId} = drafts[0]!
    simulator.edit(mediaId, each => {
      each.content = each.content.replace('第二段', '编辑改的')
    })
    calls()
    for (const text of [article, article.replace('第一段', '头一段')]) {
      writeFileSync(join(cwd, 'a.md'), text)
      const error = await push().catch(each => each)
      expect(error).toMatchObject({code: 'draft-edited', file: 'a.md'})
      expect(error.passages.at(-1)).toEqual({was: '第二段。', now: '编辑改的。'})
    }
    expect(writes(calls())).toEqual([])
    expect((await push(['a.md'], {force: true})).drafts[0]!.action).toBe('updated')
    const {content} = simulator.account.drafts.get(mediaId)!.articles[0]!
    expect(content).not.toContain('编辑改的')
    expect(content).toContain('头一段')
    expect((await push()).drafts[0]!.action).toBe('kept')
  })

  it.each([
    ['the title', {title: '新标题'}],
    ['the digest', {digest: '新摘要'}],
    ['a heading', {content: '<section><p>小标题</p></section>'}],
  ] as const)('%s counts as edited', async (_, changed) => {
    const {push, simulator} = await desk()
    const {drafts} = await push()
    simulator.edit(drafts[0]!.mediaId, each => Object.assign(each, changed))
    await expect(push()).rejects.toMatchObject({code: 'draft-edited'})
  })

  it('several articles become one draft, and each is updated in its place', async () => {
    const files = {
      'b.md': article.replace('一篇文章', '第二篇'),
      'c.md': article.replace('一篇文章', '第三篇'),
    }
    const {push, simulator, cwd, calls} = await desk(files)
    const {drafts} = await push(['a.md', 'b.md', 'c.md'], {together: true})
    expect(drafts).toHaveLength(1)
    const stored = () => simulator.account.drafts.get(drafts[0]!.mediaId)!.articles.map(({title}) => title)
    expect(stored()).toEqual(['一篇文章', '第二篇', '第三篇'])
    calls()
    writeFileSync(join(cwd, 'b.md'), article.replace('一篇文章', '改了的第二篇'))
    await push(['b.md'])
    expect(stored()).toEqual(['一篇文章', '改了的第二篇', '第三篇'])
    expect(writes(calls())).toEqual(['draft/update'])
    expect((await push(['a.md', 'b.md', 'c.md'], {together: true})).drafts[0]!.action).toBe('kept')
    const nine = Array.from({length: 9}, () => 'a.md')
    const {publisher} = await desk()
    expect((await publisher().plan(nine, {together: true})).blockers[0]!.ruleId).toBe('draft-too-many')
  })

  it('a picture message has the pictures and the text without markup', async () => {
    const {push, simulator} = await desk()
    const {drafts} = await push(['a.md'], {newspic: true})
    const [stored] = simulator.account.drafts.get(drafts[0]!.mediaId)!.articles
    expect(stored).toMatchObject({article_type: 'newspic', title: '一篇文章'})
    expect((stored!.image_info as {image_list: unknown[]}).image_list).toHaveLength(2)
    expect(stored!.content).toContain('第一段，加粗。')
    expect((await push(['a.md'], {newspic: true})).drafts[0]!.action).toBe('kept')
  })
})

describe('the cover', () => {
  it('is cropped as the front matter says, and anew where that changes', async () => {
    const {push, simulator, cwd} = await desk({
      'a.md': article.replace('cover: cover.png', 'cover: {src: a.png, focus: [0.5, 0]}'),
    })
    const {drafts} = await push()
    const stored = () => simulator.account.drafts.get(drafts[0]!.mediaId)!.articles[0]!
    expect(stored()).toMatchObject({pic_crop_235_1: '0_0_1_0.638298', pic_crop_1_1: '0.166667_0_0.833333_1'})
    writeFileSync(join(cwd, 'a.md'), article.replace('cover: ', 'crop: [0, 0, 1, 0.5]\ncover: '))
    expect((await push()).drafts[0]!.action).toBe('updated')
    expect(stored()).toMatchObject({pic_crop_235_1: '0_0_1_0.5'})
  })
})

describe('pictures', () => {
  it('of every kind arrive as what the server takes, a GIF as material', async () => {
    const {default: sharp} = await import('sharp')
    const flat = sharp({create: {width: 300, height: 200, channels: 3, background: 'teal'}})
    const {push, simulator, calls} = await desk({
      'a.md':
        '---\ntitle: 图\n---\n\n![w](w.png)\n\n![g](g.gif)\n\n![s](s.svg)\n\n![d](data:image/webp;base64,WEBP)\n'.replace(
          'WEBP',
          (await flat.clone().webp().toBuffer()).toString('base64'),
        ),
      // A host's, or an editor's, mislabelled file.
      'w.png': await flat.clone().webp().toBuffer(),
      'g.gif': await flat.clone().gif().toBuffer(),
      's.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="9" height="9"/></svg>',
    })
    const {drafts} = await push()
    expect(drafts[0]!.articles[0]!.differences).toEqual([])
    const {content} = simulator.account.drafts.get(drafts[0]!.mediaId)!.articles[0]!
    expect(load(content)('img')).toHaveLength(4)
    const made = writes(calls())
    // The WebP and the data are one picture; the cover is the first picture, as material.
    expect(made.sort()).toEqual([
      'draft/add',
      'material/add_material',
      'material/add_material',
      'media/uploadimg',
      'media/uploadimg',
    ])
  })

  it('one that is missing blocks, with its place, unless that is allowed', async () => {
    const {publisher, push, calls, simulator} = await desk({'a.md': article.replace('(b.png)', '(none.png)')})
    const plan = await publisher().plan(['a.md'])
    expect(plan).toMatchObject({
      readiness: 'blocked',
      blockers: [{ruleId: 'image-missing', file: 'a.md', line: 16}],
    })
    await expect(push()).rejects.toMatchObject({code: 'draft-blocked'})
    expect(calls()).toEqual([])
    const {drafts, byHand} = await push(['a.md'], {allowMissing: true})
    expect(byHand).toHaveLength(3)
    expect(load([...simulator.account.drafts.values()][0]!.articles[0]!.content)('img')).toHaveLength(2)
    expect(drafts[0]!.articles[0]!.differences).toEqual([])
  })

  it('of the web are fetched, but not from the own network', async () => {
    const {publisher} = await desk({'a.md': article.replace('(b.png)', '(http://127.0.0.1:9/x.png)')})
    expect((await publisher().plan(['a.md'])).blockers).toMatchObject([{ruleId: 'image-fetch', line: 16}])
  })

  it('without a cover the first large picture is it; without any, that blocks', async () => {
    const {publisher} = await desk({
      'a.md': '---\ntitle: 甲\n---\n\n![小](b.png)\n\n![大](a.png)\n',
      'b.md': '---\ntitle: 乙\n---\n\n没有图。\n',
    })
    const [one, other] = await Promise.all(['a.md', 'b.md'].map(each => publisher().plan([each])))
    expect(one!.drafts[0]!.articles[0]!.cover).toMatchObject({
      source: 'a.png',
      endpoint: 'material/add_material',
    })
    expect(other!.blockers.map(({ruleId}) => ruleId)).toEqual(['draft-cover'])
  })

  it('two hundred, each once', async () => {
    const many = Array.from({length: 200}, (_, at) => at)
    const {push, simulator} = await desk({
      ...Object.fromEntries(many.map(at => [`p/${at}.png`, png(20 + at, 20)])),
      'a.md': `---\ntitle: 很多图\n---\n\n${many.map(at => `![](p/${at}.png)`).join('\n\n')}\n`,
    })
    const {uploads} = await push()
    expect(uploads).toBe(201)
    expect(simulator.world.images.size).toBe(201)
  })
})

describe('what blocks', () => {
  it.each([
    ['a long title', article.replace('一篇文章', '长'.repeat(33)), 'title-too-long'],
    ['a long digest', article.replace('摘要', '长'.repeat(121)), 'digest-too-long'],
    [
      'a long author, its rule off',
      article.replace('某人\n', `${'长'.repeat(17)}\nweimark: {lint: {author-too-long: off}}\n`),
      'draft-limit',
    ],
    ['no title', '---\ncover: cover.png\n---\n\n字\n', 'draft-title'],
  ])('%s', async (_, text, rule) => {
    const {publisher} = await desk({'a.md': text})
    expect((await publisher().plan(['a.md'])).blockers.map(({ruleId}) => ruleId)).toEqual([rule])
  })
})

describe('secrets', () => {
  it('the token lies in a file of its owner, and nothing shows it or the secret', async () => {
    const {push, cwd, simulator, publisher} = await desk()
    await push()
    const tokens = join(cwd, '.cache/tokens')
    const [file] = readdirSync(tokens)
    expect(statSync(join(tokens, file!)).mode & 0o777).toBe(0o600)
    const token = simulator.account.tokens[0]!.value
    const wrong = publisher({account: {appId, secret: 'x'.repeat(32), apiBase: simulator.url}})
    const error = await wrong.list().catch(each => each)
    expect(error).toMatchObject({code: 'wechat-40125'})
    const everything = `${error.stack}${JSON.stringify(error)}${error.hint}`
    for (const hidden of [secret, token, 'x'.repeat(32)]) expect(everything).not.toContain(hidden)
  })
})
