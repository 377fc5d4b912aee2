import {describe, expect, it} from 'vitest'
import {decideBreaks, measureWrap} from '../../../src/transform/typography/line-evidence.ts'

const none = {width: undefined}
const full = '一二三四五六七八九十一二三四五六七八九十一二三'

describe('measureWrap', () => {
  it('finds the width that lines were wrapped at', () => {
    expect(measureWrap([[full, full, full, '完']])).toEqual({width: 46})
    expect(
      measureWrap([
        [full, full, '完'],
        [full, '完'],
      ]),
    ).toEqual({width: 46})
  })

  it.each([
    ['two lines', [[full, full, '完']]],
    ['short lines', [['一二三', '一二三', '一二三', '一二三']]],
    ['lines of many lengths', [[full, '一二三四五', '一二三四五六七', full, full, '完']]],
    ['Latin', [['word '.repeat(12), 'word '.repeat(12), 'word '.repeat(12), 'word']]],
    ['nothing', []],
  ])('finds none in %s', (_, paragraphs) => expect(measureWrap(paragraphs)).toEqual(none))
})

describe('decideBreaks', () => {
  it.each<[string[], boolean[]]>([
    [['一行'], []],
    [['plain English', 'goes on.'], [false]],
    // A line that begins as an entry of a list does.
    [['甲', '1. 乙'], [true]],
    [['甲', '第一步 乙'], [true]],
    [['甲', '一、乙'], [true]],
    [['甲', '—— 乙'], [true]],
    [['甲', '🌱 乙'], [true]],
    // 3.14 is no entry; between a Latin character and Chinese a tool wraps.
    [['大约是', '3.14'], [false]],
    // Two labels make labels of both; one is a sentence.
    [['时间：今天', '地点：这里'], [true]],
    [['他说', '主题演讲：开始'], [false]],
    [['文中的地址是', 'https://a.org'], [false]],
    // The end of a letter, but not a date within a sentence.
    [['星桥社区', '二〇二六年五月'], [true]],
    [['星桥社区编辑部', '2026 年 5 月 16 日'], [true]],
    [['大会将会开始于', '2026 年 5 月 16 日上午'], [false]],
    // A line in brackets.
    [['（完）', '责任编辑林'], [true]],
    // Sentences.
    [['甲甲甲。', '乙乙乙。'], [true]],
    [['“甲甲甲。”', '乙乙乙'], [true]],
    // A sentence may end where a tool wrapped, too.
    [
      [`${full}。`, `${full}一二`, '三四。'],
      [false, false],
    ],
    // Verse: every line short, and of one length.
    [
      ['春眠不觉晓，', '处处闻啼鸟。', '夜来风雨声，', '花落知多少。'],
      [true, true, true],
    ],
    // A long line that breaks off in mid-sentence.
    [[`${full}，`, '乙乙'], [false]],
    [[full, '乙乙'], [false]],
    [['甲甲甲', '乙乙乙'], [true]],
    // Wide spaces begin a paragraph.
    [['甲甲甲，', '　　乙乙'], [true]],
    [['甲甲甲，', '\u2003乙乙'], [true]],
    [[`${full}，`, '\u00A0乙乙'], [false]],
  ])('%j', (lines, kept) => expect(decideBreaks(lines, none)).toEqual(kept))

  // At most three digits: a year is no entry of a list.
  it.each([
    '１２３、乙',
    '123、乙',
    '１２３．乙',
    '（１２３）乙',
    '(123）乙',
    '一二三、乙',
    '（一二三）乙',
    '第一二三步乙',
  ])('begins an entry with %s, which one digit more does not', line => {
    const longer = line.replace(/[123１２３一二三]{3}/, digits => digits + digits.at(-1))
    expect([decideBreaks([full, line], none), decideBreaks([full, longer], none)]).toEqual([[true], [false]])
  })

  it('keeps a line end between two lines of nothing but links', () => {
    const lines = ['文档。见', 'Guide', 'Manual', '三篇']
    expect(decideBreaks(lines, none, [false, true, true, false])).toEqual([false, true, false])
    expect(decideBreaks(['Guide', 'Manual'], none, [true, true])).toEqual([true])
  })

  it('joins lines that fill the document’s width', () => {
    const lines = [full.slice(0, 22), full.slice(0, 22)]
    expect(decideBreaks(lines, none)).toEqual([true])
    expect(decideBreaks(lines, {width: 46})).toEqual([false])
  })
})
