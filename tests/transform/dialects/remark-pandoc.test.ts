import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readAttributes} from '../../../src/transform/attributes.ts'
import {remarkPandocAttributes} from '../../../src/transform/dialects/remark-pandoc-attributes.ts'
import {remarkPandocDiv} from '../../../src/transform/dialects/remark-pandoc-div.ts'
import {remarkPandocSpan} from '../../../src/transform/dialects/remark-pandoc-span.ts'
import {transformed} from '../transformed.ts'

describe('readAttributes', () => {
  it.each(['{.a}', '{#a .b c=d}', '{-}', '{width="5.7in"\nheight="3in"}', "{ a='}' }"])('reads %j', text =>
    expect(readAttributes(text)?.length).toBe(text.length),
  )

  it.each([
    '{}',
    '{a}',
    '{1,3-5}',
    '{喜|xǐ}',
    '{: .a}',
    '{% a %}',
    '{{< a >}}',
    '{.a',
    '{.a,b="}',
    '{.a {.b}}',
  ])('leaves %j', text => expect(readAttributes(text)).toBeUndefined())
})

describe('remarkPandocAttributes', () => {
  const html = (markdown: string) => transformed(markdown, remarkPandocAttributes()).html

  it.each([
    ['![](a){width=300}', 'width:300px;height:auto'],
    ['![](a){width="2.54cm"}', 'width:96px;height:auto'],
    ['![](a){style="width:72pt"}', 'width:96px;height:auto'],
    ['![](a){width=200%}', 'width:100%;height:auto'],
    ['![](a){height=1in}', 'height:96px;width:auto'],
  ])('sizes %j', (markdown, style) =>
    expect(html(markdown)).toBe(`<p><img src="a" alt="" style="${style}"></p>`),
  )

  it('takes the rest away', () => {
    expect(html('![](a){.x height=50%}文')).toBe('<p><img src="a" alt="">文</p>')
    expect(html('[甲](a){.x}{.y}')).toBe('<p><a href="a">甲</a>{.y}</p>')
    expect(html('## **甲** {#x}')).toBe('<h2><strong>甲</strong></h2>')
  })

  it.each([['文{.x}'], ['`a` {.x}'], ['x = {a: 1}']])('leaves %j', markdown =>
    expect(html(markdown)).toBe(`<p>${markdown.replace(/`(.*?)`/, '<code>$1</code>')}</p>`),
  )
})

describe('remarkPandocSpan', () => {
  const html = (markdown: string) => transformed(markdown, remarkPandocSpan()).html

  it.each([
    ['[甲]{.underline}', '<u>甲</u>'],
    ['[甲 [乙] 丙]{.ul}', '<u>甲 [乙] 丙</u>'],
    ['[甲[乙]{.mark}]{.underline}', '<u>甲<mark>乙</mark></u>'],
    ['[**甲**乙]{.smallcaps}', '<strong>甲</strong>乙'],
    ['[甲][乙]{.mark}', '[甲]<mark>乙</mark>'],
    ['[[甲]](a)', '<a href="a">甲</a>'],
    ['[[1]](a)', '<a href="a">[1]</a>'],
  ])('reads %j', (markdown, expected) => expect(html(markdown)).toBe(`<p>${expected}</p>`))

  it.each([['[文]{zhù}'], ['[甲] {.mark}'], ['a]{.mark}'], ['[[甲]]'], ['[[a]{x}]{y}']])(
    'leaves %j',
    markdown => expect(html(markdown)).toBe(`<p>${markdown}</p>`),
  )

  it('says what it dropped', () => {
    const {file} = transformed('甲[乙]{lang="en"}', remarkPandocSpan())
    expect(file.messages.map(({ruleId, line, column}) => [ruleId, line, column])).toEqual([
      ['attributes-dropped', 1, 2],
    ])
  })
})

describe('remarkPandocDiv', () => {
  const html = (markdown: string) => transformed(markdown, remarkPandocDiv()).html

  it.each([
    ['::: {.a}\n甲\n:::', '<p>甲</p>'],
    ['甲\n:::{.a}\n乙\n\n丙\n:::\n丁', '<p>甲</p>\n<p>乙</p>\n<p>丙</p>\n<p>丁</p>'],
    ['::: {.a}\n甲', '<p>甲</p>'],
    ['::: {.a}\n甲\n---\n\n乙\n\n:::', '<h2>甲</h2>\n<p>乙</p>'],
    ['::: {#a}\n`::: {.b}`\n:::', '<p><code>::: {.b}</code></p>'],
  ])('unwraps %j', (markdown, expected) => expect(html(markdown)).toBe(expected))

  it('leaves named containers and their ends', () => {
    const {file} = transformed('::: {.a}\n\n::: tip\n甲\n:::\n\n:::', tree => {
      remarkPandocDiv()(tree, new VFile('::: {.a}'))
      expect(tree.children.map(node => (node.type === 'tag' ? node.value : node.type))).toEqual([
        '::: tip',
        'paragraph',
        ':::',
      ])
      return undefined
    })
    expect(file.messages).toEqual([])
  })
})
