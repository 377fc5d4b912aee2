import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {type Finding, lintHtml} from '../../src/index.ts'
import type {RuleId} from '../../src/rules/catalogue.ts'

/**
 * What published articles of several editors are made of, in our own words: `kept-*` is what WeChat kept, `bad-*`
 * what Tencent's checker objects to, by the name that the checker has for it.
 */
const folder = join(import.meta.dirname, 'articles')
const names = readdirSync(folder)

/** The rule that each of the checker's own finds its fault by. */
const ruleOf: Readonly<Record<string, RuleId>> = {
  begin: 'svg-touchstart',
  caret: 'caret-transparent',
  'darkmode-low-contrast': 'dark-contrast',
  'darkmode-no-gradient': 'dark-gradient',
  height: 'height-zero',
  'height-nodisplay': 'height-fixed',
  'line-height': 'line-height-small',
  'nest-level': 'nesting-repeated',
  'nest-level-twins': 'nesting-chain',
  opacity: 'opacity-zero',
  'paragraph-overflow': 'width-overflow',
  pre: 'pre-prose',
  'redundant-node': 'children-empty',
  'text-align': 'text-align-logical',
  width: 'width-fixed',
}

const read = (name: string, file: string) => readFileSync(join(folder, name, file), 'utf8')
const show = ({line, column, severity, ruleId, reason}: Finding) =>
  `${line}:${column} ${severity} ${ruleId} ${reason}\n`

describe.each(names)('%s', name => {
  it('has the findings that are written beside it (UPDATE=1 writes them)', async () => {
    const text = (await lintHtml(read(name, 'article.html'))).map(show).join('')
    const file = join(folder, name, 'findings.txt')
    if (process.env.UPDATE === '1') writeFileSync(file, text)
    expect(existsSync(file)).toBe(true)
    expect(text).toBe(readFileSync(file, 'utf8'))
  })
})

describe('published articles', () => {
  it.each(names.filter(each => each.startsWith('kept-')))('%s has nothing broken', async name => {
    const findings = await lintHtml(read(name, 'article.html'))
    expect(findings.filter(each => each.severity !== 'info').map(show)).toEqual([])
  })

  it('of the checker are found, each by its rule', async () => {
    const bad = names.filter(each => each.startsWith('bad-')).map(each => each.slice('bad-'.length))
    expect(bad).toEqual(Object.keys(ruleOf).sort())
    for (const name of bad) {
      const findings = await lintHtml(read(`bad-${name}`, 'article.html'))
      expect(findings.map(each => each.ruleId)).toContain(ruleOf[name])
    }
  })
})
