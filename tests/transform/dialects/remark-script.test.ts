import {describe, expect, it} from 'vitest'
import {remarkScript} from '../../../src/transform/dialects/remark-script.ts'
import {transformed} from '../transformed.ts'

const html = (markdown: string) => transformed(markdown, remarkScript()).html

describe('remarkScript', () => {
  it.each([
    ['H~2~SO~4~', 'H<sub>2</sub>SO<sub>4</sub>'],
    ['(CH~3~)~2~', '(CH<sub>3</sub>)<sub>2</sub>'],
    ['SO~4~^2-^', 'SO<sub>4</sub>^2-^'],
    ['x~i+1~', 'x<sub>i+1</sub>'],
    ['T~max~', 'T<sub>max</sub>'],
    ['Ca^2+^ 离子', 'Ca<sup>2+</sup> 离子'],
    ['10^-3^', '10<sup>-3</sup>'],
    ['x^2^y', 'x<sup>2</sup>y'],
    ['结论^[1-3]^，^[2]^', '结论<sup>[1-3]</sup>，^[2]^'],
    ['品牌^®^', '品牌<sup>®</sup>'],
  ])('%s', (markdown, result) => expect(html(markdown)).toBe(`<p>${result}</p>`))

  it.each([
    '10~20~30',
    '1~2 万到 3~4 万',
    '约~5和~6',
    '周一~周三~周五',
    '你好呀~欢迎~',
    'Hi~Tom~',
    'hello~世界~',
    '~/a~/b',
    '~a~',
    'a^b',
    '2^10 和 3^10',
    '2^3+2^4',
    'a^b^c',
    '^_^ 与 ^o^',
    '（^_^）',
    '`H~2~O x^2^`',
  ])('leaves %s', markdown => expect(html(markdown)).not.toMatch(/<su[bp]>/))

  it('leaves what is escaped', () => expect(html('H\\~2~O')).toBe('<p>H~2~O</p>'))
})
