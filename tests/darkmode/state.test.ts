import {expect, it} from 'vitest'
import {contrast} from '../../src/css/colour/contrast.ts'
import type {Colour} from '../../src/css/colour/rgba.ts'
import {samePatch} from '../../src/darkmode/state.ts'
import {darkMode} from '../../src/wechat/dark-mode.ts'

const grey = (level: number): Colour => [level, level, level, 1]

/** A patch, and a lighter grey whose contrast with it is the wanted one to the last bit. */
function pairWith(wanted: number): [Colour, Colour] {
  for (let level = 20; level < 200; level++) {
    let [low, high] = [level, 255]
    for (let round = 0; round < 100; round++) {
      const middle = (low + high) / 2
      const found = contrast(grey(level), grey(middle))
      if (found === wanted) return [grey(level), grey(middle)]
      if (found < wanted) low = middle
      else high = middle
    }
  }
  throw new Error(`No two greys have a contrast of ${wanted}`)
}

it('a background is the patch’s own below the contrast at which they differ, not at it', () => {
  const [patch, own] = pairWith(darkMode.sameContrast)
  expect(samePatch(patch, own)).toBe(false)
  expect(samePatch(patch, grey(own[0] - 0.01))).toBe(true)
  expect(samePatch(patch, patch)).toBe(true)
})
