import {execFile} from 'node:child_process'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {publint} from 'publint'
import {afterAll, beforeAll, expect, test} from 'vitest'

const root = join(import.meta.dirname, '..')
const exec = promisify(execFile)
/** npm by its own script: on Windows its command is no program. */
const npm = (args: string[], cwd: string) =>
  process.env.npm_execpath
    ? exec(process.execPath, [process.env.npm_execpath, ...args], {cwd})
    : exec('npm', args, {cwd, shell: process.platform === 'win32'})

let folder: string
let tarball: string
let files: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weimark-package-'))
  const {stdout} = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root)
  const [packed] = JSON.parse(stdout) as {filename: string; files: {path: string}[]}[]
  tarball = join(folder, packed!.filename)
  files = packed!.files.map(file => file.path)
}, 120_000)

afterAll(() => rm(folder, {recursive: true, force: true}))

test('the package has what it promises and nothing else', () => {
  const kinds = new Set(files.map(path => (path.includes('/') ? path.split('/')[0] : path)))
  expect([...kinds].sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    'dist',
    'package.json',
    'schema.json',
    'themes',
  ])
  expect(files).toContain('themes/default.css')
})

test('publint finds nothing', async () => {
  const {messages} = await publint({pkgDir: root, level: 'suggestion', strict: true})
  expect(messages).toEqual([])
})

test('the types are right for every resolution that can load ESM', async () => {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js')
  const {stdout} = await exec(process.execPath, [
    attw,
    tarball,
    '--profile',
    'esm-only',
    '--format',
    'json',
    '--exclude-entrypoints',
    'themes/*.css',
  ])
  const {analysis} = JSON.parse(stdout) as {analysis: {problems: {kind: string; resolutionKind?: string}[]}}
  const real = analysis.problems.filter(
    problem =>
      problem.resolutionKind === undefined || ['node16-esm', 'bundler'].includes(problem.resolutionKind),
  )
  expect(real).toEqual([])
})

test('installed in an empty folder, library and command work', async () => {
  const place = join(folder, '空 folder')
  await mkdir(place)
  await writeFile(join(place, 'package.json'), '{"private": true, "type": "module"}')
  // What the install of the repository has fetched already is not fetched again.
  await npm(['install', '--no-audit', '--no-fund', '--prefer-offline', tarball], place)
  await writeFile(
    join(place, '文章.md'),
    '---\ntitle: 标题\n---\n\n**加粗：**正文\n\n```js\nlet a = 1\n```\n',
  )
  const script =
    "import {convert} from 'weimark'; import {convertFile} from 'weimark/node'; const a = await convert('**加粗：**正文'); const b = await convertFile('文章.md'); console.log(JSON.stringify([a.html.includes('<strong'), b.meta.title]))"
  const library = await exec(process.execPath, ['--input-type=module', '-e', script], {cwd: place})
  expect(JSON.parse(library.stdout)).toEqual([true, '标题'])
  const bin = join(place, 'node_modules/weimark/dist/bin.js')
  await exec(process.execPath, [bin, '文章.md'], {cwd: place})
  expect(await readFile(join(place, '文章.html'), 'utf8')).toContain('<title>标题</title>')
  // The specimen comes along.
  await exec(process.execPath, [bin, 'themes', 'new', 'mine', '--from', 'literary'], {cwd: place})
  await exec(process.execPath, [bin, 'themes', 'check', 'mine.css'], {cwd: place})
  const shown = await exec(process.execPath, [bin, 'themes', 'show', 'tech', '--format', 'json'], {
    cwd: place,
  })
  const {file} = JSON.parse(shown.stdout) as {file: string}
  expect(await readFile(file, 'utf8')).toMatch(/^\/\*\n@theme tech\n/)
  const {stdout} = await exec(process.execPath, [bin, '--version'], {cwd: place})
  const {version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {version: string}
  expect(stdout).toBe(`${version}\n`)
}, 180_000)
