import {execFile} from 'node:child_process'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {publint} from 'publint'
import ts from 'typescript'
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
    'docs',
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
  await npm(
    ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball, 'rehype-infer-title-meta@2'],
    place,
  )
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

/** Uses every entry, beside a plugin that has names of its own in the data of a file. */
const consumer = `import rehypeInferTitleMeta from 'rehype-infer-title-meta'
import {type DataMap, VFile} from 'vfile'
import {type Article, type Options, convert} from 'weimark'
import {createPublisher, type Publisher} from 'weimark/draft'
import {convertFile} from 'weimark/node'

const options: Options = {theme: 'tech', lint: {'image-missing': 'off'}}
export const article: Promise<Article> = convert('', options)
export const title: Promise<string | undefined> = convertFile('a.md').then(({meta}) => meta.title)
export const publisher: Publisher = createPublisher({account: {appId: 'wx', secret: 's'}})
export const inferred: string | null | undefined = new VFile().data.meta?.title
export const ours: Record<Exclude<keyof DataMap & string, 'matter' | 'meta'>, 0> = {weimark: 0}
export default rehypeInferTitleMeta
`

test.each(['NodeNext', 'ESNext'])(
  'beside plugins of others it compiles, libraries checked (%s)',
  async module => {
    const place = join(folder, '空 folder')
    await writeFile(join(place, 'use.mts'), consumer)
    const compilerOptions = {
      target: 'ES2022',
      lib: ['ES2022', 'DOM'],
      module,
      moduleResolution: module === 'ESNext' ? 'Bundler' : module,
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      types: [],
    }
    await writeFile(join(place, 'tsconfig.json'), JSON.stringify({compilerOptions, files: ['use.mts']}))
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const said = await exec(process.execPath, [tsc, '--pretty', 'false'], {cwd: place}).catch(
      ({stdout}: {stdout: string}) => ({stdout}),
    )
    expect(said.stdout).toBe('')
  },
  120_000,
)

test('every type of a public signature is exported', () => {
  const entries = ['index', 'node', 'draft'].map(name => join(root, 'dist', `${name}.d.ts`))
  const program = ts.createProgram(entries, {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    skipLibCheck: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  const real = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const exported = new Set(
    entries.flatMap(entry => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!
      return checker.getExportsOfModule(module).map(real)
    }),
  )
  expect(exported.size).toBeGreaterThan(60)
  const missing = new Set<string>()
  const look = (node: ts.Node, of: ts.Symbol): void => {
    const name = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node)
        ? node.expression
        : undefined
    const symbol = name && checker.getSymbolAtLocation(name)
    if (symbol && !(symbol.flags & ts.SymbolFlags.TypeParameter)) {
      const target = real(symbol)
      const home = target.declarations?.[0]?.getSourceFile().fileName
      if (home?.startsWith(join(root, 'dist')) && !exported.has(target)) {
        missing.add(`${target.name}, of ${of.name}`)
      }
    }
    ts.forEachChild(node, child => look(child, of))
  }
  for (const symbol of exported) for (const node of symbol.declarations ?? []) look(node, symbol)
  expect([...missing]).toEqual([])
})
