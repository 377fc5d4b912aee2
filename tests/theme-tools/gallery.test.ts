import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findChromium} from '../../scripts/setup/chromium.mjs'
import {themeNames} from '../../src/builtin/themes.ts'
import {contrast} from '../../src/css/colour/contrast.ts'
import {describeTheme} from '../../src/style/describe.ts'
import {weimark} from '../cli/terminal.ts'
import {folder} from '../images/site.ts'

interface Opened {
  page: Page
  failures: string[]
  requests: string[]
}

let browser: Browser

beforeAll(async () => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium was found: see scripts/setup/chromium.mjs')
  browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
})

afterAll(() => browser?.close())

async function open(file: string, viewport = {width: 1000, height: 900}): Promise<Opened> {
  const page = await browser.newPage({viewport})
  const failures: string[] = []
  const requests: string[] = []
  page.on('pageerror', error => failures.push(String(error)))
  page.on('console', message => failures.push(message.text()))
  page.on('request', request => requests.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  return {page, failures, requests}
}

/** So that every frame is laid out. */
async function scrollThrough(page: Page): Promise<void> {
  for (const frame of await page.locator('iframe').all()) {
    await frame.scrollIntoViewIfNeeded()
    await frame.contentFrame().locator('.reader section').first().waitFor({state: 'attached'})
  }
}

describe('weimark themes gallery', () => {
  /** The last one that was written. */
  let html = ''

  it.each([
    ['zh', [], 'weimark-themes.html'],
    ['en', ['-o', 'all/g.html'], 'all/g.html'],
  ] as const)('shows every theme in both modes, in %s', async (lang, output, name) => {
    const cwd = folder({})
    const {code, out, err} = await weimark(['themes', 'gallery', ...output, '--lang', lang], cwd)
    expect([code, out, err.includes(name)]).toEqual([0, '', true])
    html = readFileSync(join(cwd, name), 'utf8')
    const {page, failures, requests} = await open(join(cwd, name))
    await scrollThrough(page)
    const seen = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      headings: [...document.querySelectorAll('h1,h2,h3')].map(each => each.tagName),
      ids: [...document.querySelectorAll('[id]')].map(each => each.id),
      links: [...document.querySelectorAll('a')].map(each => each.getAttribute('href')!.slice(1)),
      titles: [...document.querySelectorAll('iframe')].map(each => each.title),
      widths: [...document.querySelectorAll('iframe')].map(each => each.clientWidth),
      landmarks: [...document.querySelectorAll('header,nav,main,footer')].length,
      overflow: document.documentElement.scrollWidth > innerWidth,
      text: document.body.innerText,
    }))
    expect(seen.lang).toBe(lang === 'zh' ? 'zh-CN' : 'en')
    expect(seen.headings).toEqual(['H1', ...themeNames.map(() => 'H2')])
    expect(new Set(seen.ids).size).toBe(seen.ids.length)
    expect(seen.links.filter(id => !seen.ids.includes(id))).toEqual([])
    expect(new Set(seen.titles).size).toBe(themeNames.length * 2)
    expect(seen.widths).toEqual(themeNames.flatMap(() => [375, 375]))
    expect([seen.landmarks, seen.overflow]).toEqual([4, false])
    for (const name of themeNames) {
      const {title, description} = await describeTheme(name)
      expect(seen.text).toContain(title![lang])
      expect(seen.text).toContain(description![lang])
      expect(seen.text).toContain(`weimark article.md -t ${name}`)
    }
    expect(await unreadable(page)).toEqual([])
    expect(requests.filter(url => !url.startsWith('data:'))).toEqual([pathToFileURL(join(cwd, name)).href])
    expect(failures).toEqual([])
    await page.close()
  })

  it('its frames hold the specimen, light and dark, pictures with words, and no script', async () => {
    const cwd = folder({'g.html': html})
    const {page} = await open(join(cwd, 'g.html'), {width: 390, height: 800})
    await scrollThrough(page)
    const frames = page.frames().slice(1)
    expect(frames.length).toBe(themeNames.length * 2)
    const looks = new Set<string>()
    for (const [at, frame] of frames.entries()) {
      const {background, look, broken, silent, wide} = await frame.evaluate(() => ({
        background: getComputedStyle(document.body).backgroundColor,
        look: document.querySelector('.reader')!.innerHTML,
        broken: [...document.images].filter(each => !each.complete || each.naturalWidth === 0).length,
        silent: [...document.images].filter(each => !each.hasAttribute('alt')).length,
        wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      }))
      expect(background).toBe(at % 2 === 0 ? 'rgb(255, 255, 255)' : 'rgb(25, 25, 25)')
      expect([broken, silent, wide]).toEqual([0, 0, false])
      looks.add(look)
    }
    expect(looks.size).toBe(frames.length)
    // On a phone one column stands below the other.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(html).not.toMatch(/<script|javascript:/i)
    await page.close()
  })
})

/** Texts of the page itself with less contrast than WCAG wants. */
async function unreadable(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const channels = (colour: string) => colour.match(/[\d.]+/g)!.map(Number)
    return [...document.body.querySelectorAll('h1,h2,p,a,dt,dd,code,figcaption')].map(element => {
      let behind: Element | null = element
      while (behind && channels(getComputedStyle(behind).backgroundColor)[3] === 0)
        behind = behind.parentElement
      return {
        text: element.textContent!.slice(0, 40),
        colour: channels(getComputedStyle(element).color),
        background: channels(getComputedStyle(behind ?? document.body).backgroundColor),
      }
    })
  })
  const colour = ([red, green, blue]: number[]) => [red!, green!, blue!, 1] as const
  return texts
    .filter(each => contrast(colour(each.colour), colour(each.background)) < 4.5)
    .map(({text}) => text)
}
