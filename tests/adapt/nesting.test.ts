import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

const nested = (tag: string, depth: number, inner: string, attributes = '') =>
  `<${tag}${attributes}>`.repeat(depth) + inner + `</${tag}>`.repeat(depth)

it('cuts a chain of twins to ten', () => {
  const text = '<p style="color:#ff0000">深</p>'
  expect(adapted(nested('blockquote', 14, text))).toBe(nested('blockquote', 10, text))
  expect(adapted(nested('section', 30, text, ' style="margin:0"'))).toBe(
    nested('section', 10, text, ' style="margin:0"'),
  )
})

it.each([
  ['ten', nested('blockquote', 10, '<p style="color:#ff0000">深</p>')],
  [
    'of different styles',
    nested('section', 6, nested('section', 6, '<p style="color:#ff0000">深</p>'), ' style="margin:0"'),
  ],
  [
    'with a neighbour',
    nested('section', 9, `<hr>${nested('section', 9, '<p style="color:#ff0000">深</p>')}`),
  ],
])('leaves a chain %s', (_, html) => expect(adapted(html)).toBe(html))
