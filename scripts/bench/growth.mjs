// `node scripts/bench/growth.mjs`: how the time of a conversion grows when a piece of Markdown is repeated 1,000,
// 2,000, 4,000 and 8,000 times. Twice the length should take about twice the time: factors far above 2 in the
// last column are the places to look at. `--strict` reads with `strictSyntax`.
import {readFileSync} from 'node:fs'
import {createConverter} from '../../dist/index.js'

const fragments = JSON.parse(readFileSync(new URL('../../tests/fragments.json', import.meta.url), 'utf8'))
const converter = createConverter({strictSyntax: process.argv.includes('--strict')})
const counts = [1000, 2000, 4000, 8000]

const rows = []
for (const piece of Object.values(fragments).flat()) {
  // The first run meets code that is not compiled yet.
  await measure(piece, 500)
  const times = []
  for (const count of counts) times.push(await measure(piece, count))
  rows.push({piece, times, factor: times[3] / times[2]})
  process.stderr.write('.')
}
process.stderr.write('\n')

console.log(`| piece | ${counts.map(count => `${count}, ms`).join(' | ')} | factor |`)
console.log(`|---|${'---:|'.repeat(counts.length + 1)}`)
for (const {piece, times, factor} of rows.sort((a, b) => b.times[3] - a.times[3])) {
  const shown = JSON.stringify(piece).replaceAll('|', '\\|')
  console.log(`| ${shown} | ${times.map(ms => ms.toFixed(0)).join(' | ')} | ${factor.toFixed(1)} |`)
}

async function measure(piece, count) {
  const start = performance.now()
  await converter.convert(`文\n\n${piece.repeat(count)}`)
  return performance.now() - start
}
