import {mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {FSWatcher} from 'chokidar'
import {describe, expect, it, onTestFinished, vi} from 'vitest'
import {convertFile} from '../../src/node.ts'
import {Session} from '../../src/preview/session.ts'
import {folder, png} from '../images/site.ts'
import {ask, listen, running} from './running.ts'

const article = '---\ntitle: 题\nauthor: 甲\n---\n\n正文\n\n![图](media/图%201.png)\n'
const files = {'文.md': article, 'media/图 1.png': png(3, 2)}
const own = (port: number) => ({host: `127.0.0.1:${port}`})

describe('what changes is shown', () => {
  it('the Markdown, the picture, the theme, each in place of the last', async () => {
    const root = folder({...files, 'my.css': 'strong { color: #aa0000 }'})
    const file = join(root, '文.md')
    const {port} = await running(file, {theme: join(root, 'my.css')})
    const page = await listen(port, {article: '文.md'})
    const first = await page.until('article', ({shown}) => shown !== undefined)
    expect(first.shown).toMatchObject({title: '题', author: '甲', stats: {words: 2, pictures: 1}})
    const [picture] = /http:[^"]+picture[^"]+/.exec(first.shown!.html)!
    writeFileSync(file, article.replace('正文', '新**文**'))
    const second = await page.until('article', ({shown}) => shown!.html.includes('新'))
    expect(second.seq).toBeGreaterThan(first.seq)
    expect(second.shown!.html).toContain('#aa0000')
    writeFileSync(join(root, 'my.css'), 'strong { color: #00aa00 }')
    await page.until('article', ({shown}) => shown!.html.includes('#00aa00'))
    writeFileSync(join(root, 'media/图 1.png'), png(30, 20))
    await page.until('article', ({shown}) => !shown!.html.includes(picture))
    writeFileSync(file, article)
    await page.until('article', ({shown}) => shown!.html.includes('正文'))
  })

  it('a picture that was missing, in a folder that was missing', async () => {
    const root = folder({'a.md': '![图](new/a.png)'})
    const {port} = await running('a.md', {cwd: root})
    const page = await listen(port, {article: 'a.md'})
    await page.until('details', ({findings}) => findings.some(each => each.ruleId === 'image-missing'))
    mkdirSync(join(root, 'new'))
    await pause(300)
    writeFileSync(join(root, 'new/a.png'), png(3, 2))
    await page.until('article', ({shown}) => shown!.html.includes('data-w="3"'))
    await page.until('details', ({findings}) => !findings.some(each => each.ruleId === 'image-missing'))
  })

  it('50 rapid edits end with the last, and no older one comes after a newer', async () => {
    const root = folder(files)
    const file = join(root, '文.md')
    const {port} = await running(root)
    const pages = await Promise.all([1, 2].map(() => listen(port, {article: '文.md'})))
    await Promise.all(pages.map(page => page.until('article', () => true)))
    for (let edit = 1; edit <= 50; edit++) {
      // Every third as editors do that replace a file.
      if (edit % 3 > 0) writeFileSync(file, `# 题\n\n第${edit}次`)
      else {
        writeFileSync(`${file}~`, `# 题\n\n第${edit}次`)
        renameSync(`${file}~`, file)
      }
      await pause(edit % 7)
    }
    for (const page of pages) {
      await page.until('article', ({shown}) => shown!.html.includes('第50次'))
      await page.until(
        'details',
        ({seq}) => seq === (page.all.findLast(each => each.name === 'article')!.data as {seq: number}).seq,
      )
      const shown = page.all.flatMap(each => (each.name === 'article' ? [each.data] : []))
      const edits = shown.map(({shown}) => Number(/第(\d+)次/.exec(shown!.html)?.[1] ?? 0))
      expect(edits).toEqual([...edits].sort((one, other) => one - other))
      const numbers = shown.map(({seq}) => seq)
      expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other))
    }
  })

  it('a file that breaks, goes and comes back', async () => {
    const root = folder(files)
    const file = join(root, '文.md')
    const {port} = await running('文.md', {cwd: root, lang: 'zh'})
    const page = await listen(port, {article: '文.md'})
    await page.until('article', ({shown}) => shown !== undefined)
    writeFileSync(file, '---\ntitle: "题\n---\n坏')
    const broken = await page.until('article', ({failure}) => failure !== undefined)
    expect(broken.failure).toMatchObject({
      ruleId: 'front-matter',
      file: '文.md',
      path: file,
      line: expect.any(Number),
    })
    expect(broken.shown!.html).toContain('正文')
    // A page that comes only now sees the last good article, too.
    const late = await listen(port, {article: '文.md'})
    expect((await late.until('article', () => true)).shown!.html).toContain('正文')
    rmSync(file)
    await page.until('article', ({failure}) => failure?.ruleId === 'file-missing')
    await pause(200)
    writeFileSync(file, article.replace('正文', '又来'))
    const back = await page.until('article', ({failure}) => failure === undefined)
    expect(back.shown!.html).toContain('又来')
  })

  it('a choice over the article’s own theme', async () => {
    const root = folder({'a.md': '**字**', 'posts/b.md': '# 乙\n\n正文'})
    const {port} = await running(root)
    const page = await listen(port, {
      article: 'a.md',
      choice: '{"theme": "minimal", "variables": {"strong": "#123456"}}',
    })
    const {shown} = await page.until('article', () => true)
    expect(shown!.html).toBe(
      (await convertFile(join(root, 'a.md'), {theme: 'minimal', variables: {strong: '#123456'}})).html,
    )
    const {theme} = await page.until('details', () => true)
    expect(theme).toMatchObject({name: 'minimal', own: 'default'})
    expect(theme!.variables.find(each => each.name === 'strong')).toMatchObject({
      value: '#123456',
      colour: '#123456',
    })
  })
})

it('lists a folder’s articles, new and removed ones, with their state', async () => {
  const root = folder({
    ...files,
    '深/坏.md': '---\n- : [\n---',
    'node_modules/x/README.md': 'x',
    '.hidden/a.md': 'x',
  })
  const {port} = await running(root)
  const page = await listen(port, {lang: 'en'})
  const known = await page.until('list', ({items}) => items.every(each => each.counts || each.failure))
  expect(known.items.map(each => [each.article, each.title])).toEqual([
    ['深/坏.md', '坏.md'],
    ['文.md', '题'],
  ])
  writeFileSync(join(root, '深/坏.md'), '# 好了\n\n正文')
  await page.until('list', ({items}) => items[0]?.title === '好了')
  writeFileSync(join(root, 'new.md'), '# 新')
  await page.until('list', ({items}) => items.length === 3)
  rmSync(join(root, 'new.md'))
  await page.until('list', ({items}) => items.length === 2)
})

it('watches a folder that is a link, and has links that lead back up or nowhere', async () => {
  const root = folder({'in/文.md': '一', 'in/深/b.md': '# 乙', 'out/x': ''})
  const own = join(root, 'in')
  symlinkSync(own, join(own, '深/回'))
  symlinkSync(join(own, 'none'), join(own, '断.md'))
  symlinkSync(own, join(root, 'out/link'))
  const {port} = await running(join(root, 'out/link'))
  const page = await listen(port, {article: '文.md'})
  await page.until('article', ({shown}) => shown!.html.includes('一'))
  writeFileSync(join(own, '文.md'), '二')
  await page.until('article', ({shown}) => shown!.html.includes('二'))
  const list = await listen(port, {lang: 'en'})
  const {items} = await list.until('list', each => each.items.every(item => item.counts || item.failure))
  expect(items.map(each => each.article)).toEqual(['深/b.md', '文.md'])
})

it('what cannot be watched is told to the pages, and ends nothing', async () => {
  const add = vi.spyOn(FSWatcher.prototype, 'add')
  onTestFinished(() => add.mockRestore())
  const root = folder(files)
  const {port} = await running(root)
  const page = await listen(port, {article: '文.md'})
  await page.until('article', () => true)
  const watchers = [...new Set(add.mock.contexts as FSWatcher[])]
  expect(watchers.length).toBe(2)
  for (const [index, watcher] of watchers.entries()) {
    watcher.emit('error', new Error(`no watches left ${index}`))
    await page.until('fault', ({message}) => message.includes(`no watches left ${index}`))
  }
  writeFileSync(join(root, '文.md'), '还在')
  await page.until('article', ({shown}) => shown!.html.includes('还在'))
})

describe('nobody else is served', () => {
  it('under a name that is not its own, or from a foreign page', async () => {
    const {port} = await running('文.md', {cwd: folder(files)})
    const status = async (path: string, headers: Record<string, string>, method = 'GET') =>
      (await ask(port, path, {method, headers})).status
    expect(await status('/', own(port))).toBe(200)
    expect(await status('/', {host: `localhost:${port}`})).toBe(307)
    for (const host of [`evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port}.evil.example`]) {
      expect(await status('/', {host}), host).toBe(403)
      expect(await status('/-/events?article=a.md', {host}).catch(() => 400), host).not.toBe(200)
    }
    const foreign = {...own(port), origin: 'https://evil.example'}
    expect(await status('/-/page?article=%E6%96%87.md', foreign)).toBe(403)
    expect(await status('/-/picture?path=a.png', {...own(port), 'sec-fetch-site': 'cross-site'})).toBe(403)
    expect(
      await status('/', {
        ...own(port),
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      }),
    ).toBe(200)
    const save = {'content-type': 'application/json'}
    expect(await status('/-/save', {...foreign, ...save}, 'POST')).toBe(403)
    expect(await status('/-/save', {...own(port), ...save}, 'POST')).toBe(403)
    expect(await status('/-/save', {...own(port), origin: `http://127.0.0.1:${port}`}, 'POST')).toBe(400)
  })

  it('nothing but pictures of the folder, and its articles', async () => {
    const root = folder({
      'in/a.md': '![图](p.png)',
      'in/p.png': png(3, 2),
      'in/secret.txt': 'secret',
      'in/fake.png': 'secret',
      'out/o.png': png(3, 2),
      'out/b.md': 'secret',
    })
    symlinkSync(join(root, 'out/o.png'), join(root, 'in/link.png'))
    symlinkSync(join(root, 'out/b.md'), join(root, 'in/link.md'))
    const {port} = await running(join(root, 'in'))
    const status = async (path: string) => (await ask(port, path, {headers: own(port)})).status
    expect(await status('/-/picture?path=p.png')).toBe(200)
    const paths = [
      '../out/o.png',
      '..%2fout%2fo.png',
      '%2e%2e/out/o.png',
      '..\\out\\o.png',
      encodeURIComponent(join(root, 'out/o.png')),
    ]
    for (const path of [...paths, 'link.png', 'secret.txt', 'fake.png', 'p.png%00', '', '.']) {
      expect(await status(`/-/picture?path=${path}`), path).toBe(404)
    }
    expect(await status(`/-/picture?path=o.png&in=${encodeURIComponent(join(root, 'out'))}`)).toBe(404)
    for (const path of [
      '/../out/o.png',
      '/in/p.png',
      '/p.png',
      '/%2e%2e/out/b.md',
      '/-/client.css/../../x',
    ]) {
      expect(await status(path), path).toBe(404)
    }
    for (const name of [
      '../out/b.md',
      '..%2Fout%2Fb.md',
      join(root, 'out/b.md'),
      'secret.txt',
      'link.md',
      '.git/b.md',
    ]) {
      for (const route of ['/', '/-/events', '/-/page'])
        expect(await status(`${route}?article=${name}`), name).toBe(404)
    }
    expect((await ask(port, '/', {method: 'PUT', headers: own(port)})).status).toBe(403)
  })

  it('the page runs its own script only, and pictures are no pages', async () => {
    const root = folder({
      ...files,
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    })
    const {port} = await running(root)
    const {headers} = await ask(port, '/', {headers: own(port)})
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
    const picture = await ask(port, '/-/picture.svg?path=a.svg', {headers: own(port)})
    expect(picture.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    })
  })
})

it('says which port is in use, and leaves it alone', async () => {
  const other = createServer()
  await new Promise<void>(done => other.listen(0, '127.0.0.1', done))
  const {port} = other.address() as {port: number}
  const root = folder(files)
  const failed = expect.objectContaining({code: 'port-in-use', message: `端口 ${port} 已被占用`})
  await expect(running(root, {port, lang: 'zh'})).rejects.toThrow(failed)
  expect(other.listening).toBe(true)
  await new Promise(done => other.close(done))
  const first = await running(root, {port})
  const second = await running(root)
  expect(first.port).toBe(port)
  const pages = await Promise.all([first, second].map(each => listen(each.port, {article: '文.md'})))
  writeFileSync(join(root, '文.md'), '两边都要看到')
  await Promise.all(pages.map(page => page.until('article', ({shown}) => shown!.html.includes('两边'))))
})

it('says what is not there, or wrong, before it begins', async () => {
  const root = folder(files)
  await expect(running('none.md', {cwd: root})).rejects.toThrow(
    expect.objectContaining({code: 'file-missing'}),
  )
})

it('a day without work leaves nothing behind', async () => {
  const root = folder(files)
  // Only what repeats: sockets and files need the real clock.
  vi.useFakeTimers({toFake: ['setInterval', 'clearInterval']})
  try {
    const sizes: Session[] = []
    const attach = vi.spyOn(Session.prototype, 'article').mockImplementationOnce(function (
      this: Session,
      ...call
    ) {
      sizes.push(this)
      attach.mockRestore()
      return this.article(...call)
    })
    const {port} = await running(root)
    const page = await listen(port, {article: '文.md'})
    await page.until('details', () => true)
    const session = sizes[0]!
    const before = page.all.length
    const [{sockets, ...kept}] = [counts()]
    for (let hour = 0; hour < 24; hour++) {
      await vi.advanceTimersByTimeAsync(3600_000)
      // A page that comes and goes.
      const visitor = await listen(port, {article: '文.md'})
      await visitor.until('article', () => true)
      visitor.close()
      await vi.waitFor(() => expect(session.size).toBe(1), {interval: 5})
    }
    expect(vi.getTimerCount()).toBe(1)
    expect(page.all.length).toBe(before)
    expect(counts()).toMatchObject(kept)
    expect(counts().sockets).toBeLessThanOrEqual(sockets + 2)
    writeFileSync(join(root, '文.md'), '还在')
    await page.until('article', ({shown}) => shown!.html.includes('还在'))
  } finally {
    vi.useRealTimers()
  }
})

/** What the process holds on to. */
function counts(): {sockets: number; watchers: number; signals: number} {
  const all = process.getActiveResourcesInfo()
  return {
    sockets: all.filter(each => /TCP/.test(each)).length,
    watchers: all.filter(each => /FSEvent/.test(each)).length,
    signals: process.listenerCount('SIGINT') + process.listenerCount('exit'),
  }
}

it('saves to the front matter when its own page asks', async () => {
  const root = folder(files)
  const {port} = await running(root)
  const save = (name: string, choice: unknown) =>
    ask(
      port,
      '/-/save',
      {
        method: 'POST',
        headers: {...own(port), origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json'},
      },
      JSON.stringify({article: name, lang: 'zh', choice}),
    )
  expect((await save('文.md', {theme: 'minimal', variables: {primary: '#102030'}})).status).toBe(200)
  expect(readFileSync(join(root, '文.md'), 'utf8')).toBe(
    article.replace('甲\n', '甲\ntheme: {name: minimal, primary: "#102030"}\n'),
  )
  expect((await save('../x.md', {theme: 'minimal'})).status).toBe(400)
  expect((await save('文.md', {theme: '../x'})).status).toBe(200)
  writeFileSync(join(root, '文.md'), '---\na: "b\n---\n')
  expect(JSON.parse((await save('文.md', {theme: 'default'})).text)).toHaveProperty('message')
})
