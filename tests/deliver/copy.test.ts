import {join} from 'node:path'
import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core'
import {rolldown} from 'rolldown'
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest'
import {findChromium} from '../../scripts/setup/chromium.mjs'
import type {Article} from '../../src/article.ts'
import {renderPage} from '../../src/deliver/page.ts'
import {HOLDER, pageCss} from '../../src/deliver/page-style.ts'
import {emulate} from '../../src/emulator/emulate.ts'
import {convertFile, createConverter} from '../../src/node.ts'
import {root} from '../articles.ts'
import {compare, keep} from '../wechat/compare.ts'
import {openView} from '../wechat/view.ts'

/** What is left of an article after copying and pasting, by the way it was copied. */
interface Pasted {
  /** What an editor is given. */
  given: {html: string; text: string}
  /** What the clipboard gives to who may read it. */
  read: string
  /** What a plain `contenteditable` makes of it, and an editor with a schema. */
  plain: string
  editor: string
}

const SECURE = 'https://weimark.test'
const INSECURE = 'http://weimark.test'

let browser: Browser
let editorScript: string

beforeAll(async () => {
  browser = await chromium.launch({executablePath: findChromium()!, args: ['--no-sandbox']})
  const build = await rolldown({input: join(root, 'tests/deliver/editor-page.ts'), platform: 'browser'})
  editorScript = (await build.generate({format: 'iife', name: 'editor'})).output[0].code
  await build.close()
})
afterAll(() => browser.close())

async function openContext(origin: string, article: Article): Promise<BrowserContext> {
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  if (origin === SECURE) await context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin})
  // With the reader's own style, as WeChat's editor has it: a browser leaves out what an editor's style says anyway.
  const editors = `<!doctype html><meta charset="utf-8"><style>${pageCss}</style><div id="plain" class="${HOLDER}" contenteditable>x</div><div id="editor"></div><script>${editorScript.replaceAll('</script', '<\\/script')}</script>`
  await context.route('**/*', route => {
    const body = route.request().url().endsWith('/editors') ? editors : renderPage(article)
    return route.fulfill({contentType: 'text/html; charset=utf-8', body})
  })
  return context
}

/** Presses the button, where only the given ways are allowed. */
async function copy(context: BrowserContext, origin: string, ways: {command: boolean}): Promise<Page> {
  const page = await context.newPage()
  await page.goto(origin)
  if (!ways.command) {
    await page.evaluate(() => {
      document.execCommand = () => false
    })
  }
  await page.locator('#copy').click()
  await expect.poll(() => page.locator('#status').getAttribute('data-state')).not.toBe(null)
  return page
}

async function paste(context: BrowserContext, origin: string): Promise<Pasted> {
  const page = await context.newPage()
  await page.goto(`${origin}/editors`)
  interface InPage {
    editor: typeof import('./editor-page.ts')
    view: ReturnType<typeof import('./editor-page.ts').open>
    given: Pasted['given']
  }
  await page.evaluate(() => {
    const inPage = globalThis as unknown as InPage
    inPage.view = inPage.editor.open(document.getElementById('editor')!)
    document.addEventListener(
      'paste',
      ({clipboardData}) => {
        const given = (type: string) => clipboardData!.getData(type)
        inPage.given = {html: given('text/html'), text: given('text/plain')}
      },
      true,
    )
  })
  for (const place of ['#plain', '.ProseMirror']) {
    await page.locator(place).click()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Control+V')
  }
  return page.evaluate(async secure => {
    const inPage = globalThis as unknown as InPage
    const [item] = secure ? await navigator.clipboard.read() : []
    return {
      given: inPage.given,
      read: item ? await (await item.getType('text/html')).text() : '',
      plain: document.getElementById('plain')!.innerHTML,
      editor: inPage.editor.saved(inPage.view),
    }
  }, origin === SECURE)
}

describe('what lands on the clipboard', () => {
  it.each(['weekly-digest', 'typography'])(
    'of %s is the article; pasted it looks as before, in every editor and by both ways',
    async name => {
      const article = await convertFile(`examples/${name}.md`, {embedImages: true})
      const context = await openContext(SECURE, article)
      const results: Pasted[] = []
      for (const command of [true, false]) {
        const page = await copy(context, SECURE, {command})
        await expect.poll(() => page.locator('#status').textContent()).toContain('已复制')
        results.push(await paste(context, SECURE))
        await page.close()
      }
      const [byCommand, byItem] = results as [Pasted, Pasted]
      // The old command hands over the article and nothing else; the new one puts a frame around it.
      expect(byCommand.given.html).toBe(article.html)
      expect(byCommand.read).toBe(article.html)
      expect(byItem.given.html).not.toBe(article.html)
      expect(byItem.given.html).toContain(article.html)
      expect(byItem.given.text).toBe(byCommand.given.text)
      expect(byItem.plain).toBe(byCommand.plain)
      expect(byItem.editor).toBe(byCommand.editor)
      expect(emulate(byItem.given.html, ['paste']).html).toBe(emulate(article.html, ['paste']).html)
      const view = await openView(browser, 375)
      onTestFinished(() => view.close())
      const shoot = async (html: string) => {
        await view.show(html)
        return view.shoot()
      }
      const before = await shoot(article.html)
      const pasted = {...byCommand, emulated: emulate(byCommand.given.html, ['paste']).html}
      for (const place of ['plain', 'editor', 'emulated'] as const) {
        const difference = compare(before, await shoot(pasted[place]))
        const told =
          difference &&
          `${difference.pixels} px, ${difference.sizes.join(' → ')}, ${keep(`${name}-${place}`, difference)}`
        expect([place, told]).toEqual([place, undefined])
      }
    },
  )
})

describe('where copying is refused', () => {
  it.each([
    ['zh', '浏览器不允许复制。文章已选中，请按 Ctrl+C', '已复制'],
    ['en', 'The browser refused. The article is selected: press Ctrl+C', 'Copied'],
  ] as const)(
    'the page says so in %s, and copying by hand gives the same article',
    async (lang, refused, done) => {
      const article = await createConverter().convert(
        lang === 'zh' ? '# 题\n\n正*文*\n\n1. 甲\n' : '# Title\n\ntext\n\n1. one\n',
      )
      // No command, and no newer clipboard on an insecure page.
      const context = await openContext(INSECURE, article)
      const page = await copy(context, INSECURE, {command: false})
      await expect.poll(() => page.locator('#status').textContent()).toContain(refused)
      await page.keyboard.press('Control+C')
      await expect.poll(() => page.locator('#status').textContent()).toContain(done)
      expect((await paste(context, INSECURE)).given.html).toBe(article.html)
      // Anything else is copied as always.
      await page.bringToFront()
      await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#article p')!))
      await page.keyboard.press('Control+C')
      const {given} = await paste(context, INSECURE)
      expect(given.text.trim()).toBe(lang === 'zh' ? '正文' : 'text')
    },
  )

  it('a page without the permission says so', async () => {
    const article = await createConverter().convert('正文')
    const context = await openContext(SECURE, article)
    await context.clearPermissions()
    const page = await context.newPage()
    await page.goto(SECURE)
    await page.evaluate(() => {
      document.execCommand = () => false
      navigator.clipboard.write = () => Promise.reject(new DOMException('denied', 'NotAllowedError'))
    })
    await page.locator('#copy').click()
    await expect.poll(() => page.locator('#status').textContent()).toContain('浏览器不允许复制')
  })
})
