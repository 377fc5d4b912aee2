import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

const box = (svg: string, style = '') => `<section${style}>${svg}</section>`

it.each([
  [
    '<svg viewBox="0 0 9 9"><path d="M0 0"></path></svg>',
    '<svg viewBox="0 0 9 9" fill="currentColor"><path d="M0 0"></path></svg>',
  ],
  [
    '<svg viewBox="0 0 9 9" fill="none"><path stroke="#000" d="M0 0"></path></svg>',
    '<svg viewBox="0 0 9 9" fill="none"><path stroke="currentColor" d="M0 0"></path></svg>',
  ],
  [
    '<svg viewBox="0 0 9 9"><rect fill="black"></rect></svg>',
    '<svg viewBox="0 0 9 9"><rect fill="currentColor"></rect></svg>',
  ],
  [
    '<svg viewBox="0 0 9 9"><rect style="fill:rgb(0,0,0);stroke-width:2"></rect></svg>',
    '<svg viewBox="0 0 9 9"><rect style="stroke-width:2;fill:currentColor"></rect></svg>',
  ],
  [
    '<svg width="900" height="300" fill="red"></svg>',
    '<svg width="677" height="225.67" fill="red" viewBox="0 0 900 300"></svg>',
  ],
  [
    '<svg width="24px" height="24px" fill="red"></svg>',
    '<svg width="24px" height="24px" fill="red" viewBox="0 0 24 24"></svg>',
  ],
])('makes %s fit', (before, after) => expect(adapted(box(before))).toBe(box(after)))

it.each([
  [box('<svg viewBox="0 0 9 9" fill="red"><path d="M0 0"></path></svg>')],
  [box('<svg viewBox="0 0 9 9"><g fill="#123456"><path d="M0 0"></path></g></svg>')],
  [box('<svg viewBox="0 0 9 9"><line stroke="#123456"></line></svg>')],
  // The ground stays light, so the ink has to stay dark.
  [
    box(
      '<svg viewBox="0 0 9 9"><path d="M0 0"></path></svg>',
      ' style="background:url(https://a.org/b.png)"',
    ),
  ],
  [box('<svg viewBox="0 0 9 9"><path d="M0 0"></path></svg>', ' data-no-dark="true"')],
])('leaves %s', html => expect(adapted(html)).toBe(html))

it('groups many shapes, which would be deleted as empty children', () => {
  const shape = (at: number) => `<path d="M${at} 0"></path>`
  const shapes = (from: number, to: number) =>
    Array.from({length: to - from}, (_, at) => shape(from + at)).join('')
  const svg = (content: string) => box(`<svg viewBox="0 0 9 9" fill="red">${content}</svg>`)
  expect(adapted(svg(shapes(0, 20)))).toBe(svg(shapes(0, 20)))
  const title = '<title>甲</title><animate attributeName="x"></animate>'
  const grouped = `<g>${shapes(0, 20)}</g><g>${shapes(20, 21)}</g>`
  expect(adapted(svg(`${title}${shapes(0, 21)}`))).toBe(svg(`${title}${grouped}`))
  expect(adapted(svg(`<g>${shapes(0, 21)}</g>`))).toBe(svg(`<g>${grouped}</g>`))
  const most = adapted(svg(shapes(0, 1000)))
  expect(most.match(/<g>/g)!.length).toBe(50 + 3)
  expect(adapted(most)).toBe(most)
})
