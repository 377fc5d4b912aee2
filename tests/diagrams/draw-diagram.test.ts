import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {describe, expect, it} from 'vitest'
import {DiagramProblem, drawDiagram} from '../../src/diagrams/draw-diagram.ts'

/** The words of a drawing, each text for itself, sorted. */
async function words(source: string): Promise<string[]> {
  const found: string[] = []
  const visit = (element: Element) => {
    if (element.tagName === 'text') found.push(textOf(element).replace(/\s+/g, ' ').trim())
    else for (const child of element.children) if (child.type === 'element') visit(child)
  }
  visit((await drawDiagram(source)).svg)
  return found.filter(text => text !== '').sort()
}

async function problem(source: string): Promise<[string, string, number | undefined]> {
  const error = await drawDiagram(source).catch(each => each)
  if (!(error instanceof DiagramProblem)) throw error
  return [error.kind, error.message, error.line]
}

describe('flowcharts: every spelling that the grammar has', () => {
  it.each([
    ['graph TD;A-->B', ['A', 'B']],
    ['graph LR;A-->B;', ['A', 'B']],
    ['graph LR\nA-->B', ['A', 'B']],
    ['flowchart LR\nA([x]) ==m==> B{{y}}', ['m', 'x', 'y']],
    ['graph LR\nA --x B', ['A', 'B']],
    ['graph LR\nA o--o B', ['A', 'B']],
    ['graph LR\nA ----> B', ['A', 'B']],
    ['graph LR\nA ~~~ B', ['A', 'B']],
    ['graph LR\nA--是-->B', ['A', 'B', '是']],
    ['graph LR\nA-.m.->B', ['A', 'B', 'm']],
    ['graph LR\nA---|m|B', ['A', 'B', 'm']],
    ['graph LR\nA-->B\nA[后来的名字]', ['B', '后来的名字']],
    ['graph TD\n甲-->乙', ['乙', '甲']],
    ['graph TD\nA["f(x) = [1,2]"]', ['f(x) = [1,2]']],
    ['flowchart TD\nA@{ shape: rect, label: "新" }', ['新']],
    ['flowchart TD\nA e1@--> B', ['A', 'B']],
    ['graph TD\nA["#quot;引#quot;"]', ['"引"']],
    ['flowchart TD\nA["`**粗**字`"]', ['粗字']],
    ['graph TD\nA[fa:fa-car 汽车]', ['汽车']],
    ['graph TD\nA-->B\nclick A "https://a.org"', ['A', 'B']],
    ['graph TD\n  accTitle: 题\n  accDescr: 说明\n  A-->B', ['A', 'B']],
    ['---\ntitle: 题目\n---\ngraph TD\nA-->B', ['A', 'B', '题目']],
    ['%%{init: {"theme": "dark"}}%%\ngraph TD\nA-->B', ['A', 'B']],
    ['graph TD\nsubgraph 组\ndirection LR\nA-->B\nend\n组-->C', ['A', 'B', 'C', '组']],
    ['graph TD\nA & B --> C & D', ['A', 'B', 'C', 'D']],
    [
      'graph TD\nA-->B\nclassDef x fill:#f00\nclass A x\nstyle B fill:#0f0\nlinkStyle 0 stroke:red',
      ['A', 'B'],
    ],
  ])('%j', async (source, expected) => {
    expect(await words(source)).toEqual([...expected].sort())
  })

  it('draws an edge and its head for each that was written', async () => {
    const {svg} = await drawDiagram('graph TD;A-->B;B-->C;C-->A')
    const lines = svg.children.filter(
      child => child.type === 'element' && child.tagName === 'path' && child.properties.fill === 'none',
    )
    const all = JSON.stringify(svg).match(/"fill":"none"/g)
    expect(lines.length || all!.length).toBeGreaterThanOrEqual(3)
  })
})

describe('the other kinds', () => {
  it.each([
    [
      'sequenceDiagram\nautonumber\ntitle 登录\nbox 前端\nparticipant U as 用户\nend\nactor B\nU->>+B: 请求\nB<<->>U: 双向\ncritical 连接\nB-->>-U: 回答\noption 超时\nB-xU: 失败\nend\nNote over U,B: 说明\ncreate participant C\nB->>C: 新建\ndestroy C\nC-->>B: 结束',
      [
        '请求',
        '双向',
        '回答',
        '失败',
        '说明',
        '新建',
        '结束',
        '登录',
        '前端',
        '[连接]',
        '[超时]',
        'critical',
        'C',
      ],
    ],
    [
      'stateDiagram-v2\n[*] --> 待审\nstate 选 <<choice>>\n待审 --> 选\n选 --> 发: 通过\nstate f <<fork>>\n发 --> f\nf --> L\nstate "长名" as L\nnote right of L : 注释\nstate M {\na --> b\n--\nc --> d\n}',
      ['待审', '通过', '发', '长名', '注释', 'M', 'a', 'b', 'c', 'd'],
    ],
    [
      'classDiagram\nAnimal<|--Dog\nclass Box~T~["盒子"]{\n+List~T~ items\n+get(int i) T\n}\nDog "1" *-- "n" Box : 拥有\nnote for Dog "会叫"\nnamespace 动物 {\nclass Cat\n}',
      [
        'Animal',
        'Dog',
        '盒子<T>',
        '+List<T> items',
        '+get(int i) : T',
        '1',
        'n',
        '拥有',
        '会叫',
        '动物',
        'Cat',
      ],
    ],
    [
      'erDiagram\nCUSTOMER ||--o{ ORDER : 下单\nCUSTOMER[客户] {\nstring id PK "编号"\n}',
      ['客户', 'ORDER', '下单', 'string', 'id', 'PK', '编号'],
    ],
  ])('%j', async (source, expected) => {
    expect(await words(source)).toEqual(expect.arrayContaining(expected))
  })
})

it('says what is wrong and on which line, and what is not drawn', async () => {
  expect(await problem('graph TD\nA-->B\nB--')).toEqual(['syntax', expect.stringContaining('Parse error'), 3])
  expect(await problem('venn-beta\nset A')).toEqual(['kind', 'venn', undefined])
  expect((await problem('nonsense'))[0]).toBe('syntax')
  expect((await problem(`graph TD\n${'A-->B\n'.repeat(6000)}`))[0]).toBe('large')
})

it('does not mix two diagrams that are drawn at once', async () => {
  const sources = ['graph TD\nA[甲]-->B[乙]', 'graph TD\nC[丙]-->D[丁]', 'sequenceDiagram\nE->>F: 戊']
  const [one, two, three] = await Promise.all(sources.map(words))
  expect([one, two]).toEqual([
    ['乙', '甲'],
    ['丁', '丙'],
  ])
  expect(three).toEqual(expect.arrayContaining(['戊']))
  expect(three!.join('')).not.toMatch(/[甲乙丙丁]/)
})

it('bounds the drawing of many nodes', async () => {
  const source = `graph TD\n${Array.from({length: 199}, (_, i) => `N${i}-->N${i + 1}`).join('\n')}`
  expect((await words(source)).length).toBe(200)
})

it('gives the accessible title and description to readers who do not see', async () => {
  const {svg} = await drawDiagram('graph TD\n  accTitle: 流程\n  accDescr: 两步\n  A-->B')
  expect(svg.properties.ariaLabel).toBe('流程：两步')
})
