import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {load} from 'cheerio/slim'
import {describe, expect, it} from 'vitest'
import {calloutKinds, contractClasses, parts} from '../../src/theme-tools/contract.ts'
import {readSpecimen} from '../../src/theme-tools/specimen.ts'
import {root} from '../articles.ts'
import {rendered} from '../render/rendered.ts'

const readme = readFileSync(join(root, 'themes/README.md'), 'utf8')
const rows = /## The markup[\s\S]*?\n\n(\|[\s\S]*?)\n\n/.exec(readme)![1]!
const spans = [...readme.slice(readme.indexOf(rows)).matchAll(/`([^`]+)`/g)].map(([, code]) => code!)

describe('the parts that a check looks for', () => {
  it('are those of the markup contract', () => {
    const named = new Set(
      spans
        .flatMap(code => [...code.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!))
        .filter(name => !/^(?:hljs-|qq$|com$|md$|callout-x$|language-x$)/.test(name)),
    )
    for (const kind of calloutKinds) named.add(`callout-${kind}`)
    named.add('hljs-keyword')
    expect([...contractClasses].sort()).toEqual([...named].sort())
    const kinds = /x is ([a-z, ]+) or ([a-z]+)/.exec(rows)!
    expect([...calloutKinds]).toEqual([...kinds[1]!.split(', '), kinds[2]!])
  })

  it('are in the specimen, each of them', async () => {
    const $ = load((await rendered(await readSpecimen())).html, null, false)
    const wanted = parts.filter(each => each.wanted || each.named).map(({selector}) => selector)
    // The outermost, which is taken off here.
    expect(wanted.filter(selector => selector !== '.weimark' && $(selector).length === 0)).toEqual([])
  })

  it('are each named once, in both languages', () => {
    expect(new Set(parts.map(({selector}) => selector)).size).toBe(parts.length)
    for (const {title} of parts) {
      expect(title.zh).toMatch(/\p{Script=Han}/u)
      expect(title.en).not.toMatch(/\p{Script=Han}/u)
    }
  })
})
