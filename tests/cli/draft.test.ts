import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {load} from 'cheerio/slim'
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
  return {...own, env, run: (...argv: string[]) => weimark(['draft', ...argv], cwd, {env})}
}

describe('weimark draft', () => {
  it('tells the plan with --dry-run, and calls nothing', async () => {
    const {run, calls} = await office()
    const {code, out, err} = await run('a.md', '--dry-run')
    expect({code, out}).toEqual({code: 0, out: ''})
    expect(err).toContain('Account: wx01…cdef')
    expect(err).toContain('a.md → 一篇文章  (new draft)')
    expect(err).toContain('cover: cover.png · pictures: 2, 3 to upload')
    expect(calls()).toEqual([])
  })

  it('brings the file into the draft box, and leaves it there the second time', async () => {
    const {run, simulator, calls} = await office()
    const first = await run('a.md')
    expect(first.code).toBe(0)
    const [[mediaId]] = [...simulator.account.drafts] as [[string, unknown]]
    expect(first.out).toContain(`New draft: ${mediaId}`)
    expect(first.out).toMatch(/https:\/\/mp\.weixin\.qq\.com\/s\?/)
    calls()
    const second = await run('a.md', '--lang', 'zh')
    expect(second.out).toContain(`没有变化: ${mediaId}`)
    expect(writes(calls())).toEqual([])
    for (const text of [first.out, first.err, second.out, second.err]) expect(text).not.toContain(secret)
  })

  it('gives plan and result as JSON, without text or secret', async () => {
    const {run} = await office()
    const planned = JSON.parse((await run('a.md', '--dry-run', '--format', 'json')).out)
    expect(planned.plan).toMatchObject({version: 1, readiness: 'ready', blockers: []})
    const {out} = await run('a.md', '--format', 'json')
    expect(JSON.parse(out)).toMatchObject({
      plan: {steps: planned.plan.steps},
      result: {drafts: [{action: 'added'}], uploads: 3},
    })
    for (const hidden of [secret, appId, '第一段']) expect(out).not.toContain(hidden)
  })

  it('says what blocks, with its place, and exits 1', async () => {
    const {run, calls} = await office({'a.md': article.replace('(b.png)', '(none.png)')})
    const {code, out, err} = await run('a.md')
    expect({code, out}).toEqual({code: 1, out: ''})
    expect(err).toMatch(/^a\.md:16:1 {2}error/m)
    expect(calls()).toEqual([])
    expect((await run('a.md', '--allow-missing')).code).toBe(0)
  })

  it('explains what WeChat refuses, in both languages', async () => {
    const {run} = await office(
      {},
      {allowed: ['198.51.100.7'], caller: '203.0.113.9', accounts: [{appId, secret}]},
    )
    const {code, err} = await run('a.md', '--quiet')
    expect(code).toBe(1)
    expect(err).toContain('stable_token answered 40164: this IP is not on the allow-list (203.0.113.9)')
    expect((await run('a.md', '--lang', 'zh', '--quiet')).err).toContain('本机 IP 不在白名单里 (203.0.113.9)')
  })

  it('does not overwrite what a person edited', async () => {
    const {run, simulator} = await office()
    await run('a.md')
    const [mediaId] = [...simulator.account.drafts.keys()]
    simulator.edit(mediaId!, each => Object.assign(each, {title: '改过'}))
    const refused = await run('a.md')
    expect(refused.code).toBe(1)
    expect(refused.err).toMatch(/draft-edited/)
    expect((await run('a.md', '--force')).out).toContain(`Draft updated: ${mediaId}`)
  })

  it('reads the account from a .env beside the configuration; the environment is stronger', async () => {
    const {cwd, simulator} = await office()
    writeFileSync(
      join(cwd, '.env'),
      `WECHAT_APP_ID="${appId}"\nWECHAT_APP_SECRET=${secret}\nWECHAT_API_BASE=${simulator.url}\n`,
    )
    const env = {HOME: cwd}
    expect((await weimark(['draft', 'a.md'], cwd, {env})).code).toBe(0)
    const wrong = await weimark(['draft', 'a.md', '--cache', 'c'], cwd, {
      env: {...env, WECHAT_APP_SECRET: 'wrong'},
    })
    expect(wrong.err).toContain('40125')
    expect(wrong.err).not.toContain('"wrong"')
  })

  it('without an account says what to set; wrong usage exits 2', async () => {
    const {cwd} = await office()
    const {code, err} = await weimark(['draft', 'a.md'], cwd, {env: {HOME: cwd}})
    expect(code).toBe(1)
    expect(err).toContain('WECHAT_APP_ID')
    expect(err).toContain('--simulate')
    for (const argv of [[], ['-'], ['a.md', '--format', 'xml'], ['a.md', '--nonsense']]) {
      expect((await weimark(['draft', ...argv], cwd, {env: {HOME: cwd}})).code).toBe(2)
    }
    expect((await weimark(['draft', 'none.md'], cwd, {env: {HOME: cwd}})).code).toBe(1)
  })

  it('simulates the whole way without an account, remembers nothing and shows what was stored', async () => {
    const {cwd} = await office()
    const {code, out, err} = await weimark(['draft', 'a.md', '--simulate'], cwd, {env: {HOME: cwd}})
    expect(code).toBe(0)
    expect(out).toContain('New draft:')
    const page = /has stored: (.+\.html)/.exec(err)![1]!
    const $ = load(readFileSync(page, 'utf8'))
    expect($('#article').text()).toContain('第一段，加粗。')
    expect(
      $('#article img')
        .toArray()
        .every(each => each.attribs.src!.startsWith('data:image/png')),
    ).toBe(true)
    expect(existsSync(join(cwd, '.weimark'))).toBe(false)
  })

  it('publishes after --submit, and explains who may not', async () => {
    const {run, simulator} = await office()
    const refused = await run('a.md', '--submit', '--yes')
    expect(refused).toMatchObject({code: 1})
    expect(refused.err).toContain('48001')
    expect(simulator.account.drafts.size).toBe(1)
  })

  it('ends cleanly when it is stopped', async () => {
    const {cwd, env, simulator} = await office()
    simulator.fault({path: '/cgi-bin/stable_token', kind: 'slow', wait: 60_000})
    const stop = new AbortController()
    const running = weimark(['draft', 'a.md'], cwd, {env, stop: stop.signal})
    setTimeout(() => stop.abort(), 700)
    const {code, err} = await running
    expect(code).toBe(1)
    expect(err).toContain('Stopped.')
    expect(err).not.toMatch(/\n\s+at /)
  })
})
