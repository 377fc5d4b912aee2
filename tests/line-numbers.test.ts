import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findChromium} from '../scripts/setup/chromium.mjs'
import {convert} from '../src/convert.ts'

const source = [
  '#include <stdio.h>',
  '',
  'int main(void) {',
  '\tconst char *long_line = "一行很长的代码，长到手机上放不下，只能左右滑动才能看完，滑动时行号不动";',
  '    return 0;  // 两个空格',
  '}',
].join('\n')
const markdown = `前文\n\n\`\`\`c title="main.c" {5}\n${source}\n\`\`\`\n\n后文`

describe('line numbers in Chromium', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const executablePath = findChromium()
    if (!executablePath) throw new Error('No Chromium was found: see scripts/setup/chromium.mjs')
    browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
    const context = await browser.newContext({viewport: {width: 375, height: 800}})
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    page = await context.newPage()
    const {html} = await convert(markdown, {lineNumbers: true, codeWindow: true})
    const body = `<!doctype html><meta charset="utf-8"><div id="article" style="width:335px">${html}</div>`
    await page.route('https://article.example/', route => route.fulfill({contentType: 'text/html', body}))
    await page.goto('https://article.example/')
  })

  afterAll(() => browser?.close())

  const copied = async (selector: string): Promise<string> => {
    await page.evaluate(wanted => {
      const selection = getSelection()!
      selection.removeAllRanges()
      const range = document.createRange()
      range.selectNodeContents(document.querySelector(wanted)!)
      selection.addRange(range)
    }, selector)
    await page.keyboard.press('Control+C')
    return (await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\u00A0', ' ')
  }

  it('copying the code gives the source', async () => {
    expect(await copied('pre')).toBe(source.replace('\t', '    '))
  })

  it('copying the article brings no numbers along', async () => {
    const text = await copied('#article')
    expect(text.split('\n').filter(line => line.trim() !== '')).toEqual([
      '前文',
      // The dots' filler.
      ' main.c',
      ...source
        .replace('\t', '    ')
        .split('\n')
        .filter(line => line !== ''),
      '后文',
    ])
  })

  it('each number stands beside its line, and code scrolls beside them', async () => {
    const {numbers, lines, wide, fits} = await page.evaluate(() => {
      const tops = (element: Element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        const found = new Set<number>()
        while (walker.nextNode()) {
          const range = document.createRange()
          range.selectNodeContents(walker.currentNode)
          for (const box of range.getClientRects()) found.add(Math.round(box.top))
        }
        return [...found].sort((a, b) => a - b)
      }
      const pre = document.querySelector('pre')!
      const code = pre.querySelector('code')!
      return {
        numbers: tops(pre.previousElementSibling!),
        lines: tops(code),
        wide: code.scrollWidth > code.clientWidth,
        fits: document.documentElement.scrollWidth <= 375 && pre.scrollWidth <= pre.clientWidth + 1,
      }
    })
    expect(numbers.length).toBe(6)
    // The second line is empty and has no text.
    const beside = numbers.filter((_, index) => index !== 1)
    expect(lines.length).toBe(beside.length)
    // Numbers and code have the system's two fonts, whose letters may begin higher or lower; a line is 21 px high.
    const apart = lines.map((line, index) => line - beside[index]!)
    expect(Math.max(...apart) - Math.min(...apart)).toBeLessThanOrEqual(1)
    expect(Math.max(...apart.map(Math.abs))).toBeLessThanOrEqual(3)
    expect({wide, fits}).toEqual({wide: true, fits: true})
  })
})
