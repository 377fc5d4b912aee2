import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {lintDoc} from '../../scripts/lint-doc.ts'
import {docsUrl, fatalRules} from '../../src/lint/rules.ts'
import {rules as allRules, ruleIds} from '../../src/rules/catalogue.ts'
import {lintRules} from '../../src/rules/lint.ts'
import {root} from '../articles.ts'
import {cases} from './cases.ts'

const path = join(root, 'docs', 'lint.md')

it('docs/lint.md says what the wordings say (UPDATE=1 writes it)', () => {
  if (process.env.UPDATE === '1') writeFileSync(path, lintDoc())
  expect(readFileSync(path, 'utf8')).toBe(lintDoc())
})

describe('every rule', () => {
  const ids = [...ruleIds]
  const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

  it('has one id', () => {
    expect([...ids, ...fatalRules].filter((id, at, all) => all.indexOf(id) !== at)).toEqual([])
    expect(ids.filter(id => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([])
  })

  it.each(Object.entries(lintRules))('%s says the same in both languages, and what to do', (_, {zh, en}) => {
    expect(placeholders(zh.reason + zh.fix)).toEqual(placeholders(en.reason + en.fix))
    expect(zh.reason).toMatch(/\p{Script=Han}/u)
    expect(zh.fix).toMatch(/\p{Script=Han}/u)
    expect(en.reason + en.fix).not.toMatch(/\p{Script=Han}/u)
    expect(zh.reason + en.reason).not.toMatch(/[.。]$/)
  })

  it('has its place in the documentation, where its address leads', () => {
    const headings = [...readFileSync(path, 'utf8').matchAll(/^### (\S+)$/gm)].map(match => match[1]!)
    expect([...headings].sort()).toEqual([...Object.keys(allRules), ...fatalRules].sort())
    expect(docsUrl('link-dead')).toBe('https://github.com/weimark/weimark/blob/main/docs/lint.md#link-dead')
  })

  it('of the linter’s own has a bad and a good case', () => {
    const own = Object.keys(lintRules)
    expect([...new Set(cases.map(each => each.rule))].sort()).toEqual(own.sort())
  })

  it('of the conversion has a test', () => {
    const folder = join(root, 'tests')
    const texts = readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter(name => /\.(?:ts|json)$/.test(name))
      .map(name => readFileSync(join(folder, name), 'utf8'))
    // Those of docs/syntax.md are tests themselves.
    texts.push(readFileSync(join(root, 'docs', 'syntax.md'), 'utf8'))
    const all = texts.join('\n')
    expect(ids.filter(id => !new RegExp(`\\b${id}\\b`).test(all))).toEqual([])
  })
})
