import type {CheerioAPI} from 'cheerio'
import {type AnyNode, isTag, isText} from 'domhandler'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {prepare} from '../../src/convert.ts'
import {examples, fixtures} from '../articles.ts'
import {article, html, soup} from '../generate.ts'

const TAB = 4
const nothing = () => () => undefined

/** What a reader sees, in order: words, white space and line ends, without fillers of no size. */
function visible($: CheerioAPI): string {
  const read = (node: AnyNode): string => {
    if (isText(node)) return node.data
    if (!isTag(node)) return ''
    if (node.name === 'br') return '\n'
    if (node.name === 'img') return '\uFFFC'
    if (node.attribs.style === 'font-size:0') return ''
    const text = node.children.map(read).join('')
    if (node.name !== 'pre') return text
    // As a `br`, the line end before an empty last line stands twice.
    return untabbed(hasBreak(node) ? text.replace(/\n\n$/, '\n') : text)
  }
  return $.root()[0]!.children.map(read).join('')
}

const hasBreak = (node: AnyNode): boolean =>
  isTag(node) && (node.name === 'br' || node.children.some(hasBreak))

/** Code with its tabs as spaces, as far as the next stop. */
function untabbed(code: string): string {
  return code
    .replace(/\u00A0/g, ' ')
    .split('\n')
    .map(line => {
      let column = 0
      return [...line]
        .map(char => {
          const width = char === '\t' ? TAB - (column % TAB) : 1
          column += width
          return char === '\t' ? ' '.repeat(width) : char
        })
        .join('')
    })
    .join('\n')
}

const css = 'p{margin:0 0 1em}h2{color:#123456}code{color:#345678}mark{background:#ffee99}'
/** What style sheets write is no word of the article. */
const withoutMarks = '.quotation::before,.question::before{content:none}'

describe.each(['paste', 'api'] as const)('adapting for %s changes no word and no order', target => {
  const texts: string[] = []
  const converter = prepare(
    {theme: {css: `${css}${withoutMarks}`}, target},
    {
      source: nothing,
      raw: nothing,
      rendered: nothing,
      parsed: $ => texts.push(visible($)),
      article: $ => texts.push(visible($)),
      written: () => {},
    },
  )
  const same = async (markdown: string) => {
    texts.length = 0
    await converter.convert(markdown)
    const [before, after, ...more] = texts
    expect(more).toEqual([])
    // A picture at the edge is guarded by a line of no height.
    expect(after!.replace(/^\n(?=\uFFFC)|(?<=\uFFFC)\n$/g, '')).toBe(before)
  }

  it.each([...examples, ...fixtures])('$name', ({markdown}) => same(markdown))

  it('in generated documents', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          article.map(each => each.markdown),
          soup,
          html,
        ),
        markdown => same(`文\n\n${markdown}`),
      ),
      {numRuns: 300},
    ))
})
