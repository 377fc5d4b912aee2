import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {constants} from 'node:os'
import {dirname, join} from 'node:path'
import {SetupError} from './say.mjs'

/**
 * Runs a command to its end, either on the user's terminal or with its output kept for later.
 * @param {string} file
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & {quiet?: boolean, onChild?: (pid: number) => void}} options
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(file, args, {quiet = false, onChild = () => {}, ...options}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {...options, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit'})
    const release = holdSignals(child)
    if (child.pid) onChild(child.pid)
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', text => {
      output += text
    })
    child.stderr?.setEncoding('utf8').on('data', text => {
      output += text
    })
    child.on('error', error => {
      release()
      resolve({code: 127, output: `${output}${error.message}\n`})
    })
    child.on('close', (code, signal) => {
      const stopped = release()
      if (quiet && stopped) reject(new SetupError('', exitCodeOf(stopped)))
      else resolve({code: signal ? exitCodeOf(signal) : (code ?? 1), output})
    })
  })
}

/** @param {NodeJS.Signals} signal */
const exitCodeOf = signal => 128 + constants.signals[signal]

/**
 * This process must not end before its child: the lock would be free while npm still writes.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => NodeJS.Signals | undefined} lets go, and tells which signal came meanwhile
 */
function holdSignals(child) {
  /** @type {NodeJS.Signals | undefined} */
  let stopped
  /** @param {NodeJS.Signals} signal */
  const onSignal = signal => {
    stopped = signal
    // The terminal sends Ctrl-C to the child by itself; a second one would mean "quit at once"
    if (signal !== 'SIGINT') child.kill(signal)
  }
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, onSignal)
  return () => {
    for (const signal of signals) process.off(signal, onSignal)
    return stopped
  }
}

/**
 * npm's own JavaScript is run where it can be found, because Windows starts npm.cmd only through a shell.
 * @returns {{file: string, args: string[], shell: boolean}}
 */
function npmCommand(env = process.env, platform = process.platform, exists = existsSync) {
  const home = dirname(process.execPath)
  const candidates = [
    env.npm_execpath ?? '',
    join(home, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(home, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  // npm_execpath may also be another package manager, which knows neither `ci` nor the lockfile
  const script = candidates.find(path => /[\\/]npm-cli\.[cm]?js$/.test(path) && exists(path))
  if (script) return {file: process.execPath, args: [script], shell: false}
  const windows = platform === 'win32'
  return {file: windows ? 'npm.cmd' : 'npm', args: [], shell: windows}
}

/**
 * @param {string} root
 * @param {string[]} args
 * @param {(pid: number) => void} onChild
 */
export function npm(root, args, onChild) {
  const command = npmCommand()
  // `npm start --silent` hands its silence down, and a failure would then show nothing
  const all = [...command.args, ...args, '--loglevel=error']
  return run(command.file, all, {cwd: root, shell: command.shell, quiet: true, onChild})
}
