import fc from 'fast-check'
import type {Nodes, Root} from 'mdast'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {remarkPieces} from '../../src/parse/remark-pieces.ts'
import {remarkSyntax} from '../../src/syntax/remark-syntax.ts'
import {examples, fixtures} from '../articles.ts'
import {everything} from '../features.ts'
import {article, html, soup} from '../generate.ts'

const whole = unified().use(remarkParse).use(remarkSyntax, everything).freeze()
/** Cuts at every place where a cut is possible. */
const cut = unified()
  .use(remarkParse)
  .use(remarkPieces, {long: 0, piece: 1})
  .use(remarkSyntax, everything)
  .freeze()

const same = (markdown: string): void => {
  expect(cut.parse(markdown)).toEqual(whole.parse(markdown))
}

const headings = ['# 甲', '## 乙 [l]', '### 丙[^1]', '#', '#丁', ' # 戊', '    # 己']
const blocks = [
  ...[
    '正文',
    '正文 [l] 与[^1]',
    '[l][]',
    '[x][l]',
    '![x][L]',
    '- 甲\n- 乙',
    '- 甲\n\n  乙',
    '> 甲\n> # 乙',
    '    代码',
  ],
  ...[
    '```',
    '```\n代码\n```',
    '````\n```',
    '~~~ a',
    '- ```\n  代码',
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '<!-- 注 -->',
  ],
  ...[
    '{% codeblock %}',
    '{% endcodeblock %}',
    '{{< highlight a >}}\n代码\n{{< /highlight >}}',
    '::: tip',
    ':::',
  ],
  ...['<pre>', '</pre>', '<script>', '</script>', '<?php', '?>', '<![CDATA[', ']]>', '<!A', '<b>粗</b>'],
  ...[
    '[l]: https://a.org "题"',
    '[L]: /b',
    '[m]: <c>',
    '[^1]: 注',
    '[^1]: 注\n\n    再来',
    '[^2]: 注[^1] [l]',
  ],
  ...[
    '> [l]: /d',
    '- [l]: /e\n- [^1]: 注',
    '[^1]',
    '| 甲 |\n| - |\n| [l] |',
    '[a\\]b]',
    '[a\\]b]: /f',
    '[Straße]: /g',
  ],
  ...[
    '[STRASSE]',
    '- [ ] 甲',
    '1. 甲\n\n\n2. 乙',
    '甲\n===',
    '甲\n---',
    '甲\n---\n乙',
    '> 甲\n===',
    '- 甲\n---',
    '<p>\n---\n甲',
    '| 甲\n---\n乙',
    '文 [l]',
    '***',
    '&#35; 甲',
    '\\# 甲',
    '[l\nm]: /h',
    '[l m]',
  ],
]

describe('remarkPieces', () => {
  it.each([...examples, ...fixtures])('reads $name as in one go', ({markdown}) => same(markdown))

  // Blank lines and headings are part of a formula that is open.
  it.each([
    '甲\n\n$$\na\n\n# b\n\nc\n$$\n\n# 乙\n',
    '$$\na\n\n# b\n\n$$\n\n# 丙\n\n$$\nd\n\n# e\n$$\n',
    '# 甲\n\n$$ 不是公式\n\n# 乙\n\n丙\n',
  ])('reads %j as in one go', same)

  it('reads generated articles as in one go', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            article.map(each => each.markdown),
            soup,
            html,
          ),
          {maxLength: 3},
        ),
        parts => same(parts.join('\n\n# 题\n\n')),
      ),
      {numRuns: 200},
    ))

  it('reads any blocks between headings as in one go', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(...headings, ...blocks, ...blocks),
            fc.constantFrom('\n', '\n\n', '\n \n', '\r\n\r\n'),
          ),
          {
            maxLength: 12,
          },
        ),
        parts => same(parts.map(([block, end]) => block + end).join('')),
      ),
      {numRuns: Number(process.env.RUNS ?? 1000)},
    ))

  it('cuts at all, and only a long article', () => {
    const source = '# 甲\n\n- 项\n\n# 乙\n\n- 项\n'
    const counting = (options: {long?: number; piece?: number}) => {
      let parses = 0
      const count = (): Root => {
        parses++
        return {type: 'root', children: []}
      }
      const processor = unified()
        .use(function (this: Processor) {
          this.parser = count
        })
        .use(remarkPieces, options)
      processor.parse(source)
      return parses
    }
    expect(counting({long: 0, piece: 1})).toBe(2)
    expect(counting({})).toBe(1)
  })

  it('keeps every position in the file', () => {
    const source = '# 甲\n\n**粗**\n\n# 乙\n\n*斜* [链接](a)\n'
    visit(cut.parse(source) as Nodes, node => {
      const {start, end} = node.position!
      const before = source.slice(0, start.offset)
      expect(start.line).toBe(before.split('\n').length)
      expect(start.column).toBe(before.length - before.lastIndexOf('\n'))
      if (node.type === 'link') expect(source.slice(start.offset, end.offset)).toBe('[链接](a)')
    })
  })
})
