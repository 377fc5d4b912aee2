import {readerCss, readerPage} from '../wechat/reader.ts'

/** The holder's class: what the reader page does to the article is scoped to it. */
export const HOLDER = 'reader'

const readerRules = readerCss
  .map(({selector, css}) => `${selector.replaceAll('&', `.${HOLDER}`)}{${css}}`)
  .join('\n')

/** px: an article on the phone that most readers hold. */
const PHONE = 375

/**
 * The page around the article: on a phone the column itself, on a wide screen a phone-wide sheet on a quiet
 * ground. Title, meta line and digest stand as WeChat's reader sets them.
 */
export const pageCss = `
:root{color-scheme:light}
*{-webkit-tap-highlight-color:transparent}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:72px}
body{margin:0;background:#fff;color:rgba(0,0,0,.9);font-family:${readerPage.fontFamily.replace('mp-quote, ', '')};-webkit-font-smoothing:antialiased}
.bar{position:sticky;top:0;z-index:1;background:rgba(255,255,255,.94);backdrop-filter:saturate(180%) blur(12px);-webkit-backdrop-filter:saturate(180%) blur(12px);border-bottom:1px solid rgba(0,0,0,.08)}
.bar-inner{box-sizing:border-box;max-width:${PHONE}px;margin:0 auto;padding:10px ${readerPage.sidePadding}px;display:flex;align-items:center;gap:14px;min-height:60px}
.status{flex:1;margin:0;font-size:13px;line-height:1.45;color:#5f6368;text-wrap:balance}
.status[data-state=done]{color:#0a6b37}
.status[data-state=failed]{color:#a3340f}
.copy{flex:none;appearance:none;margin:0;border:0;border-radius:8px;padding:0 16px;height:40px;font:inherit;font-size:15px;font-weight:500;line-height:1;color:#fff;background:#0a7d40;cursor:pointer;transition:background-color .15s}
.copy:hover{background:#086a36}
.copy:active{background:#06572c}
.copy:focus-visible,.source a:focus-visible{outline:3px solid #8fd3ae;outline-offset:2px}
.sheet{box-sizing:border-box;max-width:${PHONE}px;margin:0 auto;padding:24px ${readerPage.sidePadding}px 48px;background:#fff}
.title{margin:0 0 14px;font-size:22px;line-height:1.4;font-weight:500;overflow-wrap:break-word;text-wrap:pretty}
.meta{display:flex;flex-wrap:wrap;gap:4px 10px;margin:0 0 22px;font-size:15px;line-height:1.5}
.author{color:#576b95}
.date{color:#6b6b6b;font-variant-numeric:tabular-nums}
.digest{margin:0 0 28px;padding:12px 14px;border-radius:8px;background:#f6f7f8;font-size:14px;line-height:1.7;color:#5a5a5a;text-align:justify;overflow-wrap:break-word}
.digest b{margin-right:.6em;font-weight:500;color:#3c3c3c}
.source{margin:32px 0 0;font-size:15px}
.source a{color:#576b95;text-decoration:none}
.source a:hover{text-decoration:underline}
@media (max-width:559px){.bar-inner,.sheet{max-width:none}}
@media (min-width:560px){
body{background:#f0f1f3}
.sheet{margin:28px auto 56px;padding-top:32px;border-radius:14px;box-shadow:0 0 0 1px rgba(0,0,0,.04),0 12px 40px rgba(20,30,40,.08)}
}
@media print{.bar{display:none}body{background:#fff}.sheet{max-width:none;margin:0;box-shadow:none}}
@media (prefers-reduced-motion:reduce){.copy{transition:none}}
${readerRules}
`.trim()
