import {existsSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {Writable} from 'node:stream'
import {describe, expect, it, onTestFinished} from 'vitest'
import {run} from '../../src/cli/run.ts'
import {folder, png} from '../images/site.ts'
import {weimark} from './terminal.ts'

const article = (text: string) => `---\ntitle: 题\n---\n\n${text}\n`

/** `--watch` as somebody runs it: what it says, and its end. */
function watching(argv: readonly string[], cwd: string) {
  const stop = new AbortController()
  let said = ''
  const stderr = new Writable({
    write(chunk, _encoding, done) {
      said += chunk
      done()
    },
  })
  const ended = run(argv, {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr,
    cwd,
    env: {},
    version: () => '1.2.3',
    stop: stop.signal,
  })
  const end = () => {
    stop.abort()
    return ended
  }
  onTestFinished(async () => void (await end()))
  return {
    end,
    said: () => said,
    /** Until it says something that it has not said before now. */
    async says(words: string | RegExp, act: () => void = () => {}) {
      const from = said.length
      act()
      await expect.poll(() => said.slice(from), {timeout: 20_000, interval: 5}).toMatch(words)
    },
  }
}

describe('--watch', () => {
  it('converts what changes: text, pictures, themes, the configuration; errors do not end it', async () => {
    const cwd = folder({
      'posts/甲.md': article('一 ![](图.png)'),
      'posts/b.md': article('二'),
      'posts/weimark.config.yaml': 'theme: ../my.css\n',
      'my.css': 'p{color:#111111}',
    })
    const file = (name: string) => join(cwd, name)
    const html = (name: string) => readFileSync(file(name), 'utf8')
    const watch = watching(['posts', '-w'], cwd)
    await watch.says(/2 articles in \d+ ms\. Watching for changes; Ctrl-C ends it\.\n/)
    expect(html('posts/b.html')).toContain('#111111')

    await watch.says(/^posts\/b\.md → posts\/b\.html \(\d+ ms\)\n$/, () =>
      writeFileSync(file('posts/b.md'), article('新')),
    )
    expect(html('posts/b.html')).toContain('新')

    // As editors save: a new file in place of the old one. Broken, then mended.
    await watch.says(/posts\/b\.md:2:8 {2}error .*front-matter/, () => {
      writeFileSync(file('b.tmp'), '---\ntitle: [\n---\n')
      renameSync(file('b.tmp'), file('posts/b.md'))
    })
    expect(html('posts/b.html')).toContain('新')
    await watch.says('posts/b.md →', () => writeFileSync(file('posts/b.md'), article('好')))

    await watch.says('posts/甲.md →', () => writeFileSync(file('posts/图.png'), png(7, 2)))
    expect(html('posts/甲.html')).toContain('data-w="7"')

    await watch.says(/甲\.md →|b\.md →/, () => writeFileSync(file('my.css'), 'p{color:#222222}'))
    await expect.poll(() => html('posts/b.html') + html('posts/甲.html')).toMatch(/#222222.*#222222/s)

    await watch.says(/weimark\.config\.yaml:1:1 {2}error {2}Unknown option them/, () =>
      writeFileSync(file('posts/weimark.config.yaml'), 'them: x\n'),
    )
    await watch.says('b.md →', () => writeFileSync(file('posts/weimark.config.yaml'), 'theme: default\n'))
    expect(html('posts/b.html')).not.toContain('#222222')

    await watch.says('posts/new.md → posts/new.html', () =>
      writeFileSync(file('posts/new.md'), article('新来的')),
    )
    rmSync(file('posts/new.md'))
    await watch.says('posts/b.md →', () => writeFileSync(file('posts/b.md'), article('末')))
    expect(await watch.end()).toBe(0)
  })

  it('of one file takes up a configuration that comes to be, and ends at once when it is told to', async () => {
    const cwd = folder({'a.md': article('a中')})
    const watch = watching(['a.md', '-w', '-o', 'out/'], cwd)
    await watch.says('1 article in')
    await watch.says('a.md →', () => writeFileSync(join(cwd, 'weimark.config.json'), '{"spacing": true}'))
    expect(readFileSync(join(cwd, 'out/a.html'), 'utf8')).toContain('a 中')
    expect(await watch.end()).toBe(0)
  })

  it('shows the last of 30 quick edits', async () => {
    const cwd = folder({'a.md': article('0')})
    const watch = watching(['a.md', '-wq'], cwd)
    await expect.poll(() => existsSync(join(cwd, 'a.html'))).toBe(true)
    for (let edit = 1; edit <= 30; edit++) {
      writeFileSync(join(cwd, 'a.md'), article(`第${edit}次`))
      await new Promise(done => setTimeout(done, edit % 4))
    }
    await expect.poll(() => readFileSync(join(cwd, 'a.html'), 'utf8'), {timeout: 20_000}).toContain('第30次')
    expect(await watch.end()).toBe(0)
    expect(watch.said()).toBe('')
  })

  it('needs files', async () => {
    const cwd = folder({'a.md': article('字')})
    expect((await weimark(['-w', '-'], cwd, {stdin: '字'})).code).toBe(2)
    expect((await weimark(['-w', 'a.md', '-o', '-'], cwd)).err).toContain(
      '--watch needs files to read and to write.',
    )
  })
})
