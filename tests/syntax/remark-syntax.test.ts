import {describe, expect, it} from 'vitest'
import {detectFeatures, type Features} from '../../src/syntax/remark-syntax.ts'

const none: Features = {
  table: false,
  strikethrough: false,
  taskList: false,
  footnote: false,
  html: false,
  tags: false,
  containers: false,
  admonitions: false,
  formulas: false,
  brackets: 'none',
  bare: 'none',
  diagrams: false,
}

describe('detectFeatures', () => {
  it.each<[string, Partial<Features>]>([
    ['正文 **加粗** [链接](https://a.org) `a` ~一~ [甲] [xy]', {}],
    ['| 甲 |\n| - |', {table: true}],
    // One column needs no pipe.
    ['甲\n:-\n乙', {table: true}],
    ['甲\n-:\n乙', {table: true}],
    ['~~旧~~', {strikethrough: true}],
    ['- [ ] 甲', {taskList: true}],
    ['- [x] 甲', {taskList: true}],
    ['- [X] 甲', {taskList: true}],
    ['- [\t] 甲', {taskList: true}],
    ['- [\n] 甲', {taskList: true}],
    ['- [\r\n] 甲', {taskList: true}],
    ['甲[^1]', {footnote: true}],
    ['<b>', {html: true}],
    ['{% note %}', {tags: true}],
    ['{{% ref %}}', {tags: true}],
    ['{:.big}', {tags: true}],
    ['::: tip', {tags: true, containers: true}],
    ['!!! note', {admonitions: true}],
    ['$5', {formulas: true}],
    ['``` math', {formulas: true}],
    ['\\[1\\]', {formulas: true, brackets: 'perhaps'}],
    ['\\(x^2\\)', {formulas: true, brackets: 'sure'}],
    ['\\begin{align}', {formulas: true, brackets: 'perhaps'}],
    ['=== "甲"', {admonitions: true}],
  ])('%j', (source, features) => expect(detectFeatures(source)).toEqual({...none, ...features}))
})
