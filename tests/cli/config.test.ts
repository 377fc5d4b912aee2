import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {lintOptionFlags} from '../../src/cli/commands/lint/arguments.ts'
import {optionFlags} from '../../src/cli/option-flags.ts'
import {configKeys} from '../../src/config/keys.ts'
import {flagName} from '../../src/options/table.ts'
import {folder, png} from '../images/site.ts'
import {weimark} from './terminal.ts'

const body = '\n\n第一行\n第二行，a中文b\n'
const article = `---\ntitle: 题\n---${body}`

/** The article alone. */
const fragment = async (cwd: string, ...argv: string[]) => {
  const {out, err, code} = await weimark([...argv, '-o', '-', '-q'], cwd)
  return code === 0 ? out : err
}

describe('a configuration', () => {
  it('gives way to the front matter, and that to options', async () => {
    const cwd = folder({
      'weimark.config.yaml': 'theme: {name: ./own.css, ink: "#000001"}\nlineBreaks: keep\nspacing: true\n',
      'own.css': ':root{--ink:#000000}\np{color:var(--ink)}',
      'a.md': article,
      'b.md': `---\ntitle: 题\ntheme: {name: ./own.css, ink: "#000002"}\n---${body}`,
      'c.md': `---\ntitle: 题\nweimark: {lineBreaks: join, spacing: false, theme: ./own.css, variables: {ink: "#000004"}}\n---${body}`,
    })
    expect(await fragment(cwd, 'a.md')).toMatch(/#000001.*第一行<br>第二行，a 中文 b/s)
    expect(await fragment(cwd, 'b.md')).toContain('#000002')
    expect(await fragment(cwd, 'b.md', '--set', 'ink=#000003')).toContain('#000003')
    expect(await fragment(cwd, 'a.md', '--line-breaks', 'join', '--no-spacing')).toContain(
      '第一行第二行，a中文b',
    )
    expect(await fragment(cwd, 'c.md')).toMatch(/#000004.*第一行第二行，a中文b/s)
    expect(await fragment(cwd, 'c.md', '--line-breaks', 'keep', '--spacing')).toMatch(
      /#000004.*第一行<br>第二行，a 中文 b/s,
    )
    expect(await fragment(cwd, 'a.md', '--no-config')).not.toContain('#000001')
    expect(await fragment(cwd, 'a.md', '-t', 'default')).not.toContain('#000001')
  })

  it('is the nearest to each article, in one run; that of the shared folder decides about the run', async () => {
    const cwd = folder({
      'weimark.config.json': '{"spacing": true, "format": "fragment", "output": "./out"}',
      'posts/a.md': article,
      'posts/in/b.md': article,
      'posts/in/weimark.config.js': 'export default {images: {base: "https://a.org/"}, format: "json"}',
      '甲/x.md': article,
    })
    expect(await weimark(['posts'], cwd)).toMatchObject({code: 0})
    expect(readFileSync(join(cwd, 'out/a.html'), 'utf8')).toMatch(/^<section>.*a 中文 b/s)
    expect(readFileSync(join(cwd, 'out/in/b.html'), 'utf8')).toMatch(/^<section>.*a中文b/s)
    await weimark(['posts/in/b.md'], cwd)
    expect(JSON.parse(readFileSync(join(cwd, 'posts/in/b.json'), 'utf8')).meta.title).toBe('题')
    // Standard input is the working folder's, and goes to standard output.
    expect((await weimark(['-'], cwd, {stdin: article})).out).toContain('a 中文 b')
    await weimark(['甲/x.md', '--config', 'posts/in/weimark.config.js'], cwd)
    expect(existsSync(join(cwd, '甲/x.json'))).toBe(true)
  })

  it('is that of the working folder for articles elsewhere that have none', async () => {
    const elsewhere = folder({'a.md': article})
    const cwd = folder({'weimark.config.yml': 'spacing: true'})
    expect(await fragment(cwd, join(elsewhere, 'a.md'))).toContain('a 中文 b')
  })

  it('decides about pictures with its own code', async () => {
    const cwd = folder({
      'weimark.config.ts': `export default {images: {resolve: (ref: {source: string}) => 'https://a.org/' + ref.source}}`,
      'a.md': `${article}\n![图](x.png)`,
      'x.png': png(2, 2),
    })
    expect((await weimark(['a.md'], cwd)).code).toBe(0)
    expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toContain('src="https://a.org/x.png"')
  })

  it('speaks its language, lets warnings fail, and counts for lint', async () => {
    const cwd = folder({
      'weimark.config.yaml':
        'lang: zh\nstrict: true\nlint: {image-alt-missing: warning}\nembedImages: false\n',
      'a.md': `${article}\n![](x.png)\n\n[见](a.md)`,
      'x.png': png(2, 2),
    })
    const {code, err} = await weimark(['a.md'], cwd)
    expect(code).toBe(1)
    expect(err).toContain('因 --strict 没有写出')
    expect((await weimark(['a.md', '--no-strict'], cwd)).code).toBe(0)
    expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toContain('src="x.png"')
    const lint = await weimark(['lint', 'a.md'], cwd)
    expect(lint.code).toBe(1)
    expect(lint.out).toMatch(/警告 {2}图片 x\.png 没有说明文字/)
    expect((await weimark(['lint', 'a.md', '--no-strict', '--no-config'], cwd)).code).toBe(0)
  })

  it('that is broken ends the run with its place', async () => {
    const cwd = folder({'weimark.config.yaml': 'theme: default\nspaceing: true\n', 'a.md': article})
    const {code, err} = await weimark(['a.md'], cwd)
    expect(code).toBe(1)
    expect(err).toMatch(
      /^weimark\.config\.yaml:2:1 {2}error {2}Unknown option spaceing .*\n {4}→ Did you mean spacing\?/,
    )
    expect(existsSync(join(cwd, 'a.html'))).toBe(false)
    expect((await weimark(['a.md', '--config', 'none.yaml'], cwd)).err).toMatch(
      /^none\.yaml {2}error {2}There is no/,
    )
  })
})

describe('weimark config', () => {
  it('prints what holds and who said so', async () => {
    const cwd = folder({
      'weimark.config.yaml':
        'theme:\n  name: default\n  link: "#0000aa"\nlint:\n  link-dead: off\nspacing: true\n',
      'a.md': `---\ntheme: {name: default, font-size: 15px}\ncodeTheme: night\nweimark:\n  lint: {heading-jump: off}\n  imageRows: row\n---\n`,
    })
    const argv = ['config', 'a.md', '--no-spacing', '--set', 'primary=#111111', '--format', 'json']
    const {out, code} = await weimark(argv, cwd)
    expect(code).toBe(0)
    const {config, settings} = JSON.parse(out)
    expect(config).toBe('weimark.config.yaml')
    const said = Object.fromEntries(
      settings.map((each: {key: string; value: unknown; source: string}) => [
        each.key,
        [each.value, each.source],
      ]),
    )
    expect(said).toMatchObject({
      theme: ['default', 'a.md:2:1'],
      'variables.primary': ['#111111', '--set'],
      'variables.font-size': ['15px', 'a.md:2:24'],
      codeTheme: ['night', 'a.md:3:1'],
      spacing: [false, '--spacing'],
      imageRows: ['row', 'a.md:6:3'],
      'lint.heading-jump': ['off', 'a.md:5:10'],
      'lint.link-dead': ['off', 'weimark.config.yaml:5:3'],
      lineBreaks: ['auto', 'default'],
      siteRoot: [null, 'default'],
    })
    writeFileSync(join(cwd, 'a.md'), '字')
    const lines = (await weimark(['config', 'a.md'], cwd)).out.split('\n')
    expect(lines[0]).toBe('weimark.config.yaml')
    expect(lines.find(line => line.startsWith('variables'))).toMatch(
      /^variables\.link +#0000aa +weimark\.config\.yaml:3:3$/,
    )
    expect(lines.find(line => line.startsWith('spacing'))).toMatch(
      /^spacing +true +weimark\.config\.yaml:6:1$/,
    )
  })

  it('says where there is none, and refuses what a conversion would', async () => {
    const cwd = folder({'a/x.md': '字', 'b.css': ''})
    expect((await weimark(['config', 'a', '--lang', 'zh'], cwd)).out.split('\n')[0]).toBe(
      `${join(cwd, 'a')} 没有配置文件`,
    )
    expect((await weimark(['config', '-t', 'defualt'], cwd)).code).toBe(1)
    expect((await weimark(['config', 'none.md'], cwd)).code).toBe(1)
    expect((await weimark(['config', 'a', 'b'], cwd)).code).toBe(2)
    expect((await weimark(['config', '--help'], cwd)).out).toContain('weimark config [options] [FILE]')
  })
})

it('every key of a configuration has its option', () => {
  const known = new Set([...Object.keys(optionFlags), ...Object.keys(lintOptionFlags), 'embed'])
  const flags = [...configKeys.values()].flatMap(row => flagName(row) || [])
  expect(flags.filter(flag => !known.has(flag))).toEqual([])
})
