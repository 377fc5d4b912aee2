import {expect, it} from 'vitest'
import {createConverter} from '../src/convert.ts'
import {testTheme} from './articles.ts'
import {shapes} from './growth-shapes.ts'

const converter = createConverter({theme: testTheme})

/** Characters. */
const sizes = [6000, 12_000, 24_000]

/** Work that is not told from noise, in processor milliseconds at the largest size. */
const LITTLE = 300

/** Rounds in which the least of each size is looked for, on a machine that does much else. */
const ROUNDS = 10

async function cost(markdown: string): Promise<number> {
  const before = process.cpuUsage()
  await converter.convert(`文\n\n${markdown}`)
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The power of the size that the costs grow with, by least squares of the logarithms. */
function exponent(costs: readonly number[]): number {
  const points = costs.map((value, index) => [Math.log(sizes[index]!), Math.log(value)] as const)
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}

/** Processor time, which a busy machine does not add to; only growth counts, so that a slow one may take its time. */
it.each(Object.entries(shapes))('%s costs no more than its length', async (name, shape) => {
  await cost(shape(1000))
  const least = sizes.map(() => Infinity)
  let power = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, size] of sizes.entries())
      least[index] = Math.min(least[index]!, await cost(shape(size)))
    power = exponent(least)
    if (power <= 1.3 || least[2]! < LITTLE) return
  }
  expect(power, `${name}: ${least.map(Math.round).join(', ')} ms`).toBeLessThanOrEqual(1.3)
})
