import {describe, expect, it} from 'vitest'
import {themeNames} from '../../src/builtin/themes.ts'
import {convert} from '../../src/convert.ts'
import type {UserError} from '../../src/rules/user-error.ts'
import {loadTheme} from '../../src/style/theme.ts'

const load = (css: string, variables = {}) => loadTheme({css, path: 't.css'}, [], variables)

/** The rules of a theme, as CSS. */
const rules = async (css: string, variables = {}) =>
  (await load(css, variables)).rules.map(({selector, css}) => `${selector} { ${css} }`)

/** The one declaration of a theme that is `p { … }`. */
const value = async (css: string, root = '') => {
  const [rule] = await rules(`:root { ${root} } p { ${css} }`)
  return rule?.replace(/^p \{ (.*); \}$/, '$1')
}

/** `line:column ruleId reason` of what is wrong with a theme, its header left out. */
const problems = async (css: string, lang: 'zh' | 'en' = 'en') => {
  const {messages} = await convert('# 甲', {theme: {css, path: 't.css'}, lang})
  return messages
    .filter(message => message.ruleId !== 'theme-header')
    .map(({file, line, column, ruleId, reason}) => {
      expect(file).toBe('t.css')
      return `${line}:${column} ${ruleId} ${reason}`
    })
}

describe('variables', () => {
  it.each([
    ['color: var(--a)', '--a: red', 'color: red'],
    ['margin: var(--a) 0 var(--b)', '--a: 1px; --b: 2em', 'margin: 1px 0 2em'],
    ['color: var(--a)', '--a: var(--b); --b: var(--c); --c: blue', 'color: blue'],
    ['color: var(--a, red)', '', 'color: red'],
    ['color: var(--a, var(--b, red))', '', 'color: red'],
    ['color: var(--a, var(--b, red))', '--b: blue', 'color: blue'],
    ['color: var(--a, rgb(1, 2, 3))', '', 'color: #010203'],
    ['font-size: calc(var(--a) * 2)', '--a: 8px', 'font-size: 16px'],
    ['color: var(--甲)', '--甲: red', 'color: red'],
    ['color: var(--A, red)', '--a: blue', 'color: red'],
    ['margin: var(--a)', '--a: 1px 2px', 'margin: 1px 2px'],
  ])('%s with %s', async (css, root, expected) => expect(await value(css, root)).toBe(expected))

  it('the last definition in any :root counts, of added CSS too', async () => {
    const theme = await loadTheme(
      {css: 'p { color: var(--a) } :root { --a: red } :root { --a: blue }'},
      [{css: ':root { --b: 1px } h1 { color: var(--a); margin: var(--b) }'}],
      {},
    )
    expect(theme.rules.map(rule => rule.css)).toEqual(['color: blue;', 'color: blue; margin: 1px;'])
    const changed = await loadTheme(
      {css: 'p { color: var(--a) } :root { --a: red }'},
      [{css: ':root { --a: blue }'}],
      {},
    )
    expect(changed.rules.map(rule => rule.css)).toEqual(['color: blue;'])
  })

  it('a chosen value counts most, with or without its dashes', async () => {
    const css = ':root { --a: red } p { color: var(--a) }'
    expect(await rules(css, {a: '#b8312f'})).toEqual(['p { color: #b8312f; }'])
    expect(await rules(css, {'--a': 'blue'})).toEqual(['p { color: blue; }'])
    expect(await rules(':root { --a: 1 } p { line-height: var(--a) }', {a: 2})).toEqual([
      'p { line-height: 2; }',
    ])
  })

  it('an unknown one is an error that names the known', async () => {
    await expect(load(':root { --a: red; --b: blue }', {c: 'red'})).rejects.toMatchObject({
      name: 'UserError',
      code: 'variable-unknown',
      message: 'The theme has no variable "c"',
      hint: 'Its variables: a, b',
    } satisfies Partial<UserError>)
    await expect(load('p { color: red }', {c: 'red'})).rejects.toMatchObject({hint: 'Its variables: –'})
  })

  it('a value that is more than a value is an error', async () => {
    await expect(load(':root { --a: red }', {a: 'red; position: fixed'})).rejects.toMatchObject({
      name: 'UserError',
      code: 'variable-value',
      message: 'The value "red; position: fixed" of the variable a is not a CSS value',
    })
  })

  it.each([
    [
      'p { color: var(--a) }',
      '1:5 theme-not-kept color: var(--a) has no effect in WeChat: --a is not defined; not used',
    ],
    [
      ':root { --a: var(--b); --b: var(--a) }\np { color: var(--a) }',
      '2:5 theme-not-kept color: var(--a) has no effect in WeChat: var() refers to itself; not used',
    ],
    [
      'p { --a: red }',
      '1:5 theme-not-kept --a has no effect in WeChat: variables can only be defined in :root; not used',
    ],
    [
      ':root { color: red }',
      '1:9 theme-not-kept :root { color } has no effect in WeChat: an article has no :root element, use .weimark; not used',
    ],
  ])('%s', async (css, problem) => expect(await problems(css)).toEqual([problem]))
})

describe('calc()', () => {
  it.each([
    ['margin-top: calc(1px + 2px)', 'margin-top: 3px'],
    ['margin-top: calc(10px - 2px * 3)', 'margin-top: 4px'],
    ['margin-top: calc((1em + 2em) / 2)', 'margin-top: 1.5em'],
    ['margin-top: calc(2 * (1px + calc(2px * 2)))', 'margin-top: 10px'],
    ['margin-top: calc(-1 * 2em)', 'margin-top: -2em'],
    ['margin-top: calc(1em / 3)', 'margin-top: 0.3333em'],
    ['width: calc(50% + 25%)', 'width: 75%'],
    ['line-height: calc(3 / 2)', 'line-height: 1.5'],
    ['margin: calc(1px * 2) calc(2px * 2)', 'margin: 2px 4px'],
    ['margin-top: calc(0px + 1em)', 'margin-top: 1em'],
  ])('%s', async (css, expected) => expect(await value(css)).toBe(expected))

  it.each([
    ['width: calc(100% - 20px)', 'calc() cannot add % and px'],
    ['width: calc(1px*2px)', 'calc() multiplies or divides two lengths'],
    ['width: calc(1px/0)', 'calc() multiplies or divides two lengths'],
    ['width: calc(1px + 2)', 'calc() cannot add px and a number'],
  ])('%s is refused', async (css, why) => {
    expect(await problems(`p { ${css} }`)).toEqual([
      `1:5 theme-not-kept ${css} has no effect in WeChat: ${why}; not used`,
    ])
  })
})

describe('colours', () => {
  it.each([
    ['red', 'red'],
    ['#abc', '#abc'],
    ['#AABBCC', '#AABBCC'],
    ['rgb(255, 0, 0)', '#ff0000'],
    ['rgb(255 0 0 / 50%)', 'rgba(255,0,0,0.5)'],
    ['rgba(1, 2, 3, .4)', 'rgba(1,2,3,0.4)'],
    ['#ff000080', 'rgba(255,0,0,0.502)'],
    ['#f008', 'rgba(255,0,0,0.533)'],
    ['hsl(120, 100%, 25%)', '#008000'],
    ['oklch(0.628 0.2577 29.23)', '#ff0000'],
    ['color-mix(in srgb, red, blue)', '#800080'],
    ['color-mix(in srgb, red 25%, white)', '#ffbfbf'],
    ['color-mix(in srgb, white, red 25%)', '#ffbfbf'],
    ['color-mix(in srgb, 25% red, white)', '#ffbfbf'],
    ['color-mix(in srgb, red 25%, transparent)', 'rgba(255,0,0,0.25)'],
    ['transparent', 'transparent'],
    ['currentColor', 'currentColor'],
  ])('%s', async (colour, expected) => expect(await value(`color: ${colour}`)).toBe(`color: ${expected}`))

  it('inside other values', async () => {
    expect(
      await value(
        'background: linear-gradient(90deg, rgb(0 0 0), color-mix(in srgb, var(--a) 50%, white))',
        '--a: black',
      ),
    ).toBe('background: linear-gradient(90deg,#000000,#808080)')
    expect(await value('box-shadow: 0 1px 2px rgb(0 0 0 / 0.1)')).toBe(
      'box-shadow: 0 1px 2px rgba(0,0,0,0.1)',
    )
  })

  it.each([
    ['color-mix(in srgb, red)', 'color-mix(in srgb,red) is not a colour'],
    ['rgb(1)', 'rgb(1) is not a colour'],
  ])('%s is none', async (colour, why) => {
    expect(await problems(`p { color: ${colour} }`)).toEqual([
      `1:5 theme-not-kept color: ${colour.replace(', ', ',')} has no effect in WeChat: ${why}; not used`,
    ])
  })
})

describe('nesting and lists', () => {
  it.each([
    ['h1, h2 { color: red }', ['h1 { color: red; }', 'h2 { color: red; }']],
    ['p { color: red; & strong { color: blue } }', ['p { color: red; }', 'p strong { color: blue; }']],
    ['p { &.mixed { color: red } }', ['p.mixed { color: red; }']],
    ['p { & > em, b { color: red } }', ['p>em { color: red; }', 'p b { color: red; }']],
    ['p { & + & { color: red } }', ['p+p { color: red; }']],
    ['p { &::before { content: "a" } }', ['p::before { content: "a"; }']],
    [
      'ul, ol { & li, & p { color: red } }',
      ['ul li { color: red; }', 'ol li { color: red; }', 'ul p { color: red; }', 'ol p { color: red; }'],
    ],
    ['blockquote { & p { & em { color: red } } }', ['blockquote p em { color: red; }']],
    ['p {}', []],
    ['p { em { color: red } }', ['p em { color: red; }']],
    [
      'p { color: red; em { color: blue } strong, > i { color: green } margin: 0; }',
      [
        'p { color: red; }',
        'p em { color: blue; }',
        'p strong { color: green; }',
        'p>i { color: green; }',
        'p { margin: 0; }',
      ],
    ],
    [
      'ul { li { p { em { color: red } } color: blue } }',
      ['ul li p em { color: red; }', 'ul li { color: blue; }'],
    ],
    ['.card { .a & { color: red } }', ['.a .card { color: red; }']],
    [
      'p { li:first-child { color: red } margin: 0 }',
      ['p li:first-child { color: red; }', 'p { margin: 0; }'],
    ],
    [
      'p { li::before { content: "}{;" } margin: 0 }',
      ['p li::before { content: "}{;"; }', 'p { margin: 0; }'],
    ],
    ['p { [title="&;{"] { color: red } }', ['p [title="&;{"] { color: red; }']],
    ['p { & [title="&"] { color: red } }', ['p [title="&"] { color: red; }']],
    ['p { :is(em, i) b { color: red } }', ['p em b { color: red; }', 'p i b { color: red; }']],
    ['p { & em { color: red } color: blue }', ['p em { color: red; }', 'p { color: blue; }']],
  ])('%s', async (css, expected) => expect(await rules(css)).toEqual(expected))
})

describe('what is refused, with its place', () => {
  it.each([
    [
      '@media print { p { color: red } }',
      '1:1 theme-not-kept @media has no effect in WeChat: an article has no style sheet, so at-rules do nothing; not used',
    ],
    [
      'p { color: red }\n@import "a.css";',
      '2:1 theme-not-kept @import has no effect in WeChat: an article has no style sheet, so at-rules do nothing; not used',
    ],
    [
      '@font-face { font-family: a }',
      '1:1 theme-not-kept @font-face has no effect in WeChat: an article has no style sheet, so at-rules do nothing; not used',
    ],
    [
      'a:hover { color: red }',
      '1:1 theme-selector The selector a:hover cannot be used: an article has no states; not used',
    ],
    [
      'p,\n  #a { color: red }',
      '2:3 theme-selector The selector #a cannot be used: WeChat removes every id; not used',
    ],
    [
      'body p { color: red }',
      '1:1 theme-selector The selector body p cannot be used: an article has no such element, use .weimark; not used',
    ],
    [
      'p::first-letter { color: red }',
      '1:1 theme-selector The selector p::first-letter cannot be used: only ::before and ::after become elements; not used',
    ],
    [
      'p::before em { color: red }',
      '1:1 theme-selector The selector p::before em cannot be used: ::before and ::after can only come last; not used',
    ],
    [
      'p:where(.a) { color: red }',
      '1:1 theme-selector The selector p:where(.a) cannot be used: this pseudo-class is not supported; not used',
    ],
    [
      'p {\n  position: sticky;\n}',
      '2:3 theme-not-kept position: sticky has no effect in WeChat: WeChat deletes it on save; not used',
    ],
    [
      'p { width: min(1px, 2px) }',
      '1:5 theme-not-kept width: min(1px,2px) has no effect in WeChat: WeChat deletes the whole declaration; not used',
    ],
    [
      'p { display: grid }',
      '1:5 theme-not-kept display: grid has no effect in WeChat: it may be deleted, use flex; not used',
    ],
    [
      'p { background: url(a.png) }',
      '1:5 theme-not-kept background: url(a.png) has no effect in WeChat: a background picture needs an https address; not used',
    ],
    // A variable may bring it.
    [
      ':root { --a: grid }\np { display: var(--a) }',
      '2:5 theme-not-kept display: grid has no effect in WeChat: it may be deleted, use flex; not used',
    ],
    ['p { colr: red }', '1:5 theme-unknown-property Unknown CSS property colr; not used'],
    ['p { color: reddish }', '1:5 theme-invalid-value Invalid value for color: reddish; not used'],
    [
      'p { margin: var(--a) }\n:root { --a: red }',
      '1:5 theme-invalid-value Invalid value for margin: red; not used',
    ],
    [
      'p { color red; margin: 0 }',
      '1:11 theme-syntax Syntax error in the theme: Colon is expected; this piece is not used',
    ],
    [
      'p {\n  em { color red }\n  margin: 0 }',
      '2:14 theme-syntax Syntax error in the theme: Colon is expected; this piece is not used',
    ],
    [
      'p {\n  margin: 0; em { color: red }\n  i { color: red; colr: red } }',
      '3:19 theme-unknown-property Unknown CSS property colr; not used',
    ],
    [
      'p { li:hover { color: red } }',
      '1:5 theme-selector The selector p li:hover cannot be used: an article has no states; not used',
    ],
    [
      'p { @media print { color: red } em { margin: 0 } }',
      '1:5 theme-not-kept @media has no effect in WeChat: an article has no style sheet, so at-rules do nothing; not used',
    ],
  ])('%s', async (css, problem) => expect(await problems(css)).toEqual([problem]))

  it('in Chinese too', async () => {
    expect(await problems('p { position: fixed }', 'zh')).toEqual([
      '1:5 theme-not-kept position: fixed 在公众号里不起作用：保存时会被删除，没有采用',
    ])
  })

  it('says what a misspelt property may have been', async () => {
    const {messages} = await convert('# 甲', {theme: {css: 'p { colr: red }', path: 't.css'}})
    expect(messages.find(message => message.ruleId === 'theme-unknown-property')?.note).toBe(
      'Check its spelling: did you mean color?',
    )
  })

  it('once for a rule of several selectors', async () => {
    expect(await problems('h1, h2, h3 { position: fixed }')).toHaveLength(1)
  })

  it('keeps everything else of the rule', async () => {
    expect(
      await rules('a:hover, p { position: fixed; color: red; colr: blue; margin: 0 !important }'),
    ).toEqual(['p { color: red; margin: 0 !important; }'])
  })

  it('takes properties that are newer than the tables', async () => {
    expect(await value('text-autospace: normal')).toBe('text-autospace: normal')
  })
})

describe('the header', () => {
  const header = '/*\n@theme a\n@title 甲 · A\n * @description b\n@author c\n@format native\n*/\n'

  it('gives the theme its name', async () => {
    expect((await load(`${header}p { color: red }`)).name).toBe('a')
    expect((await load('p { color: red }')).name).toBe('t.css')
  })

  it.each([
    [header, []],
    [header.replace('@author c\n', ''), ['@author']],
    [`\uFEFF${header}`, []],
    [`p { color: red }\n${header}`, ['@theme', '@title', '@description', '@author', '@format']],
  ])('%j', async (css, missing) => {
    const {messages} = await convert('# 甲', {theme: {css, path: 't.css'}})
    expect(
      messages.map(({ruleId, severity, line, column, reason}) => ({ruleId, severity, line, column, reason})),
    ).toEqual(
      missing.map(field => ({
        ruleId: 'theme-header',
        severity: 'info',
        line: 1,
        column: 1,
        reason: `The theme has no ${field} in its header`,
      })),
    )
  })

  it('is not asked of added CSS', async () => {
    const {messages} = await convert('# 甲', {theme: {css: header}, css: 'p { color: red }'})
    expect(messages).toEqual([])
  })
})

describe('content', () => {
  const text = async (content: string) => {
    const {html} = await convert('甲', {theme: {css: `p::before { content: ${content}; color: red }`}})
    return /<p[^>]*><span[^>]*>(.*)<\/span>甲<\/p>/.exec(html)?.[1]
  }

  it.each([
    ['"▍"', '▍'],
    ["'▍'", '▍'],
    ['"\\201C"', '“'],
    ['"\\00201c x"', '“x'],
    ['"\\a9 2026"', '©2026'],
    ['"a\\"b"', 'a"b'],
    ['"it\'s"', "it's"],
    ['"\\\\"', '\\'],
    ['"var(--a) counter url attr"', 'var(--a) counter url attr'],
    ['"a" "b"', 'ab'],
    ['"<b>&amp;"', '&lt;b&gt;&amp;amp;'],
    ['"\\1F331"', '🌱'],
  ])('%s', async (content, expected) => expect(await text(content)).toBe(expected))

  it('of nothing draws', async () => {
    const {html} = await convert('甲', {theme: {css: 'p::after { content: ""; width: 1em; color: red }'}})
    expect(html).toBe(
      '<section><section><p style="color:rgba(0,0,0,0.9)">甲<span style="width:1em;color:#ff0000;line-height:0"><span style="font-size:0">&nbsp;</span></span></p></section></section>',
    )
  })

  it('comes before and after, once each', async () => {
    const {html} = await convert('甲\n\n乙', {
      theme: {
        css: 'p::before { content: "「"; color: red } p:after { content: "」"; color: red } p { color: blue }',
      },
    })
    const p = (inner: string) =>
      `<p style="color:#0000ff"><span style="color:#ff0000">「</span>${inner}<span style="color:#ff0000">」</span></p>`
    expect(html).toBe(`<section><section>${p('甲')}${p('乙')}</section></section>`)
  })
})

describe('built-in themes', () => {
  it.each(themeNames)('%s is a good theme by our own rules', async name => {
    // As CSS of the caller's, it is checked in full; a variable makes it so too.
    const theme = await loadTheme(name, [{css: ''}], {})
    expect(theme.problems).toEqual([])
    expect(theme.name).toBe(name)
    expect(theme.rules.length).toBeGreaterThan(20)
  })

  it('an unknown one is an error that names the known, at its place in the front matter', async () => {
    await expect(convert('甲', {theme: '../../etc/passwd'})).rejects.toMatchObject({
      code: 'theme-unknown',
      message: 'Unknown theme "../../etc/passwd"',
      place: undefined,
    })
    await expect(convert('---\ntitle: 甲\ntheme: constructor\n---\n', {path: 'a.md'})).rejects.toMatchObject({
      code: 'theme-unknown',
      message: 'Unknown theme "constructor"',
      file: 'a.md',
      place: {line: 3, column: 1},
    })
  })
})
