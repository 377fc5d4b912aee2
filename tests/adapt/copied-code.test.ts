import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findChromium} from '../../scripts/setup/chromium.mjs'
import {convert} from '../../src/convert.ts'

let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await chromium.launch({executablePath: findChromium()!, args: ['--no-sandbox']})
  context = await browser.newContext({viewport: {width: 375, height: 812}})
  page = await context.newPage()
})
afterAll(() => browser.close())

/** Selects each code block of the article, copies it with the keyboard and pastes it as text. */
async function copied(html: string): Promise<string[]> {
  await page.setContent(`<div id="article">${html}</div><textarea></textarea>`)
  const blocks = await page.locator('#article pre').count()
  const texts: string[] = []
  for (let at = 0; at < blocks; at++) {
    await page
      .locator('#article pre')
      .nth(at)
      .evaluate(pre => {
        getSelection()!.selectAllChildren(pre.querySelector('code')!)
      })
    await page.keyboard.press('Control+C')
    await page.locator('textarea').fill('')
    await page.locator('textarea').focus()
    await page.keyboard.press('Control+V')
    texts.push(await page.locator('textarea').inputValue())
  }
  return texts
}

const fence = (source: string, info = '') => `~~~~${info}\n${source}\n~~~~`

const sources: Record<string, [source: string, info?: string]> = {
  'words and spaces': ['const a = 1', 'js'],
  'leading, inner and trailing spaces': ['  if (a) {  b  }  \n    c   ', 'js'],
  'blank lines': ['a\n\n\nb', 'python'],
  'a blank line first and last': ['\na\n', 'text'],
  'lines of spaces': ['a\n    \nb', 'python'],
  'emoji and Chinese': ['print("你好，🌱👨‍👩‍👧")  # 注释 😀', 'python'],
  'wide lines': [`x = "${'很长'.repeat(100)}"  # ${'y '.repeat(100)}`, 'python'],
  'a comment over several lines': ['/* 一\n *   二\n */\nlet a = `x\n  y`', 'js'],
  'marked lines': ['def f():\n    return 1\n\n  # 完', 'python {1,3-4}'],
  'a title': ['{\n  "a": [1, 2]\n}', 'json title="a.json"'],
  markup: ['<p class="a">&amp; &nbsp; <b>x</b></p>\n<!--  c  -->', 'html'],
  'what Markdown would read': ['**a** _b_ [c](d)  \n> e\n- f', 'markdown'],
  'an unknown language': ['a  b\n   c', 'nosuch'],
}

describe('code copied out of the article is its source', () => {
  const places: Record<string, (block: string) => string> = {
    'in the text': block => block,
    'in a list': block => `- 项\n\n${block.replace(/^(?=.)/gm, '  ')}\n\n  后`,
    'in a quote': block => block.replace(/^/gm, '> '),
    'in a callout': block => `> [!NOTE]\n${block.replace(/^/gm, '> ')}`,
    'in a list in a quote': block => `1. 项\n\n${block.replace(/^(?=.)/gm, '   ')}`.replace(/^/gm, '> '),
  }
  const written = Object.values(sources)
  const expected = written.map(([source]) => source)

  it.each(Object.keys(places))('%s', async name => {
    const markdown = written.map(([source, info]) => places[name]!(fence(source, info))).join('\n\n文\n\n')
    for (const target of ['paste', 'api'] as const) {
      expect(await copied((await convert(markdown, {target})).html)).toEqual(expected)
    }
  })

  it('with CRLF at its line ends, which become LF', async () => {
    const markdown = fence('a\n  b  \n\nc', 'js').replace(/\n/g, '\r\n')
    expect(await copied((await convert(markdown)).html)).toEqual(['a\n  b  \n\nc'])
  })

  it('written by hand', async () => {
    const {html} = await convert('<pre>a  b<br>  c\n\n<b>d</b> <i>e</i></pre>')
    expect(await copied(html)).toEqual(['a  b\n  c\n\nd e'])
  })

  // The editor keeps no tab: it collapses white space, and nothing else is drawn as wide and copied as one.
  it('but for tabs, which become spaces as far as the next stop', async () => {
    const {html} = await convert(fence('all:\n\tcc -o  a\n\t\tb\nab\tc', 'makefile'))
    expect(await copied(html)).toEqual(['all:\n    cc -o  a\n        b\nab  c'])
  })
})
