import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {remarkLooseFence} from '../../src/parse/remark-loose-fence.ts'

const f = '```'

function parse(markdown: string) {
  const file = new VFile(markdown)
  const tree = unified().use(remarkParse).use(remarkLooseFence).parse(file) as Root
  const places = file.messages.map(({line, column}) => [line, column])
  return {types: tree.children.map(node => node.type), tree, places}
}

describe('remarkLooseFence', () => {
  it.each([
    ['a shorter end', `${f}\`\n甲\n${f}\n\n乙`, [[3, 1]]],
    ['two marks', `${f}\n甲\n\`\`\n\n乙`, [[3, 1]]],
    ['tildes', '~~~~\n甲\n~~~\n\n乙', [[3, 1]]],
    ['CRLF', `${f}\`\r\n甲\r\n${f}\r\n\r\n乙`, [[3, 1]]],
  ])('ends code at %s', (_, markdown, places) => {
    const read = parse(markdown)
    expect(read.types).toEqual(['code', 'paragraph'])
    expect(read.places).toEqual(places)
  })

  it('ends it where another fence opens', () => {
    const read = parse(`${f}js\na\n\`\`\n\n文\n\n${f}js\nb\n${f}\n\n尾`)
    expect(read.types).toEqual(['code', 'paragraph', 'code', 'paragraph'])
  })

  it.each([
    ['two marks, twice', `${f}\n甲\n\`\`\n\n${f}\n乙\n\`\`\n\n尾`, ['code', 'code', 'paragraph']],
    ['a shorter end, twice', `${f}\`\n甲\n${f}\n\n${f}\`\n乙\n${f}\n\n尾`, ['code', 'code', 'paragraph']],
    ['an example, then an open fence', `${f}\`\n${f}\n甲\n${f}\n${f}\`\n\n${f}\n尾`, ['code', 'code']],
    [
      'one line of two marks in code',
      `${f}\n甲\n\`\`\n${f}\n\n乙\n\n${f}\n尾\n${f}`,
      ['code', 'paragraph', 'code'],
    ],
  ])('reads %s', (_, markdown, types) => expect(parse(markdown).types).toEqual(types))

  it('gives every node its place in the file', () => {
    const markdown = `${f}\`\n甲\n\`\`\n\n乙 *丙*\n\n${f}\`js\n丁\n${f}\n戊`
    const {tree} = parse(markdown)
    const words = tree.children.map(node =>
      markdown.slice(node.position!.start.offset, node.position!.end.offset),
    )
    expect(words).toEqual([`${f}\`\n甲\n\`\``, '乙 *丙*', `${f}\`js\n丁\n${f}`, '戊'])
    expect(tree.children[0]!.position!.end).toEqual({line: 3, column: 3, offset: 9})
    expect(tree.children[1]!.position!.start).toEqual({line: 5, column: 1, offset: 11})
  })

  it.each([
    ['an example in a longer fence', `${f}\`\n${f}\n甲\n${f}\n${f}\`\n\n乙`, ['code', 'paragraph']],
    ['an example with its language', `${f}\`\n${f}js\n甲\n${f}\n${f}\`\n\n乙`, ['code', 'paragraph']],
    ['a fence without an end', `${f}\n甲\n\n乙`, ['code']],
    ['a longer end', `${f}\n甲\n${f}\`\n\n乙`, ['code', 'paragraph']],
  ])('leaves %s', (_, markdown, types) => {
    const read = parse(markdown)
    expect(read.types).toEqual(types)
    expect(read.places).toEqual([])
  })
})
