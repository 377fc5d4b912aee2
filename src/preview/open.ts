import {spawn} from 'node:child_process'

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  // The empty word is the window's title, which `start` takes its first quoted word for.
  win32: ['cmd', '/c', 'start', ''],
}

/** Opens an address in the system's browser. False where the system has no opener, or it fails. */
export function openBrowser(url: string): Promise<boolean> {
  const [command = 'xdg-open', ...args] = openers[process.platform] ?? []
  return new Promise(done => {
    const child = spawn(command, [...args, url], {stdio: 'ignore', detached: true})
    child.on('error', () => done(false))
    child.on('exit', code => done(code === 0))
    // A browser that stays in the foreground has opened, too.
    setTimeout(() => done(true), 2000).unref()
    child.unref()
  })
}
