import {existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {cacheFolder} from '../../src/cli/commands/convert/memory.ts'
import {bounds, pruneMemories} from '../../src/cli/commands/convert/memory-prune.ts'
import {folder, png} from '../images/site.ts'
import {weimark} from './terminal.ts'

const article = (text: string) => `---\ntitle: 题\n---\n\n${text}\n`
const lately = new Date(Date.now() - 60_000)

/** A folder with articles of a minute ago, and the command that converts it; the last line that it says. */
function site(files: Record<string, string | Uint8Array>) {
  const cwd = folder(files)
  const write = (name: string, content: string | Uint8Array, at = lately) => {
    writeFileSync(join(cwd, name), content)
    utimesSync(join(cwd, name), at, at)
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  const convert = async (...argv: string[]) => {
    const env = {XDG_CACHE_HOME: join(cwd, 'cache')}
    const {err} = await weimark(['in', '-o', 'out', ...argv], cwd, {env})
    return err.trimEnd().split('\n')
  }
  const sum = async (...argv: string[]) => (await convert(...argv)).at(-1)
  return {cwd, write, convert, sum}
}

const files = {
  'in/a.md': article('一 ![图](图.png)'),
  'in/b.md': article('[x](b.md)'),
  'in/图.png': png(2, 2),
}

describe('a folder', () => {
  it('is converted as far as it changed, by content; messages are told all the same', async () => {
    const {cwd, write, convert, sum} = site(files)
    const first = await convert()
    expect(first.at(-1)).toBe('2 written, 0 failed, 1 warning')
    const warning = (lines: string[]) => lines.filter(line => /link-dead|→ Write/.test(line))
    const second = await convert()
    expect(second.at(-1)).toBe('0 written, 2 unchanged, 0 failed, 1 warning')
    expect(warning(second)).toEqual(warning(first))

    write('in/b.md', files['in/b.md'], new Date(Date.now() - 30_000))
    expect(await sum()).toBe('0 written, 2 unchanged, 0 failed, 1 warning')
    // Same size, same time.
    write('in/b.md', article('[y](b.md)'), new Date(Date.now() - 30_000))
    expect(await sum()).toBe('1 written, 1 unchanged, 0 failed, 1 warning')
    expect(readFileSync(join(cwd, 'out/b.html'), 'utf8')).toContain('y')

    write('in/图.png', png(9, 2))
    expect(await sum()).toBe('1 written, 1 unchanged, 0 failed, 1 warning')
    expect(readFileSync(join(cwd, 'out/a.html'), 'utf8')).toContain('data-w="9"')
    rmSync(join(cwd, 'in/图.png'))
    expect(await sum()).toBe('1 written, 1 unchanged, 0 failed, 2 warnings')
    // An article with a missing picture is looked at each time.
    expect(await sum()).toBe('1 written, 1 unchanged, 0 failed, 2 warnings')
  })

  it('is converted anew with --force, other settings, another configuration, where outputs are gone or edited', async () => {
    const {cwd, write, sum} = site(files)
    const all = '2 written, 0 failed, 1 warning'
    const none = '0 written, 2 unchanged, 0 failed, 1 warning'
    const one = '1 written, 1 unchanged, 0 failed, 1 warning'
    expect(await sum()).toBe(all)
    expect(await sum('--force')).toBe(all)
    expect(await sum('--spacing')).toBe(all)
    expect(await sum()).toBe(all)
    write('my.css', 'p{color:red}')
    expect(await sum('-t', 'my.css')).toBe(all)
    expect(await sum('-t', 'my.css')).toBe(none)
    write('my.css', 'p{color:blue}')
    expect(await sum('-t', 'my.css')).toBe(all)
    write('weimark.config.yaml', 'spacing: true')
    expect(await sum()).toBe(all)
    expect(await sum()).toBe(none)
    write('weimark.config.yaml', 'spacing: false')
    expect(await sum()).toBe(all)
    rmSync(join(cwd, 'out/a.html'))
    expect(await sum()).toBe(one)
    writeFileSync(join(cwd, 'out/a.html'), 'edited')
    expect(await sum()).toBe(one)
    expect(await sum()).toBe(none)
  })

  it('with a broken memory is converted whole, and told of; nothing appears beside the articles', async () => {
    const {cwd, convert, sum} = site(files)
    await convert()
    const memory = join(cwd, 'cache/weimark')
    const [name] = readdirSync(memory)
    for (const broken of ['{', '{"format":1,"entries":{"x":{}}}', 'null']) {
      writeFileSync(join(memory, name!), broken)
      const lines = await convert()
      expect(lines[0]).toMatch(
        /^weimark: what earlier runs did cannot be read \(.*\); everything is converted\.$/,
      )
      expect(lines.at(-1)).toBe('2 written, 0 failed, 1 warning')
    }
    expect(await sum()).toMatch(/2 unchanged/)
    expect(readdirSync(cwd).sort()).toEqual(['cache', 'in', 'out'])
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['a.html', 'b.html'])
  })

  it('is forgotten where an article or its output is gone', async () => {
    const {cwd, write, sum} = site(files)
    await sum()
    const memory = join(cwd, 'cache/weimark')
    const [name] = readdirSync(memory)
    const remembered = () =>
      Object.keys(JSON.parse(readFileSync(join(memory, name!), 'utf8')).entries).map(path => basename(path))
    expect(remembered().sort()).toEqual(['a.html', 'b.html'])
    rmSync(join(cwd, 'in/b.md'))
    write('in/c.md', article('新'))
    expect(await sum()).toBe('1 written, 1 unchanged, 0 failed, 0 warnings')
    expect(remembered().sort()).toEqual(['a.html', 'c.html'])
    rmSync(join(cwd, 'out/c.html'))
    // Now it was being written when the run began.
    write('in/c.md', article('新'), new Date(Date.now() + 60_000))
    expect(await sum()).toBe('1 written, 1 unchanged, 0 failed, 0 warnings')
    expect(remembered()).toEqual(['a.html'])
  })

  it('is not remembered where an article failed or was being written', async () => {
    const {write, sum} = site({...files, 'in/c.md': '---\ntitle: [\n---\n'})
    expect(await sum()).toBe('2 written, 1 failed, 1 warning')
    expect(await sum()).toBe('0 written, 2 unchanged, 1 failed, 1 warning')
    write('in/c.md', article('好'), new Date(Date.now() + 60_000))
    expect(await sum()).toBe('1 written, 2 unchanged, 0 failed, 1 warning')
    expect(await sum()).toBe('1 written, 2 unchanged, 0 failed, 1 warning')
  })
})

it('one file is always converted, and leaves no memory', async () => {
  const {cwd, convert} = site(files)
  const env = {XDG_CACHE_HOME: join(cwd, 'cache')}
  expect((await weimark(['in/a.md'], cwd, {env})).code).toBe(0)
  expect(existsSync(env.XDG_CACHE_HOME)).toBe(false)
  await convert()
})

it('memories of folders that nobody converts any more are deleted, and nothing else', async () => {
  const name = (number: number) => `${number.toString(16).padStart(16, '0')}.json`
  const many = Array.from({length: bounds.memories + 2}, (_, index) => name(index))
  const others = ['other.json', `${name(999)}.bak`]
  const left = ['.weimark-00ff00ff00ff.tmp', `${name(501)}.78.tmp`, `${name(502)}.79.tmp`]
  const old = name(900)
  const cwd = folder(Object.fromEntries([...many, ...others, ...left, old].map(each => [each, '{}'])))
  const days = (count: number) => new Date(Date.now() - count * 86_400_000)
  many.forEach((each, index) => {
    utimesSync(join(cwd, each), days(index / 10), days(index / 10))
  })
  utimesSync(join(cwd, old), days(bounds.days + 1), days(bounds.days + 1))
  for (const each of [left[0]!, left[2]!]) utimesSync(join(cwd, each), days(2), days(2))
  utimesSync(join(cwd, others[0]!), days(999), days(999))
  await pruneMemories(cwd)
  const kept = [...many.slice(0, bounds.memories), ...others, left[1]!]
  expect(readdirSync(cwd).sort()).toEqual(kept.sort())
})

it('memory lies where each system keeps what can be made again', () => {
  expect(cacheFolder({HOME: '/h'}, 'linux')).toBe(join('/h', '.cache'))
  expect(cacheFolder({HOME: '/h', XDG_CACHE_HOME: '/x'}, 'linux')).toBe('/x')
  expect(cacheFolder({HOME: '/h'}, 'darwin')).toBe(join('/h', 'Library', 'Caches'))
  expect(cacheFolder({LOCALAPPDATA: 'C:\\l', HOME: '/h'}, 'win32')).toBe('C:\\l')
  expect(cacheFolder({}, 'linux')).toBeUndefined()
})
