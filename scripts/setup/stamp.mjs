import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** What the build reads; when the content of any of it changes, dist is out of date. */
const BUILD_INPUTS = [
  'src',
  'themes',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsdown.config.ts',
  'scripts/client-text.mjs',
  'scripts/compiled-themes.mjs',
  'scripts/css-text.mjs',
  'scripts/drawings.mjs',
  'scripts/licences.mjs',
]

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} the files under a path, in an order that is the same everywhere
 */
function filesUnder(root, path) {
  const found = statSync(join(root, path), {throwIfNoEntry: false})
  if (!found) return []
  if (!found.isDirectory()) return [path]
  // Hidden files come from editors and file managers, never from the build
  const names = readdirSync(join(root, path)).filter(name => !name.startsWith('.'))
  return names.sort().flatMap(name => filesUnder(root, `${path}/${name}`))
}

/**
 * Content decides, not time: a fresh checkout or a switched branch sets times that mean nothing.
 * @param {string} root
 * @param {string[]} paths
 */
function hashOf(root, paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(path => filesUnder(root, path))) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @param {string} root */
const stampFile = root => join(root, 'node_modules', '.weimark-setup.json')

/**
 * @param {string} path
 * @returns {any}
 */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

/**
 * @param {string} root
 * @param {Record<string, string>} changes
 */
function writeStamp(root, changes) {
  const stamp = {...readJson(stampFile(root)), ...changes}
  writeFileSync(stampFile(root), `${JSON.stringify(stamp, null, 2)}\n`)
}

/**
 * The platform counts too: some packages are native, and the folder may be shared with a container.
 * @param {string} root
 */
const installKey = root => `${process.platform}-${process.arch}-${hashOf(root, ['package-lock.json'])}`

/**
 * @param {string} root
 * @returns {boolean}
 */
export function needsInstall(root) {
  if (!existsSync(join(root, 'node_modules'))) return true
  const {install} = readJson(stampFile(root))
  if (install === installKey(root)) return false
  // Somebody ran npm by hand: its own record tells whether that brought what the lockfile asks for
  const samePlatform = !install || install.startsWith(`${process.platform}-${process.arch}-`)
  const record = readJson(join(root, 'node_modules', '.package-lock.json'))
  return !(samePlatform && satisfies(record, readJson(join(root, 'package-lock.json'))))
}

/**
 * @typedef {{version?: string, optional?: boolean, link?: boolean}} Package
 * @param {{packages?: Record<string, Package>}} installed
 * @param {{packages?: Record<string, Package>}} wanted
 */
export function satisfies(installed, wanted) {
  const packages = installed.packages
  if (!packages) return false
  return Object.entries(wanted.packages ?? {}).every(([path, entry]) => {
    if (path === '') return true
    const found = packages[path]
    return found ? found.version === entry.version : entry.optional === true
  })
}

/** @param {string} root */
export const markInstalled = root => writeStamp(root, {install: installKey(root)})

/** @param {string} root */
export const buildKey = root => hashOf(root, BUILD_INPUTS)

/**
 * @param {string} root
 * @returns {boolean}
 */
export function needsBuild(root) {
  if (!existsSync(join(root, 'dist', 'bin.js'))) return true
  const {build, output} = readJson(stampFile(root))
  // The output counts as well, since a build by hand may have come from other sources
  return build !== buildKey(root) || output !== hashOf(root, ['dist'])
}

/**
 * @param {string} root
 * @param {string} key what `buildKey` gave before the build, so that edits made during it count as new
 */
export const markBuilt = (root, key) => writeStamp(root, {build: key, output: hashOf(root, ['dist'])})
