import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import {fullWidth} from '../../../src/transform/typography/full-width.ts'

function widen(text: string): string {
  const line = [...text].map(char => ({char}))
  fullWidth(line)
  return line.map(({char}) => char).join('')
}

describe('fullWidth', () => {
  it.each([
    ['你好,世界', '你好，世界'],
    ['你好, 世界', '你好，世界'],
    ['真的吗?真的!', '真的吗？真的！'],
    ['真的吗?!真的!!!', '真的吗？！真的！！！'],
    ['地点:北京;时间:周一', '地点：北京；时间：周一'],
    ['说:“好”,走了', '说：“好”，走了'],
    ['《甲》,乙', '《甲》，乙'],
    ['完了.', '完了。'],
    ['完了. 再来', '完了。再来'],
    ['完了.  ', '完了。'],
    ['微信(WeChat)是', '微信（WeChat）是'],
    ['(见下文)', '（见下文）'],
    ['好(世(界)),走', '好（世（界）），走'],
    ['你好,(世界)', '你好，（世界）'],
    ['日本語,テスト', '日本語，テスト'],
  ])('%s → %s', (text, expected) => expect(widen(text)).toBe(expected))

  it.each([
    '12:30, 3.14, 1,000',
    '共1,000人,2人',
    '比分2:1,胜',
    '时间:12:30',
    '用React,Vue和C++',
    'React(前端)和Vue',
    '函数f(x)的值',
    '唐纳德.特朗普',
    '文件.图片.png',
    '一. 概述',
    '第三. 概述',
    '等等...还有',
    '甲::乙',
    '甲,,乙',
    '好:) 好;)',
    '说"好",走',
    '안녕, 세상. 안녕(세상)',
    'Hello, world (yes)!',
    '(1) 甲',
    '(a) 甲',
    '甲 (乙) 丙',
    '甲)乙(丙',
  ])('%s stays', text => expect(widen(text)).toBe(text))
})

const piece = fc.constantFrom(
  ...[
    ',',
    '.',
    ';',
    ':',
    '!',
    '?',
    '(',
    ')',
    ' ',
    '你',
    '好',
    '一',
    'a',
    '7',
    '，',
    '）',
    '（',
    '“',
    '”',
    '안',
    '\uFFFC',
  ],
)
const many = {numRuns: 2000}
const text = fc.array(piece, {maxLength: 24}).map(pieces => pieces.join(''))

const narrow = (line: string) =>
  line
    .replace(/[，。；：！？（）]/g, mark => ',.;:!?()'['，。；：！？（）'.indexOf(mark)]!)
    .replaceAll(' ', '')

test('a second time changes nothing', () => {
  fc.assert(
    fc.property(text, line => {
      expect(widen(widen(line))).toBe(widen(line))
    }),
    many,
  )
})

test('marks change and spaces behind them go; nothing else', () => {
  fc.assert(
    fc.property(text, line => {
      expect(narrow(widen(line))).toBe(narrow(line))
    }),
    many,
  )
})

test('a text without Chinese stays', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary-ascii', maxLength: 40}), line => {
      expect(widen(line)).toBe(line)
    }),
    many,
  )
})

test('nothing beside a Latin letter, a digit or code changes', () => {
  fc.assert(
    fc.property(text, line => {
      const marks = /(?<=[a7\uFFFC])[,.;:!?(]|[,.;:!?](?=[a7\uFFFC])/g
      expect(widen(line).match(marks)).toEqual(line.match(marks))
    }),
    many,
  )
})
