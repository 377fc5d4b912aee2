import fc from 'fast-check'
import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {remarkPieces} from '../../src/parse/remark-pieces.ts'
import {remarkPlain} from '../../src/parse/remark-plain.ts'
import {remarkSyntax} from '../../src/syntax/remark-syntax.ts'
import {examples, fixtures} from '../articles.ts'
import {everything} from '../features.ts'
import {article, html, soup} from '../generate.ts'
import {documents} from '../generate-prose.ts'

const whole = unified().use(remarkParse).use(remarkSyntax, everything).freeze()
/** Leaves out every run, however short. */
const plain = unified().use(remarkParse).use(remarkPlain, {least: 1}).use(remarkSyntax, everything).freeze()
const pieces = unified()
  .use(remarkParse)
  .use(remarkPieces, {long: 0, piece: 1})
  .use(remarkSyntax, everything)
  .freeze()
const plainPieces = unified()
  .use(remarkParse)
  .use(remarkPlain, {least: 1})
  .use(remarkPieces, {long: 0, piece: 1})
  .use(remarkSyntax, everything)
  .freeze()

const same = (markdown: string): void => {
  expect(plain.parse(markdown)).toEqual(whole.parse(markdown))
  expect(plainPieces.parse(markdown)).toEqual(pieces.parse(markdown))
}

/** Texts of the documents that the parser is given. */
function parsed(markdown: string): string[] {
  const documents: string[] = []
  unified()
    .use(function (this: Processor) {
      this.parser = document => {
        documents.push(document)
        return whole.parse(document) as Root
      }
    })
    .use(remarkPlain)
    .parse(markdown)
  return documents
}

const texts = [
  '正文，没有记号。',
  '两行的\n正文',
  'Words (and “more”) 2026 年 5/6 = 0.83, a@b.org, x-y, C# + ^ 1.5%',
  '　缩进',
  '2026. 年\n3）月',
  '12. 项',
  '甲\n- 乙',
  '甲\n===',
  '行末有空格 \n下一行',
  ' 行首',
  '甲\n    乙',
  '甲\n> 乙',
  '甲  乙　丙',
  '👨‍👩‍👧 家\u200D',
  '…',
  'x',
  '甲\r\n乙',
  '甲\u2028乙',
  '甲\u0000乙',
]

const others = [
  ...[
    '- 项',
    '- 项\n\n  项',
    '1. 项\n\n\n2. 项',
    '> 引',
    '    代码',
    '```\n代码\n```',
    '```',
    '~~~',
    '````\n```',
  ],
  ...[
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '<pre>',
    '</pre>',
    '<script>',
    '<b>粗</b>',
    '<?php',
    '$$',
    '$$\na\n$$',
  ],
  ...[
    '\\[',
    '\\]',
    '\\begin{align}',
    '\\end{align}',
    '::: tip',
    ':::',
    '!!! note',
    '    里',
    '{% raw %}',
    '{% endraw %}',
  ],
  ...[
    '[l]: /a',
    '[l]',
    '[^1]: 注',
    '[^1]: 注\n\n    再来',
    '[^1]',
    '***',
    '# 题',
    '| 甲 |\n| - |\n| 乙 |',
    '甲\n:-\n乙',
  ],
]

const end = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', '\n \n', '\r\n\r\n', '')

describe('remarkPlain', () => {
  it.each([...examples, ...fixtures])('reads $name as without it', ({markdown}) => same(markdown))

  it('reads generated articles as without it', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            article.map(each => each.markdown),
            soup,
            html,
            documents,
          ),
          {maxLength: 3},
        ),
        parts => same(parts.join('\n\n')),
      ),
      {numRuns: Number(process.env.RUNS ?? 200)},
    ))

  it('reads any blocks beside each other as without it', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...texts, ...texts, ...others), end), {maxLength: 12}),
        parts => same(parts.map(([block, end]) => block + end).join('')),
      ),
      {numRuns: Number(process.env.RUNS ?? 2000)},
    ))

  it('gives the parser one letter for paragraphs in a row', () => {
    const text = '这一段只有文字，没有任何记号。\n它有两行。'
    expect(parsed(`${text}\n\n${text}\n\n- 项 **粗**\n\n${text}\n`)).toEqual(['x\n\n- 项 **粗**\n\nx\n'])
  })

  it.each([
    ['a fence', '```\n\n这一行在代码里面，并且足够长了。\n\n```\n'],
    ['a formula', '$$\n\n这一行也许在公式里面，并且足够长了。\n\n$$\n'],
  ])('leaves %s as it is', (_, markdown) => expect(parsed(markdown)).toEqual([markdown]))

  it('parses once more what has a paragraph in open HTML', () => {
    const markdown = '<!--\n\n这一行在注释里面，并且足够长了。\n\n-->\n'
    expect(parsed(markdown)).toEqual(['<!--\n\nx\n\n-->\n', markdown])
  })
})
