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
    'graph LR\nA[第一个很长的节点] --> B[第二个很长的节点] --> C[第三个很长的节点]',
  )
  const [, width, least] =
    /^<section class="diagram wide" data-ignore-width="true"><svg [^>]*style="width:(\d+)px;min-width:(\d+)px;height:\d+px"/.exec(
      html,
    )!
  expect(Number(width)).toBeGreaterThan(335)
  expect(least).toBe(width)
})

it.each([
  [
    'pie\n"甲": 1',
    'Invalid mermaid header: "pie". Expected "graph TD", "flowchart LR", "stateDiagram-v2", etc.',
  ],
  [`graph TD\n${Array(160).fill('A --> B').join('\n')}`, 'more than 150 edges'],
  [`graph TD\n${Array(20).fill('A & B & C & D --> E & F & G & H').join('\n')}`, 'more than 150 edges'],
  [`graph TD\n${Array(30).fill('A').join(' & ')} --> B`, 'more than 150 edges'],
  [Array(202).fill('graph TD').join('\n'), 'more than 200 lines or 12000 characters'],
])('leaves what it cannot draw as code: %#', async (source, detail) => {
  const {html, messages} = await diagram(source)
  expect(messages).toEqual([
    `1:1 diagram-broken: The diagram cannot be drawn: ${detail}; its source is shown`,
  ])
  expect(html).toMatch(/^<section class="code-block"><pre><code class="hljs language-text">/)
})

it('takes nothing from a diagram that could run or load', async () => {
  const {html} = await diagram(
    'graph TD\nA["<img src=x onerror=a()>"] --> B[甲]\nclick A "javascript:a()"\nstyle B fill:url(https://a.org/x),stroke:red;x:y',
  )
  expect(html).not.toMatch(/<[^>]*onerror|<img|javascript:|url\(|<a /)
})
