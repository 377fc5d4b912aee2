import {load} from 'cheerio/slim'
import {describe, expect, it} from 'vitest'
import {readerPage} from '../../src/emulator/reader-page.ts'
import {readerCss} from '../../src/wechat/reader.ts'

const styleOf = (page: string) => load(page)('style').text()

const holder = (html: string) => `<body><div id="js_content" class="rich_media_content">${html}</div></body>`

describe('readerPage', () => {
  it('holds the article as it is, under every rule of the page', () => {
    const page = readerPage('<p>甲 &amp; <br>乙</p>')
    expect(page).toContain(holder('<p>甲 &amp; <br>乙</p>'))
    expect(page.startsWith('<!doctype html><html lang="zh-CN">')).toBe(true)
    for (const {css} of readerCss) expect(styleOf(page)).toContain(css)
  })

  it('is as wide as the window, or as it is told', () => {
    expect(styleOf(readerPage(''))).toContain('body{box-sizing:border-box;max-width:717px;')
    expect(styleOf(readerPage('', {width: 375}))).toContain(
      'body{box-sizing:border-box;width:375px;max-width:717px;',
    )
  })

  it('darkens what it is given to darken, in dark mode only', () => {
    const darken = (html: string) => `<i>${html}</i>`
    expect(readerPage('甲', {darken})).toContain(holder('甲'))
    const dark = readerPage('甲', {mode: 'dark', darken})
    expect(dark).toContain(holder('<i>甲</i>'))
    expect(styleOf(dark)).toContain('background:#191919')
    expect(styleOf(dark)).toContain('.rich_media_content{color:rgba(255,255,255,.6)}')
  })
})
