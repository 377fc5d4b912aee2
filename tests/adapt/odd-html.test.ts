import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findChromium} from '../../scripts/setup/chromium.mjs'
import {convert} from '../../src/convert.ts'
import {checkStructure, openChecker} from '../wechat/structure.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await chromium.launch({executablePath: findChromium()!, args: ['--no-sandbox']})
  page = await openChecker(browser)
})
afterAll(() => browser.close())

const words = '一段足够长的文字，在手机上一定要折成好几行，这样才看得出行与行是不是叠在一起。'.repeat(3)
const cells = (tag: string, count: number) => `<${tag}>格</${tag}>`.repeat(count)
const picture =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22500%22 height=%22100%22/%3E'

/** HTML as editors, Word and web pages leave it in Markdown, each piece with something that a phone breaks at. */
const pieces: Record<string, string> = {
  'a table in px': `<table width="900"><thead><tr>${cells('th width="300"', 3)}</tr></thead><tbody><tr>${cells('td', 3)}</tr></tbody></table>`,
  'cells that never wrap': `<table style="width:100%"><thead><tr>${'<th style="white-space:nowrap;width:200px">很长很长的表头</th>'.repeat(6)}</tr></thead></table>`,
  'a wide picture': '<img src="a.png" width="1000" style="width:1200px;height:600px">',
  'a picture wider than a phone': '<p><img src="a.png" width="500"></p>',
  'a picture of its own width': `<p><img src="${picture}"></p>`,
  'a picture that nobody sees': '<p><img src="a.png" style="opacity:0"></p>',
  'text-align:start': `<p style="text-align:start">${words}</p>`,
  'text-align:end': `<p style="text-align:end">${words}</p>`,
  'no height': `<section style="height:0;overflow:hidden">${words}</section>`,
  'too little height': `<section style="height:40px;border:1px solid red">${words}</section>`,
  'too little line height': `<p style="line-height:0.5;font-size:20px">${words}</p>`,
  'line height in px round large type': `<div style="line-height:14px"><p><span style="font-size:30px">${words}</span></p></div>`,
  'a wide box': `<div style="width:600px;margin:0 auto">${words}</div>`,
  'a wide box in a box': `<div style="padding:10px"><div style="width:400px;background:#eee">${words}</div></div>`,
  'a least width': `<div style="min-width:900px">${words}</div>`,
  'a wide margin': `<p style="margin-left:400px">${words}</p>`,
  'wide margins': `<div style="margin:0 300px">${words}</div>`,
  'a transparent caret': `<p style="caret-color:transparent">${words}</p>`,
  'a font': `<p style="font-family:'Times New Roman',serif"><font face="SimSun">${words}</font></p>`,
  'pre for prose': `<pre style="white-space:pre;width:900px">${words}</pre>`,
  'thirty boxes in boxes': `${'<div style="margin:0">'.repeat(30)}${words}${'</div>'.repeat(30)}`,
  'many empty elements': `<div>${'<p></p><span style="color:red"></span>'.repeat(20)}${words}</div>`,
  'a block in a leaf': '<span leaf=""><p>块</p></span>',
  'a block in a nodeleaf': `<section nodeleaf=""><p>${words}</p></section>`,
  'a drawing wider than the screen': '<svg width="1200" height="300"><rect width="1200" height="300"/></svg>',
  'a touch without a click':
    '<svg viewBox="0 0 9 9"><rect width="9" height="9"><animate attributeName="opacity" begin="touchstart" dur="1s" values="0;1"/></rect></svg>',
  'important and absolute':
    '<p style="position:absolute;left:-99px;width:800px!important;color:red!important">文</p>',
  'columns of flex': `<div style="display:flex"><div style="width:500px">${words}</div><div style="width:500px">${words}</div></div>`,
}

describe('what authors write in HTML gives no finding of the checker', () => {
  it.each(Object.keys(pieces))('%s', async name => {
    for (const target of ['paste', 'api'] as const) {
      const {html} = await convert(`前\n\n${pieces[name]}\n\n后`, {target})
      expect(await checkStructure(page, html), html).toEqual([])
    }
  })

  it('all of it in a list in a quote', async () => {
    const item = (html: string) => `> - 项\n>\n>   ${html}\n`
    const {html} = await convert(Object.values(pieces).map(item).join('>\n'))
    expect(await checkStructure(page, html)).toEqual([])
  })
})
