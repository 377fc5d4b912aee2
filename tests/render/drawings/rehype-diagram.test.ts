import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {rendered} from '../rendered.ts'

const diagram = (source: string) => rendered(`~~~mermaid\n${source}\n~~~`)

/** `UPDATE=1` writes them: open them in a browser. */
describe('drawings', () => {
  it.each([
    ['flow', 'graph TD\nA[开始] -->|是| B{判断}\nB -.-> C((圆))\nB ==> D[(库)]\nstyle A fill:#fde68a'],
    ['sequence', 'sequenceDiagram\n甲->>乙: 请求\n乙-->>甲: 回答'],
    ['class', 'classDiagram\nAnimal <|-- Dog\nDog --> Bone : 吃'],
    ['state', 'stateDiagram-v2\n[*] --> 待审\n待审 --> 已发布: 通过'],
    ['er', 'erDiagram\nA ||--o{ B : has'],
    ['pie', 'pie showData\ntitle 分配\n"甲": 3\n"乙": 1'],
    [
      'gantt',
      'gantt\ndateFormat YYYY-MM-DD\nsection 甲\n乙 :done, 2024-01-01, 3d\n丙 :milestone, 2024-01-05, 0d',
    ],
    ['mindmap', 'mindmap\n根((心))\n 甲[方]\n 乙(圆)'],
    ['timeline', 'timeline\nsection 甲\n2001 : 乙 : 丙'],
    ['quadrant', 'quadrantChart\nx-axis 低 --> 高\nquadrant-1 好\n甲: [0.3, 0.6]'],
    ['journey', 'journey\nsection 甲\n乙: 4: 我'],
    ['xychart', 'xychart-beta\nx-axis ["甲", "乙"]\nbar [1, 2]\nline [2, 1]'],
  ])('%s', async (name, source) => {
    const {html, messages} = await diagram(source)
    expect(messages).toEqual([])
    expect(html).toMatch(
      /^<section class="diagram(?: wide" data-ignore-width="true)?"><svg .*<\/svg><\/section>$/s,
    )
    expect(html).not.toMatch(
      / id=|url\(|var\(|<style|<defs|<marker|class="(?!diagram)|font-family|font-style/,
    )
    const path = join(import.meta.dirname, 'diagrams', `${name}.svg`)
    const svg = `${/<svg .*<\/svg>/s.exec(html)![0].replaceAll('><', '>\n<')}\n`
    if (process.env.UPDATE === '1') writeFileSync(path, svg)
    expect(svg).toBe(readFileSync(path, 'utf8'))
  })
})

it('scrolls what is wider than a phone', async () => {
  const {html} = await diagram(
    'sequenceDiagram\n第一个人->>第二个人: 一\n第二个人->>第三个人: 二\n第三个人->>第四个人: 三\n第四个人->>第五个人: 四',
  )
  const [, width, least] =
    /^<section class="diagram wide" data-ignore-width="true"><svg [^>]*style="width:(\d+)px;min-width:(\d+)px;height:\d+px"/.exec(
      html,
    )!
  expect(Number(width)).toBeGreaterThan(335)
  expect(least).toBe(width)
})

it.each([
  ['venn-beta\nset A', '1:1 diagram-kind: Diagrams of the kind venn are not drawn; its source is shown'],
  [
    `graph TD\n${'A --> B\n'.repeat(5000)}`,
    '1:1 diagram-large: The diagram is too large (more than 30000 characters); its source is shown',
  ],
  [
    'graph TD\nA --> B\nB --',
    '4:1 diagram-syntax: Mermaid cannot read the diagram: Parse error in “B --” (1); its source is shown',
  ],
])('leaves what it cannot draw as code: %#', async (source, message) => {
  const {html, messages} = await diagram(source)
  expect(messages).toEqual([message])
  expect(html).toMatch(/^<section class="code-block"><pre><code class="hljs language-text">/)
})

it('takes nothing from a diagram that could run or load', async () => {
  const {html} = await diagram(
    'graph TD\nA["<img src=x onerror=a()>"] --> B[甲]\nclick A "javascript:a()"\nstyle B fill:url(https://a.org/x),stroke:red;x:y',
  )
  // What stands in code is text.
  expect(html).not.toMatch(/<(?:img|a)\b|<[^>]*\s(?:on\w+|href)=|<(?!code|section|pre)[^>]*url\(/)
})
