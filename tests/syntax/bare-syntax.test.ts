import type {Nodes, Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {detectFeatures, remarkSyntax} from '../../src/syntax/remark-syntax.ts'

function parse(source: string): Root {
  return unified().use(remarkParse).use(remarkSyntax, detectFeatures(source)).parse(source) as Root
}

const formulasIn = (node: Nodes): string[] => {
  if (node.type === 'math' || node.type === 'inlineMath') return [node.value]
  return 'children' in node ? node.children.flatMap(formulasIn) : []
}

describe('bareSyntax', () => {
  it.each([
    ['[ \\frac{a}{b} = c ]', ['\\frac{a}{b} = c']],
    ['文：\n[\nx = \\frac{-b \\pm \\sqrt[3]{a}}{2a}\n]\n完', ['x = \\frac{-b \\pm \\sqrt[3]{a}}{2a}']],
    ['文：\r\n[\r\n\\sum_i x_i\r\n]\r\n完', ['\\sum_i x_i']],
    [
      '> [ \\sum_i x_i ]\n\n- 项\n  [\n  \\begin{bmatrix} a \\\\ b \\end{bmatrix}\n  ]',
      ['\\sum_i x_i', '\\begin{bmatrix} a \\\\ b \\end{bmatrix}'],
    ],
    ['其中 ( \\alpha ) 是，(\\beta) 是，( f(\\gamma) ) 是', ['\\alpha', '\\beta', 'f(\\gamma)']],
    [
      '其中 ( \\text{损失} \\to 0 ) 和 ( x_i )、( L )，( a, b ) 与 ( 见下 )',
      ['\\text{损失} \\to 0', 'x_i', 'L'],
    ],
  ])('%j has formulas', (source, formulas) => {
    expect(formulasIn(parse(source))).toEqual(formulas)
  })

  it.each([
    '( L ) 和 ( x_i )',
    '(见 \\alpha 的定义) ( L )',
    '(where \\alpha is the rate)',
    '(\\Users\\name) (C:\\temp) (\\d+|\\alpha) (\\n)',
    'f(\\alpha) \\sin(\\beta) $(\\alpha)$x',
    '`( \\alpha )` 与 [链接](\\alpha)',
    '[ \\alpha ] 在句中',
    '[\\alpha]: https://a.org',
    '文\n[\n  1,\n]\n完',
    '[\n\\alpha\n\n]',
    '[\n\\alpha',
    '~~~\n[ \\frac{a}{b} ]\n~~~',
    '- [ ] \\alpha\n- [x] 乙',
  ])('%j stays', source => {
    expect(formulasIn(parse(source))).toEqual([])
  })
})
