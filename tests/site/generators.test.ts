import {join, resolve} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {ImageRef} from '../../src/article.ts'
import {type LocalImageOptions, localImages} from '../../src/images/local.ts'
import type {ResolvedImage} from '../../src/options/options.ts'
import {findSite} from '../../src/site/find.ts'
import {generators} from '../../src/site/generators/all.ts'
import {folder, png} from '../images/site.ts'
import {samples} from './sites.ts'

const pixel = png(3, 2)

async function ask(cwd: string, path: string, source: string, options: LocalImageOptions) {
  const reports: unknown[] = []
  const ref: ImageRef = {kind: 'image', source, url: source, alt: ''}
  const context = {path, report: (...found: unknown[]) => reports.push(found)}
  const answer = (await localImages({cwd, ...options})(ref, context)) as ResolvedImage
  return reports.length === 0 ? answer.url : reports
}

describe.each(samples)('$name', ({files, pictures, article, told, asks}) => {
  const all = {...files, ...Object.fromEntries(pictures.map(path => [path, pixel]))}

  it('is told by its mark', async () => {
    const cwd = folder(all)
    const {sites} = await findSite(resolve(cwd, article, '..'))
    expect([sites[0].generator ?? null, sites[0].mark || null]).toEqual(told)
  })

  it('has its pictures where its documentation says', async () => {
    const cwd = folder(all)
    for (const each of asks) {
      const [source, file, address] = each.split(' | ') as [string, string, string]
      const found = await ask(cwd, article, source, {relativeTo: '.'})
      expect([source, typeof found === 'string' ? decodeURI(found) : found]).toEqual([
        source,
        decodeURI(file),
      ])
      const published = await ask(cwd, article, source, {base: 'https://cdn.example.org/'})
      expect([source, published]).toEqual([source, `https://cdn.example.org/${address}`])
    }
  })

  it('is the same from inside', async () => {
    const cwd = folder(all)
    const inside = join(cwd, article, '..')
    const [source, , address] = asks[0]!.split(' | ') as [string, string, string]
    const path = article.split('/').at(-1)!
    const base = 'https://cdn.example.org/'
    expect(await ask(inside, path, source, {base})).toBe(base + address)
  })
})

it('each generator says where its documentation is', () => {
  const without = generators.filter(({evidence}) => !evidence.every(each => /^https:\/\/\S+/.test(each)))
  expect(without.map(({name}) => name)).toEqual([])
})
