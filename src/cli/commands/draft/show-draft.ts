import type {NewsItem} from '../../../draft/api/wire.ts'
import {passages} from '../../../draft/shape.ts'
import {openBrowser} from '../../../preview/open.ts'
import {parseHtml} from '../../../tree/html.ts'
import type {BoxScene} from './box-scene.ts'
import {accountName} from './tell.ts'

/** `weimark draft show`: what is stored. As data without the text. */
export async function showDraft(mediaId: string, scene: BoxScene): Promise<number> {
  const {publisher, account, words, signal, isJson, line, data, note, simulation} = scene
  const items = await publisher.get(mediaId, {signal})
  if (isJson) {
    await data({version: 1, account, mediaId, articles: items.map(articleData)})
    return 0
  }
  await note(words.account(accountName(account)))
  for (const item of items) {
    const {pictures, links, characters} = articleData(item)
    const {title, author, digest, content_source_url: source} = item
    await line(title)
    if (author) await line(`    ${words.box.by}: ${author}`)
    if (digest) await line(`    ${words.box.digest}: ${digest}`)
    if (source) await line(`    ${words.box.source}: ${source}`)
    await line(`    ${words.box.size(pictures, links, characters)}`)
    if (item.url) await line(`    ${words.link}: ${secure(item.url)}`)
    await line('')
    for (const passage of passages(item.content)) await line(passage)
    await line('')
  }
  for (const file of (await simulation?.show(mediaId)) ?? []) await note(words.simulated(file))
  return 0
}

/** `weimark draft open`: its link, in the browser where a person sits before one. */
export async function openDraft(mediaId: string, scene: BoxScene): Promise<number> {
  const {publisher, account, words, deps, signal, isJson, line, data, note, simulation} = scene
  const items = await publisher.get(mediaId, {signal})
  const pages = await simulation?.show(mediaId)
  const urls = pages ?? items.flatMap(({url}) => (url ? [secure(url)] : []))
  if (isJson) await data({version: 1, account, mediaId, urls})
  else for (const url of urls) await line(url)
  const [first] = urls
  if (deps.stdout.isTTY !== true || first === undefined) return 0
  const system = {env: deps.env, platform: deps.platform ?? process.platform}
  if (await openBrowser(first, system)) await note(words.box.opened)
  if (isJson || pages) return 0
  const {renderUnicodeCompact} = await import('uqr')
  await line(renderUnicodeCompact(first, {border: 2}))
  return 0
}

/** An article without its text. */
function articleData({title, author = '', digest = '', content, content_source_url = '', url}: NewsItem) {
  const $ = parseHtml(content)
  return {
    title,
    author,
    digest,
    sourceUrl: content_source_url,
    pictures: $('img').length,
    links: $('a[href]').length,
    characters: [...$.root().text().replace(/\s+/g, '')].length,
    ...(url ? {url: secure(url)} : {}),
  }
}

const secure = (url: string) => url.replace(/^http:/, 'https:')
