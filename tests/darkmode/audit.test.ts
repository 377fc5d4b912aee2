import {describe, expect, it} from 'vitest'
import {codeThemeNames, themeNames} from '../../src/builtin/themes.ts'
import {createConverter} from '../../src/convert.ts'
import {auditContrast, auditTree, type ContrastRun} from '../../src/darkmode/audit.ts'
import {parseHtml, serialiseHtml} from '../../src/tree/html.ts'

const one = (html: string): ContrastRun => auditContrast(html)[0]!
const rounded = (value: number) => Math.round(value * 100) / 100
/** Colours and contrast in both modes. */
const both = ({light, dark}: Pick<ContrastRun, 'light' | 'dark'>) =>
  [light, dark].map(({colour, background, contrast}) => [colour, background, rounded(contrast)])

describe('one text', () => {
  it('is told with all that is known of it', () => {
    const html = '<section><p>甲</p><p style="color:#5c6166;font-size:15px">乙\n  乙</p></section>'
    expect(auditContrast(html)[1]).toEqual({
      text: '乙 乙',
      path: 'section > p:2',
      light: {
        colour: 'rgb(92, 97, 102)',
        background: 'rgb(255, 255, 255)',
        contrast: expect.closeTo(6.26, 2),
      },
      dark: {colour: 'rgb(92, 97, 102)', background: 'rgb(25, 25, 25)', contrast: expect.closeTo(2.81, 2)},
      fontSize: 15,
      fontWeight: 400,
      large: false,
      wanted: 4.5,
      passes: false,
      checked: expect.closeTo(2.81, 2),
      refused: false,
      notices: [],
      ignored: [],
    })
  })

  it('of the page itself', () =>
    expect(both(one('<p>字</p>'))).toEqual([
      ['rgba(0, 0, 0, 0.9)', 'rgb(255, 255, 255)', 17.58],
      ['rgba(255, 255, 255, 0.6)', 'rgb(25, 25, 25)', 6.97],
    ]))

  it('a link of the page', () =>
    expect(both(one('<a href="#">字</a>'))).toEqual([
      ['rgb(87, 107, 149)', 'rgb(255, 255, 255)', 5.33],
      ['rgb(125, 144, 169)', 'rgb(25, 25, 25)', 5.39],
    ]))

  it('is cut, without breaking a character', () => {
    expect(one(`<p>${'😀'.repeat(50)}</p>`).text).toBe('😀'.repeat(40))
  })

  it.each([
    ['white space', '<p> \n </p>'],
    ['display:none', '<p style="display:none">字</p>'],
    ['visibility', '<p style="visibility:hidden">字</p>'],
    ['no size', '<p style="font-size:0">字</p>'],
  ])('is not seen: %s', (_, html) => expect(auditContrast(html)).toEqual([]))
})

describe('backgrounds', () => {
  it('lie over each other', () => {
    const html =
      '<section style="background:#000"><p style="background:rgba(255,255,255,.5);color:#fff">字</p></section>'
    expect(one(html).light.background).toBe('rgb(128, 128, 128)')
  })

  it('of attributes', () =>
    expect(one('<table><tr><td bgcolor="#123456">字</td></tr></table>').light.background).toBe(
      'rgb(18, 52, 86)',
    ))

  it('of a gradient: the worst of its colours, and its one colour in dark mode', () => {
    const run = one('<p style="background:linear-gradient(#fff,#1a6b55);color:#fff">字</p>')
    expect(both(run)).toEqual([
      ['rgb(255, 255, 255)', 'rgb(255, 255, 255)', 1],
      ['rgb(255, 255, 255)', 'rgb(26, 107, 85)', 6.41],
    ])
    expect(run.notices).toEqual(['gradient'])
  })

  it('cut out by transparent text', () =>
    expect(
      both(
        one(
          '<p style="background:linear-gradient(#1a6b55,#333);-webkit-background-clip:text;color:transparent">字</p>',
        ),
      )[0],
    ).toEqual(['rgb(26, 107, 85)', 'rgb(255, 255, 255)', 6.41]))

  it('pictures cannot be computed', () => {
    const html =
      '<section style="background-image:url(https://e.org/a.png)"><p>字</p><p style="background:#fff">字</p></section>'
    expect(auditContrast(html).map(({notices, checked}) => [notices, checked === undefined])).toEqual([
      [['picture'], true],
      [[], false],
    ])
  })

  it('see-through groups', () =>
    expect(both(one('<section style="opacity:.5"><p style="color:#000">字</p></section>'))[0]).toEqual([
      'rgb(0, 0, 0)',
      'rgb(255, 255, 255)',
      3.95,
    ]))
})

describe('sizes and weights', () => {
  it.each([
    ['<p>字</p>', 17, 400, false],
    ['<p style="font-size:20px"><span style="font-size:.8em">字</span></p>', 16, 400, false],
    ['<p style="font-size:20px"><span style="font-size:120%">字</span></p>', 24, 400, true],
    ['<p style="font-size:14pt"><b>字</b></p>', 18.67, 700, true],
    ['<h2 style="font-size:18px">字</h2>', 18, 700, false],
    ['<h1>字</h1>', 34, 700, true],
    [
      '<p style="font-size:30px"><span style="font-size:small;font-weight:bold">字</span></p>',
      13,
      700,
      false,
    ],
    ['<strong style="font-weight:normal">字</strong>', 17, 400, false],
  ])('%s', (html, fontSize, fontWeight, large) => {
    const run = one(html)
    expect([run.fontSize, run.fontWeight, run.large, run.wanted]).toEqual([
      fontSize,
      fontWeight,
      large,
      large ? 3 : 4.5,
    ])
  })
})

describe('drawings', () => {
  const svg = (inside: string, attributes = '') =>
    `<p style="color:#333"><svg ${attributes}>${inside}</svg></p>`

  it('in the text’s colour are one piece', () => {
    const runs = auditContrast(
      svg('<path fill="currentColor" d="M0 0"></path><text fill="currentColor">x</text>', 'aria-label="x²"'),
    )
    expect(runs.map(({text, light, dark}) => [text, light.colour, dark.colour])).toEqual([
      ['x²', 'rgb(51, 51, 51)', 'rgb(163, 163, 163)'],
    ])
  })

  it('with text of its own colour, which dark mode does not change', () =>
    expect(auditContrast(svg('<text fill="#333">字</text>')).map(run => both(run)[1])).toEqual([
      ['rgb(51, 51, 51)', 'rgb(25, 25, 25)', 1.39],
    ]))

  it('with shapes: what lies behind the text is not known', () =>
    expect(auditContrast(svg('<rect fill="#fff"></rect><text>字</text>'))).toEqual([]))
})

describe('what Tencent’s checker says', () => {
  it('refuses less than 1.5', () => {
    const run = one(
      '<section style="background:#1b1b1b"><p style="color:#444" data-no-dark="">字</p></section>',
    )
    expect([run.refused, run.notices]).toEqual([true, ['no-dark']])
  })

  it('unless it is told to overlook it', () => {
    const run = one(
      '<section style="background:#1b1b1b"><p style="color:#444" data-no-dark="" data-ignore-dm="low-contrast text-bg-gradient">字</p></section>',
    )
    expect([run.refused, run.ignored]).toEqual([false, ['low-contrast', 'text-bg-gradient']])
  })

  it('takes text without a colour for a little darker than it is', () =>
    expect(rounded(one('<p>字</p>').checked!)).toBe(6.09))
})

it('leaves the tree as it is', () => {
  const html = '<p style="color:#333;background:linear-gradient(#fff,#eee)">字</p>'
  const $ = parseHtml(html)
  auditTree($.root()[0]!)
  expect(serialiseHtml($)).toBe(html)
})

describe('no code is hard to read, in either mode', () => {
  // One converter each: what it remembers is not worked out again for every article.
  const converters = new Map(themeNames.map(theme => [theme, createConverter({theme})]))
  const hard = async (markdown: string, theme: string, palette: string) => {
    const {html} = await converters.get(theme)!.convert(markdown, {variables: {'code-theme': palette}})
    const runs = auditContrast(html).filter(({passes, notices}) => !passes && !notices.includes('picture'))
    const told = runs.map(({text, ...run}) =>
      [`${text}:`, ...both(run).map(mode => mode.join(' ')), `< ${run.wanted}`].join(' '),
    )
    return [...new Map(told.map(line => [line.slice(line.indexOf(': ')), line])).values()]
  }
  const cases = themeNames.flatMap(theme => codeThemeNames.map(palette => ({theme, palette})))

  // The examples are looked at in every theme by `tests/style/layers.test.ts`.
  it.each(cases)('$theme, $palette', async ({theme, palette}) => {
    expect(await hard(code, theme, palette)).toEqual([])
  })
})

/** Every kind of token, a title bar and marked lines. */
const code = `行内的 \`code\` 也在。

\`\`\`ts title="main.ts" {2} :line-numbers
/** @param name 谁 */
@sealed export class Greeter<T extends string> extends Base { // 注释
  private readonly pattern = /^a+b?$/gi
  greet = (name: T, times = 3.5e2, loud = true): void => console.log(\`你好，\${name}\\n\`, null, this.x['y'])
}
\`\`\`

\`\`\`diff
@@ -1,2 +1,2 @@
- 旧
+ 新
\`\`\`

\`\`\`html
<!doctype html><a href="#x" class="b">字 &amp; 词</a><!-- 注 --><style>@media print{a:hover>b::before{color:#fff!important}}</style>
\`\`\`

\`\`\`yaml
key: &anchor [1, "二", ~, true] # 注
\`\`\`

\`\`\`markdown
# 标题
> 引用 **粗** *斜* [链](https://e.org) \`码\`
- 项
\`\`\`

\`\`\`console
$ npm test
\`\`\`

\`\`\`
纯文字
\`\`\`
`
