import {createRequire} from 'node:module'
import {parseFragment, serialize} from 'parse5'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {remarkSyntax} from '../src/syntax/remark-syntax.ts'
import {everything} from './features.ts'

interface Example {
  markdown: string
  html: string
  section: string
  number: number
}

const {tests} = createRequire(import.meta.url)('commonmark-spec') as {tests: Example[]}

/** The parser as articles meet it, with every extension on. */
const processor = unified()
  .use(remarkParse)
  .use(remarkSyntax, everything)
  .use(remarkRehype, {allowDangerousHtml: true})
  .use(rehypeStringify, {allowDangerousHtml: true})
  .freeze()

/** The specification writes tabs as `→`. */
const read = (text: string) => text.replaceAll('→', '\t')

/** The same tree is the same HTML. */
const normal = (html: string) => serialize(parseFragment(html.trim()))

const toHtml = (markdown: string) => normal(String(processor.processSync(markdown)))

describe('CommonMark 0.31.2', () => {
  it('has 652 examples', () => expect(tests.length).toBe(652))

  // No deliberate difference: neither GFM nor Chinese emphasis changes one of them.
  it.each(tests)('example $number ($section)', ({markdown, html}) => {
    expect(toHtml(read(markdown))).toBe(normal(read(html)))
  })
})

describe('what our parser reads beyond it', () => {
  it.each([
    ['**加粗：**正文', '<p><strong>加粗：</strong>正文</p>'],
    ['正文**“引号”**正文', '<p>正文<strong>“引号”</strong>正文</p>'],
    ['《**书名**》', '<p>《<strong>书名</strong>》</p>'],
    ['1）**全局采样，精准感知：**突破', '<p>1）<strong>全局采样，精准感知：</strong>突破</p>'],
    ['*（注）*正文', '<p><em>（注）</em>正文</p>'],
    ['~~“旧”~~新', '<p><del>“旧”</del>新</p>'],
    ['~~旧~~', '<p><del>旧</del></p>'],
    ['H~2~O 与 10~20', '<p>H~2~O 与 10~20</p>'],
    ['$5 和 $10', '<p>$5 和 $10</p>'],
    [
      '- [x] 甲\n- [ ] 乙',
      '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" checked="" disabled=""> 甲</li>\n<li class="task-list-item"><input type="checkbox" disabled=""> 乙</li>\n</ul>',
    ],
    [
      '| 甲 |\n| :-: |\n| 乙 |',
      '<table>\n<thead>\n<tr>\n<th align="center">甲</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="center">乙</td>\n</tr>\n</tbody>\n</table>',
    ],
  ])('%j', (markdown, html) => expect(toHtml(markdown)).toBe(html))

  it.each([['**foo bar **'], ['a**"foo"**'], ['** 甲 **'], ['foo__bar__baz']])(
    'leaves %j as CommonMark has it',
    markdown => expect(toHtml(markdown)).toBe(`<p>${normal(markdown)}</p>`),
  )
})
