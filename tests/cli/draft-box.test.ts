import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {appId, article, desk, secret, writes} from '../draft/box.ts'
import {weimark} from './terminal.ts'

async function office(...given: Parameters<typeof desk>) {
  const own = await desk(...given)
  const {cwd, simulator} = own
  const env = {
    HOME: cwd,
    XDG_CACHE_HOME: join(cwd, '.cache'),
    WECHAT_APP_ID: appId,
    WECHAT_APP_SECRET: secret,
    WECHAT_API_BASE: simulator.url,
  }
  const run = (...argv: string[]) => weimark(['draft', ...argv], cwd, {env})
  const ids = () => [...simulator.account.drafts.keys()]
  return {...own, env, run, ids}
}

describe('weimark draft list, show, open, diff, delete', () => {
  it('lists what is there, with the files that it was made of', async () => {
    const {run, ids, simulator} = await office()
    expect((await run('list')).err).toContain('The draft box is empty.')
    await run('a.md')
    const [id] = ids()
    simulator.account.drafts.set('other', {
      articles: [{...simulator.account.drafts.get(id!)!.articles[0]!, title: '别人的'}],
      updated: 0,
    })
    const {code, out} = await run('list')
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^${id}  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  一篇文章  ← a\\.md\\n`))
    expect(out).toMatch(/^other .* {2}别人的$/m)
    const data = JSON.parse((await run('list', '--format', 'json')).out)
    expect(data).toMatchObject({
      version: 1,
      account: {appId: 'wx01…cdef'},
      drafts: [
        {mediaId: id, titles: ['一篇文章'], files: ['a.md']},
        {mediaId: 'other', files: []},
      ],
    })
  })

  it('shows and opens one, by its file or its id', async () => {
    const {run, ids} = await office()
    await run('a.md')
    const [id] = ids()
    for (const subject of ['a.md', './a.md', id!]) {
      const {code, out} = await run('show', subject)
      expect(code).toBe(0)
      expect(out).toContain('一篇文章\n    author: 某人\n    digest: 摘要\n    pictures: 3 · links: 0')
      expect(out).toContain('\n第一段，加粗。\n')
    }
    const shown = await run('show', id!, '--format', 'json')
    expect(JSON.parse(shown.out).articles).toMatchObject([{title: '一篇文章', pictures: 3}])
    expect(shown.out).not.toContain('第一段')
    expect((await run('open', 'a.md')).out).toMatch(/^https:\/\/mp\.weixin\.qq\.com\/s\?\S+\n$/)
    for (const subject of ['none', 'none.md', 'b.png']) {
      const {code, err, out} = await run('show', subject)
      expect({code, out}).toEqual({code: 1, out: ''})
      expect(err).toContain('There is no draft')
    }
  })

  it('compares file and draft passage by passage', async () => {
    const {run, ids, cwd, simulator, calls} = await office()
    await run('a.md')
    expect(await run('diff', 'a.md')).toMatchObject({
      code: 0,
      out: '一篇文章: file and draft are the same\n',
    })
    simulator.edit(ids()[0]!, each => {
      each.content = each.content.replace('第二段', '编辑改的')
    })
    writeFileSync(join(cwd, 'a.md'), article.replace('第一段', '头一段'))
    calls()
    const {code, out} = await run('diff', 'a.md', '--lang', 'zh')
    expect(code).toBe(1)
    expect(out).toBe(
      '一篇文章：2 处不同\n    上次推送之后，有人改过这个草稿。\n    - 文件: 头一段，加粗。\n    + 草稿: 第一段，加粗。\n    - 文件: 第二段。\n    + 草稿: 编辑改的。\n',
    )
    expect(writes(calls())).toEqual([])
    const {articles} = JSON.parse((await run('diff', 'a.md', '--format', 'json')).out)
    expect(articles[0]).toMatchObject({edited: true, passages: [{}, {was: '第二段。', now: '编辑改的。'}]})
  })

  it('a push that is refused shows the passages, in the terminal and as data', async () => {
    const {run, ids, simulator} = await office()
    await run('a.md')
    simulator.edit(ids()[0]!, each => {
      each.content = each.content.replace('第二段', '编辑改的')
    })
    const {code, err, out} = await run('a.md')
    expect({code, out}).toEqual({code: 1, out: ''})
    expect(err).toContain('    - file: 第二段。\n    + draft: 编辑改的。\n')
    const data = JSON.parse((await run('a.md', '--format', 'json')).out)
    expect(data).toMatchObject({
      plan: {readiness: 'ready'},
      error: {code: 'draft-edited', file: 'a.md', passages: [{was: '第二段。', now: '编辑改的。'}]},
    })
  })

  it('deletes after asking, or with --yes, and forgets', async () => {
    const {run, ids, cwd, env} = await office()
    await run('a.md')
    const [id] = ids()
    // Nobody is there.
    expect((await weimark(['draft', 'delete', 'a.md'], cwd, {env, stdin: ''})).code).toBe(2)
    // The terminal ends without an answer.
    expect(await run('delete', 'a.md')).toMatchObject({code: 1, out: ''})
    expect(ids()).toEqual([id])
    expect(await run('delete', 'a.md', '--yes')).toMatchObject({code: 0, out: `Deleted: ${id}\n`})
    expect(ids()).toEqual([])
    expect((await run('a.md')).out).toContain('New draft:')
    const [next] = ids()
    const {out} = await run('delete', next!, '-y', '--format', 'json')
    expect(JSON.parse(out)).toMatchObject({version: 1, deleted: next, titles: ['一篇文章']})
    expect((await run('delete', next!, '-y')).code).toBe(1)
  })

  it('works against the simulated box, which is kept between runs', async () => {
    const {cwd} = await office()
    const env = {HOME: cwd, XDG_CACHE_HOME: join(cwd, '.cache')}
    const run = (...argv: string[]) => weimark(['draft', ...argv, '--simulate'], cwd, {env})
    expect((await run('list')).err).toContain('simulator')
    expect((await run('a.md')).out).toContain('New draft:')
    expect((await run('a.md')).out).toContain('Nothing has changed:')
    writeFileSync(join(cwd, 'a.md'), article.replace('第一段', '头一段'))
    expect((await run('diff', 'a.md')).code).toBe(1)
    const updated = await run('a.md', '--format', 'json')
    expect(JSON.parse(updated.out).result).toMatchObject({uploads: 0, drafts: [{action: 'updated'}]})
    expect((await run('list')).out).toContain('一篇文章')
    expect((await run('show', 'a.md')).out).toContain('头一段')
    expect((await run('delete', 'a.md', '--yes')).code).toBe(0)
    expect((await run('list')).err).toContain('empty')
  })

  it('tells wrong usage', async () => {
    const {run} = await office()
    for (const argv of [
      ['show'],
      ['list', 'x'],
      ['delete', 'a', 'b', '-y'],
      ['list', '--force'],
      ['show', 'a.md', '--dry-run'],
      ['diff', '-'],
    ]) {
      expect([argv, (await run(...argv)).code]).toEqual([argv, 2])
    }
    const slip = await run('lst')
    expect(slip).toMatchObject({code: 2})
    expect(slip.err).toContain('Did you mean weimark draft list?')
    expect((await run('--help', '--lang', 'zh')).out).toContain('weimark draft delete 文件|MEDIA_ID')
  })
})

describe('--account', () => {
  it('takes an account of the configuration by its name, and suggests one', async () => {
    const {cwd, simulator} = await office({
      'weimark.config.yaml': `accounts:\n  main: {appId: ${appId}, secretEnv: MAIN_SECRET}\n  other: {appIdEnv: OTHER_ID, secretEnv: OTHER_SECRET}\n`,
    })
    const env = {HOME: cwd, XDG_CACHE_HOME: join(cwd, '.cache'), WECHAT_API_BASE: simulator.url}
    const run = (...argv: string[]) => weimark(['draft', 'a.md', ...argv], cwd, {env})
    expect((await run()).err).toContain('Choose with --account: main, other')
    expect((await run('--account', 'mian')).err).toContain('Did you mean main?')
    const unset = await run('--account', 'main')
    expect(unset).toMatchObject({code: 1})
    expect(unset.err).toContain('MAIN_SECRET')
    writeFileSync(join(cwd, '.env'), `MAIN_SECRET=${secret}\nOTHER_SECRET=x\n`)
    const done = await run('--account', 'main')
    expect(done.code).toBe(0)
    expect(done.err).toContain('Account: main (wx01…cdef)')
    expect((await run('--account', 'other', '--lang', 'zh')).err).toContain('OTHER_ID')
    for (const {out, err} of [done, unset]) expect(out + err).not.toContain(secret)
  })

  it('the only one needs no name; apiBase leads to a relay', async () => {
    const {cwd, simulator} = await office()
    writeFileSync(
      join(cwd, 'weimark.config.json'),
      JSON.stringify({
        accounts: {main: {appId, secretEnv: 'MAIN_SECRET', apiBase: `${simulator.url}/`}},
        apiBase: 'http://127.0.0.1:9',
      }),
    )
    const env = {HOME: cwd, XDG_CACHE_HOME: join(cwd, '.cache'), MAIN_SECRET: secret}
    expect((await weimark(['draft', 'a.md'], cwd, {env})).code).toBe(0)
  })
})
