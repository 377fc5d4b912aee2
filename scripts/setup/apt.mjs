import {run} from './run.mjs'

/** @returns {Promise<string[] | undefined>} what goes before apt-get, or undefined where it may not be used */
async function prefix() {
  if (process.platform !== 'linux') return undefined
  if ((await run('apt-get', ['--version'], {quiet: true})).code !== 0) return undefined
  // `env` carries the variable through sudo, which drops it otherwise
  const env = ['env', 'DEBIAN_FRONTEND=noninteractive']
  if (process.getuid?.() === 0) return env
  const sudo = await run('sudo', ['-n', 'true'], {quiet: true})
  return sudo.code === 0 ? ['sudo', '-n', ...env] : undefined
}

export const canApt = async () => (await prefix()) !== undefined

/**
 * Shows apt's output only when the installation fails.
 * @param {string[]} packages
 */
export async function aptInstall(packages) {
  const [file = 'env', ...before] = (await prefix()) ?? []
  // An update that fails need not matter: the package lists may be there already
  const update = await run(file, [...before, 'apt-get', 'update'], {quiet: true})
  const args = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages]
  const install = await run(file, [...before, ...args], {quiet: true})
  if (install.code !== 0) process.stderr.write(update.output + install.output)
}
