import {afterEach, expect, it, vi} from 'vitest'

const paint = '../../../src/render/safety/safe-paint.ts'

afterEach(() => {
  vi.doUnmock(paint)
  vi.resetModules()
})

// What TeX and Mermaid cannot read is the author's to mend; a defect of ours must not look like that.
it.each([
  ['a formula', '$$x^2$$'],
  ['a diagram', '```mermaid\nflowchart TD\n  A --> B\n```'],
])('a defect of ours in %s is no fault of the author’s', async (_, markdown) => {
  vi.resetModules()
  vi.doMock(paint, () => ({
    keepColours() {
      throw new TypeError('a defect')
    },
  }))
  const {convert} = await import('../../../src/convert.ts')
  await expect(convert(`文字\n\n${markdown}\n`)).rejects.toThrow(new TypeError('a defect'))
})

it('what cannot be read costs that piece alone', async () => {
  const {convert} = await import('../../../src/convert.ts')
  const markdown = '甲 $\\nosuch$ 乙 $\\left($\n\n```mermaid\nflowchart TD\n  A -->\n```\n\n丙\n'
  const {html, messages} = await convert(markdown)
  const rules = messages.map(({ruleId}) => ruleId).filter(id => id !== 'title-missing')
  expect(rules).toEqual(['formula-broken', 'formula-broken', 'diagram-syntax'])
  for (const piece of ['甲', '\\nosuch', '乙', '\\left(', '丙']) expect(html).toContain(piece)
})
