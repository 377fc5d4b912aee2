import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it, vi} from 'vitest'
import {localImages} from '../../src/images/local.ts'
import {folder, jpegHead, png} from './site.ts'

// As where it is not installed: an optional dependency fails so.
vi.mock('sharp', () => {
  throw new Error("Cannot find package 'sharp'")
})

it('without sharp a picture that has to be converted is told with what mends it; the others are as ever', async () => {
  const webp = readFileSync(join(import.meta.dirname, 'tiny.webp'))
  const cwd = folder({'a.webp': webp, 'b.png': png(3, 2), 'c.jpg': jpegHead(40, 30, 6)})
  const ask = async (source: string) => {
    const reports: unknown[] = []
    const context = {path: 'a.md', report: (...found: unknown[]) => reports.push(found)}
    const answer = await localImages({cwd, embed: true})(
      {kind: 'image', source, url: source, alt: ''},
      context,
    )
    return {url: typeof answer === 'string' ? answer : answer.url, reports}
  }
  expect(await ask('a.webp')).toMatchObject({
    url: expect.stringMatching(/^data:image\/webp/),
    reports: [['image-converter', {source: 'a.webp', type: 'webp'}]],
  })
  expect(await ask('b.png')).toMatchObject({url: expect.stringMatching(/^data:image\/png/), reports: []})
  // Lying as the camera held it, which browsers and WeChat turn.
  expect(await ask('c.jpg')).toMatchObject({url: expect.stringMatching(/^data:image\/jpeg/), reports: []})
})
