// Decides each picture's address with a hook, as a publishing script does: here it "uploads" by content hash.
//
//   node examples/scripts/upload-pictures.mjs examples/conference-report.md
import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {convertFile} from 'weimark/node'

const path = process.argv[2] ?? 'examples/conference-report.md'

async function upload(file) {
  const content = await readFile(file)
  const name = createHash('sha256').update(content).digest('hex').slice(0, 16)
  return `https://img.example.org/${name}`
}

const article = await convertFile(path, {
  images: {
    // Whatever fails here costs that picture alone: the message stands at its place in the Markdown.
    resolve: image =>
      /^https?:/.test(image.url) ? image.url : upload(join(dirname(path), decodeURI(image.url))),
  },
})

for (const {kind, source, url, caption} of article.images) console.log(kind, source, '→', url, caption ?? '')
for (const message of article.messages) console.error(String(message))
console.log(`${article.html.length} characters of HTML`)
