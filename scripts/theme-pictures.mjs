// Takes the pictures of docs/themes.md and of the READMEs from the sources: each theme on scripts/theme-sample.md, light
// and dark side by side, all of them on one sheet, and the code palettes.
//
//   node scripts/theme-pictures.mjs [THEME...]      without names all themes, the sheet and the palettes
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {withPalette} from './png-palette.mjs'
import {root, withPage, withSources} from './sources.mjs'

const folder = join(root, 'docs/images')
const asked = process.argv.slice(2)
const modes = ['light', 'dark']

const paletteSample = `\`\`\`js
import {createHash} from 'node:crypto'
// 同一页拍了两次，只留一张
export async function id(path, n = 10) {
  const text = await read(path, 'utf8')
  return createHash(text).slice(0, n)
}
\`\`\`
`

/** Articles as WeChat's reader shows them, in both modes: `{name, light, dark}`. */
async function articles(load) {
  const {createConverter, codeThemeNames, themeNames} = await load('/src/index.ts')
  const {toDark} = await load('/src/darkmode/to-dark.ts')
  const {specimenPicture} = await load('/src/theme-tools/specimen.ts')
  const {frameCss} = await load('/src/theme-tools/gallery-style.ts')
  const sample = await readFile(join(root, 'scripts/theme-sample.md'), 'utf8')
  const converter = createConverter({images: {resolve: specimenPicture}})
  const make = async (name, markdown, overrides) => {
    const {html} = await converter.convert(markdown, overrides)
    return {name, light: html, dark: toDark(html)}
  }
  const themes = []
  for (const name of asked.length > 0 ? asked : themeNames)
    themes.push(await make(name, sample, {theme: name}))
  const palettes = []
  for (const name of codeThemeNames) palettes.push(await make(name, paletteSample, {codeTheme: name}))
  return {themes, palettes, css: Object.fromEntries(modes.map(mode => [mode, frameCss(mode)]))}
}

const {themes, palettes, css} = await withSources(articles)

/** The rules of a frame are those of its `body`; here several stand on one page. */
const styles = modes
  .map(mode => css[mode].replaceAll('body{', `.${mode}{`).replaceAll('.reader', `.${mode} .reader`))
  .map(text => text.replace(/^:root\{.*\}$/m, ''))
  .join('\n')

const column = (html, mode) => `<div class="${mode} column"><div class="reader">${html}</div></div>`
const pair = ({light, dark}) => `<div class="pair">${column(light, 'light')}${column(dark, 'dark')}</div>`

const document = (body, own) => `<!doctype html><meta charset="utf-8"><style>${styles}
html,body{margin:0;background:#fff}#all{width:max-content}.pair{display:flex}
.column{box-sizing:border-box;width:375px;flex:none;overflow:hidden}${own}</style><div id="all">${body}</div>`

async function shoot(page, html, name) {
  await page.setContent(html, {waitUntil: 'load'})
  // A part of a pixel at the edge would be half ground, half page.
  await page.locator('#all').evaluate(all => {
    all.style.cssText = `height:${Math.floor(all.getBoundingClientRect().height)}px;overflow:hidden`
  })
  const png = withPalette(await page.locator('#all').screenshot())
  await writeFile(join(folder, name), png)
  console.log(`docs/images/${name}: ${Math.round(png.length / 1024)} KB`)
}

const sheetCss = `#all{display:grid;grid-template-columns:repeat(4,max-content);gap:20px;padding:20px;background:#e4e6e8}
.label{margin:0 0 8px;font:600 15px/1 system-ui,sans-serif;color:#24292f}
.cell .pair{zoom:.44;height:960px;overflow:hidden;border-radius:18px}`
const sheet = themes
  .map(each => `<div class="cell"><p class="label">${each.name}</p>${pair(each)}</div>`)
  .join('')

const paletteCss = `.light,.dark{padding:6px 20px 0!important}.pair{align-items:stretch}.name{margin:0;padding:16px 20px 0;
font:600 15px/1 system-ui,sans-serif;color:#24292f;background:#fff;box-shadow:inset -375px 0 #191919}`
const paletteRows = palettes.map(each => `<p class="name">${each.name}</p>${pair(each)}`).join('')

await mkdir(join(folder, 'themes'), {recursive: true})
await withPage({viewport: {width: 1400, height: 900}}, async page => {
  for (const each of themes) await shoot(page, document(pair(each), ''), `themes/${each.name}.png`)
  if (asked.length > 0) return
  await shoot(page, document(paletteRows, paletteCss), 'code-palettes.png')
})
if (asked.length === 0) {
  await withPage({viewport: {width: 1400, height: 900}, deviceScaleFactor: 1.25}, page =>
    shoot(page, document(sheet, sheetCss), 'themes.png'),
  )
}
