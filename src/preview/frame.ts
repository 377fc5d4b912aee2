import type {Element} from 'hast'
import {h} from 'hastscript'
import {readerPage} from '../emulator/reader-page.ts'
import {darkMode} from '../wechat/dark-mode.ts'

export interface FrameOptions {
  mode: 'light' | 'dark'
  title: string
  author: string
  account: string
  date: string
}

/** The article's page without the article: what WeChat's reader has around it. */
export function framePage(options: FrameOptions): string {
  return readerPage('', {mode: options.mode, above: heading(options), css: headingCss(options.mode)})
}

function heading({title, author, account, date}: FrameOptions): Element[] {
  const line = [
    ['weimark-author', author],
    ['weimark-account', account],
    ['weimark-date', date],
  ].filter(([, text]) => text !== '')
  return [
    // Links lead out of the preview.
    h('base', {target: '_blank'}),
    h('header', {id: 'weimark-heading'}, [
      h('h1', title),
      ...(line.length > 0
        ? [
            h(
              'p',
              line.map(([name, text]) => h('span', {class: name}, text)),
            ),
          ]
        : []),
    ]),
  ]
}

function headingCss(mode: 'light' | 'dark'): string {
  const dark = mode === 'dark'
  const text = dark ? darkMode.page.text : 'rgba(0,0,0,.9)'
  const quiet = dark ? 'rgba(255,255,255,.5)' : '#6b6b6b'
  const link = dark ? darkMode.page.link : '#576b95'
  return `
body{padding-top:20px;padding-bottom:48px;-webkit-font-smoothing:antialiased;overflow-x:hidden}
#weimark-heading{margin:0 0 22px;color:${text}}
#weimark-heading h1{margin:0 0 14px;font-size:22px;line-height:1.4;font-weight:500;overflow-wrap:break-word}
#weimark-heading p{display:flex;flex-wrap:wrap;gap:4px 10px;margin:0;font-size:15px;line-height:1.5;color:${quiet}}
#weimark-heading .weimark-account{color:${link}}
[data-weimark=lost]{outline:2px solid #d33f2f!important;outline-offset:1px}
[data-weimark=kept]{outline:1px dashed #2f7bd3!important;outline-offset:1px}
[data-weimark-found]{animation:weimark-found 1.6s ease-out}
@keyframes weimark-found{0%,60%{outline:3px solid #f0a020;outline-offset:3px}100%{outline:3px solid transparent}}
@media (prefers-reduced-motion:reduce){[data-weimark-found]{animation-timing-function:step-end}}`
}
