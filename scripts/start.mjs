import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {run} from './setup/run.mjs'
import {report, say} from './setup/say.mjs'
import {checkNode, setUp} from './setup/setup.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * npm runs scripts from the package folder and keeps the user's own folder in INIT_CWD. Inside any other
 * script (a test, say) that variable tells nothing about this call.
 */
function userFolder(env = process.env) {
  return (env.npm_lifecycle_event === 'start' && env.INIT_CWD) || process.cwd()
}

/**
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function start(args) {
  checkNode()
  if (args.length === 0) {
    say(
      '用法：npm start -- 文件…\n例如：npm start -- examples/conference-report.md',
      'usage: npm start -- FILE…\nfor example: npm start -- examples/conference-report.md',
    )
    return 2
  }
  await setUp(root)
  const {code, output} = await run(process.execPath, [join(root, 'dist', 'bin.js'), ...args], {
    cwd: userFolder(),
  })
  if (output) process.stderr.write(output)
  return code
}

process.exitCode = await start(process.argv.slice(2)).catch(report)
