import fc from 'fast-check'
import type {Element} from 'hast'
import {describe, expect, it} from 'vitest'
import {drawDiagram} from '../../src/diagrams/draw-diagram.ts'
import {elementsOf, linesOf} from './parts.ts'

// Generated graphs in every spelling that the grammars have: each spelling draws what the plain one draws, and in it
// are all words of the model, and as many lines as it has edges.

const runs = {numRuns: Number(process.env.RUNS ?? 12), seed: 15}

const word = fc.constantFrom(
  '甲',
  '乙方',
  'Go',
  '开始',
  'f(x)',
  'a b',
  '1,2',
  '已发布',
  'v2.0',
  '是/否',
  '~',
  'A&B',
)
const ids = ['A', 'B1', '丙', 'n_4', 'Eve', '节点六']

const lineCount = async (source: string) =>
  (await elementsOf(source)).filter(
    ({tagName, properties}: Element) => (tagName === 'path' || tagName === 'line') && isLine(properties),
  ).length

const isLine = ({fill, stroke}: Element['properties']) =>
  stroke !== undefined && (fill === undefined || fill === 'none')

const drawn = async (source: string) => JSON.stringify((await drawDiagram(source)).svg.children)

/** Old brackets, and the name that `@{}` has for the same shape. */
const shapes: readonly [open: string, close: string, name: string][] = [
  ['[', ']', 'rect'],
  ['(', ')', 'rounded'],
  ['([', '])', 'stadium'],
  ['[[', ']]', 'fr-rect'],
  ['[(', ')]', 'cyl'],
  ['((', '))', 'circle'],
  ['(((', ')))', 'dbl-circ'],
  ['>', ']', 'odd'],
  ['{', '}', 'diam'],
  ['{{', '}}', 'hex'],
  ['[/', '/]', 'lean-r'],
  ['[\\', '\\]', 'lean-l'],
  ['[/', '\\]', 'trap-b'],
  ['[\\', '/]', 'trap-t'],
]

interface Edge {
  from: number
  to: number
  stroke: 'normal' | 'thick' | 'dotted'
  head: '' | '>' | 'x' | 'o'
  isBoth: boolean
  length: number
  label: string
  isPiped: boolean
}

const edge: fc.Arbitrary<Edge> = fc.record({
  from: fc.nat(ids.length - 1),
  to: fc.nat(ids.length - 1),
  stroke: fc.constantFrom('normal', 'thick', 'dotted'),
  head: fc.constantFrom('', '>', 'x', 'o'),
  isBoth: fc.boolean(),
  length: fc.integer({min: 1, max: 3}),
  label: fc.option(fc.constantFrom('是', '否则', 'yes', 'm n'), {nil: ''}),
  isPiped: fc.boolean(),
})

function arrow({stroke, head, isBoth, length, label, isPiped}: Edge): string {
  const back = isBoth && head !== '' ? (head === '>' ? '<' : head) : ''
  const more = length + (head === '' ? 1 : 0)
  const body = {
    normal: `-${'-'.repeat(more)}`,
    thick: `=${'='.repeat(more)}`,
    dotted: `-${'.'.repeat(length)}-`,
  }[stroke]
  if (label === '') return `${back}${body}${head}`
  if (isPiped) return `${back}${body}${head}|${label}|`
  const open = {normal: '--', thick: '==', dotted: '-.'}[stroke]
  const close = {
    normal: `-${'-'.repeat(more)}`,
    thick: `=${'='.repeat(more)}`,
    dotted: `${'.'.repeat(length)}-`,
  }[stroke]
  return `${back}${open} ${label} ${close}${head}`
}

const flowchart = fc.record({
  labels: fc.array(word, {minLength: ids.length, maxLength: ids.length}),
  shapes: fc.array(fc.nat(shapes.length - 1), {minLength: ids.length, maxLength: ids.length}),
  edges: fc.array(edge, {minLength: 1, maxLength: 6}),
  direction: fc.constantFrom('TD', 'TB', 'LR', 'BT', 'RL'),
  keyword: fc.constantFrom('graph', 'flowchart'),
  end: fc.constantFrom('\n', ';', ';\n', ' ;\n  ', '\n\n%% 说明\n'),
  space: fc.constantFrom('', ' '),
  isNew: fc.boolean(),
})

type Flowchart = typeof flowchart extends fc.Arbitrary<infer Value> ? Value : never

const plainFlowchart = ({labels, shapes: own, edges, direction}: Flowchart, withEdges = true) =>
  [
    `flowchart ${direction}`,
    ...ids.map((id, index) => `${id}@{ shape: ${shapes[own[index]!]![2]}, label: "${labels[index]}" }`),
    ...(withEdges
      ? edges.map(each => `${ids[each.from]} ${arrow({...each, isPiped: true})} ${ids[each.to]}`)
      : []),
  ].join('\n')

/** Nodes with their labels where they first stand, edges without spaces, `;` for line ends. */
function spelledFlowchart({
  labels,
  shapes: own,
  edges,
  direction,
  keyword,
  end,
  space,
  isNew,
}: Flowchart): string {
  const nodes = ids.map((id, index) => {
    const [open, close, name] = shapes[own[index]!]!
    return isNew
      ? `${id}@{shape: ${name}, label: "${labels[index]}"}`
      : `${id}${open}"${labels[index]}"${close}`
  })
  const isGlued = space === ''
  const lines = edges.map(each => {
    // Without a space `o` and `x` would be read with the name before them.
    const gap = isGlued && !(each.isBoth && /[xo]/.test(each.head)) ? '' : ' '
    return `${ids[each.from]}${gap}${arrow(each)}${space}${ids[each.to]}`
  })
  return `${keyword} ${direction}${end.replace(/^ /, '')}${[...nodes, ...lines].join(end)}`
}

describe('flowchart', () => {
  it('draws the same for every spelling, and all of it', async () => {
    await fc.assert(
      fc.asyncProperty(flowchart, async model => {
        const plain = plainFlowchart(model)
        expect(await drawn(spelledFlowchart(model))).toBe(await drawn(plain))
        const words = [...model.labels, ...model.edges.map(({label}) => label).filter(Boolean)]
        expect((await linesOf(plain)).sort()).toEqual(words.sort())
        // Heads of crosses are lines too: without heads there is one line an edge.
        const bare = {...model, edges: model.edges.map(each => ({...each, head: '' as const}))}
        const [all, none] = [
          await lineCount(plainFlowchart(bare)),
          await lineCount(plainFlowchart(bare, false)),
        ]
        expect(all - none).toBe(model.edges.length)
      }),
      runs,
    )
  })

  it('reads `&` and chains as the edges that they stand for', async () => {
    const group = fc.uniqueArray(fc.constantFrom(...ids), {minLength: 1, maxLength: 3})
    await fc.assert(
      fc.asyncProperty(
        fc.array(group, {minLength: 2, maxLength: 3}),
        fc.constantFrom('', ' '),
        async (groups, space) => {
          const chain = groups.map(each => each.join(' & ')).join(`${space}-->${space}`)
          const pairs = groups
            .slice(1)
            .flatMap((to, index) => groups[index]!.flatMap(a => to.map(b => `${a} --> ${b}`)))
          const nodes = groups.flat().join('\n')
          expect(await drawn(`graph TD\n${nodes}\n${chain}`)).toBe(
            await drawn(`graph TD\n${nodes}\n${pairs.join('\n')}`),
          )
        },
      ),
      runs,
    )
  })
})

const pair = fc.tuple(fc.nat(3), fc.nat(3))

describe('sequenceDiagram', () => {
  const arrows = ['->', '-->', '->>', '-->>', '-x', '--x', '-)', '--)', '<<->>', '<<-->>']
  const message = fc.record({ends: pair, arrow: fc.constantFrom(...arrows), text: word, isNote: fc.boolean()})

  it('draws the same for every spelling, and all of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(message, {minLength: 1, maxLength: 6}),
        fc.constantFrom('', ' '),
        fc.constantFrom('\n', ';', ';\n'),
        async (messages, space, end) => {
          const source = (gap: string, close: string) =>
            [
              'sequenceDiagram',
              ...ids.slice(0, 4).map(id => `participant ${id}`),
              ...messages.map(({ends: [from, to], arrow: each, text, isNote}) =>
                isNote
                  ? `Note over ${ids[from]}${gap},${gap}${ids[to]}${gap}:${gap}${text}`
                  : `${ids[from]}${gap}${each}${gap}${ids[to]}${gap}:${gap}${text}`,
              ),
            ].join(close)
          expect(await drawn(source(space, end))).toBe(await drawn(source(' ', '\n')))
          const lines = await linesOf(source('', '\n'))
          const said = messages.map(({text}) => text)
          // What is tall has its participants once more below.
          const once = [...ids.slice(0, 4), ...said]
          expect([once.sort(), [...ids.slice(0, 4), ...once].sort()]).toContainEqual(lines.sort())
        },
      ),
      runs,
    )
  })
})

describe('stateDiagram', () => {
  it('draws the same for every spelling, and all of it', async () => {
    const transition = fc.record({
      ends: pair,
      label: fc.option(fc.constantFrom('通过', 'no', '超时 3'), {nil: ''}),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(transition, {minLength: 1, maxLength: 6}),
        fc.constantFrom('', ' ', '   '),
        fc.constantFrom('stateDiagram', 'stateDiagram-v2'),
        async (all, space, keyword) => {
          const source = (kind: string, gap: string) =>
            [
              kind,
              ...ids.slice(0, 4).map((id, index) => `state "状态 ${index}" as ${id}`),
              `[*]${gap}-->${gap}${ids[0]}`,
              ...all.map(
                ({ends: [from, to], label}) =>
                  `${ids[from]}${gap}-->${gap}${ids[to]}${label && `${gap}:${gap}${label}`}`,
              ),
            ].join('\n')
          expect(await drawn(source(keyword, space))).toBe(await drawn(source('stateDiagram-v2', ' ')))
          const words = [
            ...ids.slice(0, 4).map((_, index) => `状态 ${index}`),
            ...all.map(({label}) => label),
          ]
          expect((await linesOf(source(keyword, space))).sort()).toEqual(words.filter(Boolean).sort())
        },
      ),
      runs,
    )
  })
})

describe('classDiagram', () => {
  const relations = [
    '<|--',
    '*--',
    'o--',
    '-->',
    '--',
    '..>',
    '..|>',
    '..',
    '<|..',
    '--|>',
    '--*',
    '--o',
    '<-->',
  ]

  it('draws the same for every spelling, and all of it', async () => {
    const relation = fc.record({
      ends: pair,
      line: fc.constantFrom(...relations),
      label: fc.option(fc.constantFrom('拥有', 'uses'), {nil: ''}),
      from: fc.option(fc.constantFrom('1', '0..*'), {nil: ''}),
    })
    const names = ['Animal', 'Dog', '汽车', 'Box_1']
    await fc.assert(
      fc.asyncProperty(
        fc.array(relation, {minLength: 1, maxLength: 5}),
        fc.constantFrom('', ' '),
        async (all, space) => {
          const source = (gap: string) =>
            [
              'classDiagram',
              ...names.map(
                (name, index) => `class ${name}${gap}{\n+字段${index}\n+run${index}(int i) bool\n}`,
              ),
              ...all.map(
                ({ends: [a, b], line, label, from}) =>
                  `${names[a]}${gap}${from && `"${from}"${gap}`}${line}${line === '--o' ? ' ' : gap}${names[b]}${label && `${gap}:${gap}${label}`}`,
              ),
            ].join('\n')
          expect(await drawn(source(space))).toBe(await drawn(source(' ')))
          const words = [
            ...names.flatMap((name, index) => [name, `+字段${index}`, `+run${index}(int i) : bool`]),
            ...all.flatMap(({label, from}) => [label, from]),
          ]
          expect((await linesOf(source(space))).sort()).toEqual(words.filter(Boolean).sort())
        },
      ),
      runs,
    )
  })
})

describe('erDiagram', () => {
  it('draws the same for every spelling, and all of it', async () => {
    const relation = fc.record({
      ends: pair,
      left: fc.constantFrom('||', '|o', '}o', '}|'),
      line: fc.constantFrom('--', '..'),
      right: fc.constantFrom('||', 'o|', 'o{', '|{'),
      label: fc.constantFrom('下单', 'has', '"a b"'),
    })
    const names = ['CUSTOMER', '订单', 'LINE_ITEM', 'P']
    await fc.assert(
      fc.asyncProperty(
        fc.array(relation, {minLength: 1, maxLength: 5}),
        fc.constantFrom('', ' '),
        async (all, space) => {
          const source = (gap: string) =>
            [
              'erDiagram',
              ...names.map((name, index) => `${name}${gap}{\nstring id${index} PK "编号"\n}`),
              ...all.map(
                ({ends: [a, b], left, line, right, label}) =>
                  `${names[a]} ${left}${line}${right} ${names[b]}${gap}:${gap}${label}`,
              ),
            ].join('\n')
          expect(await drawn(source(space))).toBe(await drawn(source(' ')))
          const words = [
            ...names.flatMap((name, index) => [name, 'string', `id${index}`, 'PK', '编号']),
            ...all.map(({label}) => label.replaceAll('"', '')),
          ]
          expect((await linesOf(source(space))).sort()).toEqual(words.sort())
        },
      ),
      runs,
    )
  })
})
