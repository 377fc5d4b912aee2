import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Nodes, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it, test} from 'vitest'
import {writesBrackets} from '../../src/syntax/bracket-evidence.ts'
import {remarkSyntax} from '../../src/syntax/remark-syntax.ts'
import {everything} from '../features.ts'

function parse(source: string, known = false): Root {
  const brackets = known ? ('sure' as const) : ('perhaps' as const)
  return unified()
    .use(remarkParse)
    .use(remarkSyntax, {...everything, brackets})
    .parse(source) as Root
}

const formulasIn = (node: Nodes): string[] => {
  if (node.type === 'math' || node.type === 'inlineMath') return [node.value]
  return 'children' in node ? node.children.flatMap(formulasIn) : []
}

const samples = readFileSync(join(import.meta.dirname, 'brackets.txt'), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(
    line =>
      /^(tex|text) (known )?(.*)$/
        .exec(line)!
        .slice(1)
        .map(part => part ?? '') as [string, string, string],
  )

test.each(samples)('%s: %s%s', (kind, known, source) => {
  const found = formulasIn(parse(source, known !== ''))
  expect(found.length > 0 ? 'tex' : 'text').toBe(kind)
})

it('docs/syntax.md states the counts', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../docs/syntax.md'), 'utf8').replace(/\s+/g, ' ')
  const count = (kind: string) => samples.filter(([each]) => each === kind).length
  expect(docs).toContain(`Of ${samples.length} passages`)
  expect(docs).toContain(`${count('tex')} hold TeX and ${count('text')} escaped brackets`)
})

describe('bracketSyntax', () => {
  it.each([
    ['甲\n\\[\na\n- b\n\\]\n乙', ['paragraph', 'math', 'paragraph']],
    ['甲\n\\begin{align}\na &= b \\\\\n- c\n\\end{align}\n乙', ['paragraph', 'math', 'paragraph']],
    ['\\[ a^2 \\] {#eq:1}', ['math']],
    ['\\[ a^2 \\]，', ['paragraph']],
    // Never closed, or not within a paragraph: as Markdown has it.
    ['\\[\na^2', ['paragraph']],
    ['\\[\na^2\n\n\\]', ['paragraph', 'paragraph']],
    ['\\begin{itemize}\n\\item 甲\n\\end{itemize}', ['paragraph']],
    ['\\begin{align}\na', ['paragraph']],
  ])('%j', (source, types) => {
    expect(parse(source).children.map(node => node.type)).toEqual(types)
  })

  it('leaves the text of what it does not take', () => {
    for (const source of ['\\[\na^2', '\\begin{a', '\\(', '甲\\', '\\[1\\]\\(2\\)', '\\\\(a b\\\\)'])
      expect(formulasIn(parse(source))).toEqual([])
    expect(textOf(parse('\\[1\\]\\(2\\)'))).toBe('[1](2)')
  })

  it.each([
    ['> \\[ x^2\n> + 1 \\]', 'x^2\n+ 1'],
    ['- 甲\n\n  \\[\n  x_i\n  \\]', 'x_i'],
    ['\\\\[ y_1 \\\\\\\\ z \\\\]', 'y_1 \\\\\\\\ z'],
    ['甲 \\(x^2\n= 1\\) 乙', 'x^2\n= 1'],
    [
      '\\begin{pmatrix}\\begin{pmatrix}1\\end{pmatrix}\\end{pmatrix}',
      '\\begin{pmatrix}\\begin{pmatrix}1\\end{pmatrix}\\end{pmatrix}',
    ],
  ])('%j holds %j', (source, tex) => {
    expect(formulasIn(parse(source))).toEqual([tex])
  })

  it('stays linear where nothing is closed', () => {
    const time = (count: number) => {
      const start = performance.now()
      for (const piece of ['\\[ x ', '\\begin{align} ', '\\(\\[']) parse(piece.repeat(count))
      return performance.now() - start
    }
    time(250)
    expect(time(4000)).toBeLessThan(40 * Math.max(time(500), 20))
  })
})

it.each([
  ['\\(x\\) 和 \\(x_1\\)', true],
  ['\\[\n\\frac{1}{2}\n\\]', true],
  ['\\[1\\] \\(注\\) f\\(x\\) \\[C:\\temp\\]', false],
])('writesBrackets(%j)', (source, expected) => {
  expect(writesBrackets(source)).toBe(expected)
})
