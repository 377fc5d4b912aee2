// Draws diagrams side by side with what Mermaid itself makes of the same text, to look at: every `.mmd` file given.
//
//   node scripts/diagram-sheet.mjs FILE.mmd... --out OUT.png [--mermaid] [--width PX]
import {readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {parseArgs} from 'node:util'
import {toHtml} from 'hast-util-to-html'
import {root, withPage, withSources} from './sources.mjs'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    out: {type: 'string', short: 'o', default: 'diagrams.png'},
    mermaid: {type: 'boolean', default: false},
    width: {type: 'string', default: '1500'},
  },
})

const escaped = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

async function cell(drawDiagram, file) {
  const source = readFileSync(file, 'utf8')
  let drawn
  try {
    const {svg, width, height} = await drawDiagram(source)
    svg.properties.style = `width:${width}px;height:${height}px`
    drawn = toHtml(svg)
  } catch (error) {
    drawn = `<pre class="problem">${escaped(`${error.kind ?? error.stack}: ${error.message} (${error.line})`)}</pre>`
  }
  const beside = values.mermaid ? `<pre class="mermaid">${escaped(source)}</pre>` : ''
  return `<div class="cell"><b>${basename(file)}</b><div>${drawn}</div>${beside}</div>`
}

const style = `<style>body{margin:8px;background:#ddd;font:13px sans-serif;display:flex;flex-wrap:wrap;gap:10px;align-items:flex-start}
.cell{max-width:720px}.cell svg{max-width:none}.problem{color:#a00;white-space:pre-wrap;max-width:400px}.mermaid{background:#fff}</style>`

await withSources(async load => {
  const {drawDiagram} = await load('/src/diagrams/draw-diagram.ts')
  const cells = []
  for (const file of positionals) cells.push(await cell(drawDiagram, file))
  await withPage({viewport: {width: Number(values.width), height: 400}}, async page => {
    await page.setContent(`<!doctype html>${style}${cells.join('')}`)
    if (values.mermaid) {
      await page.addScriptTag({path: join(root, 'node_modules/mermaid/dist/mermaid.min.js')})
      await page.evaluate(() => globalThis.mermaid.run({querySelector: '.mermaid', suppressErrors: true}))
    }
    await page.screenshot({path: values.out, fullPage: true})
  })
})
