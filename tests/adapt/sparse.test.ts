import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

const row = (filled: number, empty: number, filler = '') =>
  `<table><tbody><tr>${'<td style="color:#ff0000">格</td>'.repeat(filled)}${`<td>${filler}</td>`.repeat(empty)}</tr></tbody></table>`

const styled = (html: string) => html.replaceAll('<td>', '<td style="color:#111111">')

it('fills the cells of a row that the editor would take for empty', () => {
  expect(adapted(row(5, 16))).toBe(styled(row(5, 16, '<span style="font-size:0">&nbsp;</span>')))
})

it.each([
  ['short', row(2, 18)],
  ['full enough', row(6, 15)],
  ['code', `<p style="color:#ff0000">${'文<br>'.repeat(30)}</p>`],
])('leaves what is %s', (_, html) => expect(adapted(html)).toBe(html))
