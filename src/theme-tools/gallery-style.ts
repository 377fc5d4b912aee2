import {darkMode} from '../wechat/dark-mode.ts'
import {readerCss, readerPage} from '../wechat/reader.ts'

const font = readerPage.fontFamily.replace('mp-quote, ', '')

/** The page round the frames: a quiet ground, as many columns as fit. */
export const galleryCss = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#eef0f2;color:#1f2328;font:16px/1.7 ${font}}
header,main,footer{max-width:822px;margin:0 auto;padding:0 24px}
header{padding-top:48px}
footer{padding-bottom:48px}
h1{margin:0 0 8px;font-size:26px;line-height:1.35}
.intro{margin:0 0 20px;color:#454c54}
nav ul{display:flex;flex-wrap:wrap;gap:8px;margin:0;padding:0;list-style:none}
nav a{display:block;padding:4px 12px;border-radius:16px;background:#fff;text-decoration:none}
a{color:#0b5394}
a:hover{text-decoration:underline}
a:focus-visible,iframe:focus-visible{outline:3px solid #0b5394;outline-offset:2px}
code{font:.875em/1.5 ui-monospace,SFMono-Regular,Consolas,monospace;color:#454c54;overflow-wrap:anywhere}
.theme{padding-top:56px}
h2{margin:0;font-size:21px;line-height:1.4}
h2 code{margin-left:.3em;font-weight:400}
.theme>p{margin:4px 0 12px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:0 0 20px;font-size:14px}
dt{color:#57606a}
dd{margin:0}
.pair{display:flex;flex-wrap:wrap;gap:24px}
figure{margin:0;max-width:100%}
figcaption{margin-bottom:6px;font-size:14px;color:#57606a}
iframe{display:block;width:375px;max-width:100%;height:760px;border:0;border-radius:14px;background:#fff;box-shadow:0 0 0 1px rgba(0,0,0,.08),0 10px 32px rgba(20,30,40,.1)}
footer{padding-top:40px;font-size:14px}
@media print{iframe{break-inside:avoid}}
`.trim()

/** The page inside a frame: what WeChat's reader does to an article. */
export function frameCss(mode: 'light' | 'dark'): string {
  const {background, text, link} = mode === 'light' ? darkMode.lightPage : darkMode.page
  return [
    `:root{color-scheme:${mode}}`,
    `body{margin:0;padding:24px ${readerPage.sidePadding}px 40px;background:${background};font-family:${font}}`,
    ...readerCss.map(({selector, css}) => `${selector.replaceAll('&', '.reader')}{${css}}`),
    `.reader{color:${text}}.reader a{color:${link}}`,
  ].join('\n')
}
