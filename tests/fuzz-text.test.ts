import fc from 'fast-check'
import {it} from 'vitest'
import {fuzz} from './fuzz.ts'
import {garbage, html} from './generate.ts'
import {dialects} from './generate-dialects.ts'

/** A document with a stretch taken out, as by an author who was interrupted. */
const torn = fc.tuple(dialects, fc.nat(), fc.nat({max: 20})).map(([{markdown}, from, length]) => {
  const at = from % markdown.length
  return markdown.slice(0, at) + markdown.slice(at + length)
})

it(
  '10,000 documents of any characters, of HTML and of torn constructs',
  () =>
    fuzz(
      fc.oneof({weight: 2, arbitrary: garbage}, {weight: 1, arbitrary: html}, {weight: 2, arbitrary: torn}),
      10_000,
    ),
  300_000,
)
