import type {Element, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import {darkMode} from '../wechat/dark-mode.ts'
import {readerPage as layout, readerCss} from '../wechat/reader.ts'

export interface ReaderPageOptions {
  /** @default 'light' */
  mode?: 'light' | 'dark'
  /**
   * px, the width of the screen. The text column is 40 px narrower, and never wider than 677 px.
   *
   * @default that of the window
   */
  width?: number
  /** What stands above the article: title and account line. */
  above?: readonly Element[]
  /** CSS for it. */
  css?: string
  /** WeChat's dark mode: article's HTML in, recoloured HTML out. Not called in light mode. */
  darken?: (html: string) => string
}

/** The holder's class in WeChat's page. */
const HOLDER = 'rich_media_content'

/**
 * The article page as a complete HTML document: what is left of the article in WeChat's own text column, under
 * its own CSS. No script; title and account line only where they are given.
 *
 * @param html what the reader stage leaves
 */
export function readerPage(html: string, options: ReaderPageOptions = {}): string {
  const {mode = 'light', darken, above = []} = options
  const value = mode === 'dark' && darken ? darken(html) : html
  const page: Root = {
    type: 'root',
    children: [
      {type: 'doctype'},
      h('html', {lang: 'zh-CN'}, [
        head(options),
        h('body', [...above, h('div', {id: 'js_content', class: HOLDER}, {type: 'raw', value})]),
      ]),
    ],
  }
  return toHtml(page, {allowDangerousHtml: true})
}

function head(options: ReaderPageOptions): Element {
  return h('head', [
    h('meta', {charSet: 'utf-8'}),
    h('meta', {name: 'viewport', content: layout.viewport}),
    h('meta', {name: 'referrer', content: 'no-referrer'}),
    h('style', pageCss(options)),
  ])
}

function pageCss({mode = 'light', width, css}: ReaderPageOptions): string {
  const {sidePadding, columnWidth, fontFamily} = layout
  const screen = width === undefined ? '' : `width:${width}px;`
  const dark = mode === 'dark'
  const rules = [
    `:root{color-scheme:${mode}}`,
    'html{-webkit-text-size-adjust:100%;text-size-adjust:100%}',
    `body{box-sizing:border-box;${screen}max-width:${columnWidth + 2 * sidePadding}px;margin:0 auto;padding:0 ${sidePadding}px;background:${dark ? darkMode.page.background : '#fff'};font-family:${fontFamily}}`,
    ...readerCss.map(({selector, css}) => `${selector.replaceAll('&', `.${HOLDER}`)}{${css}}`),
  ]
  if (dark) rules.push(`.${HOLDER}{color:${darkMode.page.text}}`, `.${HOLDER} a{color:${darkMode.page.link}}`)
  if (css) rules.push(css)
  return rules.join('\n')
}
