import {describe, expect, it} from 'vitest'
import {chineseNumber, ownNumber} from '../../../src/render/headings/heading-number.ts'

describe('chineseNumber', () => {
  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [34, '三十四'],
    [99, '九十九'],
    [100, '100'],
  ])('%i is %s', (value, text) => expect(chineseNumber(value)).toBe(text))
})

describe('ownNumber', () => {
  it.each([
    ['一、甲', 1],
    ['十二、甲', 12],
    ['（三）甲', 3],
    ['第四章 甲', 4],
    ['第2节 甲', 2],
    ['第三步：甲', 3],
    ['5、甲', 5],
    ['6.甲', 6],
    ['7) a', 7],
    ['（8）甲', 8],
    ['2.3. 甲', 3],
    ['③ 甲', 3],
    ['4️⃣ 甲', 4],
    ['05｜甲', 5],
    ['IV. 甲', 4],
    ['B. 甲', 2],
    ['Step 3 a', 3],
    ['Part II: a', 2],
    ['No.6 甲', 6],
    ['Q2：甲', 2],
    ['1 概述', 1],
    ['一 概述', 1],
  ])('of %s is %i', (text, value) => expect(ownNumber(text, 9)).toBe(value))

  it.each([['9 概述'], ['3.9 概述'], ['九 概述']])('of %s is 9 where it is its turn', text => {
    expect(ownNumber(text, 9)).toBe(9)
    expect(ownNumber(text, 4)).toBeUndefined()
  })

  it.each([
    '2023 年总结',
    '2023年',
    '2023. 回顾',
    '2024-05-01 更新',
    '3月1日',
    '5.1 放假',
    '10:30 开场',
    '50% 的人',
    '1.5 亿',
    '2.0 版本',
    '3D 打印',
    '5G',
    '9 个技巧',
    '9 倍',
    '9 Ways to win',
    '9 times',
    '三大要点',
    '一个人',
    '第三方支付',
    '第二天',
    '十一长假',
    'IT 行业',
    'A股',
    'A/B 测试',
    '概述',
    '',
  ])('%s has none', text => expect(ownNumber(text, 9)).toBeUndefined())
})
