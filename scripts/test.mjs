import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {countLine, countsOf} from './counts.mjs'
import {ensureChromium} from './setup/chromium.mjs'
import {run} from './setup/run.mjs'
import {report} from './setup/say.mjs'
import {setUp} from './setup/setup.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * @param {string} chromium
 * @param {string[]} args
 */
async function runVitest(chromium, args) {
  // A folder of its own, because two test runs may go on at once
  const folder = mkdtempSync(join(tmpdir(), 'weimark-test-'))
  const file = join(folder, 'vitest.json')
  try {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const {code} = await run(process.execPath, [vitest, 'run', ...reporters, ...args], {
      cwd: root,
      env: {...process.env, CHROME_PATH: chromium},
    })
    return countsOf(readReport(file), code)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {string[]} args */
async function test(args) {
  await setUp(root)
  return runVitest(await ensureChromium(), args)
}

const counts = await test(process.argv.slice(2)).catch(error => {
  report(error)
  return countsOf(undefined, 1)
})
process.stdout.write(`\n${countLine(counts)}\n`)
process.exitCode = counts.failed > 0 ? 1 : 0
