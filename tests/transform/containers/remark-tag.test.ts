import {describe, expect, it} from 'vitest'
import {remarkTag} from '../../../src/transform/containers/remark-tag.ts'
import {settlePageLinks, transformed} from '../transformed.ts'

const result = (markdown: string) => {
  const {html, file} = transformed(markdown, remarkTag(), settlePageLinks)
  return {html, rules: file.messages.map(message => message.ruleId)}
}

describe('remarkTag', () => {
  it.each([
    [
      '{% img /a.png 300 "标题" %}',
      '<p><img src="/a.png" alt="" title="标题" style="width:300px;height:auto"></p>',
    ],
    [`{% asset_img a.png '"标 题" "替代"' %}`, '<p><img src="a.png" alt="替代" title="标 题"></p>'],
    ['{% asset_img a_b_c.png %}', '<p><img src="a_b_c.png" alt=""></p>'],
    ['{{< figure src="a.png" alt="江" caption="说" link="https://a.org" >}}', undefined],
    ['{{<figure src="a.png">}}', '<p><img src="a.png" alt=""></p>'],
    ['{{< img src="a.png" >}}', '<p><img src="a.png" alt=""></p>'],
    ['甲{% link 文字 https://a.org %}乙', '<p>甲<a href="https://a.org">文字</a>乙</p>'],
    ['甲{% label 文字 blue %}乙', '<p>甲文字乙</p>'],
    ['甲{% hideInline 因为,查看答案,#FF7242,#fff %}乙', '<p>甲因为乙</p>'],
    ['{% button /a/, 看 看, fa-x, 标题 %}', '<p><a href="/a/">看 看</a></p>'],
  ])('reads %s', (markdown, html) => {
    const {html: shown, rules} = result(markdown)
    if (html) expect(shown).toBe(html)
    else expect(shown).toContain('<img src="a.png" alt="江" title="说">')
    expect(rules).toEqual([])
  })

  it.each([
    ['甲 {% x %} 乙', '<p>甲  乙</p>', 'tag-unknown'],
    ['甲\n\n{{< x "a" >}}\n\n乙', '<p>甲</p>\n<p>乙</p>', 'tag-unknown'],
    ['甲{:.b}', '<p>甲</p>', 'tag-attributes'],
    ['{{ page.title }}', '<p>{{ page.title }}</p>', 'tag-variable'],
    ['[甲]({% link a.md %})', '<p>甲</p>', 'link-dead'],
    ['**[甲]({{< relref "a.md" >}})**', '<p><strong>甲</strong></p>', 'link-dead'],
    ['[甲]({{site.url}}/a)', '<p><a href="/a">甲</a></p>', 'tag-variable'],
  ])('%s gives a message', (markdown, html, rule) => expect(result(markdown)).toEqual({html, rules: [rule]}))

  it.each([['{{ 变量 }}'], ['{{a}}'], ['{% 没有结束'], ['{: 没有'], ['50{%}'], ['`{% x %}`'], ['{a: b}']])(
    'leaves %s',
    markdown => {
      const {html, rules} = result(markdown)
      expect(html.replace(/<\/?\w+>/g, '')).toBe(markdown.replaceAll('`', ''))
      expect(rules).toEqual([])
    },
  )

  it('survives openings without an end', () => {
    for (const opening of ['{% ', '{{ site.a', '{{< ', '{: a', '[a]({{ site.x ']) {
      expect(result(opening.repeat(3000)).rules).toEqual([])
    }
  })
})
