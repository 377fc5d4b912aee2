import {generate, parse} from 'css-tree'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {cssText} from '../../src/css/text.ts'

const written = (value: string) => cssText(parse(value, {context: 'value'}))

describe('a value as text', () => {
  it.each([
    ['0 -1em 0.9em', '0 -1em 0.9em'],
    ['0   +1px', '0 +1px'],
    ['rgba(0,0,0,.1) 0 -1px', 'rgba(0,0,0,.1) 0 -1px'],
    ['"a" "b"', '"a" "b"'],
    ['url(a.png) -1px', 'url(a.png) -1px'],
    ['#fff -1px', '#fff -1px'],
    ['rotate(1deg)scale(2)', 'rotate(1deg) scale(2)'],
    ['1px/2px, 3px', '1px/2px,3px'],
    ['calc( (1px + 2px)*-3 ) 1px', 'calc((1px + 2px)*-3) 1px'],
    ['PingFang SC, "a b", serif', 'PingFang SC,"a b",serif'],
  ])('%s', (value, text) => {
    expect(written(value)).toBe(text)
  })

  it('means the same as before', () => {
    const part = fc.constantFrom(
      '0',
      '-1em',
      '+.5px',
      '10%',
      'auto',
      '#fff',
      '"x"',
      'a(1 -2,b)',
      '(1)',
      'url(x)',
      '-a',
    )
    const value = fc.array(part, {minLength: 1, maxLength: 5}).map(parts => parts.join(' '))
    fc.assert(
      fc.property(value, text => {
        expect(written(text).split(' ').length).toBeGreaterThanOrEqual(text.split(' ').length)
        expect(generate(parse(written(text), {context: 'value'}))).toBe(
          generate(parse(text, {context: 'value'})),
        )
      }),
    )
  })
})
