import {spawn, spawnSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {hostname, tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'

let root: string

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), {recursive: true})
  writeFileSync(join(root, path), text)
}

describe('npm start', () => {
  /** Stands in for npm: it notes each call, takes its time, and "builds" a bin that shows what it got. */
  const fakeNpm = `import {appendFileSync, mkdirSync, writeFileSync} from 'node:fs'
    appendFileSync('calls', process.argv[2] + ' ')
    await new Promise(done => setTimeout(done, 100))
    if (process.argv[2] === 'ci' && process.env.BROKEN) { console.log('no network'); process.exit(7) }
    mkdirSync(process.argv[2] === 'ci' ? 'node_modules' : 'dist', {recursive: true})
    const bin = 'console.log(JSON.stringify([process.cwd(), ...process.argv.slice(2)])); process.exit(3)'
    if (process.argv[2] !== 'ci') writeFileSync('dist/bin.js', bin)`

  const start = (args: string[], env: Record<string, string> = {}) =>
    new Promise<{code: number | null; stdout: string; stderr: string}>(resolve => {
      const npm = {npm_execpath: join(root, 'npm-cli.js'), npm_lifecycle_event: 'start', INIT_CWD: root}
      const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...args], {
        cwd: root,
        env: {...process.env, LC_ALL: 'C', ...npm, ...env},
      })
      const seen = {stdout: '', stderr: ''}
      child.stdout.on('data', data => (seen.stdout += data))
      child.stderr.on('data', data => (seen.stderr += data))
      child.on('close', code => resolve({code, ...seen}))
    })

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'weimark start ')))
    write('package.json', '{"type": "module"}')
    // Without what the measurements install for themselves: hundreds of megabytes.
    const filter = (path: string) => basename(path) !== 'node_modules'
    cpSync('scripts', join(root, 'scripts'), {recursive: true, filter})
    write('npm-cli.js', fakeNpm)
  })

  afterEach(() => rmSync(root, {recursive: true, force: true}))

  it('sets up once for two at a time, and hands on arguments, folder and exit code', async () => {
    const folder = join(root, 'src')
    mkdirSync(folder)
    const both = await Promise.all([start(['a b.md'], {INIT_CWD: folder}), start(['a b.md'])])
    expect(both.map(({code}) => code)).toEqual([3, 3])
    expect(JSON.parse(both[0]!.stdout)).toEqual([folder, 'a b.md'])
    expect(readFileSync(join(root, 'calls'), 'utf8')).toBe('ci run ')
    expect(await start(['x.md'])).toMatchObject({code: 3, stderr: ''})
    expect(existsSync(join(root, '.weimark/setup.lock'))).toBe(false)
  })

  it('shows the output of a failed step, and words it in the language of the reader', async () => {
    const {code, stdout, stderr} = await start(['x.md'], {BROKEN: '1', LC_ALL: 'zh_CN.UTF-8'})
    expect({code, stdout}).toEqual({code: 1, stdout: ''})
    expect(stderr).toMatch(/no network\n.*npm ci 失败，退出码 7/s)
    expect(await start([])).toMatchObject({code: 2, stdout: '', stderr: expect.stringContaining('usage:')})
  })

  it('takes over a lock whose process is gone', async () => {
    const {pid} = spawnSync(process.execPath, ['--version'])
    write('.weimark/setup.lock/owner', JSON.stringify({pid, host: hostname()}))
    expect((await start(['x.md'])).code).toBe(3)
  })
})
