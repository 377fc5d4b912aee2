import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Article} from '../src/article.ts'
import {convert} from '../src/convert.ts'
import type {Options} from '../src/options/options.ts'
import {fixtures, testTheme} from './articles.ts'
import {inLines} from './in-lines.ts'

/**
 * Each folder of `fixtures/` is an article (`input.md`, and `options.json` where it needs options) with what
 * becomes of it. `UPDATE=1 npx vitest run tests/fixtures.test.ts` writes the results anew, to be read in review.
 */
const update = process.env.UPDATE === '1'

/** What there is beside the HTML, each place as `line:column`. */
function beside({meta, images, messages}: Article) {
  return {
    meta,
    images: images.map(({position, ...image}) => ({
      ...image,
      at: position && `${position.start.line}:${position.start.column}`,
    })),
    messages: messages.map(({line, column, ruleId, severity, reason}) => ({
      at: line && `${line}:${column}`,
      ruleId,
      severity,
      reason,
    })),
  }
}

describe('fixtures', () => {
  it.each(fixtures)('$name', async ({folder, markdown}) => {
    const optionsFile = join(folder, 'options.json')
    const options: Options = existsSync(optionsFile) ? JSON.parse(readFileSync(optionsFile, 'utf8')) : {}
    const article = await convert(markdown, {theme: testTheme, ...options})
    const compare = (name: string, text: string) => {
      const path = join(folder, name)
      if (update) writeFileSync(path, text)
      expect(text).toBe(readFileSync(path, 'utf8'))
    }
    const lines = inLines(article.html)
    expect(lines.replace(/\n */g, '')).toBe(article.html)
    compare('output.html', lines)
    compare('article.json', `${JSON.stringify(beside(article), null, 2)}\n`)
  })
})
