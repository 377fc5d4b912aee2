import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findChromium} from '../../scripts/setup/chromium.mjs'
import {convertFile, renderPage} from '../../src/node.ts'
import {folder, png} from '../images/site.ts'
import {running} from './running.ts'

let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({executablePath: findChromium()!, args: ['--no-sandbox']})
})
afterAll(() => browser.close())

const markdown = `---
title: 题目
author: 甲
digest: 说了什么
cover: p.png
sourceUrl: https://example.org/
---

##节

![图](p.png)

正文 [页面](https://example.org/a)
`

/** What a page is measured by before anybody sees it. */
async function audit(address: string, ready: string, width: number) {
  const page = await browser.newPage({viewport: {width, height: 900}})
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => faults.push(message.text()))
  page.on('requestfailed', request => {
    // The stream of events ends with the page.
    if (!request.url().includes('/-/events')) faults.push(`failed: ${request.url()}`)
  })
  const answers: {path: string; status: number; cache: string | undefined; type: string | undefined}[] = []
  page.on('response', response => {
    const {pathname, protocol} = new URL(response.url())
    const {'cache-control': cache, 'content-type': type} = response.headers()
    if (protocol === 'http:') answers.push({path: pathname, status: response.status(), cache, type})
  })
  await page.goto(address)
  await page.locator(ready).first().waitFor({state: 'attached'})
  return {page, faults, answers, ...(await facts(page))}
}

function facts(page: Page) {
  return page.evaluate(async () => {
    let shift = 0
    const observer = new PerformanceObserver(list => {
      for (const entry of list.getEntries()) shift += (entry as unknown as {value: number}).value
    })
    observer.observe({type: 'layout-shift', buffered: true})
    await new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))
    const meta = (name: string) =>
      document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? ''
    // A link in a sentence is as high as its line, which WCAG 2.5.8 allows.
    const targets = [...document.querySelectorAll<HTMLElement>('button, input, select, summary, a')].filter(
      each => each.closest('#article, .where, .source') === null && each.checkVisibility(),
    )
    const small = targets.flatMap(each => {
      const {width, height} = (each.closest('label') ?? each).getBoundingClientRect()
      return Math.min(width, height) < 24 && !each.classList.contains('skip') ? [each.outerHTML] : []
    })
    return {
      lang: document.documentElement.lang,
      title: document.title,
      charset: document.characterSet,
      viewport: meta('viewport'),
      description: meta('description'),
      icon: document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href,
      small,
      wide: document.documentElement.scrollWidth > innerWidth,
      shift,
    }
  })
}

const basics = {
  charset: 'UTF-8',
  viewport: 'width=device-width, initial-scale=1',
  icon: 'data:,',
  small: [],
  wide: false,
  faults: [],
}

describe('pages have what every page should have', () => {
  it.each([1280, 400])('the preview, at %i px', async width => {
    const root = folder({'a.md': markdown, 'p.png': png(900, 383), 'b.md': '---\na: "b\n---\n'})
    const {url} = await running(root, {lang: 'zh'})
    const pages = [
      ['', '.state.error', '文章列表 · weimark'],
      ['?article=a.md', '.finding', '题目 · weimark'],
    ] as const
    for (const [path, ready, title] of pages) {
      const found = await audit(url + path, ready, width)
      expect(found).toMatchObject({...basics, lang: 'zh-CN', title})
      expect(found.description).toContain('weimark')
      expect(found.shift).toBeLessThan(0.1)
      for (const {status, cache, type} of found.answers) {
        expect(status).toBe(200)
        expect(type).toMatch(/charset=utf-8$|^image\//)
        // Pictures change their address with their content.
        expect(cache).toBe(type?.startsWith('image/') ? 'private, max-age=86400, immutable' : 'no-store')
      }
      expect(new Set(found.answers.map(each => each.path)).has('/favicon.ico')).toBe(false)
      await found.page.close()
    }
  })

  it.each([1280, 400])('the written page, at %i px', async width => {
    const root = folder({'a.md': markdown, 'p.png': png(900, 383)})
    const article = await convertFile(join(root, 'a.md'), {embedImages: true})
    writeFileSync(join(root, 'a.html'), renderPage(article))
    const found = await audit(pathToFileURL(join(root, 'a.html')).href, '#article p', width)
    expect(found).toMatchObject({...basics, lang: 'zh-CN', title: '题目', description: '说了什么'})
    expect(found.shift).toBeLessThan(0.1)
    await found.page.close()
  })

  it('the list as it is checked, and an article as it breaks, move nothing', async () => {
    const root = folder({'a.md': markdown, 'p.png': png(900, 383)})
    const {url} = await running(root)
    const {page} = await audit(`${url}?article=a.md`, '.finding', 1280)
    const place = () =>
      page.locator('.device').evaluate(each => {
        const {x, y, width, height} = each.getBoundingClientRect()
        return [x, y, width, height]
      })
    const before = await place()
    writeFileSync(join(root, 'a.md'), '---\na: "b\n---\n')
    await page.locator('.trouble .finding').waitFor()
    expect(await place()).toEqual(before)
    expect(await page.getByText('The last good state is shown below.').isVisible()).toBe(true)
    await page.close()
  })
})
