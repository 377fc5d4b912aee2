import {describe, expect, it} from 'vitest'
import {remarkMark} from '../../../src/transform/dialects/remark-mark.ts'
import {transformed} from '../transformed.ts'

const html = (markdown: string) => transformed(markdown, remarkMark()).html

describe('remarkMark', () => {
  it.each([
    ['==a==', '<mark>a</mark>'],
    ['甲==乙==丙==丁==', '甲<mark>乙</mark>丙<mark>丁</mark>'],
    ['**==甲==**', '<strong><mark>甲</mark></strong>'],
    ['==[甲](b)==', '<mark><a href="b">甲</a></mark>'],
    ['（==甲==）', '（<mark>甲</mark>）'],
    ['==甲⏎乙==', '<mark>甲\n乙</mark>'],
    ['使用==Python==是', '使用<mark>Python</mark>是'],
    ['++甲++', '<u>甲</u>'],
    ['++Important words++', '<u>Important words</u>'],
    ['==甲++乙++==', '<mark>甲<u>乙</u></mark>'],
    ['甲__乙__丙', '甲<strong>乙</strong>丙'],
    ['a__“乙”__b', 'a<strong>“乙”</strong>b'],
    ['甲__乙`c`丙__丁', '甲<strong>乙<code>c</code>丙</strong>丁'],
  ])('%s', (markdown, result) => expect(html(markdown.replace('⏎', '\n'))).toBe(`<p>${result}</p>`))

  it.each([
    'x==1',
    'x==1, y==2',
    'a == b == c',
    'if (a==b) c==d',
    'a === b === c',
    '甲====乙====',
    '甲__a__乙',
    '甲_乙_丙',
    '甲__ 乙 __丙',
    '== 甲 ==',
    '==甲',
    '甲==',
    '====',
    'C++',
    'C++、C++和g++',
    '++i++',
    '++count 和 count++',
    'A++级和B++级',
    'Notepad++ 与 C++',
    '`==甲==`',
    '**==甲**==',
  ])('leaves %s', markdown => expect(html(markdown)).not.toMatch(/<mark>|<u>/))

  it('leaves what is escaped', () => expect(html('\\==甲==')).toBe('<p>==甲==</p>'))
})
