import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {lintOptionFlags} from '../../src/cli/commands/lint/arguments.ts'
import {lintWordings} from '../../src/cli/commands/lint/words.ts'
import {wordings} from '../../src/cli/wording.ts'
import {rules} from '../../src/rules/catalogue.ts'
import {folder} from '../images/site.ts'
import {weimark} from './terminal.ts'

const good = '---\ntitle: 题\ncover: https://mmbiz.qpic.cn/a/0\n---\n\n正文\n'
const bad = '---\ntitle: 题\ncover: https://mmbiz.qpic.cn/a/0\n---\n\n[a,b: 100%](a.md)\n\n[见](#x) `<i>`\n'
const broken = '---\ntitle: [\n---\n'

describe('weimark lint', () => {
  it('says what is wrong, where, and what to do, and writes nothing', async () => {
    const cwd = folder({'a.md': bad, 'b/c.md': good})
    expect(await weimark(['lint', 'a.md', 'b'], cwd)).toEqual({
      code: 0,
      out: [
        'a.md:6:1  warning  The link a.md leads nowhere inside WeChat; its text is kept  (link-dead)',
        '    → Write the whole https address, or remove the link',
        'a.md:8:1  note  The link #x cannot lead to a place in the article; its text is kept  (link-anchor)',
        '    → Remove the link, or name the place in words',
        '2 files: 0 errors, 1 warning, 1 note',
        '',
      ].join('\n'),
      err: '',
    })
    expect(await weimark(['lint', 'a.md', '--lang', 'zh', '--rule', 'link-anchor=off'], cwd)).toEqual({
      code: 0,
      out: [
        'a.md:6:1  警告  链接 a.md 在公众号里打不开，只保留文字  (link-dead)',
        '    → 写完整的 https 地址，或去掉链接',
        '检查 1 个文件：错误 0 条，警告 1 条，提示 0 条',
        '',
      ].join('\n'),
      err: '',
    })
  })

  it('fails on errors, and on warnings where that is asked for', async () => {
    const cwd = folder({'a.md': bad, 'b.md': good, 'c.md': broken})
    const code = async (...argv: string[]) => (await weimark(['lint', ...argv], cwd)).code
    expect(await code('b.md', '--strict')).toBe(0)
    expect(await code('a.md')).toBe(0)
    expect(await code('a.md', '--strict')).toBe(1)
    expect(await code('a.md', '--max-warnings', '1')).toBe(0)
    expect(await code('a.md', '--max-warnings', '0')).toBe(1)
    expect(await code('a.md', '--rule', 'link-dead=error')).toBe(1)
    expect(await code('a.md', '--rule', 'link-dead=info', '--strict')).toBe(0)
    expect(await code('b.md', 'c.md')).toBe(1)
  })

  it('reads standard input, folders, patterns and HTML', async () => {
    const cwd = folder({'x/a.md': bad, 'x/y/b.md': good, 'c.html': '<div>字</div>\n'})
    const stdin = await weimark(['lint', '-'], cwd, {stdin: bad})
    expect(stdin.out.split('\n')[0]).toMatch(/^<stdin>:6:1 {2}warning/)
    expect((await weimark(['lint'], cwd, {stdin: bad})).out).toBe(stdin.out)
    expect((await weimark(['lint', 'x/**/*.md', '-q'], cwd)).out).toBe('')
    expect((await weimark(['lint', 'c.html'], cwd)).out).toContain(
      'c.html:1:1  warning  WeChat does not keep <div>',
    )
    expect((await weimark(['lint', 'x', '--format', 'json'], cwd)).out).toContain('"files": 2')
  })

  it('with --quiet shows errors only', async () => {
    const cwd = folder({'a.md': bad, 'c.md': broken})
    const {out, code} = await weimark(['lint', '-q', 'a.md', 'c.md'], cwd)
    expect(code).toBe(1)
    expect(out.split('\n')).toHaveLength(3)
    const json = await weimark(['lint', '-q', 'a.md', 'c.md', '--format', 'json'], cwd)
    const {files, counts} = JSON.parse(json.out)
    expect(files.map((each: {findings: unknown[]}) => each.findings.length)).toEqual([0, 1])
    expect(counts).toEqual({files: 2, errors: 1, warnings: 1, infos: 1})
  })

  it('tells who calls it wrongly', async () => {
    const cwd = folder({'a.md': good})
    const say = async (...argv: string[]) => {
      const {code, err} = await weimark(['lint', ...argv], cwd)
      return `${code} ${err.split('\n')[0]}`
    }
    expect(await say()).toBe('2 weimark: No input: name a Markdown file.')
    expect(await say('a.md', '--format', 'xml')).toBe(
      '2 weimark: --format is "xml", expected pretty, json, sarif, github. weimark --help shows all options.',
    )
    expect(await say('a.md', '--rule', 'link-dead=loud')).toBe(
      '2 weimark: --rule is "link-dead=loud", expected rule=off, info, warning or error. weimark --help shows all options.',
    )
    expect(await say('a.md', '--rule', 'link-ded=off')).toBe(
      '2 weimark: There is no rule link-ded. Did you mean link-dead? weimark lint --rules lists them all. weimark --help shows all options.',
    )
    expect(await say('a.md', '--max-warnings', 'few')).toBe(
      '2 weimark: --max-warnings is "few", expected a whole number. weimark --help shows all options.',
    )
    expect(await say('a.md', '-o', 'b')).toBe(
      '2 weimark: Unknown option -o. weimark --help shows all options.',
    )
    expect(await say('none.md')).toBe(
      '1 weimark  error  There is no such file or folder: none.md  (file-missing)',
    )
    expect(await say('a.md', '-t', 'nope')).toMatch(/^1 weimark {2}error {2}Unknown theme "nope"/)
  })

  it('does not mind a file of its name', async () => {
    const cwd = folder({lint: good})
    expect((await weimark(['./lint', '-o', '-'], cwd)).code).toBe(0)
  })
})

describe('help', () => {
  it.each(['zh', 'en'] as const)('in %s names every option with its meaning', async lang => {
    const {out, code} = await weimark(['lint', '--help', '--lang', lang], '.')
    expect(code).toBe(0)
    for (const [name, flags] of Object.entries(lintOptionFlags)) {
      const meaning = lintWordings[lang].options[name] ?? wordings[lang].options[name]
      expect(meaning).toBeTruthy()
      expect(out).toContain(flags)
      expect(out).toContain(meaning)
    }
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(130)
  })

  it('--rules lists them all', async () => {
    const {out} = await weimark(['lint', '--rules', '--lang', 'zh'], '.')
    const lines = out.trimEnd().split('\n')
    expect(lines.map(line => line.split(' ')[0])).toEqual(Object.keys(rules).sort())
    expect(lines).toContain(`${'link-empty'.padEnd(lines[0]!.indexOf('警告'))}警告  链接 … 没有文字，已去掉`)
  })
})

describe('formats for machines', () => {
  const files = {
    '文章,1.md': bad,
    'b.md': `${good}\n<p style="color:red" data-no-dark>a%\n字</p>\n`,
    'c.md': broken,
  }

  it.each(['json', 'sarif', 'github'])('%s', async format => {
    const cwd = folder(files)
    const {out} = await weimark(['lint', '文章,1.md', 'b.md', 'c.md', '--format', format], cwd)
    const text = format === 'sarif' ? withoutRules(out) : out
    const names: Record<string, string> = {
      json: 'findings.json',
      sarif: 'findings.sarif.json',
      github: 'findings.txt',
    }
    const golden = join(import.meta.dirname, 'lint', names[format]!)
    if (process.env.UPDATE === '1') writeFileSync(golden, text)
    expect(text).toBe(readFileSync(golden, 'utf8'))
  })

  /** The rules are those of the wordings; here the first stands for all. */
  function withoutRules(text: string): string {
    const log = JSON.parse(text)
    const {driver} = log.runs[0].tool
    expect(driver.rules.length).toBeGreaterThan(Object.keys(rules).length)
    for (const {ruleId, ruleIndex} of log.runs[0].results) expect(driver.rules[ruleIndex].id).toBe(ruleId)
    driver.rules = driver.rules.filter((each: {id: string}) => each.id === 'link-dead')
    for (const result of log.runs[0].results) result.ruleIndex = 0
    return `${JSON.stringify(log, null, 2)}\n`
  }

  it('sarif tells equal findings apart, whatever line they are on', async () => {
    const link = '[甲](#a)\n\n'
    const fingerprints = async (text: string) => {
      const {out} = await weimark(['lint', 'a.md', '--format', 'sarif'], folder({'a.md': text}))
      return JSON.parse(out)
        .runs[0].results.filter((each: {ruleId: string}) => each.ruleId === 'link-anchor')
        .map((each: {partialFingerprints: Record<string, string>}) => each.partialFingerprints['weimark/v1'])
    }
    const before = await fingerprints(link + link)
    expect(new Set(before).size).toBe(2)
    expect(await fingerprints(`文\n\n${link}${link}`)).toEqual(before)
  })
})
