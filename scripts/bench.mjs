// `npm run bench`: weimark beside a peer (wenyan) and beside the bare minimum (marked + juice), in one run.
//
// Every measurement is a process of its own, so that its peak memory is its own, and the three take turns, so
// that a noisy minute meets all of them. Ratios are what counts: the milliseconds belong to this machine.
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {contenders, inputs} from './bench/contenders.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)

if (!existsSync(join(here, 'bench/node_modules'))) {
  console.error('Installing what is measured beside weimark …')
  const npm = process.env.npm_execpath
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']]
  const {status} = spawnSync(command, args, {
    cwd: join(here, 'bench'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) process.exit(1)
}
if (!existsSync(join(here, '../dist/index.js'))) {
  console.error('weimark is not built: run npm run build')
  process.exit(1)
}

const results = new Map()
for (let round = 0; round < rounds; round++) {
  for (const input of Object.keys(inputs)) {
    for (const name of Object.keys(contenders)) {
      const key = `${input}/${name}`
      results.set(key, [...(results.get(key) ?? []), measure(name, input)])
      process.stderr.write('.')
    }
  }
}
process.stderr.write('\n')

console.log(
  `Node ${process.version}, ${rounds} rounds, median. Ratio: how many times weimark's time or memory.\n`,
)
console.log(
  '| input | converter | ms per article | articles per second | time ratio | peak memory, MB | memory ratio |',
)
console.log('|---|---|---:|---:|---:|---:|---:|')
for (const input of Object.keys(inputs)) {
  const own = summary(results.get(`${input}/weimark`))
  for (const name of Object.keys(contenders)) {
    const {ms, mb} = summary(results.get(`${input}/${name}`))
    const cells = [
      input,
      name,
      ms.toFixed(2),
      (1000 / ms).toFixed(1),
      (ms / own.ms).toFixed(2),
      mb.toFixed(0),
      (mb / own.mb).toFixed(2),
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
}

function measure(name, input) {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [join(here, 'bench/measure.mjs'), name, input],
    {encoding: 'utf8'},
  )
  if (status !== 0) throw new Error(`${name} failed on ${input}: ${stderr}`)
  return JSON.parse(stdout)
}

function summary(measured) {
  return {ms: median(measured.map(each => each.ms)), mb: median(measured.map(each => each.mb))}
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
