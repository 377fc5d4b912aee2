import {writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {findChromium} from '../../scripts/setup/chromium.mjs'
import type {Article} from '../../src/article.ts'
import {type PageOptions, renderPage} from '../../src/deliver/page.ts'
import {convertFile, createConverter, writeArticle} from '../../src/node.ts'
import {folder, png} from '../images/site.ts'

let browser: Browser
let context: BrowserContext
let faults: string[]

beforeAll(async () => {
  browser = await chromium.launch({executablePath: findChromium()!, args: ['--no-sandbox']})
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext({viewport: {width: 375, height: 812}, permissions: []})
  faults = []
})
afterEach(() => context.close())

/** The article's page, opened from disk as a user does. */
async function open(
  article: Article,
  options?: PageOptions,
  files: Record<string, Uint8Array> = {},
): Promise<Page> {
  const root = folder(files)
  const path = join(root, '文章.html')
  writeFileSync(path, renderPage(article, options))
  const page = await context.newPage()
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => faults.push(message.text()))
  await page.goto(pathToFileURL(path).href)
  return page
}

const converter = createConverter()
const example = (name: string) => convertFile(`examples/${name}.md`, {embedImages: true})

describe('the page', () => {
  it.each(['conference-report', 'engineering-post', 'weekly-digest', 'typography'])(
    'holds %s unchanged, in a column of 335 px, and needs nothing else',
    async name => {
      const article = await example(name)
      const asked: string[] = []
      context.on('request', request => asked.push(request.url()))
      const page = await open(article)
      expect(await page.locator('#article').innerHTML()).toBe(article.html)
      const width = await page.locator('#article').evaluate(element => element.getBoundingClientRect().width)
      expect(width).toBe(335)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
      expect(asked.filter(url => !url.startsWith('data:'))).toHaveLength(1)
      expect(
        await page.evaluate(() => [...document.images].filter(each => each.naturalWidth === 0).length),
      ).toBe(0)
      expect(faults).toEqual([])
    },
  )

  it('shows title, author, date and digest above the article as text', async () => {
    const evil = '<img src=x onerror=alert(1)>&amp;"'
    const front = {
      title: `题${evil}`,
      author: evil,
      date: '2025-04-27',
      digest: evil,
      sourceUrl: 'https://a.org/?a=1&b="',
    }
    const page = await open(await converter.convert(`${JSON.stringify(front)}\n\n正文`))
    expect(await page.title()).toBe(front.title)
    expect(await page.locator('.title').textContent()).toBe(front.title)
    expect(await page.locator('.meta span').allTextContents()).toEqual([evil, '2025-04-27'])
    expect(await page.locator('.digest').textContent()).toBe(`摘要${evil}`)
    expect(await page.locator('.source a').getAttribute('href')).toBe('https://a.org/?a=1&b="')
    const order = await page
      .locator('.title, .meta, .digest, #article, .source')
      .evaluateAll(all => all.map(each => each.getBoundingClientRect().top))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(faults).toEqual([])
  })

  it('leaves out what the article has not', async () => {
    const page = await open(await converter.convert('---\nsourceUrl: javascript:alert(1)\n---\nPlain text'))
    expect(await page.title()).toBe('Untitled article')
    expect(await page.locator('.meta, .digest, .source').count()).toBe(0)
    expect(await (await open(await converter.convert('Plain text'), {title: 'draft'})).title()).toBe('draft')
  })

  it("speaks the reader's language: the one asked for, else the article's", async () => {
    const words = async (markdown: string, options?: PageOptions) => {
      const page = await open(await converter.convert(markdown), options)
      const [lang, own] = [page.locator('html'), page.locator('main')].map(each => each.getAttribute('lang'))
      return [await page.locator('#copy').textContent(), await lang, await own]
    }
    expect(await words('中文')).toEqual(['复制到公众号', 'zh-CN', 'zh-CN'])
    expect(await words('English')).toEqual(['Copy for WeChat', 'en', 'en'])
    expect(await words('中文', {lang: 'en'})).toEqual(['Copy for WeChat', 'en', 'zh-CN'])
    expect(await words('English', {lang: 'zh'})).toEqual(['复制到公众号', 'zh-CN', 'en'])
  })

  it('is a phone-wide sheet on a wide screen, and the whole width of a larger phone', async () => {
    const page = await open(await converter.convert('# 题\n\n正文'))
    const column = () => page.locator('#article').evaluate(each => each.getBoundingClientRect().width)
    await page.setViewportSize({width: 1280, height: 900})
    expect(await column()).toBe(335)
    await page.setViewportSize({width: 412, height: 900})
    expect(await column()).toBe(372)
  })

  it('shows pictures beside it, and runs no script but its own', async () => {
    const article = await converter.convert('![](a.png)')
    const html = `${article.html}<img src="none.png" onerror="document.title = 'evil'"><script>document.title = 'evil'</script>`
    const page = await open({...article, html}, {title: 'fine'}, {'a.png': png(3, 2)})
    expect(
      await page
        .locator('#article img')
        .first()
        .evaluate(each => (each as HTMLImageElement).naturalWidth),
    ).toBe(3)
    expect(await page.title()).toBe('fine')
    expect(faults.some(fault => fault.includes('Content Security Policy'))).toBe(true)
  })
})

it('finds pictures of any name from another folder, with addresses and as data', async () => {
  const names = [
    '图 片/封面（一）(2).png',
    'a#b.png',
    '100%.png',
    'why?.png',
    '🐑.png',
    'a%20b.png',
    'it\'s & "so".png',
    '中:文.png',
  ]
  const root = folder({
    ...Object.fromEntries(names.map(name => [`posts/${name}`, png(3, 2)])),
    'posts/a.md': names.map(name => `![](<${name}>)`).join('\n\n'),
  })
  for (const [embedImages, output] of [
    [false, 'out/深/a.html'],
    [false, 'posts/a.html'],
    [true, 'b.html'],
  ] as const) {
    const relativeTo = dirname(join(root, output))
    const article = await convertFile('posts/a.md', {cwd: root, embedImages, relativeTo})
    expect(article.messages.map(message => message.ruleId)).toEqual(['title-missing'])
    await writeArticle(article, output, {cwd: root})
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(root, output)).href)
    const widths = await page
      .locator('#article img')
      .evaluateAll(all => all.map(each => (each as HTMLImageElement).naturalWidth))
    expect(widths).toEqual(names.map(() => 3))
  }
})

describe('the copy button', () => {
  /** What an editor gets that somebody pastes into. */
  async function paste(): Promise<Record<string, string>> {
    const editor = await context.newPage()
    await editor.setContent('<div contenteditable autofocus style="min-height: 100px"></div>')
    await editor.evaluate(() => {
      document.addEventListener('paste', event => {
        const data = event.clipboardData!
        document.body.dataset.got = JSON.stringify({
          html: data.getData('text/html'),
          text: data.getData('text/plain'),
        })
      })
    })
    await editor.locator('div').click()
    await editor.keyboard.press('Control+V')
    await editor.waitForFunction(() => document.body.dataset.got !== undefined)
    return JSON.parse((await editor.evaluate(() => document.body.dataset.got))!)
  }

  it('puts the article on the clipboard, exactly as it was made, from a page on disk', async () => {
    const article = await example('engineering-post')
    const page = await open(article)
    await page.locator('#copy').click()
    await expect.poll(() => page.locator('#status').textContent()).toContain('已复制')
    const {html, text} = await paste()
    expect(html).toBe(article.html)
    expect(text).toBe(await page.locator('#article').innerText())
    expect(text).toContain('问题从哪里来')
    expect(await page.evaluate(() => String(getSelection()))).toBe('')
    expect(faults).toEqual([])
  })

  it('copies what was made, not what an extension made of it, each time', async () => {
    const article = await converter.convert('# 题\n\n正文')
    const page = await open(article)
    await page.evaluate(() => document.querySelector('#article p')!.append('译文'))
    for (const _ of [1, 2]) {
      await page.locator('#copy').click()
      expect((await paste()).html).toBe(article.html)
    }
  })

  it('leaves ordinary copying of a selection alone', async () => {
    const page = await open(await converter.convert('第一段\n\n第二段'))
    await page.locator('#copy').click()
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelectorAll('#article p')[1]!))
    await page.keyboard.press('Control+C')
    expect((await paste()).text).toBe('第二段')
  })

  it('works from the keyboard, shows where it is, and is announced', async () => {
    const page = await open(await converter.convert('正文'))
    await page.keyboard.press('Tab')
    const button = page.locator('#copy')
    expect(await button.evaluate(each => each === document.activeElement)).toBe(true)
    expect(await button.evaluate(each => getComputedStyle(each).outlineStyle)).toBe('solid')
    await page.keyboard.press('Enter')
    const status = page.getByRole('status')
    await expect.poll(() => status.textContent()).toContain('已复制')
    expect(await status.getAttribute('aria-live')).toBe('polite')
    expect(await button.evaluate(each => each === document.activeElement)).toBe(true)
  })

  it('uses the newer clipboard where the old command is refused', async () => {
    await context.addInitScript(() => {
      document.execCommand = () => false
      const written: unknown[] = []
      Object.assign(globalThis, {written})
      const write = async ([item]: ClipboardItem[]) => {
        for (const type of item!.types) written.push(type, await (await item!.getType(type)).text())
      }
      Object.defineProperty(navigator, 'clipboard', {value: {write}})
    })
    const article = await converter.convert('正文')
    const page = await open(article)
    await page.locator('#copy').click()
    await expect.poll(() => page.locator('#status').textContent()).toContain('已复制')
    const written = await page.evaluate(() => (globalThis as unknown as {written: string[]}).written)
    expect(written).toEqual(['text/html', article.html, 'text/plain', '正文'])
  })

  it('selects the article and says what to press where nothing is allowed', async () => {
    await context.addInitScript(() => {
      document.execCommand = () => {
        throw new Error('refused')
      }
      Object.defineProperty(navigator, 'clipboard', {value: undefined})
    })
    const page = await open(await converter.convert('正文'), {lang: 'en'})
    await page.locator('#copy').click()
    await expect.poll(() => page.locator('#status').textContent()).toContain('press Ctrl+C')
    expect(await page.evaluate(() => String(getSelection()))).toBe('正文')
    expect(await page.locator('#status').getAttribute('data-state')).toBe('failed')
    await page.keyboard.press('Control+C')
  })
})

it('reads well: every text of the page has at least 4.5 : 1', async () => {
  const page = await open(await example('conference-report'))
  const pairs = await page.evaluate(() =>
    ['.status', '.copy', '.title', '.author', '.date', '.digest', '.digest b'].map(selector => {
      const element = document.querySelector(selector)!
      let ground = element
      while (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement!
      return [selector, getComputedStyle(element).color, getComputedStyle(ground).backgroundColor]
    }),
  )
  for (const [selector, ink, ground] of pairs) {
    expect([selector, contrast(ink!, ground!) >= 4.5]).toEqual([selector, true])
  }
})

/** WCAG 2; transparent colours lie on white. */
function contrast(ink: string, ground: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0, alpha = 1] = colour.match(/[\d.]+/g)!.map(Number)
    const linear = [r, g, b].map(channel => {
      const value = (channel * alpha + 255 * (1 - alpha)) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!
  }
  const [light, dark] = [luminance(ink), luminance(ground)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}
