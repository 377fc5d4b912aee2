import {join} from 'node:path'
import {type Browser, chromium} from 'playwright-core'
import {rolldown} from 'rolldown'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {compiledThemes} from '../scripts/compiled-themes.mjs'
import {cssText} from '../scripts/css-text.mjs'
import {findChromium} from '../scripts/setup/chromium.mjs'
import {convert} from '../src/convert.ts'
import {examples, root} from './articles.ts'

/** The library as a web page would load it. Fails where anything of Node is imported. */
async function bundle(): Promise<string> {
  const warnings: string[] = []
  const build = await rolldown({
    input: join(root, 'src', 'index.ts'),
    platform: 'browser',
    plugins: [
      {
        name: 'no-node',
        resolveId: source => {
          if (source.startsWith('node:')) throw new Error(`${source} is not for browsers`)
          return null
        },
      },
      cssText(),
      compiledThemes(),
    ],
    onLog: (level, log) => {
      if (level === 'warn') warnings.push(log.message)
    },
  })
  const {output} = await build.generate({format: 'iife', name: 'weimark', codeSplitting: false})
  await build.close()
  expect(warnings.filter(warning => /node:|resolve|external/i.test(warning))).toEqual([])
  expect(output.length).toBe(1)
  return output[0].code
}

describe('in Chromium', () => {
  let browser: Browser
  let code: string

  beforeAll(async () => {
    const executablePath = findChromium()
    if (!executablePath) throw new Error('No Chromium was found: see scripts/setup/chromium.mjs')
    ;[browser, code] = await Promise.all([
      chromium.launch({executablePath, args: ['--no-sandbox']}),
      bundle(),
    ])
  })

  afterAll(() => browser?.close())

  it('gives what it gives in Node, highlighted code included', async () => {
    const page = await browser.newPage()
    const failures: string[] = []
    page.on('pageerror', error => failures.push(String(error)))
    page.on('console', message => {
      if (message.type() === 'error') failures.push(message.text())
    })
    await page.addScriptTag({content: code})
    for (const {name, markdown} of examples) {
      const here = await convert(markdown)
      const there = await page.evaluate(async source => {
        const library = (globalThis as unknown as {weimark: {convert: typeof convert}}).weimark
        const {html, meta, images, messages} = await library.convert(source)
        return {html, meta, images, messages: messages.map(String)}
      }, markdown)
      expect(there, name).toEqual({
        html: here.html,
        meta: JSON.parse(JSON.stringify(here.meta)),
        images: JSON.parse(JSON.stringify(here.images)),
        messages: here.messages.map(String),
      })
    }
    expect(failures).toEqual([])
    await page.close()
  })

  it('fetches the grammars that an article uses, and no others', async () => {
    const build = await rolldown({
      input: {app: join(root, 'src', 'index.ts')},
      platform: 'browser',
      plugins: [cssText(), compiledThemes()],
    })
    const {output} = await build.generate({
      format: 'esm',
      chunkFileNames: '[name].js',
      entryFileNames: '[name].js',
    })
    await build.close()
    const files = new Map(output.map(each => [`/${each.fileName}`, 'code' in each ? each.code : each.source]))
    const page = await browser.newPage()
    const fetched: string[] = []
    await page.route('http://app.test/**', route => {
      const {pathname} = new URL(route.request().url())
      const start =
        "<!doctype html><script type=module>import {convert} from '/app.js'; globalThis.make = convert</script>"
      const body = pathname === '/' ? start : files.get(pathname)
      if (pathname !== '/') fetched.push(pathname)
      return body === undefined
        ? route.fulfill({status: 404})
        : route.fulfill({body: String(body), contentType: pathname === '/' ? 'text/html' : 'text/javascript'})
    })
    await page.goto('http://app.test/')
    await page.waitForFunction(() => 'make' in globalThis)
    const convertThere = (markdown: string) =>
      page.evaluate(source => {
        const {make} = globalThis as unknown as {make: typeof convert}
        return make(source).then(({html}) => html)
      }, markdown)
    await convertThere('字')
    const before = fetched.splice(0)
    const markdown = '```python\nprint("字")\n```\n'
    expect(await convertThere(markdown)).toBe((await convert(markdown)).html)
    expect(before.filter(name => /python|highlight/.test(name))).toEqual([])
    const grammars = fetched.filter(name =>
      files.get(name)!.toString().includes('highlight.js/es/languages/'),
    )
    expect(grammars).toEqual(['/python.js'])
    expect(fetched.length).toBeLessThanOrEqual(6)
    await page.close()
  })

  it('writes HTML as the browser itself does', async () => {
    const page = await browser.newPage()
    for (const {name, markdown} of examples) {
      const {html} = await convert(markdown)
      const again = await page.evaluate(source => {
        document.body.innerHTML = source
        return document.body.innerHTML
      }, html)
      expect(again, name).toBe(html)
    }
    await page.close()
  })

  it('tells a broken front matter’s place there too', async () => {
    const page = await browser.newPage()
    await page.addScriptTag({content: code})
    const error = await page.evaluate(async () => {
      const library = (globalThis as unknown as {weimark: {convert: typeof convert}}).weimark
      try {
        await library.convert('{\n  "title": 甲\n}\n')
        return undefined
      } catch (failure) {
        const {name, code, place} = failure as {name: string; code: string; place: unknown}
        return {name, code, place}
      }
    })
    expect(error).toEqual({name: 'UserError', code: 'front-matter', place: {line: 2, column: 12}})
    await page.close()
  })
})
