import {load} from 'cheerio/slim'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {convert} from '../src/convert.ts'
import {testTheme} from './articles.ts'
import {documents, formulas} from './generate-prose.ts'

const bare = (text: string) => text.replace(/[\s\u00A0]+/g, '')
const runs = Number(process.env.RUNS ?? 600)

/** What a reader sees; of a formula its TeX. */
async function read(markdown: string) {
  const {html, messages} = await convert(markdown, {theme: testTheme, references: 'none'})
  const $ = load(html, null, false)
  $('svg').each((_, svg) => void $(svg).replaceWith($('<span></span>').text($(svg).attr('aria-label') ?? '')))
  return {text: bare($.root().text()), messages, $}
}

it('prose that looks like syntax stays letter for letter', () =>
  fc.assert(
    fc.asyncProperty(documents, async markdown => {
      expect((await read(markdown)).text).toBe(bare(markdown))
    }),
    {numRuns: runs},
  ))

it('each run of letters of any text is in the article, in order, or named in a message', () =>
  fc.assert(
    fc.asyncProperty(fc.array(anything, {minLength: 1, maxLength: 12}), async pieces => {
      const markdown = `甲${pieces.join('')}`
      const {text, messages} = await read(markdown)
      const said = messages.map(({reason}) => reason).join(' ')
      let at = 0
      const lost: string[] = []
      for (const [run] of markdown.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
        const found = text.indexOf(run, at)
        if (found !== -1) at = found + run.length
        else if (!text.includes(run) && !said.includes(run) && !isTold(messages)) lost.push(run)
      }
      expect(lost).toEqual([])
    }),
    {numRuns: runs},
  ))

/** Messages that name a place instead of the words that are gone there. */
const isTold = (messages: readonly {ruleId?: string | null | undefined}[]) =>
  messages.some(({ruleId}) =>
    /dropped|removed|unknown|open|unused|dead|broken|empty|unsafe|tag-|attributes/.test(ruleId ?? ''),
  )

const words = fc.constantFrom('江水', 'abc', '第二', 'x', '7')
const signs = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '__',
    '`',
    '~',
    '~~',
    '==',
    '++',
    '^',
    '^[',
    ']',
    '[',
    '[[',
    ']]',
    '(',
    ')',
    '{',
    '}',
    '|',
    '%%',
    '$',
    '$$',
  ],
  ...[
    '<',
    '>',
    '!',
    ':',
    '\\',
    '\\(',
    '\\)',
    '\\[',
    '\\]',
    '#',
    '-',
    '，',
    '。',
    ' ',
    '\n',
    '\n\n',
    '&',
    '%',
    '"',
    '%%d',
    '{甲|乙}',
  ],
)
const anything = fc.oneof({weight: 3, arbitrary: words}, {weight: 4, arbitrary: signs})

it('formulas as people write them are drawn', () =>
  fc.assert(
    fc.asyncProperty(fc.array(formulas, {minLength: 1, maxLength: 3}), async list => {
      const markdown = list.map(tex => `设 ${tex} 为正，`).join('')
      const {$, messages} = await read(markdown)
      expect(messages.filter(({ruleId}) => ruleId !== 'title-missing')).toEqual([])
      expect($.root().text()).not.toMatch(/\\[()[\]]|\$/)
    }),
    {numRuns: 40},
  ))
