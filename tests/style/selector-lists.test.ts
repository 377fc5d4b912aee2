import {describe, expect, it} from 'vitest'
import {convert} from '../../src/convert.ts'
import {SelectorRoom} from '../../src/style/bounds.ts'
import {withoutLists} from '../../src/style/selector-lists.ts'

describe('lists inside a selector', () => {
  it.each([
    ['h2 :not(mark, sup)', ['h2 :not(mark):not(sup)']],
    ['p:has(a, b) i', ['p:has(a) i', 'p:has(b) i']],
    ['p:has(> a, + b)::before', ['p:has(>a)::before', 'p:has(+b)::before']],
    ['li:not(:has(a, b), .x)', ['li:not(:has(a)):not(:has(b)):not(.x)']],
    ['p:not(.a)', ['p:not(.a)']],
    [':is(h1, h2) em', ['h1 em', 'h2 em']],
    ['p:is(.a, .b)::before', ['p.a::before', 'p.b::before']],
    ['.a:is(p, .b > li):is(.c)', ['p.a.c', '.b>li.a.c']],
    ['p:is(h1, p.x, *)', ['p.x', 'p']],
    ['ul > :is(li, p:not(.a, .b))', ['ul>li', 'ul>p:not(.a):not(.b)']],
    ['x :is(a b)', ['x :is(a b)']],
    ['p:not(:is(.a, .b))', ['p:not(.a):not(.b)']],
    ['p[title="a:not(b, c)"]', ['p[title="a:not(b, c)"]']],
  ])('%s', (selector, expected) => {
    const room = new SelectorRoom()
    room.open()
    expect(withoutLists(selector, room)).toEqual(expected)
  })

  it('style an article', async () => {
    const css = 'h2 span :not(strong, em) { color: #112233 } h2 strong { color: #445566 }'
    const {html, messages} = await convert('## 甲 **乙** `丙`\n', {theme: {css, path: 'x.css'}})
    expect(html).toContain('color:#112233')
    expect(html).toContain('color:#445566')
    expect(messages.map(message => message.ruleId).filter(rule => rule === 'theme-selector')).toEqual([])
  })
})
