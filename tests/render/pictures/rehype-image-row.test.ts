import {describe, expect, it} from 'vitest'
import type {Options} from '../../../src/options/options.ts'
import {htmlOf} from '../rendered.ts'

/** A picture's size is its name: `300x200.png`. */
const sized: Options['images'] = {
  resolve({source}) {
    const [, width, height] = /^(\d+)x(\d+)/.exec(source) ?? []
    return width ? {url: source, width: Number(width), height: Number(height)} : source
  },
}

const shares = async (markdown: string, imageRows: Options['imageRows'] = 'row') =>
  [...(await htmlOf(markdown, {imageRows, images: sized})).matchAll(/<figure(?: style="([^"]*)")?>/g)].map(
    match => match[1],
  )

describe('a row of pictures', () => {
  it.each([
    ['in proportion', '![](300x200.png)![](200x300.png)', ['flex-grow:1.5', 'flex-grow:0.667']],
    ['within limits', '![](9000x10.png)![](10x9000.png)', ['flex-grow:2.5', 'flex-grow:0.5']],
    ['one of unknown size', '![](300x200.png)![](a.png)', [undefined, undefined]],
    ['one with a size of its own', '![](300x200.png)![|80](200x300.png)', [undefined, undefined]],
    ['linked', '[![](300x200.png)](https://a.org)![](100x100.png)', ['flex-grow:1.5', 'flex-grow:1']],
    ['one alone', '![](300x200.png)', [undefined]],
  ])('%s', async (_, markdown, expected) => expect(await shares(`文\n\n${markdown}`)).toEqual(expected))

  it('is nothing else', async () => {
    expect(await shares('![](300x200.png)![](1x1.png)', 'slider')).toEqual([undefined, undefined])
  })

  it.each([
    [2, [2]],
    [3, [3]],
    [4, [2, 2]],
    [5, [3, 2]],
    [7, [3, 2, 2]],
    [9, [3, 3, 3]],
  ])('%i pictures stand in rows of %j', async (count, rows) => {
    const html = await htmlOf('![](a.png)'.repeat(count), {imageRows: 'row'})
    const found = html.split('<section class="image-row">').slice(1)
    expect(found.map(row => row.split('<figure>').length - 1)).toEqual(rows)
  })
})
