import {type Browser, chromium} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findChromium} from '../../scripts/setup/chromium.mjs'
import {convert} from '../../src/convert.ts'
import {auditContrast, type ContrastRun} from '../../src/darkmode/audit.ts'
import {toDark} from '../../src/darkmode/to-dark.ts'
import {darkMode} from '../../src/wechat/dark-mode.ts'
import {readerCss} from '../../src/wechat/reader.ts'
import {examples} from '../articles.ts'

type Painted = [text: string, colour: string, fontSize: number, fontWeight: number]

/** Foreign markup, with what the examples do not have. */
const foreign = `<section style="background:#f6f8fa;font-size:1.1em"><h1>题</h1><p>甲<font color="#c00">乙</font></p>
<blockquote style="background-color:rgba(26,107,85,.2);color:hsl(160,60%,25%)"><b>丙</b><small>丁</small><a>戊</a></blockquote>
<table bgcolor="#fffbe6"><tbody><tr><td bgcolor="#123456">己</td><th style="color:inherit">庚</th></tr></tbody></table></section>
<p style="background:linear-gradient(90deg,#1a6b55,#0d3b66)">辛<span style="font-size:120%;color:white">壬</span></p>
<p style="font-weight:300"><strong style="font-size:larger">癸</strong></p>`

describe('what the audit computes is what a browser paints', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({executablePath: findChromium()!, args: ['--no-sandbox']})
  })
  afterAll(() => browser?.close())

  /** Every text that is seen, outside drawings. */
  async function painted(html: string, mode: 'light' | 'dark'): Promise<Painted[]> {
    const {background, text, link} = mode === 'dark' ? darkMode.page : darkMode.lightPage
    const rules = readerCss.map(({selector, css}) => `${selector.replaceAll('&', '.reader')}{${css}}`)
    const page = await browser.newPage()
    await page.setContent(
      `<!doctype html><style>${rules.join('\n')}.reader{background:${background};color:${text}}.reader a{color:${link}}</style><div class="reader">${html}</div>`,
    )
    const found = await page.evaluate(() => {
      const seen: [string, string, number, number][] = []
      const walker = document.createTreeWalker(document.querySelector('.reader')!, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement!
        const shown = node.textContent!.replace(/\s+/g, ' ').trim()
        if (shown === '' || parent.closest('svg') || !parent.checkVisibility()) continue
        const style = getComputedStyle(parent)
        const cut = Array.from(shown).slice(0, 40).join('')
        seen.push([cut, style.color, Number.parseFloat(style.fontSize), Number(style.fontWeight)])
      }
      return seen
    })
    await page.close()
    return found
  }

  const computed = (runs: readonly ContrastRun[], mode: 'light' | 'dark') =>
    runs
      .filter(({path}) => !path.split(/ > |:\d+/).includes('svg'))
      .map((run): Painted => [run.text, run[mode].colour, run.fontSize, run.fontWeight])

  const alike = (painted: Painted[]) =>
    painted.map(([text, colour, size, weight]) => [text, colour, Math.round(size * 10) / 10, weight])

  it.each([['foreign markup', foreign], ...examples.map(({name, markdown}) => [name, markdown])])(
    '%s',
    async (name, source) => {
      const html = source === foreign ? source : (await convert(source!)).html
      const runs = auditContrast(html)
      expect(runs.length, name).toBeGreaterThan(0)
      expect(alike(computed(runs, 'light'))).toEqual(alike(await painted(html, 'light')))
      expect(alike(computed(runs, 'dark'))).toEqual(alike(await painted(toDark(html), 'dark')))
    },
  )
})
