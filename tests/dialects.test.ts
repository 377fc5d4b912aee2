import {load} from 'cheerio/slim'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {convert} from '../src/convert.ts'
import {testTheme} from './articles.ts'
import {dialects} from './generate-dialects.ts'

const bare = (text: string) => text.replace(/[\s\u00A0]+/g, '')

describe('articles of every dialect', () => {
  it('keep their visible text, every word, in order', () =>
    fc.assert(
      fc.asyncProperty(dialects, async ({markdown, text}) => {
        const {html} = await convert(markdown, {theme: testTheme, references: 'none', toc: 'drop'})
        expect(bare(load(html, null, false).text())).toBe(bare(text))
      }),
      {numRuns: Number(process.env.RUNS ?? 1500)},
    ))
})
