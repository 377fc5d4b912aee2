// Whole processes: how soon a command is there, and how many articles it makes of a folder.
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {short} from './inputs.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const bin = join(root, 'dist/bin.js')

/** Alternating, so that a noisy minute meets all of them; ms of each run by name. */
export function startUp(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'weimark-bench-'))
  writeFileSync(join(folder, 'short.md'), short(1))
  const commands = {
    'bare node': ['-e', '0'],
    'weimark --version': [bin, '--version'],
    'one short article': [bin, join(folder, 'short.md'), '-o', join(folder, 'short.html')],
    'examples/typography.md': [bin, join(root, 'examples/typography.md'), '-o', join(folder, 'type.html')],
  }
  try {
    const times = Object.fromEntries(Object.keys(commands).map(name => [name, []]))
    for (let round = -1; round < rounds; round++) {
      for (const [name, args] of Object.entries(commands)) {
        const ms = timed(process.execPath, args)
        if (round >= 0) times[name].push(ms)
      }
    }
    return times
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** Articles of a folder: seconds on one core and on all. */
export function manyFiles(count) {
  const folder = mkdtempSync(join(tmpdir(), 'weimark-bench-'))
  try {
    mkdirSync(join(folder, 'posts'))
    for (let n = 1; n <= count; n++) writeFileSync(join(folder, 'posts', `${n}.md`), short(n))
    const args = [bin, join(folder, 'posts'), '-o', join(folder, 'out'), '--force', '--quiet']
    const one =
      spawnSync('taskset', ['-V']).status === 0
        ? timed('taskset', ['-c', '0', process.execPath, ...args])
        : undefined
    return {one, all: timed(process.execPath, args)}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function timed(command, args) {
  const since = performance.now()
  const {status, stderr} = spawnSync(command, args, {stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8'})
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`)
  return performance.now() - since
}
