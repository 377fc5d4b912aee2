import {expect, it} from 'vitest'
import {rendered} from '../rendered.ts'

/** Outlines are MathJax's. */
const shape = async (markdown: string) => {
  const {html, messages} = await rendered(markdown)
  return [html.replaceAll(/ d="[^"]*"/g, ''), ...messages]
}

const paint = 'stroke="currentColor" fill="currentColor" stroke-width="0" transform="scale(1,-1)"'
const svg = (box: string, tex: string, style: string, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" role="img" aria-label="${tex}" style="${style}"><g ${paint}>${content}</g></svg>`

it('draws a formula in a line with the size of the text', async () =>
  expect(await shape('甲 $x$')).toEqual([
    `<p class="mixed">甲 <span class="inline-equation">${svg('0 -482 572 533', 'x', 'width:0.64em;height:0.6em;vertical-align:-0.06em', '<path></path>')}</span></p>`,
  ]))

it('draws one on lines of its own', async () =>
  expect(await shape('$$\nx\n$$')).toEqual([
    `<section class="block-equation">${svg('0 -482 572 533', 'x', 'width:0.64em;height:0.6em;vertical-align:-0.06em', '<path></path>')}</section>`,
  ]))

it('lets a wide one scroll', async () => {
  const [html] = await shape(`$$\n${'x+'.repeat(20)}x\n$$`)
  expect(html).toMatch(
    /^<section class="block-equation wide" data-ignore-width="true"><svg [^>]*;min-width:[\d.]+em">/,
  )
})

it('shrinks a wide one in a line', async () => {
  const [html] = await shape(`甲 $${'x+'.repeat(20)}x$`)
  expect(html).toMatch(/style="width:[\d.]+em;height:auto;max-width:100%;vertical-align:middle"/)
})

it('draws the lines of a table', async () => {
  const [html] = await shape('$$\\begin{array}{c|c}a&b\\\\\\hline c&d\\end{array}$$')
  expect([...html!.matchAll(/<line [^>]*stroke-width="(\d+)"/g)].map(([, width]) => width)).toEqual([
    '70',
    '70',
  ])
})

it.each([
  ['甲 $\\frac{1$', '$\\frac{1$', 'Missing close brace'],
  ['甲 $\\foo$', '$\\foo$', 'Undefined control sequence \\foo'],
  [
    '甲 $\\newcommand{\\a}{\\a\\a}\\a$',
    '$\\newcommand{\\a}{\\a\\a}\\a$',
    'MathJax maximum macro substitution count exceeded; is here a recursive macro call?',
  ],
])('leaves what cannot be read as it is: %s', async (markdown, source, detail) =>
  expect(await shape(markdown)).toEqual([
    `<p class="mixed">甲 <span class="inline-equation"><code>${source}</code></span></p>`,
    `1:3 formula-broken: The formula cannot be read: ${detail}; it is shown as written`,
  ]),
)

it('draws what a link would hold, and no link', async () => {
  const {html, messages} = await rendered('甲 $\\href{javascript:x}{a}$')
  expect(messages).toEqual([])
  expect(html.match(/<a\b|href=/g)).toBeNull()
  expect(html.match(/<path/g)?.length).toBe(1)
})

it('keeps what one formula defines for the article, and for no other', async () => {
  expect((await shape('$\\newcommand{\\half}{\\frac12}$ $\\half$')).length).toBe(1)
  expect((await shape('$\\half$')).length).toBe(2)
})

it('takes no text from an element of the author that carries TeX', async () => {
  const [html] = await shape('<p data-tex="x">甲</p>\n\n$y$')
  expect(html).toContain('>甲</p>')
})
