import {type CheerioAPI, load} from 'cheerio/slim'
import fc from 'fast-check'
import makeJuice from 'juice/lib/inline.js'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Article} from '../../src/article.ts'
import {convert, createConverter} from '../../src/convert.ts'
import {readMeta} from '../../src/front-matter/meta.ts'
import {resolve} from '../../src/options/settings.ts'
import {createProcessor} from '../../src/processor.ts'
import {inlineStyles} from '../../src/style/inline.ts'
import {loadTheme} from '../../src/style/theme.ts'
import {detectFeatures} from '../../src/syntax/remark-syntax.ts'
import {examples, fixtures, testTheme} from '../articles.ts'

/** Plain juice with the options of `src/style/inline.ts`: the oracle. */
const juice: Record<string, unknown> = {}
makeJuice(juice)
const inlineDocument = juice.inlineDocument as ($: unknown, css: string, options: object) => void
const options = {
  applyAttributesTableElements: false,
  applyHeightAttributes: false,
  applyWidthAttributes: false,
  decodeStyleAttributes: false,
  inlineDuplicateProperties: false,
  inlinePseudoElements: true,
  insertPreservedExtraCss: false,
  preserveImportant: false,
  removeInlinedSelectors: false,
  resolveCSSVariables: false,
}

const open = (html: string): CheerioAPI => load(html, {xml: {xmlMode: false, decodeEntities: true}}, false)

async function both(css: string, html: string): Promise<[ours: string, plain: string]> {
  const theme = await loadTheme({css, path: 'random.css'}, [], {})
  const ours = open(html)
  inlineStyles(ours, theme)
  const plain = open(html)
  inlineDocument(plain, css, options)
  return [ours.html(), plain.html()]
}

const tag = fc.constantFrom('p', 'span', 'section', 'em', 'li')
const className = fc.constantFrom('a', 'b', 'c')

const compound = fc
  .tuple(
    fc.option(fc.oneof(tag, fc.constant('*')), {nil: ''}),
    fc.array(className, {maxLength: 2}),
    fc.option(
      fc.constantFrom(
        ...[':first-child', ':last-child', ':only-child', ':nth-child(2)', ':nth-child(2n+1)', ':empty'],
        ...[
          ':first-of-type',
          ':last-of-type',
          ':nth-of-type(2)',
          ':not(.a)',
          ':not(p)',
          '[title]',
          '[title=x]',
        ],
      ),
      {nil: '', freq: 3},
    ),
  )
  .map(([name, classes, pseudo]) => `${name}${classes.map(each => `.${each}`).join('')}${pseudo}` || 'p')

const selector = fc
  .tuple(
    compound,
    fc.array(fc.tuple(fc.constantFrom(' ', ' ', ' > ', ' + ', ' ~ '), compound), {maxLength: 2}),
    fc.option(fc.constantFrom('::before', '::after', ':before'), {nil: '', freq: 5}),
  )
  .map(([first, rest, pseudo]) => first + rest.map(([between, next]) => between + next).join('') + pseudo)

const declaration = fc.constantFrom(
  ...['color: red', 'color: #00f', 'color: green !important', 'margin: 1px', 'margin-top: 2px'],
  ...['margin: 3px 4px !important', 'padding: 0 1em', 'padding-left: 5px', 'border: 1px solid red'],
  ...['border-top-color: blue', 'font-size: 12px', 'font: bold 10px serif', 'line-height: 2'],
  ...['background: #fff', 'background-color: #eee', 'text-align: center', 'content: "x"', 'content: "“"'],
  ...['width: 50%', 'height: 10px', 'text-decoration: underline'],
)

const rule = fc
  .tuple(
    fc.array(selector, {minLength: 1, maxLength: 2}),
    fc.uniqueArray(declaration, {minLength: 1, maxLength: 4, selector: each => each.split(':')[0]}),
  )
  .map(([selectors, declarations]) => `${selectors.join(', ')} { ${declarations.join('; ')} }`)

const sheet = fc.array(rule, {minLength: 1, maxLength: 8}).map(rules => rules.join('\n'))

const ownStyle = fc.constantFrom(
  ...[
    'color:red',
    'margin-top:9px',
    'color:blue !important',
    'font-size:14px;color:#123456',
    'margin:0;padding:0',
  ],
)

const {tree} = fc.letrec<{tree: string; element: string}>(tie => ({
  element: fc
    .tuple(
      tag,
      fc.array(className, {maxLength: 3}),
      fc.option(ownStyle, {nil: undefined, freq: 4}),
      fc.option(fc.constantFrom('x', 'y'), {nil: undefined, freq: 5}),
      fc.array(fc.oneof({depthSize: 'medium'}, fc.constantFrom('t', '文', ' '), tie('element')), {
        maxLength: 4,
      }),
    )
    .map(([name, classes, style, title, children]) => {
      const attributes = [
        classes.length > 0 ? ` class="${classes.join(' ')}"` : '',
        title ? ` title="${title}"` : '',
        style ? ` style="${style}"` : '',
      ].join('')
      // htmlparser2 ends a `p` where a block begins: names that nest freely only.
      const free = name === 'p' || name === 'li' ? 'section' : name
      return children.some(child => child.startsWith('<'))
        ? `<${free}${attributes}>${children.join('')}</${free}>`
        : `<${name}${attributes}>${children.join('')}</${name}>`
    }),
  tree: fc
    .array(tie('element'), {minLength: 1, maxLength: 4})
    .map(list => `<section>${list.join('')}</section>`),
}))

describe('inlineStyles', () => {
  it('gives what plain juice gives, on any style sheet and tree', () =>
    fc.assert(
      fc.asyncProperty(sheet, tree, async (css, html) => {
        const [ours, plain] = await both(css, html)
        expect(ours).toBe(plain)
      }),
      {numRuns: 2000},
    ))

  it('gives what plain juice gives when a theme is used again and again', () =>
    fc.assert(
      fc.asyncProperty(sheet, fc.array(tree, {minLength: 2, maxLength: 4}), async (css, trees) => {
        const theme = await loadTheme({css, path: 'random.css'}, [], {})
        for (const html of trees) {
          const ours = open(html)
          inlineStyles(ours, theme)
          const plain = open(html)
          inlineDocument(plain, css, options)
          expect(ours.html()).toBe(plain.html())
        }
      }),
      {numRuns: 300},
    ))

  it('gives what plain juice gives where layers are stronger than one another', () =>
    fc.assert(
      fc.asyncProperty(fc.array(sheet, {minLength: 2, maxLength: 4}), tree, async (sheets, html) => {
        const themes = await Promise.all(sheets.map(css => loadTheme({css, path: 'random.css'}, [], {})))
        const rules = themes.flatMap((theme, layer) => theme.rules.map(each => ({...each, layer})))
        const ours = open(wrapped(html))
        inlineStyles(ours, {name: 'random', format: 'native', rules, contents: new Map(), problems: []})
        const plain = open(wrapped(html))
        inlineDocument(plain, rules.map(each => `${layered(each)} { ${each.css} }`).join('\n'), options)
        // Without the elements above: they are below no layer.
        const inner = ($: CheerioAPI) => $('#layer').last().html()
        expect(inner(ours)).toBe(inner(plain))
      }),
      {numRuns: 500},
    ))

  it.each([
    ['an element name in capitals', 'P, Section.a { color: red }', '<section class="a"><p>甲</p></section>'],
    ['a class with an escape', '.a\\:b { color: red }', '<p class="a:b">甲</p>'],
    ['white space in a class attribute', '.a.b { color: red }', '<p class=" b\n a ">甲</p>'],
    ['a later rule of lower weight', '.a { color: red } p { color: blue }', '<p class="a">甲</p>'],
    ['own !important', 'p { color: red !important }', '<p style="color:blue !important">甲</p>'],
    ['a shorthand after its longhand', '.a { margin-top: 1px } p { margin: 2px }', '<p class="a">甲</p>'],
    ['nothing that matches', 'h1 { color: red }', '<p style="color: blue">甲</p>'],
  ])('agrees about %s', async (_, css, html) => {
    const [ours, plain] = await both(css, html)
    expect(ours).toBe(plain)
  })

  it.each(['default', testTheme])(
    'agrees with plain juice on every example and fixture (theme %#)',
    async source => {
      const theme = await loadTheme(source, [], {})
      const css = theme.rules.map(rule => `${layered(rule)} { ${rule.css} }`).join('\n')
      for (const {name, markdown} of [...examples, ...fixtures]) {
        const html = wrapped(await rendered(markdown))
        const ours = open(html)
        inlineStyles(ours, theme)
        const plain = open(html)
        inlineDocument(plain, css, options)
        // Contents that juice would misread stand in the compiled theme as one character each.
        const restored = plain
          .html()
          .replace(/[\uE000-\uF8FF]/g, char => [theme.contents.get(char) ?? char].join(''))
        expect(ours.html(), name).toBe(restored)
      }
    },
  )
})

/** Elements above an article that give a rule's ids something to match. */
const LAYERS = 6
const wrapped = (html: string) => `${'<div id="layer">'.repeat(LAYERS)}${html}${'</div>'.repeat(LAYERS)}`

/** An id for each layer below: plain juice knows layers no other way. */
const layered = ({layer, selector}: {layer: number; selector: string}) =>
  `${'#layer '.repeat(layer)}${selector}`

/** The article as the theme finds it. */
async function rendered(markdown: string): Promise<string> {
  const file = new VFile(markdown)
  readMeta(file)
  const {processor} = resolve({})
  return String(await (await createProcessor(processor, detectFeatures(markdown))).process(file))
}

describe('one converter for many articles', () => {
  const sources = [...examples, ...fixtures]
  const alone = (markdown: string) => convert(markdown, {theme: testTheme})
  let expected: Article[]

  beforeAll(async () => {
    expected = []
    for (const {markdown} of sources) expected.push(await alone(markdown))
  })

  it.each([
    ['in order', sources.map((_, index) => index)],
    ['in reverse', sources.map((_, index) => sources.length - 1 - index)],
    ['twice over', [...sources, ...sources].map((_, index) => index % sources.length)],
  ])('gives what fresh converters give, %s', async (_, order) => {
    const converter = createConverter({theme: testTheme})
    for (const index of order) {
      expect(await converter.convert(sources[index]!.markdown)).toEqual(expected[index])
    }
  })

  it('gives the same when the articles are converted at once', async () => {
    const converter = createConverter({theme: testTheme})
    expect(await Promise.all(sources.map(({markdown}) => converter.convert(markdown)))).toEqual(expected)
  })

  it('does not pass a call’s overrides on to the next', async () => {
    const converter = createConverter({theme: testTheme})
    const {markdown} = sources[0]!
    const other = await converter.convert(markdown, {
      theme: {css: 'p { color: red }'},
      images: {base: 'https://cdn.example.org/'},
      lineBreaks: 'keep',
      lang: 'zh',
      path: 'other.md',
    })
    expect(other.html).not.toBe(expected[0]!.html)
    expect(await converter.convert(markdown)).toEqual(expected[0])
  })
})
