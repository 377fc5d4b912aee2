import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {convert, createLinter, type Finding, lint, lintHtml} from '../../src/index.ts'
import {createFileLinter, lintFile} from '../../src/node.ts'
import {folder, png} from '../images/site.ts'

const shown = (findings: readonly Finding[]) =>
  findings.map(({line, column, severity, ruleId}) => `${line ?? '-'}:${column ?? '-'} ${severity} ${ruleId}`)

describe('levels', () => {
  const text = '[甲](a.md)\n\n[乙](#b)\n'
  const quiet = {'cover-missing': 'off', 'title-missing': 'off'} as const

  it('come from options, the front matter and overrides, the last being strongest', async () => {
    expect(shown(await lint(text, {lint: quiet}))).toEqual(['1:1 warning link-dead', '3:1 info link-anchor'])
    const options = {lint: {...quiet, 'link-dead': 'error', 'link-anchor': 'error'}} as const
    expect(shown(await lint(text, options))).toEqual(['1:1 error link-dead', '3:1 error link-anchor'])
    const own = `---\nweimark: {lint: {link-dead: info}}\n---\n${text}`
    expect(shown(await lint(own, options))).toEqual(['4:1 info link-dead', '6:1 error link-anchor'])
    const linter = await createLinter(options)
    const overrides = {lint: {...quiet, 'link-dead': 'off', 'link-anchor': 'warning'}} as const
    expect(shown(await linter.lint(own, overrides))).toEqual(['6:1 warning link-anchor'])
    expect(shown(await linter.lint(own))).toEqual(['4:1 info link-dead', '6:1 error link-anchor'])
  })

  it.each([
    ['YAML', '---\nweimark:\n  lint:\n    link-ded: off\n---\n', '4:5'],
    ['TOML', '+++\n[weimark.lint]\nlink-ded = "off"\n+++\n', '3:1'],
    ['JSON', '{\n  "weimark": {"lint": {"link-ded": "off"}}\n}\n', '2:25'],
  ])('in %s have a place', async (_, front, place) => {
    const findings = await lint(`${front}\n文\n`, {lang: 'zh', lint: quiet})
    expect(shown(findings)).toEqual([`${place} warning rule-unknown`])
    expect(findings[0]!.note).toBe('检查拼写，是不是 link-dead？；weimark lint --rules 列出全部规则')
  })

  it('count for the messages of a conversion', async () => {
    const {messages} = await convert(text, {lint: {'title-missing': 'off', 'link-dead': 'info'}})
    expect(messages.map(({ruleId, severity, fatal}) => [ruleId, severity, fatal])).toEqual([
      ['link-dead', 'info', undefined],
    ])
    const own = await convert('<!-- weimark-disable -->\n\n[甲](a.md)\n')
    expect(own.messages).toEqual([])
    expect(own.html).toBe((await convert('[甲](a.md)\n')).html)
  })

  it('may be nonsense of any kind', async () => {
    const found = async (front: string) => shown(await lint(`---\n${front}\n---\n\n文\n`, {lint: quiet}))
    expect(await found('weimark: 1')).toEqual(['2:1 warning setting-value'])
    expect(await found('weimark: {lint: [a]}')).toEqual(['2:11 warning setting-value'])
    expect(await found('weimark: {lint: null}')).toEqual([])
    expect(await found('weimark:')).toEqual([])
    const proto = '---\nweimark: {lint: {__proto__: {link-dead: off}, constructor: off}}\n---\n\n[甲](a.md)\n'
    expect(shown(await lint(proto, {lint: quiet}))).toEqual([
      '2:18 warning rule-unknown',
      '2:47 warning rule-unknown',
      '5:1 warning link-dead',
    ])
    await expect(convert('文', {lint: [] as never})).rejects.toThrow('lint is [], expected {rule: level}')
  })
})

describe('comments', () => {
  const links = async (text: string) =>
    shown(await lint(text)).filter(each => /link-|rule-unknown/.test(each))

  it('turn rules off from where they stand, and on again', async () => {
    const text =
      '[1](#a)\n\n<!-- weimark-disable link-anchor -->\n\n[2](#a) [3](b.md)\n\n<!-- weimark-enable -->\n\n[4](#a)\n'
    expect(await links(text)).toEqual([
      '1:1 info link-anchor',
      '5:9 warning link-dead',
      '9:1 info link-anchor',
    ])
  })

  it('of one rule leave the others', async () => {
    const text = '<!-- weimark-disable -->\n\n<!-- weimark-enable link-dead -->\n\n[1](#a) [2](b.md)\n'
    expect(await links(text)).toEqual(['5:9 warning link-dead'])
  })

  it('speak of the next line with something on it, and of no other', async () => {
    const text =
      '<!-- weimark-disable-next-line link-dead, link-anchor -- 原因 -->\n\n\n[1](#a) [2](b.md)\n[3](c.md)\n\n[4](d.md)\n'
    expect(await links(text)).toEqual(['5:1 warning link-dead'])
  })

  it('stand anywhere: in a line, a list, a quote, HTML', async () => {
    expect(await links('文 <!-- weimark-disable --> [1](#a)\n')).toEqual([])
    expect(await links('- <!-- weimark-disable -->\n\n  [1](#a)\n')).toEqual([])
    expect(await links('> <!-- weimark-disable -->\n> [1](#a)\n')).toEqual([])
    expect(await links('<div>\n<!-- weimark-disable -->\n<a href="#a">1</a>\n</div>\n')).toEqual([])
    expect(await links('<!--\nweimark-disable\nlink-anchor\n-->\n\n[1](#a)\n')).toEqual([])
  })

  it('in code say nothing', async () => {
    expect(await links('```\n<!-- weimark-disable -->\n```\n\n[1](#a)\n')).toEqual(['5:1 info link-anchor'])
    expect(await links('`<!-- weimark-disable -->` [1](#a)\n')).toEqual(['1:28 info link-anchor'])
    expect(await links('    <!-- weimark-disable -->\n\n[1](#a)\n')).toEqual(['3:1 info link-anchor'])
  })

  it('that hold to the end speak of the whole article', async () => {
    expect(shown(await lint('文\n\n<!-- weimark-disable cover-missing title-missing -->\n'))).toEqual([])
    const text = '<!-- weimark-disable cover-missing title-missing -->\n\n文\n\n<!-- weimark-enable -->\n'
    expect(shown(await lint(text))).toEqual(['-:- info title-missing', '-:- warning cover-missing'])
  })

  it('leave no trace in the article', async () => {
    const text = (comment: string) => `甲${comment}乙\n\n${comment}\n\n- ${comment}项\n`
    const {html, messages} = await convert(text('<!-- weimark-disable x -->'))
    expect(html).toBe((await convert(text(''))).html)
    // A word about the rule, none about a comment.
    expect([...new Set(messages.map(each => each.ruleId))]).toEqual(['title-missing', 'rule-unknown'])
  })

  it('count in HTML, too', async () => {
    const html = '<!-- weimark-disable-next-line tag-lost -->\n<div>1</div>\n<p id="a"></p>'
    expect(shown(await lintHtml(html))).toEqual(['3:1 warning attribute-lost'])
    const options = {lint: {'attribute-lost': 'off', 'tag-lost': 'error'}} as const
    expect(shown(await lintHtml('<div>1</div><p id="a"></p>', options))).toEqual(['1:1 error tag-lost'])
  })

  it('do not turn off what ends a conversion', async () => {
    const text = '---\ntitle: [\nweimark: {lint: {front-matter: off}}\n---\n\n<!-- weimark-disable -->\n'
    expect(shown(await lint(text))).toEqual(['2:8 error front-matter'])
  })
})

describe('a finding', () => {
  it('is plain data, with its place, its advice and its address', async () => {
    const [finding] = await lint(
      new VFile({value: '---\ntitle: 题\ncover: a\n---\n\n文[甲](a.md)\n', path: 'x/a.md'}),
    )
    expect(finding).toEqual({
      ruleId: 'link-dead',
      severity: 'warning',
      reason: 'The link a.md leads nowhere inside WeChat; its text is kept',
      note: 'Write the whole https address, or remove the link',
      file: 'x/a.md',
      line: 6,
      column: 2,
      endLine: 6,
      endColumn: 11,
      url: 'https://github.com/weimark/weimark/blob/main/docs/lint.md#link-dead',
    })
    expect(structuredClone(finding)).toEqual(finding)
  })

  it('may be what ends the conversion', async () => {
    expect(await lint('文', {theme: 'nope', path: 'a.md'})).toMatchObject([
      {ruleId: 'theme-unknown', severity: 'error', file: 'a.md', line: undefined},
    ])
  })

  it('stands in the theme’s file where the theme is to blame, whatever the article’s comments say', async () => {
    const theme = {css: '/* @theme t */\np { position: absolute; color: red }\n', path: 'my.css'}
    const findings = await lint('<!-- weimark-disable -->\n\n文\n', {theme, path: 'a.md'})
    expect(findings.filter(each => each.ruleId === 'theme-not-kept')).toMatchObject([
      {file: 'my.css', line: 2, severity: 'warning'},
    ])
  })

  it('says what a conversion says of deep nesting', async () => {
    const findings = await lint(`${'>'.repeat(120)} 文\n`)
    expect(findings.filter(each => each.ruleId === 'nesting-too-deep').length).toBe(1)
  })
})

describe('HTML', () => {
  it('that is nested too deep is told of', async () => {
    expect(shown(await lintHtml('<section>'.repeat(20_000)))).toEqual(['-:- error too-deep'])
  })
})

describe('files', () => {
  const heavy = Buffer.concat([png(3, 2), Buffer.alloc(1024 * 1024)])

  it('have pictures that are weighed and looked into', async () => {
    const cwd = folder({
      'a.md': '---\ntitle: 题\ncover: c.jpg\n---\n\n![一](b.png)\n\n![二](w.png)\n\n![三](none.png)\n',
      'b.png': heavy,
      'c.jpg': Buffer.concat([png(3, 2), Buffer.alloc(10 * 1024 * 1024)]),
      'w.png': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>',
    })
    const findings = await lintFile('a.md', {cwd})
    expect(findings.map(({line, ruleId, reason}) => `${line} ${ruleId}: ${reason}`)).toEqual([
      '3 image-heavy: The picture c.jpg has 10.1 MB, WeChat takes 10 MB',
      '6 image-heavy: The picture b.png has 1.1 MB, WeChat takes 1 MB',
      '8 image-format: The picture w.png is svg; WeChat takes JPEG, PNG and GIF',
      '10 image-missing: Cannot find the picture none.png (looked at none.png)',
    ])
  })

  it('that cannot be embedded are told of as a conversion does', async () => {
    const bmp = Buffer.alloc(58)
    bmp.write('BM')
    bmp.writeUInt32LE(40, 14)
    bmp.writeInt32LE(1, 18)
    bmp.writeInt32LE(1, 22)
    const cwd = folder({'a.md': '# 题\n\n![一](a.bmp)\n', 'a.bmp': bmp})
    const options = {cwd, embedImages: true, lint: {'cover-missing': 'off'}} as const
    expect(shown(await lintFile('a.md', options))).toEqual([
      // It is converted for WeChat, and these bytes are no whole picture.
      '3:1 warning image-unreadable',
      '3:1 warning image-format',
    ])
  })

  it('that cannot be read are findings, HTML is looked over as HTML', async () => {
    const cwd = folder({
      'a.html': '<div>字</div>',
      'b.md': '---\ntheme: x.css\n---\n',
      'c.md': Buffer.from([0xff, 0]),
    })
    const {lintFile} = await createFileLinter({cwd, lint: {'tag-lost': 'error'}})
    expect(shown(await lintFile('a.html'))).toEqual(['1:1 error tag-lost'])
    expect(shown(await lintFile('b.md'))).toEqual(['2:1 error theme-missing'])
    expect(shown(await lintFile('none.md'))).toEqual(['-:- error file-missing'])
    const [broken] = await lintFile('c.md')
    expect(broken).toMatchObject({severity: 'error', file: 'c.md'})
  })
})
