import {describe, expect, it} from 'vitest'
import {remarkContainer} from '../../../src/transform/containers/remark-container.ts'
import {htmlOf, rendered} from '../../render/rendered.ts'
import {transformed} from '../transformed.ts'

const html = (markdown: string) => transformed(markdown, remarkContainer()).html.replace(/\n/g, '')
const titles = (markdown: string) =>
  [...html(markdown).matchAll(/class="(?:callout-title|summary)">([^<]*)</g)].map(match => match[1])

const callout = (kind: string, title: string, content: string) =>
  `<section class="callout callout-${kind}"><p class="callout-title">${title}</p>${content}</section>`

describe('remarkContainer', () => {
  it.each([
    ['a list', '- a', '<ul><li>a</li></ul>'],
    ['a quote', '> a', '<blockquote><p>a</p></blockquote>'],
    ['a table', '| a |\n| - |\n| b |', undefined],
    ['a fence', '```\n:::\n```', '<pre><code>:::</code></pre>'],
    ['raw HTML', '<p>\na', '<p>a'],
    ['a heading', '# a', '<h1>a</h1>'],
  ])('ends behind %s without an empty line', (_, content, result) => {
    const all = html(`::: tip\n${content}\n:::\n\n后`)
    expect(all).toMatch(/^<section class="callout callout-tip">/)
    expect(all.endsWith('</section><p>后</p>')).toBe(true)
    if (result) expect(all).toBe(`${callout('tip', '提示', result)}<p>后</p>`)
  })

  it.each([
    ['{% note %}', '说明'],
    ['{% note info %}', '信息'],
    ["{% note 'fas fa-bug' danger simple %}", '危险'],
    ['{% note primary no-icon 标题 %}', '标题'],
    ['{% note default "两个 词" %}', '两个 词'],
  ])('knows the arguments of %s', (tag, title) =>
    expect(titles(`${tag}\n字\n{% endnote %}`)).toEqual([title]),
  )

  it.each([
    ['{{< notice tip >}}', '{{< /notice >}}', '提示'],
    ['{{% notice warning "标 题" %}}', '{{% /notice %}}', '标 题'],
    ['{{< admonition danger "标题" true >}}', '{{< /admonition >}}', '标题'],
    ['{{< details title="更多" >}}', '{{< /details >}}', '更多'],
    ['{{< tip >}}', '{{</tip>}}', '提示'],
  ])('knows %s', (open, close, title) => expect(titles(`${open}\n字\n${close}`)).toEqual([title]))

  it('titles in the language of the article', () => {
    expect(titles('::: tip\ntext\n:::')).toEqual(['Tip'])
    expect(titles('::: tip\n字\n:::')).toEqual(['提示'])
  })

  it('nests by colons, and by order where they are as many', () => {
    const inner = callout('info', 'Info', '<p>b</p>')
    const outer = callout('tip', 'Tip', `<p>a</p>${inner}<p>c</p>`)
    expect(html(':::: tip\na\n::: info\nb\n:::\nc\n::::')).toBe(outer)
    expect(html('::: tip\na\n::: info\nb\n:::\nc\n:::')).toBe(outer)
  })

  it('leaves the rest whole where an inner one is not ended', () => {
    const outer = html(':::: tip\na\n::: info\nb\n::::\nc')
    expect(outer).toMatch(/^<section class="callout callout-tip">.*<p>b<\/p><\/section><p>c<\/p>$/)
  })

  it('keeps different tags apart', () => {
    expect(html('{% note %}\na\n::: tip\nb\n{% endnote %}\nc')).toMatch(/<p>b<\/p><\/section><p>c<\/p>$/)
  })

  it.each([
    'a ::: b',
    '`::: tip`',
    '    ::: tip\n    :::',
    '```\n::: tip\na\n:::\n```',
    '\\::: tip\na\n\\:::',
    '比分 3:::2',
    '::tip\na\n::',
  ])('leaves %j', markdown => expect(html(markdown)).not.toContain('<section'))

  it('reads 50 levels, and survives more', () => {
    expect(titles(`${'::: tip\n'.repeat(50)}a\n${':::\n'.repeat(50)}`).length).toBe(50)
    expect(titles(`${'::: tip\n'.repeat(3000)}a\n${':::\n'.repeat(3000)}`).length).toBe(50)
  })

  it('ends where a formatter indented its last line', () => {
    const {html} = transformed('{% note tip %}\n\n- 甲\n\n  - 乙\n    {% endnote %}\n\n丙', remarkContainer())
    expect(html.replace(/\n/g, '')).toBe(
      '<section class="callout callout-tip"><p class="callout-title">提示</p>' +
        '<ul><li><p>甲</p><ul><li>乙</li></ul></li></ul></section><p>丙</p>',
    )
  })

  it('shows the names of tabs', () => {
    const {html} = transformed(
      ':::: code-tabs#shell\n@tab `pnpm`\n```sh\na\n```\n@tab:active npm#x\n乙\n\n丙\n::::',
      remarkContainer(),
    )
    expect(html.replace(/\n/g, '')).toBe(
      '<p><strong><code>pnpm</code></strong></p><pre><code class="language-sh">a</code></pre>' +
        '<p><strong>npm</strong></p><p>乙</p><p>丙</p>',
    )
  })

  it('tells of a name that it does not know', () => {
    const {html: result, messages} = transformed('a\n\n::: nosuch 标题\n字\n:::', remarkContainer())
    expect(result).toBe('<p>a</p>\n<p>标题</p>\n<p>字</p>')
    expect(messages).toEqual([expect.stringMatching(/^3:1-3:14: .*nosuch/)])
  })
})

it('reads the end of a container in HTML whatever the line ends', async () => {
  const markdown = '<code>\n:::\n\n甲'
  expect(await htmlOf(markdown.replaceAll('\n', '\r\n'))).toBe(await htmlOf(markdown))
})

it.each([
  ['in a div', '::: {.a}\n:::profile{id=a nickname=b}\n甲\n:::'],
  ['before a container', ':::profile{id=a nickname=b}\n\n::: tip\n甲\n:::'],
])('takes no end for an account card %s', async (_, markdown) => {
  const {html, messages} = await rendered(markdown)
  expect(messages).toEqual([])
  expect(html).toContain('<p>甲</p>')
  expect(html).toContain('<mp-common-profile ')
})
