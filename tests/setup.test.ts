import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {countLine, countsOf} from '../scripts/counts.mjs'
import {findChromium} from '../scripts/setup/chromium.mjs'
import {nodeIsEnough} from '../scripts/setup/setup.mjs'
import {
  buildKey,
  markBuilt,
  markInstalled,
  needsBuild,
  needsInstall,
  satisfies,
} from '../scripts/setup/stamp.mjs'

let root: string

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), {recursive: true})
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'weimark setup '))
  write('package.json', '{"type": "module"}')
  write('package-lock.json', '{"packages": {"": {}, "node_modules/a": {"version": "1.0.0"}}}')
  write('src/deep/index.ts', 'export {}')
})

afterEach(() => rmSync(root, {recursive: true, force: true}))

describe('what is out of date', () => {
  it('installs once, and again when the lockfile changes', () => {
    expect(needsInstall(root)).toBe(true)
    write('node_modules/a/index.js', '')
    expect(needsInstall(root)).toBe(true)
    markInstalled(root)
    expect(needsInstall(root)).toBe(false)
    write('package-lock.json', '{"packages": {"": {}, "node_modules/a": {"version": "1.0.1"}}}')
    expect(needsInstall(root)).toBe(true)
  })

  it('accepts an installation made by hand when it has what the lockfile asks for', () => {
    const record = (version: string) =>
      write('node_modules/.package-lock.json', `{"packages": {"node_modules/a": {"version": "${version}"}}}`)
    record('0.9.0')
    expect(needsInstall(root)).toBe(true)
    record('1.0.0')
    expect(needsInstall(root)).toBe(false)
    expect(satisfies({packages: {}}, {packages: {x: {version: '1', optional: true}}})).toBe(true)
    expect(satisfies({packages: {}}, {packages: {x: {version: '1'}}})).toBe(false)
  })

  it.each([
    ['a changed source', () => write('src/deep/index.ts', 'export default 1')],
    ['a new source', () => write('src/new.ts', '')],
    ['a removed source', () => rmSync(join(root, 'src/deep'), {recursive: true})],
    ['a changed theme', () => write('themes/plain.css', 'p {}')],
    ['a changed output', () => write('dist/bin.js', '// by hand')],
    ['a missing output', () => rmSync(join(root, 'dist'), {recursive: true})],
  ])('builds again after %s', (_, change) => {
    write('node_modules/a/index.js', '')
    write('dist/bin.js', '')
    expect(needsBuild(root)).toBe(true)
    markBuilt(root, buildKey(root))
    expect(needsBuild(root)).toBe(false)
    write('src/deep/index.ts', 'export {}')
    write('README.md', 'not an input')
    expect(needsBuild(root)).toBe(false)
    change()
    expect(needsBuild(root)).toBe(true)
  })

  it('builds again after a change of anything that the build itself is made of', () => {
    const config = readFileSync(join(import.meta.dirname, '..', 'tsdown.config.ts'), 'utf8')
    const parts = [...config.matchAll(/from '\.\/(scripts\/[^']+)'/g)].map(([, part]) => part!)
    expect(parts.length).toBeGreaterThan(3)
    write('node_modules/a/index.js', '')
    write('dist/bin.js', '')
    for (const part of parts) {
      markBuilt(root, buildKey(root))
      write(part, '// changed')
      expect([part, needsBuild(root)]).toEqual([part, true])
    }
  })

  it('knows which Node can build', () => {
    expect(['18.20.0', '20.18.3', '21.7.0', '22.11.0'].filter(nodeIsEnough)).toEqual([])
    expect(['20.19.0', '22.12.0', '24.0.0'].every(nodeIsEnough)).toBe(true)
  })
})

describe('the count of tests', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map(test => ({status: test})),
  })
  const line = (exitCode: number, ...testResults: ReturnType<typeof file>[]) =>
    countLine(countsOf({testResults}, exitCode))

  it.each([
    [line(0, file('passed', 'passed', 'passed')), '2 passed, 0 failed'],
    [line(0, file('passed', 'passed', 'skipped', 'todo', 'pending')), '1 passed, 0 failed, 3 skipped'],
    [line(1, file('failed', 'passed', 'failed', 'failed')), '1 passed, 2 failed'],
    // A file that does not load, a hook that throws, an unhandled error
    [line(1, file('failed'), file('passed', 'passed')), '1 passed, 1 failed'],
    [line(1, file('failed', 'passed', 'skipped')), '1 passed, 1 failed, 1 skipped'],
    [line(1, file('passed', 'passed')), '1 passed, 1 failed'],
    // Nothing ran
    [line(0, file('passed', 'skipped')), '0 passed, 1 failed, 1 skipped'],
    [line(0), '0 passed, 1 failed'],
    [countLine(countsOf(undefined, 0)), '0 passed, 1 failed'],
  ])('%s', (actual, expected) => expect(actual).toBe(expected))
})

describe('findChromium', () => {
  const find = (platform: string, env: Record<string, string>, ...files: string[]) =>
    findChromium({platform, env, home: '/home/u', exists: path => files.includes(path)})

  it('asks CHROME_PATH first, then the usual places, then PATH', () => {
    const env = {CHROME_PATH: '/my/chrome', PATH: '/a:/b'}
    expect(find('linux', env, '/b/chromium', '/usr/bin/chromium', '/my/chrome')).toBe('/my/chrome')
    expect(find('linux', env, '/b/chromium', '/usr/bin/chromium')).toBe('/usr/bin/chromium')
    expect(find('linux', env, '/b/chromium', '/a/google-chrome')).toBe('/b/chromium')
    expect(find('linux', env)).toBeUndefined()
  })

  it('knows the places of macOS and Windows', () => {
    const mac = '/home/u/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(find('darwin', {}, mac)).toBe(mac)
    const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'
    expect(find('win32', {PROGRAMFILES: 'C:\\Program Files'}, edge)).toBe(edge)
    expect(find('win32', {Path: 'C:\\x;D:\\y'}, 'D:\\y\\chrome.exe')).toBe('D:\\y\\chrome.exe')
  })
})
