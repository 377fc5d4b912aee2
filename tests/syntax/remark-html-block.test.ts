import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {remarkHtmlBlock} from '../../src/syntax/remark-html-block.ts'
import {remarkSyntax} from '../../src/syntax/remark-syntax.ts'
import {everything} from '../features.ts'

const processor = unified()
  .use(remarkParse)
  .use(remarkSyntax, everything)
  .use(remarkHtmlBlock)
  .use(remarkRehype, {allowDangerousHtml: true})
  .use(rehypeStringify, {allowDangerousHtml: true})
  .freeze()

const html = (markdown: string) => String(processor.processSync(markdown)).replaceAll('\n', '')

describe('HTML ends at Markdown', () => {
  it.each([
    ['in a quote', '> <br>\n> - 甲', '<blockquote><br><ul><li>甲</li></ul></blockquote>'],
    ['in an item', '- 甲\n  <br>\n  # 乙', '<ul><li>甲<br><h1>乙</h1></li></ul>'],
    ['at a list of HTML', '<ul>\n<li>甲</li>\n- 乙\n</ul>', '<ul><li>甲</li><ul><li>乙</li></ul></ul>'],
    ['at a footnote', '<br>\n[^1]: 注\n\n甲[^1]', /^<br><p>甲<sup>.*<\/sup><\/p><section.*注/],
    ['behind a comment in it', '<div>\n<!--\n# 旧\n-->\n# 新\n</div>', '<div><!--# 旧--><h1>新</h1></div>'],
    [
      'behind a tag with braces',
      "<Tabs values={[\n  {a: 'b>c'},\n]}>\n# 甲",
      "<Tabs values={[  {a: 'b>c'},]}><h1>甲</h1>",
    ],
  ])('%s', (_, markdown, expected) => {
    if (typeof expected === 'string') expect(html(markdown)).toBe(expected)
    else expect(html(markdown)).toMatch(expected)
  })
})

describe('HTML that stays whole', () => {
  it.each([
    ['text', '<div>\n*甲* 乙\n-1 度\n#标签 文字\n</div>'],
    ['a number other than one', '<p>\n2023. 那一年\n</p>'],
    ['an attribute of several lines', '<div title="甲\n- 乙\n# 丙">\n</div>'],
    ['the end of a tag on a line of its own', '<div\n  class="a"\n>\n</div>'],
    ['code', '<div><code>\n- a\n# b\n</code></div>'],
    ['a drawing', '<div><svg>\n<title>\n# a\n</title>\n</svg></div>'],
    ['a deep indent', '<div>\n    # a\n    - b\n</div>'],
    ['a bar without a table', '<div>\n甲 | 乙\n丙 | 丁\n</div>'],
  ])('%s', (_, markdown) => {
    expect(html(markdown)).toBe(markdown.replaceAll('\n', ''))
  })

  it.each([
    ['<a 和 b\n\n- 甲', '<p>&#x3C;a 和 b</p><ul><li>甲</li></ul>'],
    ['<img src="a.png"\n# 甲', '<p>&#x3C;img src="a.png"</p><h1>甲</h1>'],
    ['<a\nhref="b">文</a> 后', '<p><ahref="b">文</a> 后</p>'],
  ])('is no HTML: %s', (markdown, expected) => {
    expect(html(markdown)).toBe(expected)
  })
})
