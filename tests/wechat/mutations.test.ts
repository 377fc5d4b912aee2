import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Browser, chromium} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findChromium} from '../../scripts/setup/chromium.mjs'
import {parseHtml, serialiseHtml} from '../../src/tree/html.ts'
import {root} from '../articles.ts'
import {type Mutation, mutations, unobserved} from './mutations.ts'
import {createMaker, type Made, openProver, type Prover} from './prove.ts'

const folder = join(root, 'tests', 'wechat')
const source = {name: 'mutations.md', folder, markdown: readFileSync(join(folder, 'mutations.md'), 'utf8')}
const theme = {css: readFileSync(join(folder, 'mutations.css'), 'utf8'), path: 'mutations.css'}

function rewrite(html: string, change: (($: ReturnType<typeof parseHtml>) => void)[]): string {
  const $ = parseHtml(html)
  for (const each of change) each($)
  return serialiseHtml($)
}

/** The article with the mutation's own piece, whole or broken. */
function mutated(made: Made, {piece, break: mutate}: Mutation, broken: boolean): Made {
  const insert = ($: ReturnType<typeof parseHtml>) =>
    void (piece && $('p:contains("最后一段")').before(piece))
  const changes = broken ? [insert, mutate] : [insert]
  return {name: made.name, paste: rewrite(made.paste, changes), api: rewrite(made.api, changes)}
}

describe('the proof', () => {
  let browser: Browser
  let prover: Prover
  let made: Made

  beforeAll(async () => {
    const executablePath = findChromium()
    if (!executablePath) throw new Error('No Chromium was found: see scripts/setup/chromium.mjs')
    browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
    prover = await openProver(browser, {widths: [375], keeps: false})
    made = await createMaker(theme)(source)
  })

  afterAll(() => browser?.close())

  it('finds nothing in what weimark makes', async () => {
    expect(await prover.prove(made)).toEqual([])
  })

  it.each(mutations)('rule $rule, $name: $killedBy', async mutation => {
    if (mutation.piece) expect(await prover.prove(mutated(made, mutation, false))).toEqual([])
    const lines = await prover.prove(mutated(made, mutation, true))
    expect(
      lines.filter(line => line.startsWith(mutation.killedBy)),
      lines.join('\n'),
    ).not.toEqual([])
  })

  it('has a row or a reason for every rule', () => {
    const rules = new Set([
      ...mutations.map(each => each.rule),
      ...Object.keys(unobserved).map(each => Number.parseInt(each, 10)),
    ])
    expect([...rules].sort((a, b) => a - b)).toEqual(Array.from({length: 28}, (_, index) => index + 1))
  })
})
