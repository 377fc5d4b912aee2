import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readMeta} from '../../src/front-matter/meta.ts'
import {remarkFrontMatter} from '../../src/parse/remark-front-matter.ts'

function parse(source: string): Root {
  const file = new VFile(source)
  readMeta(file)
  return unified().use(remarkParse).use(remarkFrontMatter).parse(file)
}

describe('remarkFrontMatter', () => {
  it.each([
    ['YAML', '---\ntitle: 甲\n# 注\n---\n'],
    ['TOML with CRLF', '+++\r\ntitle = "甲"\r\n+++\r\n'],
    ['JSON', '{\n\t"title": "甲"\n}\n'],
    ['YAML behind a byte order mark', '\uFEFF---\ntitle: 甲\n---\n'],
  ])('lets the parser see the body only, at its own place: %s', (_, front) => {
    const {children} = parse(`${front}正文\n`)
    const lines = front.split('\n').length
    expect(children).toEqual([
      {
        type: 'paragraph',
        children: [expect.objectContaining({type: 'text', value: '正文'})],
        position: {
          start: {line: lines, column: 1, offset: front.length},
          end: {line: lines, column: 3, offset: front.length + 2},
        },
      },
    ])
  })

  it('lets it see all of a file without one', () => {
    expect(parse('---\n\n正文').children.map(each => each.type)).toEqual(['thematicBreak', 'paragraph'])
  })

  it('needs a parser', () => {
    expect(() => unified().use(remarkFrontMatter).freeze()).toThrow(
      'remarkFrontMatter needs remark-parse before it',
    )
  })
})
