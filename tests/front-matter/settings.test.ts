import {describe, expect, it} from 'vitest'
import {convert, createConverter} from '../../src/convert.ts'
import type {Options} from '../../src/options/options.ts'
import {resolve} from '../../src/options/settings.ts'

/** What is said of the front matter: `line:column rule reason → note`. */
async function said(front: string, lang: 'zh' | 'en' = 'en'): Promise<string[]> {
  const {messages} = await convert(`${front}\n\n字\n`, {lang})
  return messages
    .filter(({ruleId}) => ruleId !== 'title-missing')
    .map(({line, column, ruleId, reason, note}) => `${line}:${column} ${ruleId}: ${reason} → ${note}`)
    .map(text => text.replace(/(→ Options: theme, variables,).*/, '→ Options: …'))
}

const yaml = (lines: string) => `---\nweimark:\n${lines}\n---`

describe('weimark in the front matter', () => {
  it('sets options, in YAML, TOML and JSON', async () => {
    const fronts = [
      yaml('  lineBreaks: keep\n  spacing: yes\n  references: none'),
      '+++\n[weimark]\nlineBreaks = "keep"\nspacing = true\nreferences = "none"\n+++',
      '{"weimark": {"lineBreaks": "keep", "spacing": true, "references": "none"}}',
    ]
    for (const front of fronts) {
      const {html, meta, messages} = await convert(`${front}\n\n一abc\n二\n`, {target: 'paste'})
      expect(meta.settings).toEqual({lineBreaks: 'keep', spacing: true, references: 'none'})
      expect(html).toMatch(/一 abc<br[^>]*>二/)
      expect(messages.map(({ruleId}) => ruleId)).toEqual(['title-missing'])
    }
  })

  it('is weaker than what is passed for one article, stronger than the converter’s options', async () => {
    const text = `${yaml('  lineBreaks: keep\n  punctuation: true\n  target: api')}\n\n一,二\n三\n`
    const body = async (options: Options, overrides: Options = {}) =>
      (await createConverter(options).convert(text, overrides)).html.replace(/<[^>]*>/g, tag =>
        tag.startsWith('<br') ? '|' : /leaf/.test(tag) ? '*' : '',
      )
    expect(await body({lineBreaks: 'join', punctuation: false, target: 'paste'})).toBe('*一，二|三')
    expect(await body({}, {lineBreaks: 'join', target: 'paste'})).toBe('一，二三')
    expect(await body({}, {punctuation: false, target: 'paste'})).toBe('一,二|三')
  })

  it('leaves nothing with the converter’s next article', async () => {
    const {convert: next} = createConverter({lang: 'en'})
    const plain = await next('一abc')
    const own = await next(`${yaml('  spacing: true\n  lang: zh')}\n\n一abc`)
    expect(own.html).toContain('一 abc')
    expect(own.messages.map(({reason}) => reason)).toEqual(['文章没有标题'])
    expect(await next('一abc')).toEqual(plain)
  })

  it('names theme, colours and variables, which the top of the front matter overrides', async () => {
    const nested = yaml(
      '  theme: minimal\n  codeTheme: night\n  lineNumbers: yes\n  variables: {strong: "#123456"}',
    )
    const {meta, html} = await convert(`${nested}\n\n**字**`)
    expect(meta).toMatchObject({theme: 'minimal', codeTheme: 'night', lineNumbers: true})
    expect(meta.sources).toEqual({
      theme: 'weimark.theme',
      codeTheme: 'weimark.codeTheme',
      lineNumbers: 'weimark.lineNumbers',
    })
    expect(html).toBe(
      (await convert('**字**', {theme: 'minimal', codeTheme: 'night', variables: {strong: '#123456'}})).html,
    )
    const both = await convert('---\ntheme: literary\nweimark: {theme: minimal}\n---\n\n字')
    expect(both.meta.theme).toBe('literary')
    // Another theme leaves the variables behind.
    expect((await convert(`${nested}\n\n**字**`, {})).html).toContain('#123456')
    const {convert: over} = createConverter()
    expect((await over(`${nested}\n\n**字**`, {theme: 'default'})).html).not.toContain('#123456')
  })

  it('says what cannot be used, where, and what was meant; the rest holds', async () => {
    const front = [
      '  lineBreaks: kep',
      '  spacing: perhaps',
      '  image-rows: row',
      '  refrences: all',
      '  siteRoot: ../x',
      '  quite: other',
      '  lint: off',
      '  variables: [1]',
      '  codeWindow: maybe',
      '  punctuation: true',
    ]
    const messages = await said(yaml(front.join('\n')))
    expect(messages.sort()).toEqual(
      [
        '3:3 setting-value: weimark.lineBreaks is "kep"; it is not used: did you mean keep? → Write auto, join, keep',
        '4:3 setting-value: weimark.spacing is "perhaps"; it is not used → Write true or false',
        `5:3 setting-unknown: weimark has no option image-rows in the front matter: did you mean imageRows? → Options: …`,
        `6:3 setting-unknown: weimark has no option refrences in the front matter: did you mean references? → Options: …`,
        `7:3 setting-unknown: weimark has no option siteRoot in the front matter: it belongs in the configuration → Options: …`,
        `8:3 setting-unknown: weimark has no option quite in the front matter → Options: …`,
        '9:3 setting-value: weimark.lint is "off"; it is not used → Write {rule: level}',
        '10:3 setting-value: weimark.variables is [1]; it is not used → Write {variable: value}',
        '11:3 meta-wrong-type: weimark.codeWindow is "maybe", expected true or false; it is not used → Write true or false',
      ].sort(),
    )
    expect((await convert(`${yaml(front.join('\n'))}\n\n一,二`)).html).toContain('一，二')
    expect(await said('---\nweimark: true\n---', 'zh')).toEqual([
      '2:1 setting-value: weimark 是 true，没有采用 → 改成 {选项: 值}',
    ])
    expect(await said('+++\ntitle = "x"\n\n[weimark]\n  lineBreks = "keep"\n+++')).toEqual([
      `5:3 setting-unknown: weimark has no option lineBreks in the front matter: did you mean lineBreaks? → Options: …`,
    ])
    expect(await said('---\nweimark:\n---')).toEqual([])
  })

  it('tells the place of a name that there is not', async () => {
    const failing = async (front: string) =>
      convert(`${front}\n\n字`, {path: 'a.md'}).catch(({code, place}) => [code, place])
    expect(await failing(yaml('  theme: minmal'))).toEqual(['theme-unknown', {line: 3, column: 3}])
    expect(await failing(yaml('  codeTheme: nigth'))).toEqual(['code-theme-unknown', {line: 3, column: 3}])
    expect(await failing(yaml('  variables:\n    - 1\n'))).toMatchObject({meta: {extra: {}}})
    const variable = yaml('  variables:\n    font-size: 15px\n    strnog: red')
    expect(await failing(variable)).toEqual(['variable-unknown', {line: 5, column: 5}])
    const toml = '+++\n[weimark.variables]\nstrnog = "red"\n+++'
    expect(await failing(toml)).toEqual(['variable-unknown', {line: 3, column: 1}])
  })
})

it('switches are checked, wherever they come from', () => {
  for (const name of ['spacing', 'punctuation', 'strictSyntax', 'codeWindow', 'lineNumbers']) {
    const wrong = {[name]: 'yes'} as Options
    const message = `${name} is "yes", expected true, false`
    expect(() => resolve(wrong)).toThrow(message)
    expect(() => resolve({}, wrong)).toThrow(message)
  }
  expect(() => resolve({variables: [] as never})).toThrow('variables is [], expected {variable: value}')
})
