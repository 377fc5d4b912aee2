import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {load} from 'cheerio/slim'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {ThemeFormat} from '../../src/article.ts'
import {convert} from '../../src/convert.ts'
import {readMeta} from '../../src/front-matter/meta.ts'
import type {Options} from '../../src/options/options.ts'
import {resolve} from '../../src/options/settings.ts'
import {createProcessor} from '../../src/processor.ts'
import {describeTheme} from '../../src/style/describe.ts'
import {loadTheme} from '../../src/style/theme.ts'
import {detectFeatures} from '../../src/syntax/remark-syntax.ts'
import {examples} from '../articles.ts'
import {inLines} from '../in-lines.ts'
import {foreignThemes, formatsFolder, specimen} from './foreign-themes.ts'

/**
 * Each theme of `formats/` with what the specimen becomes in it, what the conversion says and every problem.
 * `UPDATE=1 npx vitest run tests/style/formats.test.ts` writes them anew, to be read in review.
 */
const update = process.env.UPDATE === '1'

/** The article as a theme of the format finds it. */
async function markup(markdown: string, format: ThemeFormat, options: Options = {}): Promise<string> {
  const file = new VFile(markdown)
  readMeta(file)
  const {processor} = resolve(options)
  return String(
    await (await createProcessor(processor, detectFeatures(markdown), undefined, format)).process(file),
  )
}

/** What stands in the article's root, as written. */
const inside = async (markdown: string, format: ThemeFormat) =>
  (await markup(markdown, format)).replace(
    /^(?:<section[^>]*>){2,3}|(?:<\/section>){2}(?:(?<=<section id="output">.*)<\/section>)?$/g,
    '',
  )

const styleOf = async (css: string, markdown: string, selector: string, options: Options = {}) => {
  const {html} = await convert(markdown, {theme: {css}, ...options})
  return load(html, null, false)(selector).attr('style')
}

describe.each(foreignThemes)('$name', ({name, format, theme}) => {
  it('gives the specimen the look that it says', async () => {
    const {html, messages} = await convert(specimen.markdown, {theme})
    const lines = inLines(html)
    expect(lines.replace(/\n */g, '')).toBe(html)
    const {problems} = await loadTheme(theme, [], {})
    const all = problems.map(({ruleId, place, data}) => {
      const words = Object.values(data).map(word => (typeof word === 'string' ? word : word.en))
      return `${place.line}:${place.column} ${ruleId} ${words.join(' – ')}`
    })
    const said = messages.map(({file, line, column, severity, ruleId, reason}) => {
      return `${file ?? ''}:${line}:${column} ${severity} ${ruleId} ${reason}`
    })
    const report = `${said.join('\n')}\n\n${all.join('\n')}\n`
    for (const [file, text] of [
      [`${name}.html`, lines],
      [`${name}.txt`, report],
    ] as const) {
      const path = join(formatsFolder, file)
      if (update) writeFileSync(path, text)
      expect(text).toBe(readFileSync(path, 'utf8'))
    }
  })

  it('finds something with each selector', async () => {
    const {rules, ...loaded} = await loadTheme(theme, [], {})
    expect(loaded.format).toBe(format)
    const $ = load(await markup(specimen.markdown, format), null, false)
    // Above six layers of ours, or seven with the window that is drawn for a picture.
    const layer = /url\("data:/.test(theme.css) ? 7 : 6
    const ofTheme = rules.filter(rule => rule.layer === layer)
    expect(ofTheme.length).toBeGreaterThan(20)
    expect(ofTheme.filter(({base}) => $(base).length === 0).map(({base}) => base)).toEqual([])
  })
})

describe('which format a theme has', () => {
  it.each([
    ['#nice p { color: red }', 'mdnice'],
    ['#wemd p { color: red }', 'mdnice'],
    ['#wenyan p { color: red }', 'wenyan'],
    ['#bm-md p { color: red }', 'bm'],
    [':root { --md-primary-color: red }', 'doocs'],
    ['p { color: var(--md-primary-color) }', 'doocs'],
    ['p { color: color-mix(in srgb, var(--md-primary-color) 20%, white) }', 'doocs'],
    ['.code__pre { color: red }', 'doocs'],
    ['.codespan { color: red }', 'doocs'],
    ['.md-container { color: red }', 'doocs'],
    ['h1 { & .codespan { color: red } }', 'doocs'],
    // A root is stronger than a variable.
    ['.codespan { color: red } #nice p { color: red }', 'mdnice'],
    ['p { color: red }', 'native'],
    ['/* #nice p .codespan --md-primary-color */ p { color: red }', 'native'],
    ['p::before { content: "#nice" }', 'native'],
    ['.nice p { color: red }', 'native'],
    ['/*\n@format wenyan\n*/ #nice p { color: red }', 'wenyan'],
    ['/*\n@format WeMD\n*/ p { color: red }', 'mdnice'],
    ['/*\n@format doocs/md\n*/ p { color: red }', 'doocs'],
    ['/*\n@format bm.md\n*/ p { color: red }', 'bm'],
    ['/*\n@format native\n*/ .codespan { color: red }', 'native'],
  ])('%s', async (css, format) => {
    expect((await loadTheme({css}, [], {})).format).toBe(format)
    expect((await describeTheme({css})).format).toBe(format)
  })

  it('says what it found, and what there is not', async () => {
    const said = async (css: string, lang: 'zh' | 'en') => {
      const {messages} = await convert('# 甲', {theme: {css, path: 't.css'}, lang})
      return messages.map(({severity, ruleId, reason, note}) => `${severity} ${ruleId} ${reason} | ${note}`)
    }
    expect(await said('#wemd p { color: red }', 'zh')).toEqual([
      'info theme-format-found 主题按 mdnice 的格式读取 | 在文件开头的注释里写 @format mdnice，就不再提示',
    ])
    expect(await said('/*\n@format mdnise\n*/\n#nice p { color: red }', 'en')).toEqual([
      'warning theme-format Unknown @format mdnise; read as mdnice | There are: native, mdnice, doocs, wenyan, bm',
    ])
    expect(await said('/*\n@format mdnice\n*/\n#nice p { color: red }', 'en')).toEqual([])
  })
})

describe('what a conversion says of another tool’s theme', () => {
  const css = [
    '/* @format mdnice */',
    '#nice h1 { position: relative; color: red }',
    '#nice h2 { position: relative; z-index: 1 }',
    '#nice h3 { position: sticky }',
    '#nice a:hover { color: red }',
    '#nice p { colour: red; color: #12 }',
    '#nice li { colour: red }',
    '#nope p { color: red }',
    '@media print { #nice p { color: red } }',
    '#nice p { color: }',
  ].join('\n')

  it('is each reason once, where it first applies, with how often it does', async () => {
    const {messages} = await convert('# 甲', {theme: {css, path: 't.css'}})
    expect(messages.map(({line, column, ruleId, reason}) => `${line}:${column} ${ruleId} ${reason}`)).toEqual(
      [
        '2:12 theme-lost Left out of the theme (3 ×): WeChat deletes it on save, for example position: relative',
        '3:32 theme-lost Left out of the theme (1 ×): it does nothing without position, for example z-index: 1',
        '5:1 theme-lost Left out of the theme (1 ×): an article has no states, for example #nice a:hover',
        '6:11 theme-lost Left out of the theme (2 ×): there is no such CSS property, for example colour',
        '6:24 theme-lost Left out of the theme (2 ×): the value is invalid, for example color: #12',
        '8:1 theme-lost Left out of the theme (1 ×): WeChat removes every id, for example #nope p',
        '9:1 theme-lost Left out of the theme (1 ×): an article has no style sheet, so at-rules do nothing, for example @media',
      ],
    )
  })

  it('is all of it in the theme itself', async () => {
    const {problems} = await loadTheme({css, path: 't.css'}, [], {})
    expect(problems.length).toBeGreaterThan(9)
  })
})

describe('markup', () => {
  it.each([
    [
      'mdnice',
      '## 甲',
      '<h2><span class="prefix"></span><span class="heading-text content">甲</span><span class="suffix"></span></h2>',
    ],
    [
      'mdnice',
      '> 甲\n>\n> > 乙',
      '<blockquote class="multiquote-2"><p>甲</p><blockquote><p>乙</p></blockquote></blockquote>',
    ],
    ['mdnice', '```\na\n```', '<pre class="custom"><code class="hljs">a</code></pre>'],
    ['doocs', '## `甲`', '<h2 class="h2"><code class="codespan">甲</code></h2>'],
    [
      'doocs',
      '- 甲',
      '<ul class="ul"><li class="listitem"><section class="list-item">甲</section></li></ul>',
    ],
    ['wenyan', '# 甲', '<h1><span class="heading-text">甲</span></h1>'],
    ['wenyan', '![](a.png)', '<p><img src="a.png" alt=""></p>'],
    [
      'wenyan',
      '![](a.png "乙")',
      '<figure><p class="picture"><img src="a.png" alt=""></p><figcaption>乙</figcaption></figure>',
    ],
    ['bm', '甲 **乙**', '<p><span>甲 <strong>乙</strong></span></p>'],
    ['bm', '![](a.png)', '<figure class="figure-image"><img src="a.png" alt=""></figure>'],
  ] as const)('%s: %s', async (format, markdown, expected) => {
    expect(await inside(`# 题\n\n${markdown}`, format)).toBe(expected)
  })

  it.each(['mdnice', 'doocs', 'wenyan', 'bm'] as const)('%s keeps every word, in its order', async format => {
    const words = (html: string) =>
      load(
        html,
        null,
        false,
      )('.weimark')
        .clone()
        .find(
          '.references, .footnotes-sep, .footnotes, #footnotes, h4:has(+ .footnotes), h3:has(+ #footnotes)',
        )
        .remove()
        .end()
        .text()
        .replace(/\s+/g, '')
    for (const {markdown} of examples) {
      expect(words(await markup(markdown, format))).toBe(words(await markup(markdown, 'native')))
    }
  })

  it.each(['mdnice', 'doocs', 'wenyan', 'bm'] as const)(
    '%s has every note, with its number',
    async format => {
      const markdown =
        '题\n\n[甲](https://a.example/甲) [^1] [乙](https://b.example)\n\n[^1]: 注 *文*\n\n    - 项'
      const $ = load(await markup(markdown, format), null, false)
      const notes = $('.footnotes, #footnotes, .footnote-item').last().parent().text().replace(/\s+/g, '')
      for (const each of ['甲：https://a.example/甲', '注文', '项', '乙：https://b.example'])
        expect(notes).toContain(each)
      if (format !== 'bm') for (const each of ['[1]', '[2]', '[3]']) expect(notes).toContain(each)
      else expect($('.footnotes > ol > li').length).toBe(3)
      expect($('.references').length).toBe(0)
    },
  )

  it('native is what it was', async () => {
    expect(await inside('## 甲\n\n乙', 'native')).toBe(
      '<h2><span class="heading-text">甲</span></h2><p>乙</p>',
    )
  })
})

describe('the cascade', () => {
  it('of wenyan: the later rule wins, whatever selectors weigh', async () => {
    const css =
      '#wenyan p { color: #111111 } p { color: #222222 } p::after { content: "x" } #wenyan p::after { content: "y" }'
    expect(await styleOf(css, '甲', 'p')).toMatch(/color:#222222/)
    const {html} = await convert('甲', {theme: {css}})
    expect(load(html, null, false)('p').text()).toBe('甲y')
  })

  it('of the others: weight', async () => {
    const css = '#nice p { color: #111111 } p { color: #222222 }'
    expect(await styleOf(css, '甲', 'p')).toMatch(/color:#111111/)
  })

  it('has our layers below and what the format does not know above', async () => {
    const css = '#nice ul { display: block; padding-left: 9px } #nice strong { color: #123456 }'
    const stats = '::: stats\n- **1** 甲\n:::'
    expect(await styleOf(css, stats, 'ul')).toMatch(/display:flex/)
    expect(await styleOf(css, '- 甲', 'ul')).toMatch(/padding-left:9px/)
  })

  it('has a chosen palette above all, with its ground', async () => {
    const css = '#nice pre.custom { background: #000 } #nice pre .hljs-keyword { color: #111111 }'
    const code = '```js\nreturn\n```'
    const dawn = await loadTheme({css}, [], {}, 'en', {theme: 'dawn'})
    const ground = await styleOf(css, code, 'pre', {codeTheme: 'dawn'})
    expect(dawn.problems).toHaveLength(1)
    expect(ground).toMatch(/background:#fff8fb/)
    expect(await styleOf(css, code, 'code span', {codeTheme: 'dawn'})).not.toMatch(/#111111/)
    expect(await styleOf(css, code, 'code span')).toMatch(/#111111/)
  })
})

describe('what is made of a theme', () => {
  it('items keep their one marker in doocs', async () => {
    const css =
      '.codespan { color: red } .listitem, li { display: block; text-indent: -1em; list-style: none; margin: 1px } .ul { list-style: none }'
    expect(await styleOf(css, '- 甲', 'li')).not.toMatch(/display|text-indent|list-style/)
    expect(await styleOf(css, '- 甲', 'ul')).toMatch(/list-style-type:disc/)
    expect(await styleOf(css, '- 甲', 'li')).toMatch(/margin:1px/)
    const {html} = await convert('- 甲', {theme: {css}})
    expect(load(html, null, false).text()).toBe('甲')
  })

  it('what stood outside the flow goes, with all that is said of it', async () => {
    const css =
      '#nice h2:after { content: "*"; color: red } #nice h2::after { position: absolute; left: 0 } #nice h2 { position: relative; color: #123456 }'
    const {html} = await convert('## 甲\n\n## 乙', {theme: {css}})
    const $ = load(html, null, false)
    expect($('h2').text()).toBe('甲乙'.slice(-$('h2').length))
    expect($('h2').attr('style')).toMatch(/color:#123456/)
  })

  it('what it hides goes', async () => {
    const css =
      '#nice h2 .prefix { display: none } #nice h2 .prefix::before { content: "A" } #nice h2 .suffix { display: inline } #nice h2 .suffix::before { content: "B" }'
    const {html} = await convert('# 题\n\n## 甲', {theme: {css}})
    expect(load(html, null, false)('h2').text()).toBe('甲B')
  })

  it('a window that is a picture is drawn', async () => {
    const css = '#wenyan pre::before { content: ""; height: 30px; background: url("data:image/svg+xml,x") }'
    const {html} = await convert('```\na\n```', {theme: {css}})
    expect(load(html, null, false)('pre > span').attr('style')).toMatch(/box-shadow/)
    const plain = await convert('```\na\n```', {theme: {css: '#wenyan pre { color: red }'}})
    expect(load(plain.html, null, false)('pre > span').length).toBe(0)
  })

  it.each([
    '#nice pre { margin: 0 }',
    '.codespan { margin: 0 }',
    '#wenyan pre { margin: 0 }',
    '#bm-md pre { margin: 0 }',
  ])('a window that is asked for is there: %s', async css => {
    const {html} = await convert('```\na\n```', {theme: {css}, codeWindow: true})
    expect(load(html, null, false)('pre > span').length).toBe(1)
    const without = await convert('```\na\n```', {theme: {css}})
    expect(load(without.html, null, false)('pre > span').length).toBe(0)
  })

  it('code on a dark ground is in light ink', async () => {
    const comment = (css: string) => styleOf(css, '```js\n// 注\n```', 'code span')
    const [dark, light] = await Promise.all(
      ['#23282d', '#fafafa'].map(ground => comment(`#nice pre { background: ${ground} }`)),
    )
    expect(dark).not.toBe(light)
    expect(await comment(':root { --g: 220 13% 18% } .code__pre { background: hsl(var(--g)) }')).toBe(dark)
  })

  it('parts of ours take its colour', async () => {
    const css =
      '#nice h1 { color: #8a1c1c } #nice h2 { color: #8a1c1c } #nice h3 { color: #1c4f8a } #nice p { color: #333 }'
    const button = '::: button\n[甲](https://mp.weixin.qq.com/s/a)\n:::'
    expect(await styleOf(css, button, 'section section p')).toMatch(/background-color:#8a1c1c/)
    const variable = ':root { --md-primary-color: #1c4f8a } h1 { color: #8a1c1c }'
    expect(await styleOf(variable, button, 'section section p')).toMatch(/background-color:#1c4f8a/)
    const set = {variables: {'md-primary-color': '#0a5a2a'}}
    expect(await styleOf(variable, button, 'section section p', set)).toMatch(/background-color:#0a5a2a/)
  })

  it('a variable of another kind than ours with the same name is its own', async () => {
    const css =
      '#wenyan { --line: 1px solid #123456; --text: #222233 } #wenyan h2 { border-bottom: var(--line) }'
    const {html, messages} = await convert('# 题\n\n## 甲\n\n::: card\n乙\n:::', {theme: {css}})
    const $ = load(html, null, false)
    expect($('h2').attr('style')).toMatch(/border-bottom:1px solid #123456/)
    expect($('section section section').attr('style')).toMatch(/border:1px solid rgba/)
    expect(messages.map(each => each.ruleId)).toEqual(['theme-format-found'])
  })

  it('classes of highlight.js 9 and 11 both match', async () => {
    const code = '```ts\nclass A { f() {} }\n```\n\n```cpp\n#include "a.h"\n```'
    const $ = load(await markup(code, 'mdnice'), null, false)
    expect($('.hljs-class .hljs-title').text()).toBe('A')
    expect($('.hljs-title.class_').text()).toBe('A')
    expect($('.hljs-function .hljs-title.function_').text()).toBe('f')
    expect($('.hljs-meta-string').text()).toBe('"a.h"')
    expect($('.hljs-meta-keyword').text()).toBe('include')
  })

  it('the heading over the notes is in the article’s language, or in the theme’s words', async () => {
    const title = async (css: string, markdown: string) => {
      const {html} = await convert(markdown, {theme: {css}})
      return load(html, null, false)('h3').text()
    }
    const plain = '#nice p { color: red }'
    expect(await title(plain, '甲[乙](https://a.example)')).toBe('参考资料')
    expect(await title(plain, 'One [two](https://a.example)')).toBe('References')
    expect(await title(plain, '甲[^1]\n\n[^1]: 乙')).toBe('注释')
    expect(await title(plain, 'One[^1]\n\n[^1]: two')).toBe('Notes')
    expect(await title('#nice .footnotes-sep:before { content: "出处" }', '甲[乙](https://a.example)')).toBe(
      '出处',
    )
  })

  it('nothing of its hooks is left in the article', async () => {
    for (const {theme} of foreignThemes) {
      const {html} = await convert(specimen.markdown, {theme})
      expect(html).not.toMatch(/ (?:id|class)="|var\(|calc\(|display: ?none|font-family|[ ;"]position:/)
    }
  })
})
