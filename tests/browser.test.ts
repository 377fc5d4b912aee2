import {join} from 'node:path'
import {type Browser, chromium} from 'playwright-core'
import {rolldown} from 'rolldown'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findChromium} from '../scripts/chromium.mjs'
import {cssText} from '../scripts/css-text.mjs'
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
    if (!executablePath) throw new Error('No Chromium was found: see scripts/chromium.mjs')
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
