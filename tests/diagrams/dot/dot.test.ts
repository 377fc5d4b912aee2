import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {describe, expect, it} from 'vitest'
import {DiagramProblem, drawDot} from '../../../src/diagrams/dot/draw-dot.ts'

async function drawn(source: string): Promise<Element[]> {
  return (await drawDot(source)).svg.children.filter((child): child is Element => child.type === 'element')
}

const texts = (elements: readonly Element[]) => elements.filter(({tagName}) => tagName === 'text')

async function words(source: string): Promise<string[]> {
  return texts(await drawn(source))
    .map(textOf)
    .sort()
}

async function problem(source: string): Promise<[string, string, number | undefined]> {
  const error = await drawDot(source).catch(each => each)
  if (!(error instanceof DiagramProblem)) throw error
  return [error.kind, error.message, error.line]
}

describe('every part of a graph', () => {
  it.each([
    ['digraph { 甲 -> 乙 -> 甲 }', ['乙', '甲']],
    ['digraph G { label="图"; a -> b [label="是"] }', ['a', 'b', '图', '是']],
    ['graph { a -- b [xlabel="x", headlabel="头", taillabel="尾"] }', ['a', 'b', 'x', '头', '尾']],
    ['digraph { subgraph cluster_x { label="组"; a } a -> b }', ['a', 'b', '组']],
    ['digraph { a [shape=record, label="<f0> 左|{上|下}"] }', ['上', '下', '左']],
    ['digraph { a [label="第一行\\n第二行\\l"]; b [label="\\N 号"] }', ['b 号', '第一行', '第二行']],
    [
      'digraph { a [shape=plain, label=<<table><tr><td><b>粗</b></td><td bgcolor="navy">深</td></tr></table>>] }',
      ['深', '粗'],
    ],
    ['digraph { a; b [style=invis]; c [shape=point]; a -> b [style=invis] }', ['a']],
    ['graph { layout=neato; a -- b }', ['a', 'b']],
    ['strict graph "名" { a -- b; a -- b; // 注释\n /* 注释 */ }', ['a', 'b']],
    ['digraph {}', []],
    ['digraph { "a&b" -> "<c>" [label="1 < 2 & 3"] }', ['1 < 2 & 3', '<c>', 'a&b']],
  ])('%s', async (source, expected) => {
    expect(await words(source)).toEqual(expected)
  })

  it('draws a line and a head for each edge', async () => {
    const elements = await drawn('digraph { a -> b; b -> c; a -> c }')
    expect(elements.filter(({tagName}) => tagName === 'path')).toHaveLength(3)
    expect(elements.filter(({tagName}) => tagName === 'polygon')).toHaveLength(3)
  })

  it('writes light on dark and dark on light, with the colours that were asked for', async () => {
    const elements = await drawn(
      'digraph { a [style=filled, fillcolor=navy]; b [fontcolor=red]; a -> c [label=d] }',
    )
    const colours = texts(elements).map(element => [textOf(element), element.properties.fill])
    expect(Object.fromEntries(colours)).toEqual({a: '#ffffff', b: '#ff0000', c: '#27272a', d: '#27272a'})
  })

  it('has no letter smaller than 11 px', async () => {
    const sizes = texts(await drawn('digraph { node [fontsize=8]; a -> b [label="小", fontsize=7] }')).map(
      ({properties}) => Number(properties.fontSize),
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11)
  })
})

describe('what stays code', () => {
  it.each([
    ['digraph {\n a -> \n}', ['dot', "syntax error near '}'", 3]],
    ['digraph { a [image="/etc/passwd"] }', ['part', 'image=/etc/passwd', undefined]],
    ['digraph { a [shape=custom, shapefile="x.ps"] }', ['part', 'shapefile=x.ps', undefined]],
    [
      'digraph { a [label=<<table><tr><td><img src="a.png"/></td></tr></table>>] }',
      ['part', 'a picture in a label', undefined],
    ],
    ['graph { maxiter=1000000000; layout=neato; a -- b }', ['part', 'maxiter=1000000000', undefined]],
    [
      `digraph { {${Array.from({length: 40}, (_, i) => `a${i}`).join(' ')}} -> {${Array.from({length: 40}, (_, i) => `b${i}`).join(' ')}} }`,
      ['large', '240 edges', undefined],
    ],
  ])('%s', async (source, expected) => {
    expect(await problem(source)).toEqual(expected)
  })
})

it('has nothing that could run or load', async () => {
  const {svg} = await drawDot(
    'digraph { a [URL="javascript:a()", tooltip="<script>", label="<script>alert(1)</script>"]; a -> b [href="https://a.org"] }',
  )
  const names = new Set(svg.children.map(child => (child.type === 'element' ? child.tagName : child.type)))
  expect([...names].sort()).toEqual(['ellipse', 'path', 'polygon', 'rect', 'text'])
  expect(JSON.stringify(svg)).not.toMatch(/href|url\(|onclick/i)
})
