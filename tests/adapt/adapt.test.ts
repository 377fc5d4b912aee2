import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {passNames} from '../../src/adapt/adapt.ts'
import {convert} from '../../src/convert.ts'
import {examples, fixtures, testTheme} from '../articles.ts'
import {article, html, soup} from '../generate.ts'
import {adaptWhole} from './adapted.ts'

describe('createAdapt', () => {
  const again = async (markdown: string, theme: typeof testTheme | string) => {
    const once = await convert(markdown, {theme})
    const twice = adaptWhole(once.html)
    expect(Object.entries(twice.changes).filter(([, count]) => count > 0)).toEqual([])
    expect(twice.html).toBe(once.html)
  }

  it.each([...examples, ...fixtures])('changes nothing in an adapted $name', async ({markdown}) => {
    await again(markdown, testTheme)
    await again(markdown, 'default')
  })

  it('changes nothing in any adapted article', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          article.map(each => each.markdown),
          soup,
          html,
        ),
        markdown => again(`文\n\n${markdown}`, testTheme),
      ),
      {numRuns: 300},
    ))

  it('tells what it changed', async () => {
    const {adaptations} = await convert('## 题\n\n![](a.png)\n\n`a` <mark>b</mark>', {
      theme: {css: 'p{margin:0}'},
    })
    expect(Object.entries(adaptations).filter(([, places]) => places > 0)).toEqual([
      ['tags', 1],
      ['declarations', 1],
      ['headings', 1],
      ['images', 1],
      ['spans', 2],
      ['text-colour', 2],
      ['hooks', 2],
    ])
    expect(Object.keys(adaptations)).toEqual(passNames)
  })

  it('needs a root element', () => {
    expect(() => adaptWhole('文')).toThrow('The article has no root element')
  })
})
