import type {Element} from 'hast'
import {describe, expect, it} from 'vitest'
import {DiagramProblem, drawDiagram} from '../../src/diagrams/draw-diagram.ts'
import {elementsOf, linesOf, numbersOf} from './parts.ts'

async function problem(source: string): Promise<[string, string, number | undefined]> {
  const error = await drawDiagram(source).catch(each => each)
  if (!(error instanceof DiagramProblem)) throw error
  return [error.kind, error.message, error.line]
}

const filled = (elements: readonly Element[], tag: string, fill: string) =>
  elements.filter(({tagName, properties}) => tagName === tag && properties.fill === fill)

/** The turns of a slice, by where its curves begin and end. */
function turnsOf({properties}: Element, x: number, y: number): number {
  const points = [...String(properties.d).matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, a, b]) => [
    Number(a),
    Number(b),
  ])
  const [first, last] = [points[0]!, points.at(-2)!]
  const angle = ([a, b]: number[]) => Math.atan2(a! - x, y - b!) / (2 * Math.PI)
  return (angle(last) - angle(first) + 1) % 1
}

describe('pie', () => {
  it('gives each slice its share', async () => {
    const elements = await elementsOf('pie\n"甲": 50\n"乙": 30\n"丙": 20')
    const slices = elements.filter(({tagName}) => tagName === 'path')
    expect(slices.map(slice => Math.round(turnsOf(slice, 154.5, 105) * 100))).toEqual([50, 30, 20])
  })

  it('shows values only where they are asked for, and shares of less than one per cent', async () => {
    expect(await linesOf('pie\n"甲": 999\n"乙": 1')).toEqual(['100%', '甲', '100%', '乙', '<1%'])
    expect(await linesOf('pie showData\n"甲": 3.5')).toEqual(['100%', '甲', '3.5', '100%'])
  })

  it('is not drawn without a value', async () => {
    expect(await problem('pie\n"甲": 0')).toEqual(['part', 'pie: no value above 0', undefined])
    expect((await problem('pie\n"甲": -1'))[0]).toBe('syntax')
    expect(await problem('pie\n"甲" 1')).toEqual(['syntax', expect.any(String), 2])
  })
})

describe('quadrantChart', () => {
  it('puts points where their numbers say, with their styles', async () => {
    const elements = await elementsOf(
      'quadrantChart\na: [0.25, 0.75] color: #ff0000, radius: 12\nb:::c: [1, 0]\nclassDef c color: #00ff00, stroke-color: #0000ff, stroke-width: 3px',
    )
    const [a] = filled(elements, 'circle', '#ff0000')
    expect(numbersOf(a!, 'r')).toEqual({r: 12})
    const [b] = filled(elements, 'circle', '#00ff00')
    const [one, four] = [numbersOf(a!, 'cx', 'cy'), numbersOf(b!, 'cx', 'cy', 'r')]
    expect(four.r).toBe(5)
    expect([four.cx / one.cx, four.cy / one.cy].map(Math.round)).toEqual([4, 4])
    expect(b!.properties).toMatchObject({stroke: '#0000ff', strokeWidth: '3'})
  })

  it('says which style is none', async () => {
    expect((await problem('quadrantChart\na: [0.5, 0.5] radius: big'))[0]).toBe('syntax')
    expect((await problem('quadrantChart\na: [0.5, 1.5]'))[0]).toBe('syntax')
  })
})

describe('xychart', () => {
  it('draws bars as high as their values, from zero where no range is set', async () => {
    const elements = await elementsOf('xychart-beta\nx-axis [a, b, c]\nbar [10, 20, 40]')
    const heights = filled(elements, 'rect', '#3b6fc4').map(bar => numbersOf(bar, 'height').height)
    expect(heights.map(height => Math.round((height / heights[2]!) * 40))).toEqual([10, 20, 40])
  })

  it('keeps the range that is set, and widens it for values beyond', async () => {
    expect(await linesOf('xychart-beta\ny-axis 0 --> 10\nline [5, 20]')).toEqual(
      expect.arrayContaining(['0', '20']),
    )
  })

  it('shows values unless the author does not want them', async () => {
    const source = 'xychart-beta\nx-axis [a, b]\nbar [111, 222]'
    expect(await linesOf(source)).toEqual(expect.arrayContaining(['111', '222']))
    const hidden = `%%{init: {"xyChart": {"showDataLabel": false}}}%%\n${source}`
    expect(await linesOf(hidden)).not.toContain('111')
    expect(await linesOf(source)).toEqual(expect.arrayContaining(['111', '222']))
  })

  it('lies down where names are too long to stand', async () => {
    const names = Array.from({length: 6}, (_, index) => `"第${index}个很长很长很长很长的名字"`)
    const lines = await linesOf(`xychart-beta\nx-axis [${names}]\nbar [1,2,3,4,5,6]`)
    expect(lines.join('')).toContain('第0个很长很长很长很长的名字')
    const {width} = await drawDiagram(`xychart-beta\nx-axis [${names}]\nbar [1,2,3,4,5,6]`)
    expect(width).toBeLessThanOrEqual(335)
  })

  it('names the line of what it cannot read', async () => {
    expect(await problem('xychart-beta\nx-axis [一月, 二月]\nbar [1, 2]')).toEqual([
      'syntax',
      expect.any(String),
      2,
    ])
  })
})

describe('gantt', () => {
  const days = (tasks: string) => `gantt\ndateFormat YYYY-MM-DD\n${tasks}`

  it('draws bars where their dates are', async () => {
    const elements = await elementsOf(
      days('a : 2024-01-01, 10d\nb : 2024-01-06, 5d\nc : done, 2024-01-01, 5d'),
    )
    const bars = filled(elements, 'rect', '#dbe7fb').map(bar => numbersOf(bar, 'x', 'width'))
    expect(bars).toEqual([
      {x: 1, width: 307},
      {x: 154.5, width: 153.5},
    ])
    expect(filled(elements, 'rect', '#d4d8de').length).toBeGreaterThanOrEqual(1)
  })

  it.each([
    ['a : 2024-01-01, 2024-01-03', '1月1日–1月3日'],
    ['a : 2024-01-01, 3d', '1月1日–1月3日'],
    ['a : 2024-01-01, 1d', '1月1日'],
    ['a : milestone, 2024-01-01, 0d', '1月1日'],
    ['a : 2024-01-01, 36h', '1月1日 00:00–1月2日 12:00'],
    ['a : 2023-12-31, 2d', '2023年12月31日–2024年1月1日'],
    ['excludes weekends\na : 2024-01-05, 3d', '1月5日–1月9日'],
  ])('says when: %s', async (task, dates) => {
    expect(await linesOf(days(`title 计划\n${task}`))).toContain(dates)
  })

  it('writes the axis as the author wants it', async () => {
    const lines = await linesOf(
      days('axisFormat %m/%d\ntickInterval 1week\nweekday monday\na : 2024-01-01, 20d'),
    )
    expect(lines).toEqual(expect.arrayContaining(['01/01', '01/08', '01/15']))
  })

  it('says which task or date is none, and where', async () => {
    expect(await problem(days('a : 2024-01-01, 1d\nb : after c, 1d'))).toEqual([
      'syntax',
      'There is no task “c”',
      4,
    ])
    expect(await problem(days('a : 2024-13-77, 1d'))).toEqual(['syntax', 'Invalid date “2024-13-77”', 3])
    expect((await problem(days('a : 3d')))[0]).toBe('syntax')
    expect(await problem('gantt\ntitle 甲')).toEqual(['part', 'gantt: no task', undefined])
  })

  it('knows no task of an earlier diagram', async () => {
    await drawDiagram(days('x : earlier, 2024-01-01, 1d\ny : 1d'))
    expect((await problem(days('a : 2024-01-01, 1d\nb : after earlier, 1d')))[1]).toBe(
      'There is no task “earlier”',
    )
  })
})

describe('timeline', () => {
  it('has sections without periods, and sections of the same name', async () => {
    expect(
      await linesOf('timeline\nsection 空\nsection 甲\n一 : 事\nsection 乙\n二\nsection 甲\n三'),
    ).toEqual(['空', '甲', '一', '事', '乙', '二', '甲', '三'])
  })

  it('is not drawn without a period', async () => {
    expect(await problem('timeline\ntitle 甲')).toEqual(['part', 'timeline: no period', undefined])
    expect(await problem('journey\ntitle 甲')).toEqual(['part', 'journey: no task', undefined])
  })
})

describe('journey', () => {
  it('puts faces the farther right the better', async () => {
    const elements = await elementsOf('journey\na: 5: 甲\nb: 3\nc: 1')
    const faces = elements.filter(({tagName, properties}) => tagName === 'circle' && properties.r === '9')
    const [best, middle, worst] = faces.map(face => numbersOf(face, 'cx').cx)
    expect(best! - middle!).toBeCloseTo(middle! - worst!)
    expect(best).toBeGreaterThan(middle!)
  })

  it('says which task has no score', async () => {
    expect(await problem('journey\na: 很好: 我')).toEqual(['syntax', '“a” has no number for a score', 2])
  })
})

describe('mindmap', () => {
  const edges = async (source: string) =>
    (await elementsOf(source)).filter(
      ({tagName, properties}) => tagName === 'path' && properties.fill === 'none',
    ).length

  it('joins each node to what it is on', async () => {
    expect(await edges('mindmap\n a\n  b\n   c\n  d')).toBe(3)
    const deep = `mindmap\n${Array.from({length: 9}, (_, level) => `${' '.repeat(level)}第${level}层`).join('\n')}`
    expect(await edges(deep)).toBe(8)
    expect((await drawDiagram(deep)).width).toBeLessThanOrEqual(335)
  })

  it('has one root', async () => {
    expect((await problem('mindmap\n  a\n  b'))[0]).toBe('syntax')
  })
})

describe('title and accessible text', () => {
  it.each([
    ['pie title 题\naccTitle: 名\naccDescr: 说明\n"甲": 1', '名：说明'],
    ['timeline\ntitle 题\n2001 : 事', '题'],
    ['---\ntitle: 题\n---\nmindmap\nroot', '题'],
    ['journey\ntitle 题\na: 1', '题'],
    ['gantt\naccTitle: 名\ndateFormat YYYY-MM-DD\na : 2024-01-01, 1d', '名'],
    ['quadrantChart\naccDescr { 说明\n两行 }\na: [0, 0]', '说明\n两行'],
    ['xychart-beta\ntitle "题"\nline [1, 2]', '题'],
    ['pie\n"甲": 1', 'pie'],
  ])('%j', async (source, label) => {
    expect((await drawDiagram(source)).svg.properties.ariaLabel).toBe(label)
  })
})

it('is no wider than a phone, for every kind', async () => {
  const long = '很长的名字'.repeat(12)
  const sources = [
    `pie showData title ${long}\n"${long}": 123456789\n"b": 1`,
    `quadrantChart\ntitle ${long}\nx-axis ${long} --> ${long}\ny-axis ${long} --> ${long}\nquadrant-1 ${long}\n${long}: [0.5, 0.5]`,
    `xychart-beta\ntitle "${long}"\nx-axis "${long}" ["${long}", "b"]\ny-axis "${long}"\nbar "${long}" [1, 2]`,
    `gantt\ntitle ${long}\ndateFormat YYYY-MM-DD\nsection ${long}\n${long} : 2024-01-01, 3d\n${long} : vert, 2024-01-02, 0d`,
    `journey\ntitle ${long}\nsection ${long}\n${long}: 3: ${long}, ${long}`,
    `timeline\ntitle ${long}\nsection ${long}\n${long} : ${long}`,
    `mindmap\n${long}\n ${long}\n  ${long}`,
  ]
  for (const source of sources) expect((await drawDiagram(source)).width, source).toBeLessThanOrEqual(335)
})
