import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {lintHtml} from '../../src/index.ts'
import {propertyRows} from '../../src/wechat/properties.ts'
import {htmlTagRows, svgTagRows} from '../../src/wechat/tag-rows.ts'
import {lostTagRows} from '../../src/wechat/tag-rows-lost.ts'

// What published articles are made of, from several editors: our own words in their markup.
const published = readFileSync(join(import.meta.dirname, 'published.html'), 'utf8')

const seen = (rows: Readonly<Record<string, {seen?: readonly [number, number]}>>) =>
  Object.entries(rows)
    .filter(([, row]) => (row.seen?.[0] ?? 0) > 0)
    .map(([name]) => name)

describe('published articles', () => {
  it('have nothing that would be called lost, refused or broken', async () => {
    const findings = await lintHtml(published)
    expect(
      findings.map(({line, severity, ruleId, reason}) => `${line} ${severity} ${ruleId} ${reason}`),
    ).toEqual([
      '6 info declaration-doubtful The style top: 3px may have no effect: it does nothing without position (places: 1)',
      '6 info declaration-doubtful The style display: grid may have no effect: it may be deleted, use flex (places: 1)',
      '6 info declaration-doubtful The style grid-template-columns: 1fr 1fr may have no effect: WeChat may not keep it (places: 1)',
      '6 info declaration-doubtful The style color: var(--articleFontsize) may have no effect: the variable is never resolved (places: 1)',
    ])
  })

  it('may be whole pages: only the article is looked at', async () => {
    const page = `<html><head><script>x</script></head><body><div id="js_article" onclick="x()">\n<div id="js_content" class="rich_media_content">\n${published}</div><form></form></div></body></html>`
    const findings = await lintHtml(page)
    expect(findings.map(({line, severity}) => `${line} ${severity}`)).toEqual(Array(4).fill('8 info'))
  })

  it.each(seen({...htmlTagRows, ...svgTagRows, ...lostTagRows}).filter(name => name !== 'iframe'))(
    'have <%s>',
    async tag => {
      const html = tag in svgTagRows ? `<svg><${tag}></${tag}></svg>` : `<${tag}></${tag}>`
      expect((await lintHtml(html)).filter(each => each.severity !== 'info')).toEqual([])
    },
  )

  it('have none of the counted properties called lost', async () => {
    const html = seen(propertyRows)
      .map(property => `<p style="${property}:inherit"></p>`)
      .join('')
    expect((await lintHtml(html)).filter(each => each.severity !== 'info')).toEqual([])
  })
})
