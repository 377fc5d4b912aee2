import type {ServerResponse} from 'node:http'
import {readWhole} from '../disk/read-whole.ts'
import {mediaTypes} from '../images/embed.ts'
import {measure, readHead} from '../images/measure.ts'
import {fileInside} from './workspace.ts'

/** Types that browsers show though WeChat takes none of them. */
const types: Readonly<Record<string, string>> = {
  ...mediaTypes,
  bmp: 'image/bmp',
  avif: 'image/avif',
  ico: 'image/x-icon',
}

/** Sends a picture of a folder. Whatever is no picture, or lies outside, is not there. */
export async function sendPicture(
  response: ServerResponse,
  folder: string,
  query: URLSearchParams,
): Promise<void> {
  const file = await fileInside(query.get('path') ?? '', folder)
  const head = file === undefined ? undefined : await readHead(file).catch(() => undefined)
  const type = head && types[measure(head)?.type ?? '']
  if (file === undefined || !head || type === undefined) {
    response.writeHead(404).end()
    return
  }
  const bytes = head.bytes.length === head.size ? head.bytes : await readWhole(file)
  response.writeHead(200, {
    'content-type': type,
    'content-length': bytes.length,
    // Its address changes with it.
    'cache-control': query.has('v') ? 'private, max-age=86400, immutable' : 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
  response.end(bytes)
}
