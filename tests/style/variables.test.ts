import {describe, expect, it} from 'vitest'
import {convert} from '../../src/convert.ts'
import type {UserError} from '../../src/rules/user-error.ts'
import {loadTheme} from '../../src/style/theme.ts'

const header = `/*
@theme a
@var --ink color
@var --size length 14px..18px
@var --gap length none|0em..2em|0px..32px
@var --tight number 1.5..2.2
@var --kind choice round|square
@var --word text
@var --code palette
*/
:root { --ink: #333333; --size: 16px; --gap: 1em; --tight: 1.8; --kind: round; --word: "、"; --code: plain;
  --bare-color: red; --bare-length: 1em; --bare-number: 2; --bare-text: 1px solid red; --bare-nought: 0; --Mixed: red }`

const set = (name: string, value: string | number, lang: 'zh' | 'en' = 'en') =>
  loadTheme({css: header}, [], {[name]: value}, lang)

const failure = async (name: string, value: string | number, lang: 'zh' | 'en' = 'en') => {
  const error: UserError = await set(name, value, lang).then(
    () => {
      throw new Error('It was taken')
    },
    error => error,
  )
  expect(error.name).toBe('UserError')
  expect(error.subject).toBe(name)
  return `${error.code}: ${error.message}. ${error.hint}`
}

describe('what a variable takes', () => {
  it.each([
    ['ink', '#abc'],
    ['ink', 'rebeccapurple'],
    ['ink', 'rgb(1 2 3 / 50%)'],
    ['ink', 'var(--bare-color)'],
    ['ink', 'color-mix(in srgb, red 20%, white)'],
    ['size', '14px'],
    ['size', '18px'],
    ['size', 'calc(8px * 2)'],
    ['gap', '0'],
    ['gap', 0],
    ['gap', '32px'],
    ['gap', '1.5em'],
    ['gap', 'none'],
    ['tight', 2],
    ['tight', '1.5'],
    ['kind', 'square'],
    ['word', '"。"'],
    ['code', 'night'],
    ['bare-color', 'blue'],
    ['bare-length', '3px'],
    ['bare-number', 5],
    ['bare-text', '2px dashed blue'],
    ['bare-nought', '1em 2em'],
    ['--size', '15px'],
    ['Mixed', 'blue'],
    ['bareLength', '2em'],
    ['bare_length', '2em'],
  ])('%s: %s', async (name, value) => expect((await set(name, value)).name).toBe('a'))

  it.each([
    ['ink', 'grene', 'variable-type: The variable ink is "grene", expected a colour. Correct the value.'],
    ['ink', 12, 'variable-type: The variable ink is "12", expected a colour. Correct the value.'],
    [
      'ink',
      'var(--none)',
      'variable-type: The variable ink is "var(--none)", expected a colour. Correct the value.',
    ],
    [
      'size',
      '19px',
      'variable-type: The variable size is "19px", expected a length with its unit (14px–18px). Correct the value.',
    ],
    [
      'size',
      '1em',
      'variable-type: The variable size is "1em", expected a length with its unit (14px–18px). Correct the value.',
    ],
    [
      'size',
      16,
      'variable-type: The variable size is "16", expected a length with its unit (14px–18px). Correct the value. Did you mean 16px?',
    ],
    [
      'gap',
      '-1em',
      'variable-type: The variable gap is "-1em", expected a length with its unit (none, 0em–2em, 0px–32px). Correct the value.',
    ],
    [
      'tight',
      '1.8em',
      'variable-type: The variable tight is "1.8em", expected a number (1.5–2.2). Correct the value.',
    ],
    ['tight', 3, 'variable-type: The variable tight is "3", expected a number (1.5–2.2). Correct the value.'],
    [
      'kind',
      'sqaure',
      'variable-type: The variable kind is "sqaure", expected one of round, square. Correct the value. Did you mean square?',
    ],
    [
      'bare-color',
      '1px',
      'variable-type: The variable bare-color is "1px", expected a colour. Correct the value.',
    ],
    [
      'bare-length',
      'red',
      'variable-type: The variable bare-length is "red", expected a length with its unit. Correct the value.',
    ],
    [
      'bare-number',
      '1px',
      'variable-type: The variable bare-number is "1px", expected a number. Correct the value.',
    ],
    [
      'ink',
      '',
      'variable-value: The value "" of the variable ink is not a CSS value. Leave out semicolons and braces',
    ],
  ])('%s: %s is refused', async (name, value, expected) => expect(await failure(name, value)).toBe(expected))

  it('in Chinese too', async () => {
    expect(await failure('size', '20', 'zh')).toBe(
      'variable-type: 变量 size 的值是 "20"，应当是带单位的长度（14px–18px）. 改正这个值。是不是 20px？',
    )
    expect(await failure('sise', '16px', 'zh')).toMatch(
      /^variable-unknown: 主题没有 "sise" 这个变量\. 是不是 size？它的变量：/,
    )
  })

  it('an unknown one is told with the nearest', async () => {
    expect(await failure('fontt', '1px')).toMatch(
      /^variable-unknown: The theme has no variable "fontt"\. Its variables: ink, /,
    )
    expect(await failure('bareLenght', '1px')).toMatch(/Did you mean bare-length\? /)
  })
})

describe('in the front matter', () => {
  const fail = (front: string, options = {}) =>
    convert(`---\n${front}\n---\n\n甲\n`, {path: 'a.md', ...options}).then(
      () => undefined,
      ({code, file, place}: UserError) => ({code, file, place}),
    )

  it('a fault has the place of its own line', async () => {
    expect(await fail('title: 甲\ntheme:\n  name: default\n  font-size: 30px')).toEqual({
      code: 'variable-type',
      file: 'a.md',
      place: {line: 5, column: 3},
    })
    expect(await fail('theme: {name: default, primry: red}')).toMatchObject({place: {line: 2, column: 24}})
  })

  it('a fault of the caller’s has none', async () => {
    const options = {theme: {name: 'default', fontSize: '30px'}}
    expect(await fail('title: 甲', options)).toEqual({
      code: 'variable-type',
      file: undefined,
      place: undefined,
    })
  })
})

describe('the header', () => {
  it('a line that cannot be read is told with its place', async () => {
    const css =
      '/*\n@theme a\n@title 甲\n@description 乙\n@author c\n@format native\n@var --x colour\n@var --y choice\n*/'
    const {messages} = await convert('# 甲', {theme: {css}})
    expect(messages.map(({line, ruleId, reason}) => `${line} ${ruleId} ${reason}`)).toEqual([
      '7 theme-variable Cannot read the variable @var --x colour; not used',
      '8 theme-variable Cannot read the variable @var --y choice; not used',
    ])
  })
})
