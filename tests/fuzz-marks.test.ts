import fc from 'fast-check'
import {it} from 'vitest'
import {fragments} from './fragments.ts'
import {fuzz} from './fuzz.ts'
import {soup} from './generate.ts'

const pieces = fc
  .array(fc.constantFrom(...Object.values(fragments).flat()), {minLength: 1, maxLength: 12})
  .map(parts => parts.join(''))

it(
  '10,000 documents of marks in any order',
  () => fuzz(fc.oneof({weight: 3, arbitrary: pieces}, {weight: 1, arbitrary: soup}), 10_000),
  300_000,
)
