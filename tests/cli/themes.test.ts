import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {codeThemeNames, themeNames} from '../../src/builtin/themes.ts'
import {themesOptionFlags} from '../../src/cli/commands/themes/arguments.ts'
import {themesWordings} from '../../src/cli/commands/themes/words.ts'
import {root} from '../articles.ts'
import {folder} from '../images/site.ts'
import {weimark} from './terminal.ts'

interface Finding {
  ruleId: string
  severity: string
}

const header =
  '/*\n@theme t\n@title t\n@description d\n@author a\n@format native\n@layers base callouts code\n*/\n'

describe('weimark themes', () => {
  it.each(['zh', 'en'] as const)('lists them with titles and descriptions, in %s', async lang => {
    const {code, out, err} = await weimark(['themes', '--lang', lang], '.')
    expect([code, err]).toEqual([0, ''])
    const lines = out.split('\n')
    expect(lines.slice(0, themeNames.length * 2).filter((_, at) => at % 2 === 0)).toEqual(
      themeNames.map(name => expect.stringMatching(new RegExp(`^${name} +\\S`))),
    )
    const {title, description} = JSON.parse((await weimark(['themes', '--format', 'json'], '.')).out)
      .themes[0]
    expect(lines[0]).toContain(title[lang])
    expect(lines[1]!.trim()).toBe(description[lang])
    expect(out).toContain(codeThemeNames.join(', '))
    expect((await weimark(['themes', 'list', '--lang', lang], '.')).out).toBe(out)
  })

  it('lists them for machines', async () => {
    const {out} = await weimark(['themes', '--format', 'json'], '.')
    const {version, themes, codeThemes} = JSON.parse(out)
    expect(version).toBe(1)
    expect(themes.map((each: {name: string}) => each.name)).toEqual(themeNames)
    expect(codeThemes.map((each: {name: string}) => each.name)).toEqual(codeThemeNames)
    for (const {title, description, tags} of themes) {
      expect(title.zh).toMatch(/\p{Script=Han}/u)
      expect(title.en).not.toMatch(/\p{Script=Han}/u)
      expect(description.zh).toMatch(/\p{Script=Han}/u)
      expect(description.en).not.toMatch(/\p{Script=Han}/u)
      expect(tags.length).toBeGreaterThan(0)
    }
  })

  it('shows one: header, variables with ranges, layers, palettes, file', async () => {
    const {code, out} = await weimark(['themes', 'show', 'default', '--lang', 'zh'], '.')
    expect(code).toBe(0)
    const lines = out.split('\n').map(line => line.trim().replace(/ +/g, ' '))
    expect(lines[0]).toBe('default · 默认')
    expect(lines).toContain(`文件：${join(root, 'themes/default.css')}`)
    expect(lines).toContain('层：base callouts code')
    expect(lines).toContain('--primary #1a6b55 颜色 主色')
    expect(lines).toContain('--font-size 16px 长度 14px–18px 字号')
    expect(lines.filter(line => /, (?:light|dark)$/.test(line)).length).toBe(codeThemeNames.length)
    const json = JSON.parse((await weimark(['themes', 'show', 'default', '--format', 'json'], '.')).out)
    expect(json.variables[0]).toEqual({
      name: 'primary',
      type: 'color',
      default: '#1a6b55',
      title: {zh: '主色', en: 'Accent'},
    })
    expect(json.file).toBe(join(root, 'themes/default.css'))
  })

  it('shows a file', async () => {
    const cwd = folder({'my.css': `${header}:root { --stamp: #b00; } h1 { color: var(--stamp) }`})
    const {code, out} = await weimark(['themes', 'show', 'my.css'], cwd)
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toBe('t · t')
    expect(out).toMatch(/^ {2}--stamp +#b00$/m)
    expect(out).toContain(`file: ${join(cwd, 'my.css')}`)
  })

  it('tells who calls it wrongly, and what was meant', async () => {
    const cwd = folder({'a.css': header})
    const say = async (...argv: string[]) => {
      const {code, err} = await weimark(['themes', ...argv], cwd)
      return `${code} ${err.split('\n')[0]}`
    }
    expect(await say('chek', 'a.css')).toMatch(
      /^2 weimark: There is no command weimark themes chek\. Did you mean weimark themes check\?/,
    )
    expect(await say('literary')).toMatch(/Did you mean weimark themes show literary\?/)
    expect(await say('literay')).toMatch(/Did you mean weimark themes show literary\?/)
    expect(await say('posts')).toMatch(
      /There is no command weimark themes posts\. A folder called themes is \.\/themes/,
    )
    expect(await say('show')).toMatch(/^2 weimark: weimark themes show needs a theme/)
    expect(await say('show', 'default', 'tech')).toMatch(/^2 weimark: One argument too many: tech/)
    expect(await say('gallery', 'x')).toMatch(/^2 weimark: One argument too many: x/)
    expect(await say('show', 'litterary')).toMatch(/^1 weimark {2}error {2}Unknown theme "litterary"/)
    expect(await say('show', 'none.css')).toMatch(/^1 none\.css {2}error/)
    expect(await say('check', 'none')).toMatch(/^1 weimark {2}error {2}Unknown theme "none"/)
    expect(await say('--strict')).toMatch(/^2 weimark: weimark themes list has no option --strict/)
    expect(await say('--format', 'xml')).toMatch(/^2 weimark: --format is "xml", expected pretty, json/)
    expect(await say('--frmat', 'json')).toMatch(
      /^2 weimark: Unknown option --frmat\. Did you mean --format\?/,
    )
    expect(await say('--lang', 'fr')).toMatch(/^2 weimark: --lang is "fr", expected zh, en/)
    expect(await say('new', '')).toMatch(/^2 weimark: A path is empty/)
  })

  it('does not mind a folder of its name', async () => {
    const cwd = folder({'themes/a.md': '正文\n'})
    expect((await weimark(['./themes'], cwd)).code).toBe(0)
    expect(existsSync(join(cwd, 'themes/a.html'))).toBe(true)
  })

  it.each(['zh', 'en'] as const)('its help in %s names every option with its meaning', async lang => {
    const {out, code} = await weimark(['themes', '--help', '--lang', lang], '.')
    expect(code).toBe(0)
    for (const [name, flags] of Object.entries(themesOptionFlags)) {
      const meaning = themesWordings[lang].options[name]
      expect(meaning).toBeTruthy()
      expect(out).toContain(flags)
      expect(out).toContain(meaning)
    }
    expect((await weimark(['--help', '--lang', lang], '.')).out).toContain('weimark themes [')
  })
})

describe('weimark themes new', () => {
  it.each(['zh', 'en'] as const)('writes a theme that is fine as it is, with comments in %s', async lang => {
    const cwd = folder({'a.md': '# 甲\n\n**乙**\n'})
    const call = await weimark(['themes', 'new', 'my-theme', '--lang', lang], cwd)
    expect([call.code, call.err.includes('weimark themes check my-theme.css')]).toEqual([0, true])
    expect(readdirSync(cwd).sort()).toEqual(['a.md', 'my-theme.css'])
    const css = readFileSync(join(cwd, 'my-theme.css'), 'utf8')
    expect(/\p{Script=Han}/u.test(css)).toBe(lang === 'zh')
    const check = await weimark(['themes', 'check', 'my-theme.css', '--strict'], cwd)
    expect(check).toEqual({
      code: 0,
      out: expect.stringMatching(/\n0 errors, 0 warnings, 0 notes\n$/),
      err: '',
    })
    const convert = await weimark(['a.md', '-t', 'my-theme.css', '--strict', '-q'], cwd)
    expect(convert).toEqual({code: 0, out: '', err: ''})
  })

  it.each(themeNames)('begins as %s does, and looks the same', async from => {
    const cwd = folder({'a.md': '# 甲\n\n## 乙\n\n**丙** `丁`\n\n> 戊\n'})
    expect((await weimark(['themes', 'new', 'styles/我的.css', '--from', from], cwd)).code).toBe(0)
    expect(readFileSync(join(cwd, 'styles/我的.css'), 'utf8')).toMatch(/^\/\*\n@theme 我的\n/)
    const article = async (theme: string) => weimark(['a.md', '-o', '-', '-t', theme, '--strict'], cwd)
    expect(await article('styles/我的.css')).toEqual(await article(from))
  })

  it('begins as a file does', async () => {
    const cwd = folder({
      'old.css': 'h1 { color: #a00 }\n',
      'older.css': `${header}/* stays */ h1 { color: #a00 }`,
    })
    expect((await weimark(['themes', 'new', 'one', '--from', 'old.css'], cwd)).code).toBe(0)
    expect(readFileSync(join(cwd, 'one.css'), 'utf8')).toMatch(/\*\/\n\nh1 \{ color: #a00 \}\n$/)
    expect((await weimark(['themes', 'new', 'two', '--from', 'older.css'], cwd)).code).toBe(0)
    const two = readFileSync(join(cwd, 'two.css'), 'utf8')
    expect(two.match(/@theme|@layers/g)).toEqual(['@theme', '@layers'])
    expect(two).toMatch(/\/\* stays \*\/ h1 \{ color: #a00 \}$/)
  })

  it('never writes over a file, and refuses names that are none', async () => {
    const cwd = folder({'my.css': 'old'})
    const say = async (...argv: string[]) => {
      const {code, err} = await weimark(['themes', 'new', ...argv], cwd)
      return `${code} ${err.split('\n')[0]}`
    }
    expect(await say('my')).toBe(
      '1 weimark  error  my.css is there already; nothing was written  (theme-exists)',
    )
    expect(readFileSync(join(cwd, 'my.css'), 'utf8')).toBe('old')
    expect(await say('default')).toBe('1 weimark  error  default is a theme of weimark’s own  (theme-name)')
    expect(await say('a b')).toBe('1 weimark  error  "a b" is not a theme’s name  (theme-name)')
    expect(await say('x', '--from', 'nope')).toMatch(/^1 weimark {2}error {2}Unknown theme "nope"/)
    expect(await say('my.css/x')).toMatch(/^1 my\.css\/x\.css {2}error/)
    expect(readdirSync(cwd)).toEqual(['my.css'])
  })
})

describe('weimark themes check', () => {
  it.each(themeNames)('finds nothing in %s', async name => {
    const {code, out} = await weimark(['themes', 'check', name, '--strict'], '.')
    expect(out).toMatch(/\n0 errors, 0 warnings, 0 notes\n$/)
    expect(code).toBe(0)
  })

  it('finds each class of problem, where it stands', async () => {
    const lines = [
      [':root { --font-size: 20px; }', 'theme-default', 'warning'],
      [':root { --muted: #999; }', 'theme-contrast', 'error'],
      [':root { --own: red; }', 'theme-variable-unused', 'info'],
      ['h1 { colr: red; }', 'theme-unknown-property', 'warning'],
      ['h2 { color: 12px; }', 'theme-invalid-value', 'warning'],
      ['h3 { position: absolute; }', 'theme-not-kept', 'warning'],
      ['@media print { h1 { color: red } }', 'theme-not-kept', 'warning'],
      ['a:hover { color: #a00 }', 'theme-selector', 'warning'],
      ['h4 { margin: var(--nope) }', 'theme-not-kept', 'warning'],
      ['.calout { margin: 0 }', 'theme-class', 'warning'],
      ['.lead p { color: #aaa }', 'theme-contrast', 'error'],
      // Readable in light mode only.
      ['td { color: #0000cc }', 'theme-contrast', 'error'],
      ['p { font-family: Arial }', 'theme-left-out', 'info'],
      ['h5 { margin: 0 !important }', 'theme-left-out', 'info'],
      ['th { background: linear-gradient(#fff, #eee) }', 'theme-gradient', 'info'],
      ['h6 { color red; }', 'theme-syntax', 'warning'],
    ] as const
    const cwd = folder({'t.css': header + lines.map(([css]) => css).join('\n')})
    const {code, out} = await weimark(['themes', 'check', 't.css', '--format', 'json'], cwd)
    expect(code).toBe(1)
    const {themes, counts} = JSON.parse(out)
    const {findings, format, file} = themes[0]
    expect([format, file]).toEqual(['native', 't.css'])
    for (const [at, [css, ruleId, severity]] of lines.entries()) {
      // The header has eight lines.
      const own = findings.filter((each: {file: string; line: number}) => each.line === at + 9)
      const told = [...new Set(own.map((each: Finding) => `${each.severity} ${each.ruleId}`))]
      expect([css, told]).toEqual([css, [`${severity} ${ruleId}`]])
    }
    const of = (severity: string) => findings.filter((each: Finding) => each.severity === severity).length
    expect(counts).toEqual({errors: of('error'), warnings: of('warning'), infos: of('info')})
  })

  it('fails on notes only where that is asked for', async () => {
    const cwd = folder({'t.css': `${header}p { font-family: Arial }`})
    expect((await weimark(['themes', 'check', 't.css'], cwd)).code).toBe(0)
    expect((await weimark(['themes', 'check', 't.css', '--strict'], cwd)).code).toBe(1)
  })

  it('says it to people', async () => {
    const css = `${header}td { color: #0000cc; position: fixed }\n.calout { margin: 0 }\n`
    const {code, out} = await weimark(['themes', 'check', 't.css', '--lang', 'zh'], folder({'t.css': css}))
    expect(code).toBe(1)
    expect(out.split('\n')).toEqual([
      't.css:9:6  错误  table td“甲型”看不清：浅色模式 11.2 : 1（#0000cc / #ffffff），深色模式 3.7 : 1（#0068ff / #191919），至少要 4.5 : 1  (theme-contrast)',
      '    → 换文字或背景的颜色；深色模式的颜色由微信算出，两种模式都要看',
      expect.stringMatching(/^t\.css:9:22 {2}警告 {2}position: fixed 在公众号里不起作用/),
      expect.any(String),
      't.css:10:1  警告  文章里没有 .calout 这个类  (theme-class)',
      '    → 是不是 callout？全部类名见 themes/README.md',
      expect.stringMatching(
        /^t\.css {2}对比度：样张 \d+ 处文字，最低浅色 .* : 1、深色 3\.7 : 1，\d+ 处看不清$/,
      ),
      expect.stringMatching(/^t\.css {2}覆盖：标记约定的 (\d+) 个部分，\1 个有样式$/),
      expect.stringMatching(/^错误 \d 条，警告 2 条，提示 0 条$/),
      '',
    ])
  })

  it('tells what a theme without layers leaves as it is', async () => {
    const cwd = folder({
      't.css': `${header.replace(/@layers.*\n/, '')}h1, h2, .callout-tip { margin: 1em 0 }`,
    })
    const {code, out} = await weimark(['themes', 'check', 't.css', '--format', 'json', '--strict'], cwd)
    const {parts, missing} = JSON.parse(out).themes[0].coverage
    const selectors = missing.map((each: {selector: string}) => each.selector)
    expect(selectors.length).toBe(parts - 3)
    for (const part of ['h3', 'p', 'blockquote', '.callout', '.callout-note', 'td', '.code-block']) {
      expect([part, selectors.includes(part)]).toEqual([part, part !== '.callout-note'])
    }
    expect(selectors).not.toContain('h1')
    expect(code).toBe(1)
  })

  it('looks at several, and with --quiet shows errors only', async () => {
    const cwd = folder({'good.css': header, 'bad.css': `${header}h1 { color: #ccc; position: fixed }`})
    const {code, out} = await weimark(['themes', 'check', 'good.css', 'bad.css', 'default', '-q'], cwd)
    expect(code).toBe(1)
    expect(out.split('\n').filter(line => /^\S/.test(line))).toEqual([
      expect.stringMatching(/^bad\.css:9:6 {2}error/),
    ])
    expect((await weimark(['themes', 'check', 'good.css', 'default', '-q'], cwd)).code).toBe(0)
  })

  it.each([
    ['mdnice', '#nice h1 { color: #a00 }\n#nice h2 { position: absolute }\n#nice .content { color: #bbb }'],
    ['wenyan', '#wenyan h1 { color: #a00 }\n#wenyan h2 { position: absolute }\n#wenyan p { color: #bbb }'],
  ])('looks at themes of other tools, too: %s', async (format, css) => {
    const {code, out} = await weimark(
      ['themes', 'check', 'old.css', '--format', 'json'],
      folder({'old.css': css}),
    )
    const [check] = JSON.parse(out).themes
    expect([code, check.format]).toEqual([1, format])
    const told = check.findings.map((each: Finding & {line: number}) => `${each.line} ${each.ruleId}`)
    expect(told).toContain('2 theme-not-kept')
    expect(told).toContain('3 theme-contrast')
    expect(check.coverage.missing).toEqual([])
  })

  it('has a rule for whatever a theme’s palette is called', async () => {
    const cwd = folder({'t.css': `${header}:root { --code-theme: nihgt; }`})
    const {code, out} = await weimark(['themes', 'check', 't.css'], cwd)
    expect(code).toBe(1)
    expect(out).toContain('(theme-layer)')
  })
})
