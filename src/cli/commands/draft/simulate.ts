import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {renderPage} from '../../../deliver/page.ts'
import {keepWorld, recallWorld} from '../../../draft/simulator/keep.ts'
import {startSimulator} from '../../../draft/simulator/server.ts'
import {pictureKey} from '../../../draft/simulator/uploads.ts'
import type {StoredArticle, World} from '../../../draft/simulator/world.ts'
import {mediaTypes} from '../../../images/embed.ts'
import {parseHtml, serialiseHtml} from '../../../tree/html.ts'

export type Simulation = Awaited<ReturnType<typeof openSimulation>>

/**
 * The draft box on this machine. Nothing of it is remembered beside the articles.
 *
 * @param folder keeps it, so that a later run finds what an earlier one made
 */
export async function openSimulation(folder: string) {
  await mkdir(folder, {recursive: true, mode: 0o700})
  const simulator = await startSimulator()
  await recallWorld(simulator.world, simulator.account, folder)
  const {appId, secret} = simulator.account
  return {
    account: {name: 'simulator', appId, secret, apiBase: simulator.url},
    folder,
    async close() {
      await simulator.close()
      await keepWorld(simulator.world, simulator.account, folder)
    },
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
