import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {renderPage} from '../../../deliver/page.ts'
import {startSimulator} from '../../../draft/simulator/server.ts'
import {pictureKey} from '../../../draft/simulator/uploads.ts'
import type {StoredArticle, World} from '../../../draft/simulator/world.ts'
import {mediaTypes} from '../../../images/embed.ts'
import {parseHtml, serialiseHtml} from '../../../tree/html.ts'

/** The draft box on this machine, with a folder of its own: nothing of it is remembered. */
export async function openSimulation() {
  const simulator = await startSimulator()
  const folder = await mkdtemp(join(tmpdir(), 'weimark-simulated-'))
  const {appId, secret} = simulator.account
  return {
    account: {name: 'simulator', appId, secret, apiBase: simulator.url},
    folder,
    close: () => simulator.close(),
    /** Writes what was stored, as a page to look at. @returns its path */
    async show(mediaId: string): Promise<string[]> {
      const articles = simulator.account.drafts.get(mediaId)?.articles ?? []
      return Promise.all(
        articles.map(async (article, at) => {
          const path = join(folder, `${mediaId.slice(0, 8)}-${at + 1}.html`)
          await writeFile(path, pageOf(article, simulator.world))
          return path
        }),
      )
    },
  }
}

function pageOf({title, content}: StoredArticle, {images}: World): string {
  const $ = parseHtml(content)
  $('img').each((_, image) => {
    const address = image.attribs['data-src']
    const picture = address === undefined ? undefined : images.get(pictureKey(address))
    if (!picture) return
    delete image.attribs['data-src']
    const type = mediaTypes[picture.type] ?? 'image/png'
    image.attribs.src = `data:${type};base64,${Buffer.from(picture.bytes).toString('base64')}`
  })
  const meta = {title, tags: [], categories: [], extra: {}, sources: {}}
  return renderPage({html: serialiseHtml($), meta})
}
