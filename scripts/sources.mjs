// For scripts that work on the sources as they are, without a build, and take pictures of what comes out.
import {fileURLToPath} from 'node:url'
import {chromium} from 'playwright-core'
import {createServer} from 'vite'
import {findChromium} from './setup/chromium.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * @template Result
 * @param {(load: (path: string) => Promise<any>) => Promise<Result>} use given what loads a module: `/src/node.ts`
 * @returns {Promise<Result>}
 */
export async function withSources(use) {
  const vite = await createServer({
    root,
    logLevel: 'error',
    appType: 'custom',
    server: {middlewareMode: true, hmr: false, ws: false, watch: null},
    optimizeDeps: {noDiscovery: true},
  })
  try {
    return await use(path => vite.ssrLoadModule(path))
  } finally {
    await vite.close()
  }
}

/**
 * @template Result
 * @param {import('playwright-core').BrowserContextOptions} options
 * @param {(page: import('playwright-core').Page) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withPage(options, use) {
  const browser = await chromium.launch({executablePath: findChromium(), args: ['--no-sandbox']})
  try {
    return await use(await browser.newPage(options))
  } finally {
    await browser.close()
  }
}
