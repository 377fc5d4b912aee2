import {chmodSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {Writable} from 'node:stream'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import {passNames} from '../../src/adapt/adapt.ts'
import {passWordings} from '../../src/adapt/pass-wording.ts'
import {optionFlags} from '../../src/cli/option-flags.ts'
import {run} from '../../src/cli/run.ts'
import {wordings} from '../../src/cli/wording.ts'
import {createConverter, renderPage} from '../../src/node.ts'
import {folder, png} from '../images/site.ts'
import {weimark} from './terminal.ts'

const article = '---\ntitle: 题\n---\n\n正文\n'
const {html} = await createConverter().convert(article)
const fragment = `${html}\n`
const missing = (file: string, line = 1) =>
  `${file}:${line}:1  warning  Cannot find the picture x.png (looked at x.png)  (image-missing)\n    → Correct the path or add the file\n`

/** Every file below a folder, sorted. */
function tree(root: string): string[] {
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}

describe('one file', () => {
  it('becomes a page beside it, and the user is told where it lies and what to do next', async () => {
    const cwd = folder({'文 章/稿🐑.md': article})
    expect(await weimark(['文 章/稿🐑.md'], cwd)).toEqual({
      code: 0,
      out: '',
      err: `Article: ${join('文 章', '稿🐑.html')}\nNext: open it in a browser, press “复制到公众号”, and paste into the WeChat editor.\n`,
    })
    const page = renderPage(await createConverter().convert(article))
    expect(readFileSync(join(cwd, '文 章/稿🐑.html'), 'utf8')).toBe(page)
    expect(tree(cwd)).toEqual(['文 章/稿🐑.html', '文 章/稿🐑.md'])
  })

  it('may have any extension, and its name is the title where it has none', async () => {
    const cwd = folder({'a.b.txt': 'plain', README: 'plain'})
    expect((await weimark(['a.b.txt'], cwd)).code).toBe(0)
    expect((await weimark(['README'], cwd)).code).toBe(0)
    expect(readFileSync(join(cwd, 'a.b.html'), 'utf8')).toContain('<title>a.b</title>')
    expect(readFileSync(join(cwd, 'README.html'), 'utf8')).toContain('<title>README</title>')
  })

  it('is told of in the words of its page, which are those of the article', async () => {
    const cwd = folder({'a.md': '# Title\n\ntext', 'b.md': article})
    expect((await weimark(['a.md'], cwd)).err).toContain('press “Copy for WeChat”')
    expect((await weimark(['a.md'], cwd, {env: {LANG: 'zh_CN'}})).err).toContain('按“复制到公众号”')
    expect((await weimark(['b.md', '--lang', 'en'], cwd)).err).toContain('press “Copy for WeChat”')
    expect(readFileSync(join(cwd, 'b.html'), 'utf8')).toContain('>Copy for WeChat</button>')
  })

  it('goes where -o says: a file, a folder, standard output', async () => {
    const cwd = folder({'posts/a.md': article, 'out/x': ''})
    for (const output of ['new/deep/b.html', 'out', 'new/folder/', '-']) {
      expect((await weimark(['posts/a.md', '-o', output], cwd)).code).toBe(0)
    }
    expect(tree(cwd)).toEqual(['new/deep/b.html', 'new/folder/a.html', 'out/a.html', 'out/x', 'posts/a.md'])
    expect(await weimark(['posts/a.md', '-o', '-'], cwd)).toEqual({code: 0, out: fragment, err: ''})
  })

  it('is a page, a fragment or JSON', async () => {
    const cwd = folder({'a.md': article})
    expect(await weimark(['a.md', '--format', 'fragment', '-q'], cwd)).toEqual({code: 0, out: '', err: ''})
    expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toBe(fragment)
    expect((await weimark(['a.md', '--format', 'json'], cwd)).err).toBe('Article: a.json\n')
    expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8'))).toMatchObject({
      html,
      meta: {title: '题'},
      messages: [],
    })
    const page = await weimark(['a.md', '--format', 'page', '-o', '-'], cwd)
    expect(page.out).toBe(renderPage(await createConverter().convert(article)))
  })

  it('comes from standard input, named or not', async () => {
    const cwd = folder({'x.png': png(3, 2)})
    for (const argv of [['-'], []]) {
      expect(await weimark(argv, cwd, {stdin: article})).toEqual({code: 0, out: fragment, err: ''})
    }
    expect((await weimark(['-o', 'a.html'], cwd, {stdin: `${article}\n![](x.png)`})).err).toMatch(
      /^Article: a\.html\n/,
    )
    expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*src="data:image\/png/)
    expect((await weimark(['-'], cwd, {stdin: '# 题\n\n![](none.png)'})).err).toBe(
      missing('<stdin>', 3).replaceAll('x.png', 'none.png'),
    )
    expect((await weimark(['-', '-o', 'out/'], cwd, {stdin: article})).err).toMatch(
      /^Article: out\/stdin\.html\n/,
    )
  })
})

describe('pictures', () => {
  it('are in a page, and are files for everything else', async () => {
    const cwd = folder({'posts/a.md': '![](图.png)', 'posts/图.png': png(3, 2)})
    const images = async (...argv: string[]) => {
      const {out} = await weimark(['posts/a.md', '-o', '-', ...argv], cwd)
      return [...out.matchAll(/<img src="([^"]{1,30})/g)].map(match => match[1])
    }
    expect(await images('--format', 'page')).toEqual(['data:image/png;base64,iVBORw0K'])
    expect(await images('--format', 'page', '--no-embed')).toEqual(['%E5%9B%BE.png'])
    expect(await images('--format', 'page', '--image-base', 'https://a.org/x')).toEqual([
      'https://a.org/x/%E5%9B%BE.png',
    ])
    expect(await images()).toEqual(['%E5%9B%BE.png'])
    await weimark(['posts/a.md', '-o', 'out/deep/', '--no-embed'], cwd)
    expect(readFileSync(join(cwd, 'out/deep/a.html'), 'utf8')).toContain('src="../../posts/%E5%9B%BE.png"')
  })

  it('of a folder that is written elsewhere lead back from each page', async () => {
    const cwd = folder({'in/a.md': '![](x.png)', 'in/b/c.md': '![](../x.png)', 'in/x.png': png(3, 2)})
    await weimark(['in', '-o', 'out', '--no-embed', '--site-root', 'in'], cwd)
    expect(readFileSync(join(cwd, 'out/a.html'), 'utf8')).toContain('src="../in/x.png"')
    expect(readFileSync(join(cwd, 'out/b/c.html'), 'utf8')).toContain('src="../../in/x.png"')
  })

  it('are looked up under --site-root', async () => {
    const cwd = folder({'a.md': '![](/img/x.png)', 'static/img/x.png': png(3, 2)})
    expect((await weimark(['a.md', '-o', '-', '--site-root', 'static'], cwd)).out).toContain(
      'src="/img/x.png"',
    )
    expect((await weimark(['a.md', '-o', '-'], cwd)).out).toContain('src="/img/x.png"')
    expect((await weimark(['a.md', '-o', '-', '--site-root', 'none'], cwd)).err).toContain(
      '(image-no-site-root)',
    )
    expect(await weimark(['a.md', '--site-root', 'nowhere'], cwd)).toMatchObject({
      code: 1,
      err: 'weimark  error  The site root nowhere is not a folder  (site-root)\n    → Check --site-root\n',
    })
  })
})

describe('many files', () => {
  it('of a folder are found in order, whatever their case, and its tree is kept', async () => {
    const cwd = folder({
      'in/b.md': article,
      'in/a.MarkDown': article,
      'in/深/c.MD': article,
      'in/d.txt': article,
      'in/.hidden/e.md': article,
      'in/node_modules/f.md': article,
      'in/sub/node_modules/g/h.md': article,
    })
    const {code, err} = await weimark(['in', '-o', 'out'], cwd)
    expect({code, err}).toEqual({
      code: 0,
      err: 'in/a.MarkDown → out/a.html\nin/b.md → out/b.html\nin/深/c.MD → out/深/c.html\n3 written, 0 failed, 0 warnings\n',
    })
    expect(tree(join(cwd, 'out'))).toEqual(['a.html', 'b.html', '深/c.html'])
    await weimark(['in', '-q'], cwd)
    expect(tree(join(cwd, 'in')).filter(path => path.endsWith('.html'))).toEqual([
      'a.html',
      'b.html',
      '深/c.html',
    ])
  })

  it('of a pattern are found in order, and the tree below its fixed part is kept', async () => {
    const cwd = folder({
      'in/a[1].md': article,
      'in/x/b.md': article,
      'in/x/node_modules/c.md': article,
      'in/d.txt': article,
    })
    expect((await weimark(['in/**/*.md', '-o', 'out'], cwd)).code).toBe(0)
    expect(tree(join(cwd, 'out'))).toEqual(['a[1].html', 'x/b.html'])
    // What is there is taken by its name, though it looks like a pattern.
    expect((await weimark(['in/a[1].md', '-o', 'one.html'], cwd)).code).toBe(0)
    expect(existsSync(join(cwd, 'one.html'))).toBe(true)
  })

  it('named twice come once', async () => {
    const cwd = folder({'in/a.md': article, 'in/b.md': article})
    symlinkSync('a.md', join(cwd, 'in/link.md'))
    const {err} = await weimark(['in/b.md', 'in', 'in/*.md', join(cwd, 'in/a.md'), '-o', 'out'], cwd)
    expect(err).toBe('in/b.md → out/b.html\nin/a.md → out/a.html\n2 written, 0 failed, 0 warnings\n')
  })

  it('go on when one is bad; the sum is told, and the exit code', async () => {
    const cwd = folder({
      'in/1.md': '# 题\n\n![](x.png)',
      'in/2.md': '---\ntitle: [\n---\n字',
      'in/3.md': Buffer.from([0xd6, 0xd0, 0xce, 0xc4]),
      'in/4.md': article,
    })
    const {code, err} = await weimark(['in', '-o', 'out'], cwd)
    expect(code).toBe(1)
    const lines = err.split('\n').filter(line => !line.startsWith('    '))
    expect(lines).toEqual([
      `in/1.md:3:1  warning  Cannot find the picture x.png (looked at ${join('in', 'x.png')})  (image-missing)`,
      'in/1.md → out/1.html',
      expect.stringMatching(
        /^in\/2\.md:[23]:\d+ {2}error {2}The front matter is broken: .* {2}\(front-matter\)$/,
      ),
      'in/3.md:1:1  error  The file is not UTF-8  (encoding)',
      'in/4.md → out/4.html',
      '2 written, 2 failed, 1 warning',
      '',
    ])
    expect(tree(join(cwd, 'out'))).toEqual(['1.html', '4.html'])
  })

  it('say once what they share', async () => {
    const cwd = folder({
      'in/1.md': '字',
      'in/2.md': '字',
      'bad.css': '/* @theme bad\n @title 坏 @author a @description d @format v1 */\np { colr: red }',
    })
    const themed = await weimark(['in', '-t', 'bad.css', '-o', 'out'], cwd)
    expect(themed.err.match(/theme-unknown-property/g)).toHaveLength(1)
    expect(themed.err).toMatch(/^bad\.css:3:5 {2}warning/m)
    expect(themed.err).toMatch(/\b1 warning\n$/)
    const wrong = await weimark(['in', '--set', 'nonsense=1', '-o', 'out2'], cwd)
    expect(wrong.code).toBe(1)
    expect(wrong.err.match(/variable-unknown/g)).toHaveLength(1)
    expect(wrong.err).toContain('0 written, 2 failed')
  })

  it('show their progress on a terminal, on a line of its own', async () => {
    const cwd = folder({'in/1.md': '# 题\n\n![](x.png)', 'in/2.md': article})
    const {err} = await weimark(['in', '-o', 'out'], cwd, {tty: true, env: {NO_COLOR: '1'}})
    const erase = '\r\u001B[2K'
    expect(err.split(erase)).toEqual([
      '',
      'Converting 1/2',
      expect.stringMatching(/image-missing\)\n.*\nConverting 1\/2$/),
      expect.stringMatching(/^in\/1\.md → .*\nConverting 1\/2$/),
      'Converting 2/2',
      expect.stringMatching(/^in\/2\.md → .*\nConverting 2\/2$/),
      '2 written, 0 failed, 1 warning\n',
    ])
    expect((await weimark(['in', '-o', 'out', '-q'], cwd, {tty: true})).err).toBe('')
  })
})

describe('outputs', () => {
  const refused = async (cwd: string, argv: string[], code: string) => {
    const before = tree(cwd)
    const result = await weimark(argv, cwd)
    expect([argv, result.code, result.err]).toEqual([argv, 1, expect.stringContaining(`(${code})\n`)])
    expect(tree(cwd)).toEqual(before)
  }

  it('of two inputs may not be one file, and none may be an input', async () => {
    const cwd = folder({
      'a.md': article,
      'a.txt': article,
      'x/i.md': article,
      'y/i.md': article,
      'p.html': 'text',
    })
    symlinkSync('a.md', join(cwd, 'link.html'))
    await refused(cwd, ['a.md', 'a.txt'], 'output-collision')
    await refused(cwd, ['x/i.md', 'y/i.md', '-o', 'out'], 'output-collision')
    await refused(cwd, ['x', 'y', '-o', 'out'], 'output-collision')
    await refused(cwd, ['p.html'], 'output-is-input')
    await refused(cwd, ['a.md', '-o', './x/../a.md'], 'output-is-input')
    await refused(cwd, ['a.md', '-o', 'link.html'], 'output-is-input')
  })

  it('that cannot be written are named, and nothing is left behind', async () => {
    const cwd = folder({'a.md': article, 'a.html/taken': '', file: ''})
    expect(await weimark(['a.md'], cwd)).toEqual({
      code: 1,
      out: '',
      err: 'a.html  error  Cannot write it: it is a folder  (file-unwritable)\n    → Choose another place\n',
    })
    expect((await weimark(['a.md', '-o', 'file/b.html'], cwd)).code).toBe(1)
    expect(tree(cwd)).toEqual(['a.html/taken', 'a.md', 'file'])
  })

  it('of several inputs are in a folder', async () => {
    const cwd = folder({'in/a.md': article, 'b.md': article, file: ''})
    await refused(cwd, ['in', '-o', 'all.html'], 'output-not-folder')
    await refused(cwd, ['in/a.md', 'b.md', '-o', 'file'], 'output-not-folder')
  })
})

describe('inputs that are not there', () => {
  it.each([
    [['没有.md'], 'There is no such file or folder: 没有.md', 'file-missing'],
    [['*.mdx'], 'No file matches *.mdx', 'pattern-empty'],
    [['empty'], 'The folder empty has no *.md or *.markdown file', 'folder-empty'],
    [['a.md', '没有.md'], 'There is no such file or folder: 没有.md', 'file-missing'],
    [['a.md', '--css', 'none.css'], 'There is no such file', 'file-missing'],
    [['a.md', '-t', './none.css'], 'There is no such file', 'file-missing'],
    [['a.md', '-t', 'nonsense'], 'Unknown theme "nonsense"', 'theme-unknown'],
    [['a.md', '--code-theme', 'nihgt'], 'Unknown code theme "nihgt"', 'code-theme-unknown'],
    [['a.md', '--set', 'primry=red'], 'The theme has no variable "primry"', 'variable-unknown'],
    [
      ['a.md', '--set', 'font-size=30px'],
      'The variable font-size is "30px", expected a length with its unit (14px–18px)',
      'variable-type',
    ],
    [['a.md', '--image-base', 'cdn'], 'The image base "cdn" is not an http(s) address', 'image-base'],
  ])('%j: %s', async (argv, message, code) => {
    const cwd = folder({'a.md': article, 'empty/a.txt': ''})
    const result = await weimark(argv, cwd)
    expect(result).toMatchObject({code: 1, out: ''})
    expect(result.err).toMatch(/ {2}error {2}.*\n {4}→ .+\n$/)
    expect(result.err).toContain(`${message}  (${code})`)
    expect(tree(cwd)).toEqual(['a.md', 'empty/a.txt'])
  })
})

describe('themes', () => {
  const css = '/* @theme t */\n:root { --ink: #111111 }\np { color: var(--ink) }'
  const colours = (out: string) => [...out.matchAll(/color:(#\w+)/g)].map(match => match[1])

  it('come by name or file, with CSS and variables on top, stronger than the front matter', async () => {
    const cwd = folder({
      'a.md': '---\ntheme: {name: ./own.css, ink: "#222222"}\n---\n字',
      'own.css': css,
      't/my.css': css,
    })
    const convert = async (...argv: string[]) =>
      colours((await weimark(['a.md', '-o', '-', ...argv], cwd)).out)
    writeFileSync(join(cwd, 'one.css'), 'p { color: #333333 }')
    writeFileSync(join(cwd, 'two.css'), 'p { color: #444444 }')
    expect(await convert()).toContain('#222222')
    expect(await convert('-t', 't/my.css', '--set', 'ink=#555555')).toContain('#555555')
    expect(await convert('--set', '--ink=#666666')).toContain('#666666')
    expect(await convert('--css', 'one.css', '--css', 'two.css')).toContain('#444444')
  })

  it('let code have other colours, dots and numbers', async () => {
    const cwd = folder({'a.md': '---\ncodeTheme: slate\n---\n```\n一\n```'})
    const convert = async (...argv: string[]) => (await weimark(['a.md', '-o', '-', ...argv], cwd)).out
    expect(await convert()).toContain('background-color:#343d44')
    const out = await convert('--code-theme', 'night', '--code-window', '--line-numbers')
    expect(out).toContain('background-color:#31364a')
    expect(out).toMatch(/box-shadow:.*user-select:none[^>]*>1<\/section><pre/)
  })

  it('are the same by path as by name', async () => {
    const cwd = folder({'a.md': article})
    const convert = async (theme: string) => (await weimark(['a.md', '-o', '-', '-t', theme], cwd)).out
    expect(await convert(join(import.meta.dirname, '../../themes/default.css'))).toBe(
      await convert('default'),
    )
  })
})

describe('messages', () => {
  const cwd = () => folder({'a.md': '# 题\n\n![](x.png)', 'broken.md': '---\ntitle: "a\n---\n'})

  it('name the place, what is the matter and what to do, in the language asked for', async () => {
    const chinese =
      'a.md:3:1  警告  找不到图片 x.png（查找位置：x.png）  (image-missing)\n    → 改正路径，或补上文件\n'
    expect((await weimark(['a.md', '-o', '-'], cwd())).err).toBe(missing('a.md', 3))
    expect((await weimark(['a.md', '-o', '-', '--lang', 'zh'], cwd())).err).toBe(chinese)
    for (const env of [
      {LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US'},
      {LC_ALL: '', LC_MESSAGES: 'zh_TW'},
      {LANG: 'zh'},
    ]) {
      expect((await weimark(['a.md', '-o', '-'], cwd(), {env})).err).toBe(chinese)
    }
    expect((await weimark(['a.md', '-o', '-', '--lang=en'], cwd(), {env: {LANG: 'zh'}})).err).toBe(
      missing('a.md', 3),
    )
  })

  it('fail the article only with --strict, which then is not written', async () => {
    const root = cwd()
    expect((await weimark(['a.md'], root)).code).toBe(0)
    const strict = await weimark(['a.md', '--strict', '-o', 'b.html'], root)
    expect(strict).toEqual({
      code: 1,
      out: '',
      err: `${missing('a.md', 3)}a.md  not written, because of --strict\n`,
    })
    expect(existsSync(join(root, 'b.html'))).toBe(false)
    expect(await weimark(['a.md', '--strict', '-q', '-o', '-'], root)).toEqual({...strict, out: ''})
    expect(await weimark(['-', '--strict'], root, {stdin: article})).toMatchObject({code: 0, out: fragment})
  })

  it('of broken front matter have line and column; nothing is written', async () => {
    const root = cwd()
    const {code, err} = await weimark(['broken.md'], root)
    expect(code).toBe(1)
    expect(err).toMatch(/^broken\.md:\d+:\d+ {2}error {2}.*\(front-matter\)\n {4}→ .+\n$/)
    expect(existsSync(join(root, 'broken.html'))).toBe(false)
    const stdin = '---\ntitle: "a\n---\n'
    expect((await weimark([], root, {stdin})).err).toMatch(/^<stdin>:\d+:\d+ {2}error/)
  })

  it('are coloured on a terminal only, unless the environment says otherwise', async () => {
    const coloured = async (tty: boolean, env: Record<string, string>) =>
      (await weimark(['a.md', '-o', '-'], cwd(), {tty, env})).err.includes('\u001B[33m')
    expect(await coloured(true, {})).toBe(true)
    expect(await coloured(false, {})).toBe(false)
    expect(await coloured(true, {NO_COLOR: '1'})).toBe(false)
    expect(await coloured(true, {TERM: 'dumb'})).toBe(false)
    expect(await coloured(false, {FORCE_COLOR: '1'})).toBe(true)
    expect(await coloured(true, {FORCE_COLOR: '1', NO_COLOR: '1'})).toBe(false)
    expect(await coloured(true, {FORCE_COLOR: '0'})).toBe(false)
  })

  it('are few with -q, more with --verbose', async () => {
    expect(await weimark(['a.md', '-q'], cwd())).toEqual({code: 0, out: '', err: ''})
    const {err} = await weimark(
      ['a.md', '--verbose', '-o', 'b.html', '--set', 'accent=red', '--strict'],
      cwd(),
    )
    expect(err).toMatch(/^settings: format=page accent=red embed=true strict=true lang=en\n/)
    const verbose = await weimark(['a.md', '--verbose'], cwd())
    expect(verbose.err).toMatch(
      /\n {4}adaptations: .*classes and ids removed \d+\n {4}time: \d+ ms converting, \d+ ms writing\nArticle: a\.html\n/,
    )
    const {err: chinese} = await weimark(['a.md', '--verbose', '--lang', 'zh'], cwd())
    expect(chinese).toMatch(/\n {4}改动：.*去掉 class 和 id \d+\n/)
  })

  it('name every adaptation, and mark the text for the API', async () => {
    const {en, zh} = passWordings
    expect(Object.keys(en).sort()).toEqual([...passNames].sort())
    expect(Object.keys(zh).sort()).toEqual([...passNames].sort())
    const {out, err} = await weimark(['a.md', '--target', 'api', '--verbose', '-o', '-'], cwd())
    expect(out).toContain('<span leaf="">')
    expect(err).toMatch(/^settings: .*target=api .*\n/)
    expect(err).toMatch(/text runs marked \d+/)
    expect((await weimark(['a.md', '-o', '-'], cwd())).out).not.toContain('leaf')
  })
})

describe('wrong usage', () => {
  it.each([
    [['--them', 'x', 'a.md'], 'Unknown option --them. Did you mean --theme?'],
    [['-x', 'a.md'], 'Unknown option -x.'],
    [['a.md', '-o'], 'The option -o, --output needs a value.'],
    [['a.md', '--format', 'pdf'], '--format is "pdf", expected page, fragment, json.'],
    [['a.md', '--image-rows', 'x'], '--image-rows is "x", expected stack, row, slider.'],
    [['a.md', '--line-breaks', 'x'], '--line-breaks is "x", expected auto, join, keep.'],
    [['a.md', '--target', 'x'], '--target is "x", expected paste, api.'],
    [['a.md', '--lang', 'fr'], '--lang is "fr", expected zh, en.'],
    [['a.md', '--set', 'primary'], '--set is "primary", expected name=value.'],
    [['a.md', '--set', '=red'], '--set is "=red", expected name=value.'],
    [['-', 'a.md'], 'Standard input (-) cannot be combined with files.'],
    [[''], 'A path is empty.'],
    [['a.md', '-o', ''], 'A path is empty.'],
    [['a.md', 'b.md', '-o', '-'], 'Several articles cannot go to standard output; name a folder with -o.'],
  ])('%j', async (argv, message) => {
    const cwd = folder({'a.md': article, 'b.md': article})
    const expected = {code: 2, out: '', err: `weimark: ${message} weimark --help shows all options.\n`}
    expect(await weimark(argv, cwd)).toEqual(expected)
    const chinese = await weimark([...argv], cwd, {env: {LANG: 'zh_CN'}})
    expect(chinese.err).toMatch(/^weimark: .*\p{Script=Han}.*weimark --help 显示全部选项。\n$/u)
    expect(tree(cwd)).toEqual(['a.md', 'b.md'])
  })

  it('takes what follows -- as files', async () => {
    const cwd = folder({'--lang': article})
    expect((await weimark(['-o', '-', '--', '--lang'], cwd)).out).toBe(fragment)
  })

  it('says briefly what to do where there is no input at all', async () => {
    const expected = {
      code: 2,
      out: '',
      err: `weimark: No input: name a Markdown file.

  weimark report.md            makes report.html: open it, press the button, paste into the editor
  weimark preview report.md    shows it in the browser while you write
  weimark posts -o out         converts every article of a folder

  weimark --help shows all options, weimark help COMMAND those of a command.
`,
    }
    expect(await weimark([], '.')).toEqual(expected)
    expect(await weimark([], '.', {stdin: ''})).toEqual(expected)
    expect(await weimark(['--strict'], '.')).toEqual(expected)
  })

  it('asks whether the file beside was meant', async () => {
    const cwd = folder({'news/report.md': article})
    const {code, err} = await weimark(['news/repotr.md'], cwd)
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(
        /There is no such file or folder: news\/repotr\.md[\s\S]*Did you mean news\/report\.md\?/,
      ),
    ])
    expect((await weimark(['xyz.md'], cwd)).err).toContain('Check the path')
  })

  it('names a folder that nobody may read, and goes on', async () => {
    const cwd = folder({'posts/a.md': article, 'posts/shut/b.md': article})
    chmodSync(cwd, 0o777)
    chmodSync(join(cwd, 'posts'), 0o777)
    chmodSync(join(cwd, 'posts/shut'), 0)
    const asOthers = process.getuid?.() === 0
    // To root nothing is shut.
    if (asOthers) process.seteuid!(65534)
    const result = await weimark(['posts', '--no-config'], cwd).finally(() => asOthers && process.seteuid!(0))
    chmodSync(join(cwd, 'posts/shut'), 0o755)
    expect(result.code).toBe(1)
    expect(result.err.split('\n')[0]).toBe('Cannot read the folder posts/shut (EACCES)')
    expect(tree(cwd)).toContain('posts/a.html')
  })

  it('follows a linked folder once where it stays inside, and names one that leads elsewhere', async () => {
    const elsewhere = folder({'c.md': article})
    const cwd = folder({'posts/real/a.md': article})
    symlinkSync('real', join(cwd, 'posts/linked'), 'dir')
    symlinkSync('..', join(cwd, 'posts/real/up'), 'dir')
    symlinkSync(elsewhere, join(cwd, 'posts/out'), 'dir')
    const {code, err} = await weimark(['posts', '-o', 'html', '--verbose'], cwd)
    expect(code).toBe(0)
    expect(err).toContain(
      'The folder posts/out is a link that leads elsewhere; name it itself to convert what is in it',
    )
    expect(tree(cwd).filter(path => path.startsWith('html/'))).toEqual(['html/linked/a.html'])
  })
})

describe('help and version', () => {
  it('`help` is `--help`, of a command too', async () => {
    for (const [help, flag] of [
      [['help'], ['--help']],
      [
        ['help', 'lint'],
        ['lint', '--help'],
      ],
      [
        ['help', 'themes', '--lang', 'zh'],
        ['themes', '--help', '--lang', 'zh'],
      ],
    ] as const) {
      expect((await weimark([...help], '.')).out).toBe((await weimark([...flag], '.')).out)
    }
    expect(await weimark(['help', 'lnt'], '.')).toMatchObject({code: 2, out: ''})
  })

  it.each(['zh', 'en'] as const)('names every option in %s', async lang => {
    const {code, out, err} = await weimark(['--help', '--lang', lang], '.')
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(Object.keys(wordings[lang].options)).toEqual(expect.arrayContaining(Object.keys(optionFlags)))
    for (const [name, flags] of Object.entries(optionFlags)) {
      const line = out.split('\n').find(each => each.trim().startsWith(`${flags} `))
      expect(line).toMatch(new RegExp(`${wordings[lang].options[name]!.replace(/[[\]()|*+?.]/g, '\\$&')}$`))
    }
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThan(121)
  })

  it('are answered at once', async () => {
    expect(await weimark(['--version'], '.')).toEqual({code: 0, out: '1.2.3\n', err: ''})
    expect(await weimark(['a.md', '-V'], '.')).toEqual({code: 0, out: '1.2.3\n', err: ''})
    expect((await weimark(['-h'], '.')).out).toContain('weimark --help'.slice(0, 7))
  })
})

describe('a fault of our own', () => {
  const worker = `
    export default ({shown}) => {
      if (shown.includes('throws')) throw new TypeError('broken thread')
      if (shown.includes('dies')) return new Promise(() => setImmediate(() => { throw new RangeError('dead thread') }))
      return {messages: [], keptBack: false, adaptations: {}, converting: 1, writing: 1}
    }`

  it('in a thread, or the death of one, costs its article and no other', async () => {
    const names = ['1', '2 throws', '3', '4 dies', '5', '6']
    const cwd = folder({
      ...Object.fromEntries(names.map(name => [`in/${name}.md`, article])),
      'worker.mjs': worker,
    })
    const url = pathToFileURL(join(cwd, 'worker.mjs'))
    const {code, err} = await weimark(['in', '-o', 'out'], cwd, {worker: url})
    expect(code).toBe(70)
    expect(err.split('\n').filter(line => /^in|written|^\w+Error/.test(line))).toEqual([
      'in/1.md → out/1.html',
      'in/2 throws.md  weimark failed; this is our fault, not yours.',
      'TypeError: broken thread',
      'in/3.md → out/3.html',
      'in/4 dies.md  weimark failed; this is our fault, not yours.',
      'RangeError: dead thread',
      'in/5.md → out/5.html',
      'in/6.md → out/6.html',
      '4 written, 2 failed, 0 warnings',
    ])
  })

  it('that keeps every thread from starting is told of, not waited for', async () => {
    const names = ['1', '2', '3', '4', '5', '6', '7', '8']
    const cwd = folder({
      ...Object.fromEntries(names.map(name => [`${name}.md`, article])),
      'worker.mjs': 'throw new TypeError("no start")',
    })
    const {code, err} = await weimark(['*.md'], cwd, {worker: pathToFileURL(join(cwd, 'worker.mjs'))})
    expect({code, err}).toEqual({
      code: 70,
      err: expect.stringMatching(/TypeError: no start[\s\S]*0 written, 8 failed/),
    })
  })

  it('keeps its stack and says where to report', async () => {
    const version = () => {
      throw new TypeError('broken package')
    }
    const {code, err} = await weimark(['--version'], '.', {version})
    expect(code).toBe(70)
    expect(err).toMatch(
      /this is our fault[\s\S]*TypeError: broken package\n(?:\s+at .*\n)+Please report it.*github\.com\/weimark\/weimark\/issues\n$/,
    )
  })
})

/** A stream that fails. */
function broken(code: string): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error('broken'), {code}))
    },
  })
}

it('ends quietly when its reader has gone, and says when a disk is full', async () => {
  const gone = () => broken('EPIPE')
  const cwd = folder({'a.md': article})
  const stderr = gone()
  const deps = {stdin: process.stdin, stdout: gone(), stderr, cwd, env: {}, version: () => ''}
  expect(await run(['a.md', '-o', '-'], deps)).toBe(0)
  expect(await run(['nope.md'], {...deps, stdout: gone(), stderr: gone()})).toBe(1)
  const full = await weimark(['a.md', '-o', '-'], cwd, {stdout: broken('ENOSPC')})
  expect(full).toEqual({
    code: 1,
    out: '',
    err: '<stdout>  error  Cannot write it: ENOSPC  (file-unwritable)\n    → Choose another place\n',
  })
})
