import {type SpawnOptions, spawn} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {describe, expect, it} from 'vitest'
import {convertFile, renderPage} from '../../src/node.ts'
import {folder, png} from '../images/site.ts'

const bin = resolve('dist/bin.js')

/** What is remembered of runs is not the user's. */
const cache = join(tmpdir(), 'weimark-test-cache')

interface Ended {
  code: number | null
  out: string
  err: string
}

function start(argv: readonly string[], options: SpawnOptions & {input?: string} = {}): Promise<Ended> {
  const {input = '', ...rest} = options
  return new Promise(done => {
    const child = spawn(process.execPath, [bin, ...argv], {
      env: {...process.env, LC_ALL: 'C', NO_COLOR: '1', FORCE_COLOR: '', XDG_CACHE_HOME: cache},
      ...rest,
      stdio: 'pipe',
    })
    const ended: Ended = {code: null, out: '', err: ''}
    child.stdout!.setEncoding('utf8').on('data', data => (ended.out += data))
    child.stderr!.setEncoding('utf8').on('data', data => (ended.err += data))
    child.on('close', code => done({...ended, code}))
    child.stdin!.on('error', () => {}).end(input)
  })
}

/** The command as it is installed. */
describe.skipIf(!existsSync(bin))('dist/bin.js', () => {
  it('tells the version of the package', async () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(await start(['--version'])).toEqual({code: 0, out: `${version}\n`, err: ''})
  })

  it('makes the page of an example, wherever it is called from', async () => {
    const cwd = folder({})
    const {code, err} = await start([resolve('examples/conference-report.md'), '-o', '会议.html'], {cwd})
    expect({code, err}).toEqual({code: 0, err: expect.stringMatching(/^Article: 会议\.html\nNext: .+\n$/)})
    const expected = renderPage(
      await convertFile(resolve('examples/conference-report.md'), {embedImages: true}),
    )
    expect(readFileSync(join(cwd, '会议.html'), 'utf8')).toBe(expected)
  })

  it('reads a pipe and writes one', async () => {
    const {code, out, err} = await start([], {input: '# 题\n\n正**文**\n'})
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toMatch(/^<section>.*<\/section>\n$/)
    expect(out).not.toContain('题')
  })

  it('converts many files on many threads, reported in order; a bad one stops no other', async () => {
    const count = 24
    const names = Array.from({length: count}, (_, index) => `${String(index).padStart(2, '0')} 文.md`)
    const files = Object.fromEntries(
      names.map((name, index) => [`in/${index % 3}/${name}`, `# ${name}\n\n![](x.png)\n`]),
    )
    // Two of that name: what is not where it was written is not guessed.
    const pictures = {'in/0/x.png': png(3, 2), 'in/0/more/x.png': png(3, 2)}
    const cwd = folder({...files, 'in/1/坏.md': '---\ntitle: [\n---\n', ...pictures})
    const {code, out, err} = await start(['in', '-o', 'out'], {cwd})
    expect({code, out}).toEqual({code: 1, out: ''})
    const named = err.split('\n').flatMap(line => /^in\/\d\/(.*?\.md):/.exec(line)?.[1] ?? [])
    const expected = [1, 2].flatMap(digit => [
      ...names.filter((_, index) => index % 3 === digit),
      ...(digit === 1 ? ['坏.md'] : []),
    ])
    expect(named).toEqual(expected)
    expect(err).toMatch(/\n24 written, 1 failed, 16 warnings\n$/)
    const written = readdirSync(join(cwd, 'out'), {recursive: true}).filter(name =>
      String(name).endsWith('.html'),
    )
    expect(written).toHaveLength(count)
    expect(
      readdirSync(join(cwd, 'out'), {recursive: true}).filter(name => String(name).endsWith('.tmp')),
    ).toEqual([])
    const one = await convertFile(`in/0/${names[0]}`, {cwd, embedImages: true})
    expect(readFileSync(join(cwd, `out/0/${names[0]!.replace('.md', '.html')}`), 'utf8')).toBe(
      renderPage(one),
    )
  })

  it('runs a configuration that is code in every thread', async () => {
    const names = ['1', '2', '3', '4', '5', '6']
    const cwd = folder({
      ...Object.fromEntries(names.map(name => [`in/${name}.md`, `# ${name}\n\n![](x.png)\n`])),
      'in/x.png': png(3, 2),
      'in/host.ts': 'export const host: string = "https://a.org/"',
      'in/weimark.config.ts':
        "import {defineConfig} from 'weimark'\nimport {host} from './host'\nexport default defineConfig({images: {resolve: ref => host + ref.source}})",
    })
    expect(await start(['in', '-o', 'out'], {cwd})).toMatchObject({code: 0, out: ''})
    const sources = names.map(
      name => /<img src="([^"]*)"/.exec(readFileSync(join(cwd, `out/${name}.html`), 'utf8'))?.[1],
    )
    expect(sources).toEqual(names.map(() => 'https://a.org/x.png'))
  })

  it('ends quietly when its reader goes away', async () => {
    const cwd = folder({'a.md': `# 题\n\n${'正文。'.repeat(500_000)}`})
    const child = spawn(process.execPath, [bin, 'a.md', '-o', '-'], {cwd, stdio: ['ignore', 'pipe', 'pipe']})
    let err = ''
    child.stderr.setEncoding('utf8').on('data', data => (err += data))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise(done => child.on('close', done))
    expect({code, err}).toEqual({code: 0, err: ''})
  })

  it('says in one line what is wrong, and by its exit code', async () => {
    const cwd = folder({'a.md': '字'})
    expect(await start(['a.md', '--thème'], {cwd})).toMatchObject({code: 2, out: ''})
    expect(await start(['b.md'], {cwd})).toMatchObject({code: 1, out: ''})
    expect((await start(['b.md'], {cwd, env: {...process.env, LC_ALL: 'zh_CN.UTF-8'}})).err).toContain(
      '没有这个文件',
    )
  })
})
