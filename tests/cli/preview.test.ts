import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {Writable} from 'node:stream'
import {describe, expect, it, onTestFinished} from 'vitest'
import {folder} from '../images/site.ts'
import {listen} from '../preview/running.ts'
import {weimark} from './terminal.ts'

/** The command while it runs. */
async function run(argv: readonly string[], cwd: string, env: Record<string, string> = {}) {
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  let told: (text: string) => void
  const first = new Promise<string>(done => {
    told = done
  })
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      told(String(chunk))
      done()
    },
  })
  const ended = weimark(['preview', ...argv], cwd, {stdout, stop: stop.signal, env})
  const out = await Promise.race([first, ended.then(({err}) => err)])
  return {out, port: Number(/:(\d+)\//.exec(out)?.[1]), ended, stop: () => stop.abort()}
}

describe('weimark preview', () => {
  it('prints the address, shows what the options and the configuration say, and ends when told to', async () => {
    const root = folder({
      'a.md': '**字**',
      'weimark.config.json': '{"theme": "minimal"}',
      'my.css': 'strong { color: #aa0000 }',
    })
    const own = await run(['a.md', '--css', 'my.css', '--account', '号', '--lang', 'zh'], root)
    expect(own.out).toMatch(/^预览：http:\/\/127\.0\.0\.1:\d+\/\n$/)
    const page = await listen(own.port, {article: 'a.md'})
    const {shown} = await page.until('article', () => true)
    expect([shown!.account, shown!.html.includes('#aa0000')]).toEqual(['号', true])
    await page.until('details', ({theme}) => theme?.own === 'minimal')
    writeFileSync(join(root, 'my.css'), 'strong { color: #00aa00 }')
    await page.until('article', event => event.shown!.html.includes('#00aa00'))
    writeFileSync(join(root, 'weimark.config.json'), '{"theme": "literary"}')
    await page.until('details', ({theme}) => theme?.own === 'literary')
    writeFileSync(join(root, 'weimark.config.json'), '{"theme": ')
    await page.until('article', ({failure}) => failure?.ruleId === 'config-syntax')
    writeFileSync(join(root, 'weimark.config.json'), '{}')
    await page.until('article', ({failure}) => failure === undefined)
    own.stop()
    expect(await own.ended).toMatchObject({code: 0, err: '按 Ctrl-C 结束。\n'})
  })

  it.skipIf(process.platform === 'win32')(
    'opens its address with --open, or says that it cannot',
    async () => {
      const cwd = folder({
        'a.md': '字',
        '工 具/xdg-open': '#!/bin/sh\nprintf "%s\\n" "$#" "$@" > "$0.got"',
      })
      chmodSync(join(cwd, '工 具/xdg-open'), 0o755)
      const got = () => readFileSync(join(cwd, '工 具/xdg-open.got'), 'utf8')
      const own = await run(['a.md', '--open', '--lang', 'zh'], cwd, {
        PATH: `${join(cwd, '工 具')}:/bin:/usr/bin`,
      })
      await expect
        .poll(() => existsSync(join(cwd, '工 具/xdg-open.got')) && got())
        .toBe(`1\nhttp://127.0.0.1:${own.port}/\n`)
      own.stop()
      expect(await own.ended).toMatchObject({code: 0, err: '按 Ctrl-C 结束。\n'})
      const none = await run(['a.md', '--open', '--lang', 'zh'], cwd, {PATH: join(cwd, 'none')})
      none.stop()
      expect(await none.ended).toMatchObject({
        code: 0,
        err: '按 Ctrl-C 结束。\n没能打开浏览器，请自己打开这个网址。\n',
      })
    },
  )

  it('says what cannot be: a port, a file, an option', async () => {
    const root = folder({'a.md': '字'})
    const first = await run(['a.md'], root)
    expect(await weimark(['preview', 'a.md', '--port', String(first.port)], root)).toMatchObject({
      code: 1,
      err: expect.stringContaining(`The port ${first.port} is in use`),
    })
    expect(await weimark(['preview', '--port', 'x'], root)).toMatchObject({code: 2})
    expect(await weimark(['preview', '--port', '70000'], root)).toMatchObject({code: 2})
    expect(await weimark(['preview', 'a.md', '--editor', 'vim'], root)).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        '--editor is "vim", expected one of code, cursor, webstorm, sublime, none.',
      ),
    })
    expect(await weimark(['preview', 'b.md'], root)).toMatchObject({code: 1})
    expect(await weimark(['preview', 'a.md', '--theme', 'nimimal'], root)).toMatchObject({code: 1})
    expect(await weimark(['preview', 'a.md', 'b.md'], root)).toMatchObject({code: 2})
    expect((await weimark(['preview', '--help', '--lang', 'zh'], root)).out).toContain(
      'weimark preview [选项]',
    )
  })
})
