import type {Link} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {remarkBareUrl} from '../../../src/transform/typography/remark-bare-url.ts'
import {transformed} from '../transformed.ts'

const links = (markdown: string) => {
  const {html} = transformed(markdown, remarkBareUrl())
  return [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(match => [match[1], match[2]])
}

const self = (url: string) => [[url, url]]

describe('remarkBareUrl', () => {
  it.each([
    ['见 https://a.org/b 。', 'https://a.org/b'],
    ['见https://a.org，后文', 'https://a.org'],
    ['https://a.org/b。后文', 'https://a.org/b'],
    ['（https://a.org/b）', 'https://a.org/b'],
    ['“https://a.org/b”', 'https://a.org/b'],
    ['(https://a.org/b)', 'https://a.org/b'],
    ['https://a.org/b(c)', 'https://a.org/b(c)'],
    ['(https://a.org/b(c)).', 'https://a.org/b(c)'],
    ['[https://a.org/b]', 'https://a.org/b'],
    ['https://a.org/b?c=1&d=2.', 'https://a.org/b?c=1&#x26;d=2'],
    ['https://a.org/b!!!', 'https://a.org/b'],
    ['https://a.org/b;', 'https://a.org/b;'],
    ['https://a.org:8080/b', 'https://a.org:8080/b'],
    ['https://me@a.org/b', 'https://me@a.org/b'],
    ['ftp://a.org/b', 'ftp://a.org/b'],
    ['HTTPS://A.ORG/', 'HTTPS://A.ORG/'],
    ['**https://a.org/b**', 'https://a.org/b'],
    ['| https://a.org/b |\n| - |', 'https://a.org/b'],
  ])('%s', (markdown, url) => expect(links(markdown)).toEqual(self(url)))

  it('knows www and e-mail addresses', () => {
    expect(links('见www.a.org/b，')).toEqual([['http://www.a.org/b', 'www.a.org/b']])
    expect(links('邮箱a.b+c@d-e.org。')).toEqual([['mailto:a.b+c@d-e.org', 'a.b+c@d-e.org']])
    expect(links('a@b.org.')).toEqual([['mailto:a@b.org', 'a@b.org']])
  })

  it('takes a bracket that was opened', () => {
    expect(links('https://a.org/b[c]]')).toEqual([['https://a.org/b%5Bc%5D', 'https://a.org/b[c]']])
  })

  it('ends one where an entity begins', () => {
    expect(links('https://a.org/b&amp;copy;')).toEqual(self('https://a.org/b'))
  })

  it('finds several in a row', () => {
    expect(links('https://a.org 和 https://b.org、a@c.org')).toEqual([
      ['https://a.org', 'https://a.org'],
      ['https://b.org', 'https://b.org'],
      ['mailto:a@c.org', 'a@c.org'],
    ])
  })

  it.each([
    ['`https://a.org`'],
    ['    https://a.org'],
    ['[https://b.org](https://a.org)'],
    ['[https://b.org][a]\n\n[a]: https://a.org'],
    ['https://localhost'],
    ['https://。'],
    ['xhttps://a.org'],
    ['www.a_b.org'],
    ['awww.a.org'],
    ['a@b'],
    ['a@b.org_'],
    ['10:30 到 12:00，3.14'],
    ['<p title="https://a.org">甲</p>'],
  ])('leaves %j', markdown => {
    const found = links(markdown).filter(([href, text]) => href === text || href === `mailto:${text}`)
    expect(found).toEqual([])
  })

  it('tells where each stands', () => {
    const source = '甲\n乙 https://a.org/b，https://c.org\n\n\\# https://d.org'
    const processor = unified().use(remarkParse).use(remarkBareUrl)
    const places: string[] = []
    visit(processor.runSync(processor.parse(source)), 'link', (node: Link) => {
      places.push(`${node.position?.start.line}:${node.position?.start.column}`)
    })
    // Exact in plain text; the whole text's own place where it has line ends or escapes.
    expect(places).toEqual(['1:1', '1:1', '4:1'])
  })
})
