import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {imageSize} from 'image-size'
import type {Page} from 'playwright-core'
import type {ResolveImage} from '../../src/options/options.ts'
import {root} from '../articles.ts'

/** Where the pictures of the tests are, as if the API had taken them up. */
const HOST = 'https://mmbiz.qpic.cn/weimark/'
/** Gives every local picture the address of {@link HOST}, with its size. */
export const hostedPictures: ResolveImage = ({url, source}, {path}) => {
  if (/^(?:https?:|data:)/.test(url)) return url
  const name = join(dirname(path ?? root), decodeURI(source)).slice(root.length + 1)
  const {width, height} = imageSize(readFileSync(join(root, name)))
  return {url: HOST + encodeURI(name), width, height}
}

/** Gives a page the pictures of {@link HOST} from the disk, and nothing from the network. */
export async function servePictures(page: Page): Promise<void> {
  await page.route('**/*', async route => {
    const url = route.request().url()
    if (!url.startsWith(HOST)) return route.abort()
    const name = decodeURI(new URL(url).pathname.slice(new URL(HOST).pathname.length))
    return route.fulfill({path: join(root, name), headers: {'access-control-allow-origin': '*'}})
  })
}
