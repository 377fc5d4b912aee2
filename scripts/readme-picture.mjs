// Takes the picture in the READMEs: three examples as a reader sees them on a phone, side by side.
//
//   npm run build && node scripts/readme-picture.mjs
import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {chromium} from 'playwright-core'
import {convertFile} from '../dist/node.js'
import {findChromium} from './setup/chromium.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const shots = [
  ['conference-report', 0],
  ['engineering-post', 1350],
  ['weekly-digest', 480],
]
const reader = `font-size:17px;line-height:1.6;letter-spacing:.034em;color:rgba(0,0,0,.9);text-align:justify`

const phones = []
for (const [name, top] of shots) {
  const {html} = await convertFile(join(root, `examples/${name}.md`), {embedImages: true})
  phones.push(
    `<div class="phone"><div style="margin-top:-${top}px"><div class="reader" style="${reader}">${html}</div></div></div>`,
  )
}
const page = `<!doctype html><meta charset="utf-8"><base href="${pathToFileURL(join(root, 'examples/'))}">
<style>*{margin:0;padding:0}body{display:flex;gap:28px;padding:32px;background:#eceeed;width:1253px;box-sizing:border-box;
font-family:system-ui,'Noto Sans CJK SC',sans-serif}.phone{width:375px;height:760px;overflow:hidden;background:#fff;border-radius:18px;
box-shadow:0 6px 28px rgba(0,0,0,.12);flex:none}.reader{padding:24px 20px}.reader *{max-width:100%!important;box-sizing:border-box!important}
.reader p{min-height:1em}</style>${phones.join('')}`

const browser = await chromium.launch({executablePath: findChromium(), args: ['--no-sandbox']})
const view = await browser.newPage({viewport: {width: 1253, height: 824}, deviceScaleFactor: 1.5})
await view.setContent(page, {waitUntil: 'load'})
await view.screenshot({path: join(root, 'docs/images/articles.jpeg'), type: 'jpeg', quality: 85})
await browser.close()
console.log(
  `docs/images/articles.jpeg, ${(await readFile(join(root, 'docs/images/articles.jpeg'))).length} bytes`,
)
