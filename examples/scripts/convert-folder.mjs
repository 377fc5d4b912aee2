// Converts every article of a folder and lists what an editor has to look at.
//
//   node examples/scripts/convert-folder.mjs examples out
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {createConverter} from 'weimark'

const [from = 'examples', to = 'out'] = process.argv.slice(2)
const converter = createConverter({lang: 'zh', images: {base: 'https://cdn.example.org/news/'}})

await mkdir(to, {recursive: true})
for (const name of (await readdir(from)).filter(each => each.endsWith('.md')).sort()) {
  const path = join(from, name)
  const article = await converter.convert(await readFile(path, 'utf8'), {path})
  await writeFile(join(to, `${basename(name, '.md')}.html`), article.html)
  console.log(`${article.meta.title} | ${article.meta.author ?? ''} | ${article.images.length} 张图片`)
  for (const message of article.messages) console.log(`  ${message} → ${message.note}`)
}
