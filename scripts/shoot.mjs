// Takes a picture of articles as a reader of WeChat sees them: articles × themes × modes × widths side by side,
// from the sources, without a build.
//
//   node scripts/shoot.mjs ARTICLE.md... --out OUT.png [--theme default,./my.css] [--set primary=#a33]
//        [--width 375,677] [--dark | --both] [--top PX] [--height PX] [--scale FACTOR]
import {basename, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {root, withPage, withSources} from './sources.mjs'

const string = value => ({type: 'string', default: value})
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    out: {...string('shoot.png'), short: 'o'},
    theme: string(''),
    set: {type: 'string', multiple: true, default: []},
    width: string('375'),
    dark: {type: 'boolean', default: false},
    both: {type: 'boolean', default: false},
    top: string('0'),
    height: string('3000'),
    scale: string('1'),
  },
})
if (positionals.length === 0) throw new Error('node scripts/shoot.mjs ARTICLE.md... --out OUT.png')
const themes = values.theme === '' ? [undefined] : values.theme.split(',')
const widths = values.width.split(',').map(Number)
const modes = values.both ? ['light', 'dark'] : [values.dark ? 'dark' : 'light']
const [top, height, scale] = [values.top, values.height, values.scale].map(Number)
const variables = Object.fromEntries(values.set.map(each => each.split(/=(.*)/s).slice(0, 2)))

/** One article in one theme, mode and width. */
function cell({html, label, mode, width, reader, dark}) {
  const column = width - 2 * reader.readerPage.sidePadding
  const page =
    mode === 'dark' ? `background:${dark.page.background};color:${dark.page.text}` : 'background:#fff'
  return `<div class="cell" style="width:${width}px"><p class="label">${label} · ${width} · ${mode}</p>
<div class="page" style="${page}"><div class="reader ${mode}" style="width:${column}px;margin-top:-${top}px">${html}</div></div></div>`
}

async function sheet(load) {
  const {createFileConverter} = await load('/src/node.ts')
  const reader = await load('/src/wechat/reader.ts')
  const dark = (await load('/src/wechat/dark-mode.ts')).darkMode
  const {toDark} = await load('/src/darkmode/to-dark.ts')
  const cells = []
  for (const file of positionals) {
    for (const theme of themes) {
      const converter = await createFileConverter({
        embedImages: true,
        ...(theme === undefined ? {} : {theme: theme.endsWith('.css') ? resolve(theme) : theme}),
        ...(Object.keys(variables).length === 0 ? {} : {variables}),
      })
      const {html} = await converter.convertFile(resolve(file))
      const label = `${basename(file)}${theme === undefined ? '' : ` · ${basename(theme, '.css')}`}`
      for (const width of widths) {
        for (const mode of modes) {
          cells.push(cell({html: mode === 'dark' ? toDark(html) : html, label, mode, width, reader, dark}))
        }
      }
    }
  }
  const rules = reader.readerCss.map(({selector, css}) => `${selector.replaceAll('&', '.reader')}{${css}}`)
  return `<!doctype html><meta charset="utf-8"><style>
body{margin:0;padding:16px;display:flex;gap:16px;align-items:flex-start;background:#8a8f94;width:max-content;
font-family:${reader.readerPage.fontFamily}}
.cell{flex:none}.label{margin:0 0 6px;font-size:13px;color:#fff}
.page{box-sizing:border-box;padding:20px ${reader.readerPage.sidePadding}px;max-height:${height}px;overflow:hidden}
${rules.join('\n')}
.reader.dark{color:inherit}.reader.dark a{color:${dark.page.link}}</style>${cells.join('')}`
}

const page = await withSources(sheet)
await withPage({viewport: {width: 800, height: 600}, deviceScaleFactor: scale}, async view => {
  await view.goto(pathToFileURL(`${root}/examples/`).href)
  await view.setContent(page, {waitUntil: 'load'})
  const box = await view.evaluate(() => ({
    width: document.body.offsetWidth,
    height: document.body.offsetHeight,
  }))
  await view.setViewportSize({width: box.width, height: box.height})
  await view.screenshot({path: values.out, clip: {x: 0, y: 0, ...box}})
  console.log(`${values.out}: ${Math.round(box.width * scale)} × ${Math.round(box.height * scale)}`)
})
