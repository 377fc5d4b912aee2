import fc from 'fast-check'
import type {Element} from 'hast'
import {describe, expect, it} from 'vitest'
import {elementsOf, linesOf, numbersOf} from './parts.ts'

// Generated charts: all words and numbers of the model are in the drawing, and forms where the numbers say.

const runs = {numRuns: Number(process.env.RUNS ?? 25), seed: 15}

const word = fc.constantFrom('甲', '乙方', 'Go', '开始', 'a b', '已发布', 'v2', '是/否', '数据（一）', 'x-y')
const gap = fc.constantFrom('', ' ', '  ')
const comment = fc.constantFrom('', '%% 说明\n', '\n')

const sorted = (lines: readonly string[]) => lines.filter(line => line !== '').toSorted()
const said = async (source: string) => sorted(await linesOf(source))

const shapesOf = async (source: string, is: (element: Element) => boolean) =>
  (await elementsOf(source)).filter(is)

describe('pie', () => {
  it('has every section with its share', async () => {
    const section = fc.tuple(fc.integer({min: 5, max: 100}), fc.boolean())
    await fc.assert(
      fc.asyncProperty(
        fc.array(section, {minLength: 1, maxLength: 6}),
        fc.boolean(),
        gap,
        comment,
        async (all, showData, space, note) => {
          const rows = all.map(([value, isSingle], index) =>
            isSingle ? `'区 ${index}'${space}:${space}${value}` : `"区 ${index}"${space}:${space}${value}.5`,
          )
          const values = all.map(([value, isSingle]) => (isSingle ? value : value + 0.5))
          const sum = values.reduce((a, b) => a + b, 0)
          const shares = values.map(value => `${((value / sum) * 100).toFixed(0)}%`)
          const source = `${note}pie${showData ? ' showData' : ''}\n${note}title 占比\n${rows.join('\n')}`
          const inside = shares.filter((_, index) => values[index]! / sum >= 0.045)
          const expected = [
            '占比',
            ...all.map((_, index) => `区 ${index}`),
            ...shares,
            ...inside,
            ...(showData ? values.map(String) : []),
          ]
          expect(await said(source)).toEqual(sorted(expected))
        },
      ),
      runs,
    )
  })
})

describe('quadrantChart', () => {
  it('has every point where it belongs', async () => {
    const hundredth = fc.integer({min: 5, max: 95}).map(value => value / 100)
    const point = fc.record({x: hundredth, y: hundredth, radius: fc.integer({min: 2, max: 9})})
    await fc.assert(
      fc.asyncProperty(
        fc.array(point, {minLength: 1, maxLength: 6}),
        word,
        gap,
        async (points, name, space) => {
          const rows = points.map(
            ({x, y, radius}, index) =>
              `点${index}${space}:${space}[${x},${space}${y}]${space} radius: ${radius}, color: #00${index}000`,
          )
          const source = `quadrantChart\nx-axis 左边 --> 右边\ny-axis 下边 --> 上边\nquadrant-1 "${name}"\n${rows.join('\n')}`
          const lines = await linesOf(source)
          const expected = ['左边', '右边', '下边', '上边', name, ...points.map((_, index) => `点${index}`)]
          expect(expected.filter(each => !lines.includes(each))).toEqual([])
          const [frame] = await shapesOf(
            source,
            ({tagName, properties}) => tagName === 'rect' && properties.fill === 'none',
          )
          const box = numbersOf(frame!, 'x', 'y', 'width', 'height')
          for (const [index, {x, y}] of points.entries()) {
            const [dot] = await shapesOf(
              source,
              ({tagName, properties}) => tagName === 'circle' && properties.fill === `#00${index}000`,
            )
            const at = numbersOf(dot!, 'cx', 'cy')
            expect((at.cx - box.x) / box.width).toBeCloseTo(x, 2)
            expect(1 - (at.cy - box.y) / box.height).toBeCloseTo(y, 2)
          }
        },
      ),
      runs,
    )
  })
})

describe('xychart', () => {
  it('has every category, and bars as high as their values', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({min: 1, max: 99}), {minLength: 1, maxLength: 6}),
        fc.boolean(),
        fc.constantFrom('xychart', 'xychart-beta'),
        gap,
        async (values, isLying, keyword, space) => {
          const names = values.map((_, index) => `类${index}`)
          const source = `${keyword}${isLying ? ' horizontal' : ''}\nx-axis "横轴" [${names.map(name => `"${name}"`).join(`${space},${space}`)}]\ny-axis "纵轴" 0 --> 100\nbar "柱" [${values.join(`,${space}`)}]`
          const lines = await linesOf(source)
          expect([...names, '横轴', '纵轴', '柱'].filter(each => !lines.includes(each))).toEqual([])
          const bars = (
            await shapesOf(
              source,
              ({tagName, properties}) => tagName === 'rect' && properties.fill === '#3b6fc4',
            )
          )
            .map(bar => numbersOf(bar, 'width', 'height'))
            .filter(({width, height}) => !(width === 14 && height === 10))
          const most = Math.max(...values)
          const long = bars.map(({width, height}) => (isLying ? width : height))
          expect(long.length).toBe(values.length)
          for (const [index, each] of long.entries())
            expect((each / Math.max(...long)) * most).toBeCloseTo(values[index]!, 0)
        },
      ),
      runs,
    )
  })
})

describe('gantt', () => {
  it('has every task with its dates, one after the other', async () => {
    const task = fc.record({
      days: fc.integer({min: 1, max: 9}),
      tags: fc.shuffledSubarray(['done', 'active', 'crit']),
      isNamed: fc.boolean(),
      isNewSection: fc.boolean(),
    })
    const day = (offset: number) => {
      const date = new Date(2024, 0, 1 + offset)
      return `${date.getMonth() + 1}月${date.getDate()}日`
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(task, {minLength: 1, maxLength: 6}),
        gap,
        comment,
        async (tasks, space, note) => {
          let from = 0
          const named = new Set<number>()
          const sections: string[] = []
          const rows: string[] = []
          const dates: string[] = []
          for (const [index, {days, tags, isNamed, isNewSection}] of tasks.entries()) {
            if (isNewSection) {
              sections.push(`节${index}`)
              rows.push(`section 节${index}`)
            }
            // Without a start Mermaid takes the only other word for the end: such a task has no name to follow.
            const canFollow = isNamed && named.has(index - 1)
            const start =
              index === 0 ? ['t0', '2024-01-01'] : canFollow ? [`t${index}`, `after t${index - 1}`] : []
            named.add(index === 0 || canFollow ? index : -1)
            rows.push(`任务${index} :${space}${[...tags, ...start, `${days}d`].join(`,${space}`)}`)
            dates.push(days === 1 ? day(from) : `${day(from)}–${day(from + days - 1)}`)
            from += days
          }
          const source = `gantt\n${note}dateFormat YYYY-MM-DD\ntitle 计划\n${rows.join('\n')}`
          const lines = await linesOf(source)
          const expected = ['计划', ...sections, ...tasks.map((_, index) => `任务${index}`), ...dates]
          for (const each of new Set(expected)) {
            const count = expected.filter(other => other === each).length
            expect(lines.filter(line => line === each).length, each).toBeGreaterThanOrEqual(count)
          }
        },
      ),
      runs,
    )
  })
})

describe('timeline', () => {
  it('has every period with all of its events', async () => {
    const period = fc.record({
      name: word,
      events: fc.array(word, {maxLength: 3}),
      isBelow: fc.boolean(),
      isNew: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(period, {minLength: 1, maxLength: 5}), comment, async (periods, note) => {
        const sections: string[] = []
        const rows = periods.flatMap(({name, events, isBelow, isNew}, index) => {
          if (isNew) sections.push(`段${index}`)
          const [first, ...others] = events
          const inRow = isBelow ? [name, ...(first === undefined ? [] : [first])] : [name, ...events]
          return [
            ...(isNew ? [`section 段${index}`] : []),
            `  ${inRow.join(' : ')}`,
            ...(isBelow ? others.map(each => `       : ${each}`) : []),
          ]
        })
        const source = `timeline\n${note}title 题目\n${rows.join('\n')}`
        const expected = ['题目', ...sections, ...periods.flatMap(({name, events}) => [name, ...events])]
        expect(await said(source)).toEqual(sorted(expected))
      }),
      runs,
    )
  })
})

describe('journey', () => {
  it('has every task with its score and who takes part', async () => {
    const people = fc.uniqueArray(fc.constantFrom('我', '猫', 'Bob', '老 王'), {maxLength: 3})
    const task = fc.record({score: fc.integer({min: 0, max: 5}), people, isNew: fc.boolean()})
    await fc.assert(
      fc.asyncProperty(fc.array(task, {minLength: 1, maxLength: 6}), gap, async (tasks, space) => {
        const sections: string[] = []
        const rows = tasks.flatMap(({score, people: all, isNew}, index) => {
          if (isNew) sections.push(`段${index}`)
          const who = all.length > 0 ? `${space}:${space}${all.join(`,${space}`)}` : ''
          return [...(isNew ? [`section 段${index}`] : []), `做${index}${space}:${space}${score}${who}`]
        })
        const expected = [
          ...sections,
          ...tasks.flatMap(({score, people: all}, index) => [`做${index}`, String(score), ...all]),
        ]
        expect(await said(`journey\n${rows.join('\n')}`)).toEqual(sorted(expected))
      }),
      runs,
    )
  })
})

describe('mindmap', () => {
  const shapes = [
    ['', ''],
    ['[', ']'],
    ['(', ')'],
    ['((', '))'],
    [')', '('],
    ['))', '(('],
    ['{{', '}}'],
  ] as const

  it('has every node, and as many branches as nodes below the root', async () => {
    const node = fc.record({up: fc.nat(3), shape: fc.nat(shapes.length - 1)})
    await fc.assert(
      fc.asyncProperty(
        fc.array(node, {maxLength: 9}),
        fc.integer({min: 1, max: 4}),
        async (nodes, indent) => {
          let level = 1
          const rows = nodes.map(({up, shape}, index) => {
            level = Math.max(1, level + 1 - up)
            const [open, close] = shapes[shape]!
            const words = open === '' ? `词${index}` : `id${index}${open}词${index}${close}`
            return `${' '.repeat(indent * level)}${words}`
          })
          const source = `mindmap\n根\n${rows.join('\n')}`
          expect(await said(source)).toEqual(sorted(['根', ...nodes.map((_, index) => `词${index}`)]))
          const lines = await shapesOf(
            source,
            ({tagName, properties}) => tagName === 'path' && properties.fill === 'none',
          )
          expect(lines.length).toBe(nodes.length)
        },
      ),
      runs,
    )
  })
})
