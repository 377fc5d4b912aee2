import {chmodSync, mkdirSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {appId, desk, secret} from '../draft/box.ts'
import {weimark} from './terminal.ts'

interface Shown {
  id: string
  status: string
  message: string
  hint?: string
  details?: Record<string, unknown>
}

async function ward(options: Parameters<typeof desk>[1] = {}) {
  const {cwd, simulator, calls} = await desk({}, options)
  const env = {
    HOME: cwd,
    XDG_CACHE_HOME: join(cwd, '.cache'),
    WECHAT_APP_ID: appId,
    WECHAT_APP_SECRET: secret,
    WECHAT_API_BASE: simulator.url,
  }
  const run = (argv: string[] = [], own: Record<string, string> = {}) =>
    weimark(['doctor', ...argv], cwd, {env: {...env, ...own}})
  const checks = async (own: Record<string, string> = {}) => {
    const {code, out} = await run(['--format', 'json'], own)
    const {checks, ok} = JSON.parse(out) as {checks: Shown[]; ok: boolean}
    expect(ok).toBe(code === 0)
    return {code, out, of: Object.fromEntries(checks.map(each => [each.id, each]))}
  }
  return {cwd, simulator, calls, run, checks, env}
}

describe('weimark doctor', () => {
  it('tells what is right, with the address that WeChat saw', async () => {
    const {checks, run} = await ward({caller: '203.0.113.9', accounts: [{appId, secret}]})
    const {code, of, out} = await checks()
    expect(code).toBe(0)
    expect(Object.keys(of)).toEqual([
      'credentials',
      'token',
      'address',
      'quota',
      'clock',
      'proxy',
      'cache',
      'sharp',
      'fonts',
      'browser',
    ])
    expect(of.credentials!.message).toBe('wx01…cdef')
    expect(of.address).toMatchObject({status: 'ok', details: {address: '203.0.113.9'}})
    expect(of.quota!.details).toMatchObject({'draft/add': {remain: 1000, limit: 1000}})
    expect(of.clock).toMatchObject({status: 'ok'})
    for (const hidden of [secret, appId]) expect(out).not.toContain(hidden)
    const {out: zh} = await run(['--lang', 'zh'])
    expect(zh).toContain('✓ access_token：可以取得')
    expect(zh).toContain('203.0.113.9')
  })

  it('names the address that is not allowed, and where to allow it', async () => {
    const {checks, run} = await ward({
      allowed: ['198.51.100.7'],
      caller: '203.0.113.9',
      accounts: [{appId, secret}],
    })
    const {code, of} = await checks()
    expect(code).toBe(1)
    expect(of.address).toMatchObject({status: 'error', details: {address: '203.0.113.9'}})
    expect(of.address!.hint).toContain('Add 203.0.113.9')
    expect(of.token!.status).toBe('skipped')
    expect((await run()).out).toContain('✗ Address: 203.0.113.9 is not on the allow-list')
  })

  it('tells a wrong secret, a missing one, and an account that there is not', async () => {
    const {checks, calls} = await ward()
    const wrong = await checks({WECHAT_APP_SECRET: 'feedfeedfeedfeedfeedfeedfeedfeed'})
    expect(wrong.of.token).toMatchObject({status: 'error', message: expect.stringContaining('40125')})
    expect(wrong.out).not.toContain('feedfeed')
    calls()
    const none = await checks({WECHAT_APP_SECRET: ''})
    expect(none.code).toBe(1)
    expect(none.of.credentials).toMatchObject({status: 'error', hint: expect.stringContaining('.env')})
    expect(none.of.token!.status).toBe('skipped')
    expect(calls()).toEqual([])
  })

  it('tells spent quota and a clock that is wrong', async () => {
    const {checks} = await ward({
      accounts: [{appId, secret}],
      quotas: {'/cgi-bin/draft/add': 0},
      now: () => Date.now() - 10 * 60_000,
    })
    const {code, of} = await checks()
    expect(code).toBe(1)
    expect(of.quota).toMatchObject({status: 'error', hint: expect.stringContaining('draft/add')})
    expect(of.clock).toMatchObject({status: 'error', message: expect.stringContaining('ahead')})
  })

  it('does not wait where there is no connection', async () => {
    const {checks, simulator} = await ward()
    await simulator.close()
    const {code, of} = await checks()
    expect(code).toBe(1)
    expect(of.token).toMatchObject({status: 'error', message: expect.stringContaining('ECONNREFUSED')})
    expect(of.clock!.status).toBe('skipped')
  })

  it('shows the proxy without its password, and which hosts pass it by', async () => {
    const {checks} = await ward()
    const proxied = {
      WECHAT_API_BASE: 'https://relay.invalid',
      HTTPS_PROXY: 'http://me:hush@127.0.0.1:9',
    }
    const {of, out} = await checks(proxied)
    expect(of.proxy).toMatchObject({status: 'ok', message: 'http://127.0.0.1:9'})
    expect(out).not.toContain('hush')
    expect((await checks({...proxied, NO_PROXY: '.invalid'})).of.proxy!.message).toContain('NO_PROXY')
    expect((await checks({...proxied, HTTPS_PROXY: 'proxy'})).of.proxy!.status).toBe('error')
  })

  it('mends a token that others could read; a cache that cannot be written is told', async () => {
    const {checks, cwd, run} = await ward()
    const tokens = join(cwd, '.cache/weimark/draft/tokens')
    mkdirSync(tokens, {recursive: true})
    writeFileSync(join(tokens, 'x.json'), '{}')
    chmodSync(join(tokens, 'x.json'), 0o644)
    expect((await checks()).of.cache!.status).toBe('warning')
    expect(statSync(join(tokens, 'x.json')).mode & 0o777).toBe(0o600)
    expect((await checks()).of.cache!.status).toBe('ok')
    writeFileSync(join(cwd, 'file'), '')
    const {code, out} = await run(['--cache', 'file'])
    expect(code).toBe(1)
    expect(out).toMatch(/✗ Cache: .*file cannot be written \(E/)
  })

  it('looks at the simulator without an account; wrong usage exits 2', async () => {
    const {cwd} = await ward()
    const env = {HOME: cwd, XDG_CACHE_HOME: join(cwd, '.cache')}
    const {code, out} = await weimark(['doctor', '--simulate'], cwd, {env})
    expect(code).toBe(0)
    expect(out).toContain('simulator')
    for (const argv of [['x'], ['--format', 'xml'], ['--nonsense']]) {
      expect((await weimark(['doctor', ...argv], cwd, {env})).code).toBe(2)
    }
    expect((await weimark(['doctor', '--help', '--lang', 'zh'], cwd, {env})).out).toContain('出口 IP')
  })
})
