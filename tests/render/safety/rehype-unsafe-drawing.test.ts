import {expect, it} from 'vitest'
import {rendered} from '../rendered.ts'

const drawn = async (inside: string) => {
  const {html, messages} = await rendered(`<svg viewBox="0 0 9 9">${inside}</svg>`)
  return {
    html: html.replace(/^<p><svg viewBox="0 0 9 9">|<\/svg><\/p>$/g, ''),
    rules: messages.map(each => each.split(' ')[1]),
  }
}

it.each([
  [
    '<animate attributeName="href" to="javascript:a()"></animate>',
    '',
    ['html-attribute-removed:', 'html-removed:'],
  ],
  ['<set attributeName="onclick" to="a()"></set>', '', ['html-removed:']],
  ['<animate attributeName="x" values="1; java\tscript:a()"></animate>', '', ['html-removed:']],
  ['<animate attributeName="x" values="1; DA\tTA:text/html,a"></animate>', '', ['html-removed:']],
  ['<animate attributeName="x" from="data:,a" to="1"></animate>', '', ['html-removed:']],
  ['<animate attributeName="x" by="url(#a)"></animate>', '', ['html-removed:']],
  ['<animate values="1"></animate>', '', ['html-removed:']],
  ['<rect fill="url(https://a.org/b.svg#c)"></rect>', '<rect></rect>', ['html-attribute-removed:']],
])('takes %s out of a drawing, and says so', async (before, after, rules) => {
  expect(await drawn(before)).toEqual({html: after, rules})
})

it.each([
  '<rect width="9" fill="#123456"><animate attributeName="width" values="1;9" dur="1s"></animate></rect>',
  '<g><animateTransform attributeName="transform" type="rotate" from="0" to="90"></animateTransform></g>',
  '<rect><set attributeName="visibility" to="hidden" begin="click"></set></rect>',
  '<rect fill="url(#own)"></rect>',
])('leaves %s', async svg => {
  expect(await drawn(svg)).toEqual({html: svg, rules: []})
})

it.each([
  [
    '<clipPath id="k"><rect width="5"></rect></clipPath><g clip-path="url(#k)"><circle r="3"></circle></g>',
    '<g><circle r="3"></circle></g>',
  ],
  ['<defs><mask id="m"><rect></rect></mask><path d="M0 0"></path></defs>', '<path d="M0 0"></path>'],
  [
    '<marker id="a"><path d="M0 0"></path></marker><pattern id="p"><rect></rect></pattern><line x2="9"></line>',
    '<line x2="9"></line>',
  ],
])('draws no shape by itself that only cuts, fills or ends others: %s', async (before, after) => {
  expect((await drawn(before)).html).toBe(after)
})
