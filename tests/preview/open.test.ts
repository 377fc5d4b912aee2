import {chmodSync, existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openBrowser, openCommands} from '../../src/preview/open.ts'
import {folder} from '../images/site.ts'

const url = 'http://127.0.0.1:5173/'
const windows = 'url.dll,FileProtocolHandler'

describe('the commands that open an address', () => {
  it.each([
    ['darwin', {}, [['open', url]]],
    ['win32', {}, [['rundll32', windows, url]]],
    ['linux', {}, [['xdg-open', url]]],
    ['freebsd', {}, [['xdg-open', url]]],
    [
      'linux',
      {WSL_DISTRO_NAME: 'Ubuntu'},
      [
        ['wslview', url],
        ['rundll32.exe', windows, url],
        ['xdg-open', url],
      ],
    ],
    [
      'linux',
      {WSL_INTEROP: '/run/WSL/8'},
      [
        ['wslview', url],
        ['rundll32.exe', windows, url],
        ['xdg-open', url],
      ],
    ],
  ] as const)('on %s %j', (platform, env, commands) => {
    expect(openCommands(url, {platform, env})).toEqual(commands)
  })

  it.each(['--help', 'file:///etc/passwd', 'javascript:alert(1)', 'calc.exe', '', 'vscode://file/x'])(
    'are none for %j',
    address => {
      for (const platform of ['darwin', 'win32', 'linux'] as const) {
        expect(openCommands(address, {platform, env: {}})).toEqual([])
      }
    },
  )
})

/** Programs that keep their arguments, each on a line. */
function machine(tools: Record<string, number>) {
  const script = (code: number) => `#!/bin/sh\nprintf '%s\\n' "$@" > "$0.got"\nexit ${code}\n`
  const cwd = folder(Object.fromEntries(Object.entries(tools).map(([name, code]) => [name, script(code)])))
  for (const name of Object.keys(tools)) chmodSync(join(cwd, name), 0o755)
  const got = (name: string) => {
    const path = join(cwd, `${name}.got`)
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined
  }
  return {env: {PATH: `${cwd}:/bin:/usr/bin`, WSL_DISTRO_NAME: 'x'}, cwd, got}
}

describe.skipIf(process.platform === 'win32')('an address is opened', () => {
  it('by no shell, whatever is in it', async () => {
    const {env, cwd, got} = machine({wslview: 0})
    const odd = 'http://127.0.0.1:1/a b"\'$(touch x)`touch x`;touch x|touch x&c=%PATH%\n<中>'
    expect(await openBrowser(odd, {platform: 'linux', env})).toBe(true)
    expect(got('wslview')).toBe(`${new URL(odd).href}\n`)
    expect(existsSync(join(cwd, 'x'))).toBe(false)
  })

  it('by the next where one fails or is not there; else it is told', async () => {
    const {env, got} = machine({wslview: 3, 'rundll32.exe': 0, 'xdg-open': 0})
    expect(await openBrowser(url, {platform: 'linux', env})).toBe(true)
    expect([got('wslview'), got('rundll32.exe'), got('xdg-open')]).toEqual([
      `${url}\n`,
      `${windows}\n${url}\n`,
      undefined,
    ])
    const broken = machine({'xdg-open': 4})
    expect(await openBrowser(url, {platform: 'linux', env: broken.env})).toBe(false)
    expect(await openBrowser(url, {platform: 'linux', env: {PATH: '/none'}})).toBe(false)
    expect(await openBrowser('file:///etc/passwd', {platform: 'linux', env})).toBe(false)
  })
})
