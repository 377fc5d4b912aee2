import {spawn} from 'node:child_process'

/** The system as far as it decides how an address is opened. */
export interface OpenSystem {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
}

/** ms: a browser that stays in the foreground has opened by then. */
const OPENED = 2000

/**
 * The commands that open an address in the system's browser, the best first: each a program with its arguments, for
 * no shell to read. None for what is no address of the web.
 */
export function openCommands(url: string, {platform, env}: OpenSystem): [string, ...string[]][] {
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (address?.protocol !== 'http:' && address?.protocol !== 'https:') return []
  const {href} = address
  if (platform === 'darwin') return [['open', href]]
  // `cmd /c start` would read `&` and `%` of an address as its own.
  if (platform === 'win32') return [['rundll32', 'url.dll,FileProtocolHandler', href]]
  // Windows's browser, seen from its Linux; `wslview` is of wslu.
  const isWsl = env.WSL_DISTRO_NAME !== undefined || env.WSL_INTEROP !== undefined
  const windows: [string, ...string[]][] = [
    ['wslview', href],
    ['rundll32.exe', 'url.dll,FileProtocolHandler', href],
  ]
  return [...(isWsl ? windows : []), ['xdg-open', href]]
}

/** Opens an address in the system's browser. False where the system has no opener, or all of them fail. */
export async function openBrowser(url: string, system: OpenSystem): Promise<boolean> {
  for (const command of openCommands(url, system)) if (await starts(command, system)) return true
  return false
}

function starts([program, ...args]: [string, ...string[]], {env}: OpenSystem): Promise<boolean> {
  return new Promise(done => {
    const child = spawn(program, args, {stdio: 'ignore', detached: true, windowsHide: true, env})
    const opened = setTimeout(() => done(true), OPENED)
    const end = (isOpen: boolean) => {
      clearTimeout(opened)
      done(isOpen)
    }
    child.on('error', () => end(false))
    child.on('exit', code => end(code === 0))
    child.unref()
    opened.unref()
  })
}
