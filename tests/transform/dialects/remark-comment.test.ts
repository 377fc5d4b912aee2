import {expect, it} from 'vitest'
import {remarkComment} from '../../../src/transform/dialects/remark-comment.ts'
import {transformed} from '../transformed.ts'

it.each([
  ['## 甲%%注%%乙', '<h2>甲乙</h2>'],
  ['**甲%%注%%乙**', '<p><strong>甲乙</strong></p>'],
  ['[*甲%%注%%*乙](/u)', '<p><a href="/u"><em>甲</em>乙</a></p>'],
  ['甲~~乙%%丙~~', '<p>甲<del>乙%%丙</del></p>'],
])('drops comments inside other constructs: %j', (markdown, html) =>
  expect(transformed(markdown, remarkComment()).html).toBe(html),
)

it('drops comments in the cells of a table', () => {
  const {html, file} = transformed('| 甲%%注%% |\n| - |\n| %%注%%乙 |', remarkComment())
  expect(html.replaceAll('\n', '')).toBe(
    '<table><thead><tr><th>甲</th></tr></thead><tbody><tr><td>乙</td></tr></tbody></table>',
  )
  expect(file.messages.map(({ruleId, line}) => [ruleId, line])).toEqual([
    ['comment-dropped', 1],
    ['comment-dropped', 3],
  ])
})
