import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {withKeysTable} from '../../scripts/readme-tables.ts'
import type {Meta, MetaField} from '../../src/article.ts'
import {convert} from '../../src/convert.ts'
import {root} from '../articles.ts'

const readmes = [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const

it.each(readmes)('%s lists the keys that there are (UPDATE=1 writes it)', (name, lang) => {
  const path = join(root, name)
  const text = readFileSync(path, 'utf8')
  if (process.env.UPDATE === '1') writeFileSync(path, withKeysTable(text, lang))
  expect(readFileSync(path, 'utf8')).toBe(withKeysTable(text, lang))
})

/** By the first key of a row: which field it sets, to what, and what then stands in {@link Meta}. */
const fields: Readonly<Record<string, readonly [MetaField, written: string, read: unknown]>> = {
  title: ['title', '甲', '甲'],
  author: ['author', '甲', '甲'],
  digest: ['digest', '甲', '甲'],
  cover: ['cover', 'a.png', 'a.png'],
  date: ['date', '2025-04-27', '2025-04-27'],
  tags: ['tags', '甲', ['甲']],
  category: ['categories', '甲', ['甲']],
  sourceUrl: ['sourceUrl', 'https://a.org', 'https://a.org'],
  wechatUrl: ['wechatUrl', 'https://mp.weixin.qq.com/s/b', 'https://mp.weixin.qq.com/s/b'],
  openComment: ['openComment', 'true', true],
  fansOnlyComment: ['fansOnlyComment', 'true', true],
  'theme: default': ['theme', 'tech', 'tech'],
  'codeTheme: night': ['codeTheme', 'ink', 'ink'],
  'codeWindow: true': ['codeWindow', 'true', true],
  'lineNumbers: true': ['lineNumbers', 'true', true],
}

describe.each(readmes)('the keys of %s', name => {
  const table = /^\| (?:field|字段) \|.*\n\|.*\n((?:\|.*\n)+)/m.exec(
    readFileSync(join(root, name), 'utf8'),
  )![1]!
  const lines = table.trim().split('\n')
  const listed = lines.slice(0, -1).map(line => [...line.matchAll(/`([^`]+)`/g)].map(([, key]) => key!))

  it('are of these fields', () => expect(listed.map(keys => keys[0])).toEqual(Object.keys(fields)))

  it.each(listed.flatMap(keys => keys.map(key => [key, keys[0]!] as const)))(
    '%s is read',
    async (key, first) => {
      const [field, written, read] = fields[first]!
      const [outer = '', inner] = key.replace(/:.*/, '').split('.')
      const line = inner === undefined ? `${outer}: ${written}` : `${outer}:\n  ${inner}: ${written}`
      const {meta} = await convert(`---\n${line}\n---\n\n正文\n`)
      expect([meta[field as keyof Meta], meta.sources[field]]).toEqual([read, key.replace(/:.*/, '')])
      // The first key of a row is the strongest.
      const strongest = first.replace(/:.*/, '')
      if (key === first) return
      const both = await convert(`---\n${line}\n${strongest}: ${written}\n---\n\n正文\n`)
      expect(both.meta.sources[field]).toBe(strongest)
    },
  )

  it('of the last line are options that an article may set', async () => {
    const [, , ...options] = [...lines.at(-1)!.matchAll(/`([^`]+)`/g)].map(([, key]) => key!)
    expect(options.length).toBeGreaterThan(5)
    const rulesOf = async (option: string) =>
      (await convert(`---\nweimark: {${option}: [[1]]}\n---\n\n正文\n`)).messages.map(each => each.ruleId)
    expect(await rulesOf('nosuch')).toContain('setting-unknown')
    for (const option of options) expect(await rulesOf(option), option).not.toContain('setting-unknown')
  })
})
