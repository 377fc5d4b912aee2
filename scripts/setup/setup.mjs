import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {withLock} from './lock.mjs'
import {npm} from './run.mjs'
import {pick, SetupError, say} from './say.mjs'
import {buildKey, markBuilt, markInstalled, needsBuild, needsInstall} from './stamp.mjs'

/**
 * The library runs on Node 20, but its build tool asks for 20.19 or 22.12; npm would refuse with a riddle.
 * @param {string} version
 */
export function nodeIsEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major > 22
}

export function checkNode(version = process.versions.node) {
  if (nodeIsEnough(version)) return
  throw new SetupError(
    pick(
      `需要 Node.js 20（20.19 及以上）或更新的版本（22 系列需 22.12 及以上），当前是 ${version}。请升级后重试。`,
      `Node.js 20 (20.19 or later) or newer is needed (22.12 or later for 22); this is ${version}. Upgrade and try again.`,
    ),
  )
}

/**
 * Installs and builds what is missing or out of date, one process at a time.
 * @param {string} root
 */
export async function setUp(root) {
  checkNode()
  /** @param {(pid: number) => void} onChild */
  const work = async onChild => {
    if (needsInstall(root)) await install(root, onChild)
    if (needsBuild(root)) await build(root, onChild)
  }
  await withLock(join(root, '.weimark', 'setup.lock'), work, () =>
    say('另一个进程正在安装或构建，等它完成……', 'another process is installing or building; waiting for it…'),
  )
}

/**
 * @param {string} root
 * @param {(pid: number) => void} onChild
 */
async function install(root, onChild) {
  say(
    '正在安装依赖（npm ci，首次约需一分钟）……',
    'installing dependencies (npm ci, about a minute the first time)…',
  )
  // The build needs the tools even where NODE_ENV or the npm settings leave them out
  const {code, output} = await npm(root, ['ci', '--include=dev', '--include=optional'], onChild)
  // The lockfile is behind package.json: npm's own name for it, and no network will help
  if (code !== 0 && output.includes('EUSAGE')) {
    throw failure(code, output, 'npm ci', [
      'package.json 与 package-lock.json 不一致：请先运行 npm install。',
      'package.json and package-lock.json do not match: run npm install first.',
    ])
  }
  if (code !== 0) {
    throw failure(code, output, 'npm ci', [
      '请检查网络和 npm 的镜像设置，然后重新运行同一条命令。',
      'Check the network and the npm registry setting, then run the same command again.',
    ])
  }
  markInstalled(root)
}

/**
 * @param {string} root
 * @param {(pid: number) => void} onChild
 */
async function build(root, onChild) {
  say('正在构建（npm run build）……', 'building (npm run build)…')
  const key = buildKey(root)
  const {code, output} = await npm(root, ['run', 'build'], onChild)
  const made = existsSync(join(root, 'dist', 'bin.js'))
  if (code !== 0 || !made) {
    const reason = code !== 0 ? '' : `${pick('没有生成 dist/bin.js', 'dist/bin.js was not made')}\n`
    throw failure(code, output + reason, 'npm run build', [
      '请按上面的输出修正后重新运行；如果没有改过源码，请先删除 node_modules 和 dist。',
      'Fix what it says and run the same command again; if the sources are untouched, delete node_modules and dist first.',
    ])
  }
  markBuilt(root, key)
}

/**
 * @param {number} code
 * @param {string} output
 * @param {string} command
 * @param {[string, string]} advice
 */
function failure(code, output, command, [chinese, english]) {
  process.stderr.write(output.endsWith('\n') || output === '' ? output : `${output}\n`)
  return new SetupError(
    pick(
      `${command} 失败，退出码 ${code}（输出见上）。${chinese}`,
      `${command} failed with exit code ${code} (its output is above). ${english}`,
    ),
  )
}
