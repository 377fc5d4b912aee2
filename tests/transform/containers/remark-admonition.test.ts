import {describe, expect, it} from 'vitest'
import {remarkAdmonition} from '../../../src/transform/containers/remark-admonition.ts'
import {transformed} from '../transformed.ts'

const shown = (markdown: string) => transformed(markdown, remarkAdmonition()).html.replace(/\n/g, '')
const callout = (kind: string, title: string, body: string) =>
  `<section class="callout callout-${kind}"><p class="callout-title">${title}</p>${body}</section>`

describe('remarkAdmonition', () => {
  it.each([
    ['!!! note "甲 `a`"\n    乙', callout('note', '甲 <code>a</code>', '<p>乙</p>')],
    ['!!! danger inline end "甲"\n    乙', callout('danger', '甲', '<p>乙</p>')],
    ['!!! tip ""\n    乙', callout('tip', '提示', '<p>乙</p>')],
    ['!!! tip\n\t乙\n\n\t- 丙', callout('tip', '提示', '<p>乙</p><ul><li>丙</li></ul>')],
    ['!!! tip\n\n\n    乙\n\n丙', `${callout('tip', '提示', '<p>乙</p>')}<p>丙</p>`],
    [
      '!!! tip\n    ```\n    甲\n\n      b\n    ```',
      callout('tip', '提示', '<pre><code>甲\n\n  b\n</code></pre>'),
    ],
    ['!!! tip\n    !!! bug\n        甲', callout('tip', '提示', callout('bug', '缺陷', '<p>甲</p>'))],
    ['文字\n!!! tip\n    甲', `<p>文字</p>${callout('tip', '提示', '<p>甲</p>')}`],
    ['> !!! tip\n>     甲', `<blockquote>${callout('tip', '提示', '<p>甲</p>')}</blockquote>`],
    ['- 甲\n\n    !!! tip\n        乙', `<ul><li><p>甲</p>${callout('tip', '提示', '<p>乙</p>')}</li></ul>`],
    ['!!! tip\n    甲\n    乙\n丙\n丁', `${callout('tip', '提示', '<p>甲乙</p>')}<p>丙丁</p>`],
    ['!!! ""\n    甲', callout('note', '说明', '<p>甲</p>')],
    ['??? ""\n    甲', '<section class="details"><p class="summary">详情</p><p>甲</p></section>'],
    ['!!! 灵感\n    甲', callout('note', '灵感', '<p>甲</p>')],
    ['??? note\n    甲', '<section class="details"><p class="summary">说明</p><p>甲</p></section>'],
    ['??? 甲\n    乙', '<section class="details"><p class="summary">甲</p><p>乙</p></section>'],
    [
      '===! "一"\n    甲\n\n=== "二"\n    乙',
      '<p><strong>一</strong></p><p>甲</p><p><strong>二</strong></p><p>乙</p>',
    ],
  ])('reads %j', (markdown, html) => expect(shown(markdown)).toBe(html.replace(/\n/g, '')))

  it.each([
    ['!!! 请注意 大家', '<p>!!! 请注意 大家</p>'],
    ['!!!', '<p>!!!</p>'],
    ['!!!! note', '<p>!!!! note</p>'],
    ['太好了!!! note', '<p>太好了!!! note</p>'],
    ['??? 为什么？', '<p>??? 为什么？</p>'],
    ['甲\n===\n\n乙', '<h1>甲</h1><p>乙</p>'],
    ['=== 甲', '<p>=== 甲</p>'],
    ['```\n!!! note\n    甲\n```', '<pre><code>!!! note    甲</code></pre>'],
  ])('leaves %j', (markdown, html) => expect(shown(markdown)).toBe(html))

  it('keeps the places of what is inside', () => {
    const {file} = transformed('甲\n\n!!! tip "乙"\n    丙 [^1]', (tree, file) => {
      remarkAdmonition()(tree, file)
      const [, callout] = tree.children
      const body = callout?.type === 'blockquote' ? callout.children[1] : undefined
      file.message('here', body)
    })
    expect(file.messages.map(String)).toEqual(['4:5-4:11: here'])
  })
})
