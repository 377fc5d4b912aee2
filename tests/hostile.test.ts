import {load} from 'cheerio/slim'
import {parseFragment, serialize} from 'parse5'
import {describe, expect, it} from 'vitest'
import {createConverter} from '../src/convert.ts'
import {testTheme} from './articles.ts'
import {fragments} from './fragments.ts'

const loose = createConverter({theme: testTheme})
const strict = createConverter({theme: testTheme, strictSyntax: true})

/** The text of a document, whose HTML a parser reads as the same HTML. */
async function textOf(markdown: string, converter = loose): Promise<string> {
  const {html} = await converter.convert(markdown)
  expect(serialize(parseFragment(html))).toBe(html)
  return load(html, null, false).text().replace(/\s/g, '')
}

describe('a piece repeated', () => {
  const pieces = Object.entries(fragments).flatMap(([group, list]) => list.map(piece => ({group, piece})))

  // The time that a test may take is the bound; `node scripts/bench/growth.mjs` prints how it grows.
  it.each(pieces)('$group: $piece', async ({piece}) => {
    const repeated = (times: number) => `开头\n\n${piece.repeat(times)}`
    for (const times of [250, 500, 1000]) expect((await textOf(repeated(times))).slice(0, 2)).toBe('开头')
    expect((await textOf(repeated(500), strict)).slice(0, 2)).toBe('开头')
  })
})

describe('nesting', () => {
  const levels = (count: number, line: (level: number) => string) =>
    Array.from({length: count}, (_, level) => line(level)).join('\n')

  /** The document, and the text that has to be left. */
  it.each<[name: string, markdown: string, text: string]>([
    ['10,000 quotes', `${'>'.repeat(10_000)}深`, '深'],
    ['10,000 quotes with spaces', `${'> '.repeat(10_000)}深`, '深'],
    ['5,000 brackets', `${'['.repeat(5000)}深`, `${'['.repeat(5000)}深`],
    ['10,000 stars', `${'*'.repeat(10_000)}深`, `${'*'.repeat(10_000)}深`],
    ['1,000 stars on both sides', `${'*'.repeat(1000)}深${'*'.repeat(1000)}`, '深'],
    [
      'a list of 1,000 levels',
      levels(1000, level => `${'  '.repeat(level)}- ${level}`),
      levels(1000, String),
    ],
    [
      'a numbered list of 1,000 levels',
      levels(1000, level => `${'   '.repeat(level)}1. ${level}`),
      levels(1000, String),
    ],
    ['5,000 lists in one line', `${'1. '.repeat(5000)}2024 年`, '2024年'],
    ['5,000 lists and quotes in one line', `${'> - '.repeat(5000)}深`, '深'],
    ['5,000 divs', `${'<div>'.repeat(5000)}深${'</div>'.repeat(5000)}\n\n后`, '深后'],
    ['5,000 divs, none ended', `${'<div>'.repeat(5000)}深\n\n**后**`, '深后'],
    ['5,000 divs, a line each', `${'<div>\n'.repeat(5000)}深\n${'</div>\n'.repeat(5000)}\n后`, '深后'],
    ['3,000 bold elements in a sentence', `文${'<b>'.repeat(3000)}深`, '文深'],
    ['3,000 details with blank lines', `${'<details>\n\n'.repeat(3000)}深`, '深'],
    ['1,000 containers', `${'::: center\n'.repeat(1000)}深\n${':::\n'.repeat(1000)}`, '深'],
  ])('%s', async (_, markdown, text) => {
    expect(await textOf(markdown)).toBe(text.replace(/\s/g, ''))
  })

  it('says where it was cut, once', async () => {
    const {messages} = await loose.convert(`文\n\n${'<div>\n'.repeat(300)}深`)
    expect(messages.filter(({ruleId}) => ruleId === 'nesting-too-deep').map(({line}) => line)).toEqual([3])
  })
})
