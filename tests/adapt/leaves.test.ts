import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {convert} from '../../src/convert.ts'
import {examples, fixtures, testTheme} from '../articles.ts'
import {article, html, soup} from '../generate.ts'
import {adapted, adaptWhole} from './adapted.ts'

const p = (inner: string) => `<p style="color:#ff0000">${inner}</p>`
const leaf = (inner: string) => `<span leaf="">${inner}</span>`

it.each([
  ['一', leaf('一')],
  ['一<strong>二</strong>三', `${leaf('一')}<strong>${leaf('二')}</strong>${leaf('三')}`],
  // The space between two words is a run as well.
  ['<em>一</em> <em>二</em>', `<em>${leaf('一')}</em>${leaf(' ')}<em>${leaf('二')}</em>`],
  ['一<br>二', leaf('一<br>二')],
  ['<br>', leaf('<br>')],
  [
    '一<img src="a.png" alt="" data-w="900" style="max-width:100%">',
    `${leaf('一')}<img src="a.png" alt="" data-w="900" style="max-width:100%">`,
  ],
])('marks the runs of %j', (before, after) => expect(adapted(p(before), 'api')).toBe(p(after)))

it('marks code between its colours', () => {
  const code = adapted(
    '<pre style="color:#ff0000"><code style="color:#ff0000">a\n<span style="color:#0000ff">b</span> c</code></pre>',
    'api',
  )
  expect(code).toContain(
    `>${leaf('a<br>')}<span style="color:#0000ff">${leaf('b')}</span>${leaf('&nbsp;c')}</code>`,
  )
})

it.each([
  [p('<span leaf="">一</span>')],
  ['<section nodeleaf=""><img src="a.png" alt="" data-w="900" style="max-width:100%"></section>'],
  ['<section nodeleaf=""><mp-common-profile data-id="a">一</mp-common-profile></section>'],
  ['<section><svg viewBox="0 0 1 1" fill="#123456"><text>一</text></svg></section>'],
  ['<section><hr></section>'],
])('leaves %j', before => expect(adapted(before, 'api')).toBe(before))

it('never marks a block', () => {
  expect(
    adapted('<blockquote style="color:#ff0000">一<p style="color:#ff0000">二</p>三</blockquote>', 'api'),
  ).toBe(`<blockquote style="color:#ff0000">${leaf('一')}${p(leaf('二'))}${leaf('三')}</blockquote>`)
})

it('marks nothing for pasting: the editor does', () => expect(adapted(p('一'))).toBe(p('一')))

describe('both targets', () => {
  /** The article without its marks is the article for pasting, so text and look are the same. */
  const same = async (markdown: string) => {
    const [paste, api] = await Promise.all([
      convert(markdown, {theme: testTheme}),
      convert(markdown, {theme: testTheme, target: 'api'}),
    ])
    const $ = unmarked(api.html)
    expect($).toBe(unmarked(paste.html))
    expect(api.messages.map(String)).toEqual(paste.messages.map(String))
    expect(adaptWhole(api.html, 'api').html).toBe(api.html)
  }
  const unmarked = (text: string) => {
    const depth: boolean[] = []
    return text.replace(/<(\/?)span( leaf="")?[^>]*>/g, (tag, closes, marks) => {
      if (!closes) depth.push(Boolean(marks) && tag === '<span leaf="">')
      return (closes ? depth.pop() : depth.at(-1)) ? '' : tag
    })
  }

  it.each([...examples, ...fixtures])('give the same $name', ({markdown}) => same(markdown))

  it('give the same of generated documents', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          article.map(each => each.markdown),
          soup,
          html,
        ),
        markdown => same(`文\n\n${markdown}`),
      ),
      {numRuns: 200},
    ))
})
