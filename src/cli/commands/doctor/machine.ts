import {execFile} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {access, chmod, constants, mkdir, readdir, rm, stat, writeFile} from 'node:fs/promises'
import {delimiter, join} from 'node:path'
import {proxyFor, proxyOf} from '../../../draft/api/proxy.ts'
import type {Check} from './check.ts'
import type {DoctorWording} from './words.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Through which proxy calls go. */
export function checkProxy(env: Env, base: string, words: DoctorWording): Check {
  const proxy = proxyOf(env)
  if (!proxy) return {id: 'proxy', status: 'ok', message: words.noProxy}
  const address = proxyFor(proxy, base)
  if (address === undefined) return {id: 'proxy', status: 'ok', message: words.proxyPassed(base)}
  if (!/^(?:https?|socks5h?):\/\//i.test(address) || !URL.canParse(address)) {
    return {id: 'proxy', status: 'error', message: words.badProxy, hint: words.fixProxy}
  }
  // Without the password that may stand in it.
  const {protocol, host} = new URL(address)
  return {id: 'proxy', status: 'ok', message: words.proxy(`${protocol}//${host}`)}
}

/** Whether the cache can be written, and nobody else reads the tokens in it. */
export async function checkCache(folder: string, words: DoctorWording): Promise<Check> {
  const probe = join(folder, `.weimark-${randomBytes(6).toString('hex')}.tmp`)
  try {
    await mkdir(folder, {recursive: true})
    await writeFile(probe, '', {mode: 0o600})
    await rm(probe, {force: true})
  } catch (error) {
    const {code = ''} = error as NodeJS.ErrnoException
    if (code === '') throw error
    return {id: 'cache', status: 'error', message: words.cacheFails(folder, code), hint: words.otherCache}
  }
  const tokens = join(folder, 'tokens')
  for (const name of process.platform === 'win32' ? [] : await readdir(tokens).catch(() => [])) {
    const file = join(tokens, name)
    const {mode} = await stat(file)
    if ((mode & 0o077) === 0) continue
    await chmod(file, 0o600)
    return {id: 'cache', status: 'warning', message: words.openToken(file), hint: words.closedToken}
  }
  return {id: 'cache', status: 'ok', message: folder}
}

/** Whether pictures can be converted. */
export async function checkSharp(words: DoctorWording): Promise<Check> {
  try {
    const {default: sharp} = await import('sharp')
    return {id: 'sharp', status: 'ok', message: `sharp ${sharp.versions.sharp ?? ''}`.trim()}
  } catch {
    // Not installed, or for another system.
    return {id: 'sharp', status: 'warning', message: words.noSharp, hint: words.installSharp}
  }
}

/** Whether Chinese in SVG pictures can be drawn. */
export async function checkFonts(platform: NodeJS.Platform, env: Env, words: DoctorWording): Promise<Check> {
  if (platform === 'win32' || platform === 'darwin') {
    return {id: 'fonts', status: 'ok', message: words.systemFonts}
  }
  const said = await output('fc-list', [':lang=zh', 'family'], env)
  const [family = ''] = said?.split('\n').sort() ?? []
  if (family.trim() === '') {
    return {id: 'fonts', status: 'warning', message: words.noFonts, hint: words.installFonts}
  }
  return {id: 'fonts', status: 'ok', message: family.split(',')[0]!.trim()}
}

/** What a program prints; undefined where it is not there or fails. */
function output(name: string, args: string[], env: Env): Promise<string | undefined> {
  return new Promise(done => {
    const own = {timeout: 10_000, env: {...env, PATH: env.PATH ?? process.env.PATH}, windowsHide: true}
    execFile(name, args, own, (error, stdout) => done(error ? undefined : stdout))
  })
}

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const places = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** Where a Chromium is, for who wants pictures of articles. No article needs one. */
export async function checkBrowser(env: Env, words: DoctorWording): Promise<Check> {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)
  const onPath = folders.flatMap(folder => browsers.map(name => join(folder, name)))
  for (const path of [env.CHROME_PATH ?? '', ...onPath, ...places]) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (path !== '' && isThere) return {id: 'browser', status: 'ok', message: path}
  }
  return {id: 'browser', status: 'skipped', message: words.noBrowser, hint: words.installBrowser}
}
