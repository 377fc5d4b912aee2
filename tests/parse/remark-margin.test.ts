import {toString as textOf} from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {remarkMargin} from '../../src/parse/remark-margin.ts'

const plain = unified().use(remarkParse).freeze()
const limited = unified().use(remarkParse).use(remarkMargin).freeze()
const parsed = (markdown: string) => ({tree: limited.parse(markdown), plain: plain.parse(markdown)})

describe('remarkMargin', () => {
  it('keeps the text and the places of what is cut', () => {
    const source = `${'1. '.repeat(300)}2024 年\n\n后`
    const {tree, plain} = parsed(source)
    expect(textOf(tree).replaceAll('\u200B', '')).toBe('2024 年后')
    expect(tree.children[1]).toEqual(plain.children[1])
  })

  it.each([
    ['a list of a hundred levels in one line', `${'- + '.repeat(50)}深`],
    ['a rule of many dashes', '- '.repeat(500)],
    ['a sentence', '1. 甲 - 乙 - 丙'],
    ['many spaces in some lines', `~~~\n${' '.repeat(900)}a\n~~~`],
  ])('leaves %s', (_, source) => {
    const {tree, plain} = parsed(source)
    expect(tree).toEqual(plain)
  })
})
