// `npm run bench`: weimark beside the bare parse, the bare pipeline, the bare minimum and a peer, in one run.
//
// Every measurement is a process of its own, so that its peak memory is its own, and all take turns, so that a noisy
// minute meets all of them. Ratios are what counts: the milliseconds belong to this machine. Writes docs/performance.md.
//
//   npm run bench -- --rounds 5       more rounds (3)
//   npm run bench -- --only "10 KB"   one input, and nothing is written
//   npm run bench -- --profile        a CPU profile of weimark on 100 KB, beside the command
//   npm run bench -- --memory         peaks of weimark by input
import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {cpus, totalmem} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {contenders, leftOut} from './bench/contenders.mjs'
import {inputs} from './bench/inputs.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const {values: flags} = parseArgs({
  options: {
    rounds: {type: 'string', default: '3'},
    only: {type: 'string'},
    profile: {type: 'boolean', default: false},
    memory: {type: 'boolean', default: false},
  },
})
const rounds = Number(flags.rounds)

prepare()
if (flags.profile) profile()
else if (flags.memory) memory()
else await compare()

function prepare() {
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
}

function profile() {
  measure('weimark', '100 KB', ['--cpu-prof', '--cpu-prof-name=weimark.cpuprofile'])
  console.log('weimark.cpuprofile: open it in the performance panel of a Chromium')
}

function memory() {
  console.log('| input | size, KB | peak memory, MB |\n|---|---:|---:|')
  for (const input of Object.keys(inputs)) {
    const {kilobytes, mb} = measure('weimark', input)
    console.log(`| ${input} | ${kilobytes.toFixed(0)} | ${mb.toFixed(0)} |`)
  }
}

async function compare() {
  const wanted = Object.keys(inputs).filter(name => flags.only === undefined || name === flags.only)
  const results = new Map()
  for (let round = 0; round < rounds; round++) {
    for (const input of wanted) {
      for (const name of contendersOf(input)) {
        const key = `${input}/${name}`
        results.set(key, [...(results.get(key) ?? []), measure(name, input)])
        process.stderr.write('.')
      }
    }
  }
  process.stderr.write('\n')
  const table = tableOf(wanted, results)
  if (flags.only !== undefined) return console.log(table)
  const [{stages}, {startUp, manyFiles}] = await Promise.all([
    import('./bench/stages.mjs'),
    import('./bench/whole.mjs'),
  ])
  const text = report(table, growthOf(results), await stages(), startUp(2 * rounds + 1), manyFiles(10_000))
  writeFileSync(join(here, '../docs/performance.md'), text)
  console.log(text)
}

function contendersOf(input) {
  return Object.keys(contenders).filter(name => !leftOut[name]?.includes(input))
}

function measure(name, input, options = []) {
  const args = [...options, join(here, 'bench/measure.mjs'), name, input]
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8'})
  if (status !== 0) throw new Error(`${name} failed on ${input}: ${stderr}`)
  return JSON.parse(stdout)
}

/** Ratios to the bare parse are taken round by round: neighbours in time share the machine's mood. */
function tableOf(wanted, results) {
  const rows = wanted.flatMap(input => {
    const own = results.get(`${input}/weimark`)
    const bare = results.get(`${input}/remark-parse`)
    return contendersOf(input).map(name => {
      const all = results.get(`${input}/${name}`)
      const times = all.map(each => each.ms)
      const cells = [
        input,
        name,
        `${shown(median(times))} (${shown(Math.min(...times))}–${shown(Math.max(...times))})`,
        median(all.map((each, round) => each.ms / bare[round].ms)).toFixed(2),
        median(all.map((each, round) => each.ms / own[round].ms)).toFixed(2),
        median(all.map(each => each.mb)).toFixed(0),
      ]
      return `| ${cells.join(' | ')} |`
    })
  })
  return [
    '| input | converter | ms per article, median (spread) | × bare parse | × weimark | peak memory, MB |',
    '|---|---|---:|---:|---:|---:|',
    ...rows,
  ].join('\n')
}

function growthOf(results) {
  const ms = input => median(results.get(`${input}/weimark`).map(each => each.ms))
  const tenfold = ms('1 MB') / ms('100 KB')
  const fivefold = ms('5 MB') / ms('1 MB')
  return `100 KB → 1 MB: ${tenfold.toFixed(1)} × (10.2 × the text). 1 MB → 5 MB: ${fivefold.toFixed(1)} × (5 × the text).`
}

function report(table, growth, stages, starts, many) {
  const {version} = JSON.parse(readFileSync(join(here, '../package.json'), 'utf8'))
  const total = stages.reduce((sum, each) => sum + each.ms, 0)
  const bare = starts['bare node']
  return `# Performance · 性能

<!-- Written by \`npm run bench\`. -->

weimark ${version}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model}, ${(totalmem() / 2 ** 30).toFixed(0)} GB; ${rounds} rounds, taking turns; medians.
Milliseconds belong to the machine that measured; ratios are taken within a round. Inputs are the examples, generated
articles of a community's news, and 100 KB of one construct each (\`scripts/bench/inputs.mjs\`).
毫秒数取决于机器，比值在同一轮内计算。

## Articles · 文章

${table}

${growth}

## Stages · 各步骤

One article of 10 KB: ${total.toFixed(1)} ms in all, from the sources (slower than the built library, with the same proportions).

| stage | ms | share |
|---|---:|---:|
${[...stages]
  .sort((a, b) => b.ms - a.ms)
  .map(({name, ms}) => `| ${name} | ${ms.toFixed(2)} | ${((100 * ms) / total).toFixed(1)} % |`)
  .join('\n')}

## Start · 启动

| command | ms, median | × bare node |
|---|---:|---:|
${Object.entries(starts)
  .map(
    ([name, times]) =>
      `| ${name} | ${median(times).toFixed(0)} | ${median(times.map((ms, round) => ms / bare[round])).toFixed(2)} |`,
  )
  .join('\n')}

## Many files · 许多文件

10,000 short articles: ${(many.all / 1000).toFixed(1)} s on all cores${many.one === undefined ? '' : `, ${(many.one / 1000).toFixed(1)} s on one (${(many.one / many.all).toFixed(2)} ×)`}.
`
}

function shown(ms) {
  return ms < 10 ? ms.toFixed(2) : ms.toFixed(0)
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
