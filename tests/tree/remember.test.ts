import {expect, it} from 'vitest'
import {remember} from '../../src/tree/remember.ts'

it('makes each text once, and gives each caller a copy', () => {
  const made: string[] = []
  const draw = remember(text => {
    made.push(text)
    return {text}
  })
  draw('a').text = 'spoilt'
  expect([draw('a'), draw('b'), draw('a')]).toEqual([{text: 'a'}, {text: 'b'}, {text: 'a'}])
  expect(made).toEqual(['a', 'b'])
})

it('forgets the oldest of many', () => {
  const made: string[] = []
  const draw = remember(text => made.push(text))
  for (let at = 0; at <= 200; at++) draw(String(at))
  draw('1')
  expect(made.length).toBe(201)
  draw('0')
  expect(made.length).toBe(202)
})

it('remembers no failure', () => {
  let calls = 0
  const draw = remember(() => {
    calls++
    throw new Error('no')
  })
  expect(() => draw('a')).toThrow('no')
  expect(() => draw('a')).toThrow('no')
  expect(calls).toBe(2)
})
