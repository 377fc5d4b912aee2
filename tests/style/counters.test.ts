import {load} from 'cheerio/slim'
import {describe, expect, it} from 'vitest'
import {convert} from '../../src/convert.ts'
import {isCounterStyle, writeNumber} from '../../src/style/counter-styles.ts'

/** The texts of an article's blocks. */
const texts = async (css: string, markdown: string) => {
  const {html, messages} = await convert(markdown, {theme: {css}})
  expect(messages.filter(({severity}) => severity !== 'info').map(({reason}) => reason)).toEqual([])
  expect(html).not.toMatch(/counter-/)
  return load(
    html,
    null,
    false,
  )('h1,h2,h3,p,li > section')
    .toArray()
    .map(node => load(node).text())
}

describe('counters are written as numbers', () => {
  it('through the article', async () => {
    const css = 'h2 { counter-increment: a } h2::before { content: counter(a) ". " }'
    expect(await texts(css, '## 甲\n\n文\n\n## 乙\n\n## 丙')).toEqual(['1. 甲', '文', '2. 乙', '3. 丙'])
  })

  it('beginning anew in each section', async () => {
    const css =
      'h2 { counter-increment: a; counter-reset: b } h3 { counter-increment: b } h2::before { content: counter(a, cjk-ideographic) "、" } h3::before { content: counter(a) "." counter(b) " " }'
    expect(await texts(css, '## 甲\n\n### 子\n\n### 丑\n\n## 乙\n\n### 寅')).toEqual([
      '一、甲',
      '1.1 子',
      '1.2 丑',
      '二、乙',
      '2.1 寅',
    ])
  })

  // The counter that a generated element begins ends with its parent; the paragraph's goes on.
  it('counted by the generated element itself, and by one without a text', async () => {
    const css = 'h2::before { counter-increment: a 2; content: counter(a) } p { counter-increment: a }'
    expect(await texts(css, '## 甲\n\n文\n\n## 乙')).toEqual(['2甲', '文', '3乙'])
  })

  it('from another number, set in between', async () => {
    const css =
      '.weimark { counter-reset: a 4 } h2 { counter-increment: a } h2::after { content: counter(a) } h1 { counter-set: a 20 }'
    expect(await texts(css, '## 甲\n\n# 子\n\n## 乙')).toEqual(['甲5', '子', '乙21'])
  })

  it('nested', async () => {
    const css =
      'ol { counter-reset: n } .list-item { counter-increment: n } .list-item::before { content: counters(n, "-") " " }'
    expect(await texts(css, '1. 甲\n2. 乙')).toEqual(['1 甲', '2 乙'])
    const quote = 'blockquote { counter-reset: q 1 } p::before { content: counters(q, ".") " " }'
    expect(await texts(quote, '> 甲\n>\n> > 乙\n\n丙')).toEqual(['1 甲', '1.1 乙', '1 丙'])
  })

  it('before what is in the element, and after it', async () => {
    const css =
      'blockquote { counter-increment: a } blockquote::before { content: "(" counter(a) } blockquote::after { content: counter(a) ")" }'
    const {html} = await convert('> 甲\n>\n> > 乙\n\n> 丙', {theme: {css}})
    expect(load(html, null, false).text()).toBe('(1甲(2乙2)2)(3丙3)')
  })

  it.each([
    ['counter(a, hebrew)', 'content: counter(a,hebrew)'],
    ['url(https://a.org/a.png)', 'content: url(https://a.org/a.png)'],
    ['open-quote', 'content: open-quote'],
    ['"a" attr(title)', undefined],
    ['linear-gradient(red, blue)', undefined],
  ])('content: %s is refused', async (content, what) => {
    const {html, messages} = await convert('# 题\n\n## 甲', {
      theme: {css: `p {}\nh2::before { content: ${content} }`},
    })
    const [problem] = messages.filter(({ruleId}) => ruleId === 'theme-not-kept')
    expect(problem).toMatchObject({line: 2, column: 14})
    if (what)
      expect(problem?.reason).toBe(
        `${what} has no effect in WeChat: it can only be text and counter(); not used`,
      )
    expect(load(html, null, false).text()).toBe('甲')
  })
})

describe('styles of numbers', () => {
  it.each([
    ['decimal', [0, 1, 12], ['0', '1', '12']],
    ['decimal-leading-zero', [-1, 1, 10, 100], ['-01', '01', '10', '100']],
    ['lower-alpha', [0, 1, 26, 27, 703], ['0', 'a', 'z', 'aa', 'aaa']],
    ['upper-latin', [2], ['B']],
    ['upper-roman', [0, 4, 9, 14, 1994, 4000], ['0', 'IV', 'IX', 'XIV', 'MCMXCIV', '4000']],
    ['lower-roman', [3], ['iii']],
    ['cjk-decimal', [0, 12, 105], ['〇', '一二', '一〇五']],
    [
      'cjk-ideographic',
      [0, 1, 10, 11, 20, 21, 100, 101, 110, 1010, 2026],
      [
        '零',
        '一',
        '十',
        '十一',
        '二十',
        '二十一',
        '一百',
        '一百零一',
        '一百一十',
        '一千零一十',
        '二千零二十六',
      ],
    ],
    ['simp-chinese-informal', [3], ['三']],
    ['simp-chinese-formal', [3, 12], ['叁', '壹拾贰']],
    ['cjk-heavenly-stem', [1, 10, 11], ['甲', '癸', '11']],
    ['cjk-earthly-branch', [1, 12, 13], ['子', '亥', '13']],
  ] as const)('%s', (style, values, expected) => {
    expect(isCounterStyle(style)).toBe(true)
    expect(values.map(value => writeNumber(value, style))).toEqual(expected)
  })

  it('knows no other', () =>
    expect(['hebrew', 'constructor', ''].map(isCounterStyle)).toEqual([false, false, false]))
})
