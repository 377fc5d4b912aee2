import {describe, expect, it} from 'vitest'
import {
  displayWidth,
  firstChar,
  hasCjk,
  isCjk,
  isFullWidthPunctuation,
  joinLines,
  lastChar,
  lineSeam,
} from '../src/chinese.ts'

describe('kinds of characters', () => {
  it.each(['汉', '々', '〇', 'あ', 'ア', 'ー', '한', 'ㄅ', '𠮷'])('%s is CJK', char => {
    expect([isCjk(char), isFullWidthPunctuation(char)]).toEqual([true, false])
  })

  it.each([
    '，',
    '。',
    '、',
    '；',
    '：',
    '？',
    '！',
    '（',
    '）',
    '《',
    '》',
    '「',
    '」',
    '【',
    '　',
    '～',
    '＋',
  ])('%s is full-width punctuation', char =>
    expect([isCjk(char), isFullWidthPunctuation(char)]).toEqual([false, true]),
  )

  it.each(['a', '1', ' ', ',', '.', '“', '—', '…', 'Ａ', '１', '🌱', 'é', ''])('%j is neither', char => {
    expect([isCjk(char), isFullWidthPunctuation(char)]).toEqual([false, false])
  })

  it('hasCjk looks for letters, not punctuation', () => {
    expect(hasCjk('a 汉 b')).toBe(true)
    expect(hasCjk('a，b')).toBe(false)
  })
})

describe('lineSeam', () => {
  it.each([
    ['汉', '字', ''],
    ['，', 'a', ''],
    ['a', '（', ''],
    ['汉', '“', ''],
    ['”', '汉', ''],
    ['汉', '—', ''],
    ['…', '汉', ''],
    ['', '汉', ''],
    ['汉', '', ''],
    [' ', 'a', ''],
    ['a', '\u00A0', ''],
    ['汉', 'a', ' '],
    ['a', '汉', ' '],
    ['1', '汉', ' '],
    ['a', 'b', ' '],
    ['a', '“', ' '],
    ['.', 'a', ' '],
    [')', '汉', ' '],
  ])('%j and %j join with %j', (before, after, seam) => expect(lineSeam(before, after)).toBe(seam))
})

describe('joinLines', () => {
  it.each([
    ['一行', '一行'],
    ['一行\n两行', '一行两行'],
    ['one\n  two', 'one two'],
    ['one \r\n\r\n two', 'one two'],
    ['汉\nHan\n字', '汉 Han 字'],
    ['\n汉\n', '汉'],
    ['', ''],
  ])('%j', (text, line) => expect(joinLines(text)).toBe(line))
})

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['汉字', 4],
    ['汉，a', 5],
    ['“汉”', 4],
  ])('%j is %i columns', (text, width) => expect(displayWidth(text)).toBe(width))
})

describe('first and last character', () => {
  it.each([
    ['汉字', '汉', '字'],
    ['𠮷野家', '𠮷', '家'],
    ['野𠮷', '野', '𠮷'],
    ['🌱', '🌱', '🌱'],
    ['a', 'a', 'a'],
    ['', '', ''],
  ])('of %j', (text, first, last) => expect([firstChar(text), lastChar(text)]).toEqual([first, last]))
})
