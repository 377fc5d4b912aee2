import {accessSync, constants, statSync} from 'node:fs'
import {homedir} from 'node:os'
import {posix, win32} from 'node:path'
import {aptInstall, canApt} from './apt.mjs'
import {run} from './run.mjs'
import {pick, SetupError, say} from './say.mjs'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
]

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * @typedef {object} World what the search looks at; the running system unless told otherwise
 * @property {Record<string, string | undefined>} [env]
 * @property {string} [platform]
 * @property {string} [home]
 * @property {(path: string) => boolean} [exists]
 */

/**
 * @param {World} [world]
 * @returns {string[]} every Chromium there is, the one to prefer first
 */
function allChromiums({
  env = process.env,
  platform = process.platform,
  home = homedir(),
  exists = isProgram,
} = {}) {
  const candidates = [env.CHROME_PATH ?? '', ...usualPlaces(platform, env, home), ...onPath(platform, env)]
  return [...new Set(candidates)].filter(path => path !== '' && exists(path))
}

/**
 * @param {World} [world]
 * @returns {string | undefined}
 */
export const findChromium = world => allChromiums(world)[0]

/**
 * @param {string} platform
 * @param {Record<string, string | undefined>} env
 * @param {string} home
 */
function usualPlaces(platform, env, home) {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    const programs = ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map(
      name => `${name}/Application/${name.endsWith('Edge') ? 'msedge' : 'chrome'}.exe`,
    )
    return programs.flatMap(program => folders.map(folder => win32.join(String(folder), program)))
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap(name =>
      ['/Applications', posix.join(home, 'Applications')].map(
        folder => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    )
  }
  const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser']
  return [...names.map(name => `/usr/bin/${name}`), '/opt/google/chrome/chrome', '/snap/bin/chromium']
}

/**
 * @param {string} platform
 * @param {Record<string, string | undefined>} env
 */
function onPath(platform, env) {
  const windows = platform === 'win32'
  const path = windows ? win32 : posix
  // Windows spells it Path, and a copied environment is no longer blind to case
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter(Boolean)
  return NAMES.flatMap(name => folders.map(folder => path.join(folder, windows ? `${name}.exe` : name)))
}

/** @returns {Promise<string | undefined>} a Chromium that also starts */
async function workingChromium() {
  // On Windows --version would open a window
  if (process.platform !== 'linux') return findChromium()
  for (const path of allChromiums()) {
    // Ubuntu ships a chromium-browser that only asks for a snap
    const {code} = await run(path, ['--version'], {quiet: true, timeout: 30_000})
    if (code === 0) return path
  }
  return undefined
}

async function hasChineseFonts() {
  if (process.platform !== 'linux') return true
  const {code, output} = await run('fc-list', [':lang=zh', 'family'], {quiet: true})
  return code === 0 && output.trim() !== ''
}

async function installChromium() {
  if (!(await canApt())) return
  say(
    '正在安装 Chromium 和中文字体（apt-get install）……',
    'installing Chromium and Chinese fonts (apt-get install)…',
  )
  await aptInstall(['chromium', 'fonts-noto-cjk', 'fonts-noto-color-emoji'])
}

async function installFonts() {
  if (!(await canApt())) return
  say('正在安装中文字体（apt-get install）……', 'installing Chinese fonts (apt-get install)…')
  await aptInstall(['fontconfig', 'fonts-noto-cjk'])
}

/** @returns {Promise<string>} the path of a Chromium, installed first where that is possible */
export async function ensureChromium() {
  const had = await workingChromium()
  if (!had) await installChromium()
  const chromium = had ?? (await workingChromium())
  if (!chromium) {
    throw new SetupError(
      pick(
        '没有可用的 Chromium：请安装 Chrome 或 Chromium（Debian：sudo apt-get install chromium fonts-noto-cjk），或用 CHROME_PATH 指明它的位置。',
        'No working Chromium: install Chrome or Chromium (Debian: sudo apt-get install chromium fonts-noto-cjk), or set CHROME_PATH to one.',
      ),
    )
  }
  const asked = process.env.CHROME_PATH
  if (asked && asked !== chromium)
    say(`CHROME_PATH 不可用，改用 ${chromium}`, `CHROME_PATH does not work; using ${chromium}`)
  if (!(await hasChineseFonts())) await installFonts()
  if (!(await hasChineseFonts()))
    say(
      '警告：没有中文字体（fonts-noto-cjk），与字形有关的测试可能失败。',
      'warning: no Chinese fonts (fonts-noto-cjk); tests that depend on glyphs may fail.',
    )
  return chromium
}
