import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {findConfig} from '../../src/config/find.ts'
import {configKeys, configNames} from '../../src/config/keys.ts'
import {loadConfig} from '../../src/config/load.ts'
import {configSchema} from '../../src/config/schema.ts'
import {defineConfig} from '../../src/index.ts'
import {flagName} from '../../src/options/table.ts'
import type {UserError} from '../../src/rules/user-error.ts'
import {folder} from '../images/site.ts'

const load = (cwd: string, name: string, lang: 'zh' | 'en' = 'en') => loadConfig(join(cwd, name), {cwd, lang})

/** `file:line:column code message → hint`, of what loading says. */
async function complaint(files: Record<string, string>, lang: 'zh' | 'en' = 'en'): Promise<string> {
  const cwd = folder(files)
  try {
    await load(cwd, Object.keys(files)[0]!, lang)
  } catch (error) {
    const {code, message, hint = '', file, place} = error as UserError
    const at = place ? `${file}:${place.line}:${place.column}` : file
    return `${at} ${code}: ${message} → ${hint.split('Options:')[0]!.split('可用的选项')[0]!.trim()}`
  }
  return 'nothing'
}

describe('the configuration of a folder', () => {
  it.each(['ts', 'mts', 'js', 'mjs', 'json', 'yaml', 'yml'])('may be weimark.config.%s', async extension => {
    const text = {json: '{"spacing": true}', yaml: 'spacing: true', yml: '\uFEFFspacing: true\r\n'}[extension]
    const name = `weimark.config.${extension}`
    const cwd = folder({[name]: text ?? 'export default {spacing: true}', '深 处/a.md': ''})
    const found = await findConfig(join(cwd, '深 处'), {home: cwd})
    expect(found).toBe(join(cwd, name))
    expect((await load(cwd, name)).options).toEqual({spacing: true})
  })

  it('may be a key of a package.json, whose other keys are not ours', async () => {
    const cwd = folder({
      'package.json': '{"name": "x", "weimark": {"theme": "tech", "variables": {"line-height": 1.8}}}',
    })
    expect(await findConfig(cwd, {home: cwd})).toBe(join(cwd, 'package.json'))
    const {options, placeOf} = await load(cwd, 'package.json')
    expect(options).toEqual({theme: 'tech', variables: {'line-height': 1.8}})
    expect(placeOf('variables.line-height')).toEqual({line: 1, column: 58})
  })

  it('is the nearest; the search ends with .git, home or the root', async () => {
    const cwd = folder({
      'weimark.config.yaml': '',
      'a/package.json': '{"name": "weimark"}',
      'a/b/weimark.config.json': '{}',
      'a/b/c/x.md': '',
      'repo/posts/x.md': '',
    })
    mkdirSync(join(cwd, 'repo/.git'))
    const at = async (below: string, home = cwd) =>
      (await findConfig(join(cwd, below), {home}))?.slice(cwd.length + 1)
    expect(await at('a/b/c')).toBe(join('a', 'b', 'weimark.config.json'))
    expect(await at('a')).toBe('weimark.config.yaml')
    expect(await at('a', join(cwd, 'a'))).toBeUndefined()
    expect(await at('repo/posts')).toBeUndefined()
    writeFileSync(join(cwd, 'repo/weimark.config.yml'), '')
    expect(await at('repo/posts')).toBe(join('repo', 'weimark.config.yml'))
    writeFileSync(join(cwd, 'a/b/weimark.config.ts'), '')
    await expect(at('a/b')).rejects.toThrow('two configurations, the other is weimark.config.json')
  })
})

describe('a configuration', () => {
  it('has its paths from its own folder, reads themes and CSS, and may import', async () => {
    const cwd = folder({
      'conf/weimark.config.ts': `import {defineConfig, themeNames} from 'weimark'
        import {ink} from './colours'
        export default defineConfig({
          theme: {name: './我的.css', accent: ink}, css: ['extra.css', {css: 'p{}'}], variables: {size: 15},
          siteRoot: '../static', output: '../out', codeTheme: 'night', lint: {'link-dead': 'off'},
          images: {base: 'https://a.org/x', resolve: ref => ref.url + '?' + themeNames.length},
        })`,
      'conf/colours.ts': 'export const ink: string = "#123456"',
      'conf/我的.css': ':root{--accent:red;--size:1}p{color:var(--accent)}',
      'conf/extra.css': '\uFEFFh2{}',
    })
    const {options, run, files} = await load(cwd, 'conf/weimark.config.ts')
    expect(options).toEqual({
      theme: {css: ':root{--accent:red;--size:1}p{color:var(--accent)}', path: 'conf/我的.css'},
      css: [{css: 'h2{}', path: 'conf/extra.css'}, {css: 'p{}'}],
      variables: {accent: '#123456', size: 15},
      siteRoot: 'static',
      codeTheme: 'night',
      lint: {'link-dead': 'off'},
      images: {base: 'https://a.org/x', resolve: expect.any(Function)},
    })
    expect(run).toEqual({output: join(cwd, 'out/')})
    expect(files.map(file => file.slice(cwd.length + 1))).toEqual(
      ['weimark.config.ts', 'colours.ts', '我的.css', 'extra.css'].map(name => join('conf', name)),
    )
    // Read anew, its imports too.
    writeFileSync(join(cwd, 'conf/colours.ts'), 'export const ink = "#abcdef"')
    expect((await load(cwd, 'conf/weimark.config.ts')).options.variables?.accent).toBe('#abcdef')
  })

  it('that says what is unknown is told of, with place and what was meant', async () => {
    const json = '{\n\t"imges": {"base": "https://a.org"}\n}'
    expect(await complaint({'weimark.config.json': json})).toBe(
      'weimark.config.json:2:2 config-key: Unknown option imges in the configuration → Did you mean images?',
    )
    expect(await complaint({'weimark.config.yaml': 'images:\n  bse: x\n'})).toBe(
      'weimark.config.yaml:2:3 config-key: Unknown option images.bse in the configuration → Did you mean images.base?',
    )
    expect(await complaint({'c.yml': 'image-base: x'}, 'zh')).toBe(
      'c.yml:1:1 config-key: 配置里没有 image-base 这个选项 → 是不是 images.base？',
    )
    expect(await complaint({'c.ts': 'export default {\n  lineBrakes: "keep",\n}'})).toBe(
      'c.ts:2:3 config-key: Unknown option lineBrakes in the configuration → Did you mean lineBreaks?',
    )
    expect(await complaint({'c.yaml': 'theme: defualt'})).toMatch(
      /^c\.yaml:1:1 theme-unknown: Unknown theme "defualt" → Did you mean default\?/,
    )
    expect(await complaint({'c.yaml': 'codeTheme: nihgt'})).toMatch(
      /^c\.yaml:1:1 code-theme-unknown: .*night\?/,
    )
    expect(await complaint({'c.yaml': 'lint:\n  link-ded: off'})).toMatch(
      /^c\.yaml:2:3 config-rule: There is no rule link-ded → Did you mean link-dead\?/,
    )
  })

  it.each([
    [
      'c.yaml',
      'spacing: yes please',
      'c.yaml:1:1 config-value: spacing is "yes please", expected true or false',
    ],
    ['c.yaml', 'lint: {link-dead: loud}', 'c.yaml:1:8 config-value: lint.link-dead is "loud", expected off'],
    [
      'c.json',
      '{"images": {"resolve": "x"}}',
      'c.json:1:13 config-value: images.resolve is "x", expected a function',
    ],
    ['c.yaml', 'images: {base: x}', 'c.yaml:1:10 image-base: The image base "x" is not an http(s) address'],
    [
      'c.yaml',
      'variables:\n  primry: red',
      'c.yaml:2:3 variable-unknown: The theme has no variable "primry" → Did you mean primary?',
    ],
    [
      'c.json',
      '{"theme": {"name": "minimal", "font-size": "99px"}}',
      'c.json:1:31 variable-type: The variable font-size is "99px"',
    ],
    ['c.ts', 'export default {variables: {fontSiz: 1}}', 'c.ts:1:29 variable-unknown'],
    ['c.yaml', '- a', 'c.yaml config-value: default is ["a"], expected {option: value}'],
    ['c.yaml', 'css: none.css', 'c.yaml:1:1 config-file: The file none.css of css cannot be read'],
    ['c.yaml', 'theme: [', 'c.yaml:1:9 config-syntax: The configuration is broken'],
    ['c.json', '{"a": 1,}', 'c.json:1:9 config-syntax: The configuration is broken'],
    [
      'c.ts',
      'export default {',
      'c.ts config-run: The configuration cannot be run: ParseError: Unexpected token',
    ],
    ['c.mjs', 'throw new Error("坏")', 'c.mjs config-run: The configuration cannot be run: 坏'],
    ['c.js', 'export const spacing = 1', 'c.js:1:14 config-value'],
  ])('that is wrong is told of: %s %s', async (name, text, expected) => {
    expect((await complaint({[name]: text})).slice(0, expected.length)).toBe(expected)
  })

  it('is given back by defineConfig as it is', () => {
    const config = {theme: 'default'}
    expect(defineConfig(config)).toBe(config)
  })
})

describe('schema.json', () => {
  it('is what the table of keys says', () => {
    // To be formatted afterwards: npm run format.
    if (process.env.UPDATE) writeFileSync('schema.json', JSON.stringify(configSchema()))
    expect(JSON.parse(readFileSync('schema.json', 'utf8'))).toEqual(configSchema())
  })

  it('has every key but what only code can have', () => {
    const {properties} = configSchema() as {properties: Record<string, {properties?: object}>}
    const known = configNames.filter(name => !name.includes('.'))
    expect(Object.keys(properties)).toEqual(['$schema', ...known])
    expect(Object.keys(properties.images!.properties!)).toEqual(['base', 'fetch'])
  })
})

describe('docs/config.md', () => {
  it('has every key with its option, default and meaning', () => {
    const shown = (value: unknown) => (value === undefined ? '' : `\`${value}\``)
    const rows = [...configKeys].map(([name, row]) => {
      const {kind, choices, default: fallback, about} = row
      const values = kind === 'choice' ? choices!.map(each => `\`${each}\``).join(' ') : ''
      const flag = flagName(row)
      return `| \`${name}\` | ${flag ? `\`--${flag}\`` : ''} | ${shown(fallback)} | ${row.in.includes('article') ? '✓' : ''} | ${about.zh}${values && `：${values}`} · ${about.en} |`
    })
    const table = [
      '| 键 key | 选项 option | 默认 default | 文件头 front matter | |',
      '|---|---|---|---|---|',
      ...rows,
    ].join('\n')
    const document = readFileSync('docs/config.md', 'utf8')
    const written = document.replace(
      /(<!-- keys: .* -->\n)[\s\S]*(<!-- end -->)/,
      (_, start: string, end: string) => `${start}${table}\n${end}`,
    )
    if (process.env.UPDATE) writeFileSync('docs/config.md', written)
    expect(readFileSync('docs/config.md', 'utf8')).toBe(written)
  })
})
