import {describe, expect, it} from 'vitest'
import {htmlOf} from './rendered.ts'

const wrapped = (table: string, more = '') =>
  `<section class="table-wrapper${more}" data-ignore-width="true">${table}</section>`

describe('rehypeTable', () => {
  it('puts a table into a scroller and says each cell’s alignment', async () => {
    expect(await htmlOf('| 左 | 中 | 右 | 无 |\n| :- | :-: | -: | - |\n| 1 | 2 | 3 | 4 |')).toBe(
      wrapped(
        '<table><thead><tr><th style="text-align:left">左</th><th style="text-align:center">中</th><th style="text-align:right">右</th><th>无</th></tr></thead><tbody><tr><td style="text-align:left">1</td><td style="text-align:center">2</td><td style="text-align:right">3</td><td>4</td></tr></tbody></table>',
      ),
    )
  })

  it('marks one that is too wide for a phone', async () => {
    const table = (columns: number) => `|${' 格 |'.repeat(columns)}\n|${' - |'.repeat(columns)}`
    const head = (columns: number) =>
      `<table><thead><tr>${'<th>格</th>'.repeat(columns)}</tr></thead></table>`
    expect(await htmlOf(table(4))).toBe(wrapped(head(4)))
    expect(await htmlOf(table(5))).toBe(wrapped(head(5), ' wide'))
    expect(await htmlOf('<table><tr><td colspan="5">甲</td></tr></table>')).toBe(
      wrapped('<table><tbody><tr><td colspan="5">甲</td></tr></tbody></table>', ' wide'),
    )
  })

  it('takes one without a pipe too', async () => {
    expect(await htmlOf('甲\n:-:\n乙')).toBe(
      wrapped(
        '<table><thead><tr><th style="text-align:center">甲</th></tr></thead><tbody><tr><td style="text-align:center">乙</td></tr></tbody></table>',
      ),
    )
  })

  it('makes no figure of a picture in a cell', async () => {
    expect(await htmlOf('| ![一江春水](a.png) |\n| - |')).toBe(
      wrapped('<table><thead><tr><th><img src="a.png" alt="一江春水"></th></tr></thead></table>'),
    )
  })
})
