import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readDeclarations, writeDeclarations} from '../../src/css/declarations.ts'
import {auditContrast, convert, lint, lintHtml, toDark} from '../../src/index.ts'
import {parseHtml} from '../../src/tree/html.ts'

function read(style: string): [written: string | undefined, unread: string[]] {
  const unread: string[] = []
  const declarations = readDeclarations(style, piece => unread.push(piece))
  return [writeDeclarations(declarations), unread]
}

const broken = [
  'color:#',
  'border:1px solid #',
  'color:#fff#',
  'color:red)',
  'color:red:blue',
  'color:red,font-size:20px',
  'height:repeat(2,',
  'text-align:alpha(opacity=50)',
  'filter:alpha(opacity=50)',
  'filter:progid:DXImageTransform.Microsoft.gradient(startColorstr=#80000000,endColorstr=#80000000)',
  'color:red!ie',
  '*zoom:1',
  'color:{red}',
  'color',
  'color=red',
  '{{style}}',
]

describe('reading a style', () => {
  it.each(broken)('drops %s and goes on', piece => {
    expect(read(`${piece};Font-Weight:bold`)).toEqual(['font-weight:bold', [piece]])
    // What is open at the end is closed there.
    if (!piece.endsWith(','))
      expect(read(`Font-Weight: bold;${piece}`)).toEqual(['font-weight:bold', [piece]])
  })

  it.each([
    ['color: Red ! important ; margin:0 -1em', 'color:Red!important;margin:0 -1em'],
    [
      'background:url(data:image/png;base64,AA==);color:red',
      'background:url(data:image/png;base64,AA==);color:red',
    ],
    ['font-family:"a;b"', 'font-family:"a;b"'],
    ['--A: x y', '--A:x y'],
    ['/* a */ color:red; /* b */', 'color:red'],
    ['width:calc((1px + 2px)*3)', 'width:calc((1px + 2px)*3)'],
    [';;color:red;;', 'color:red'],
  ])('keeps %s', (style, written) => expect(read(style)).toEqual([written, []]))

  it('ends, whatever was read before', () => {
    // The tokeniser's buffers outlive a text: what was left of a longer one made this one endless.
    for (const bracket of ['(', '[', '{', 'calc(']) {
      read(`width:${bracket.repeat(500)}`)
      for (const tail of [')', ']', '}', ')))', '})]']) {
        expect(read(`width:(1px)${tail};x${' '.repeat(40)};color:red`)[0]).toBe('color:red')
      }
    }
  })

  it('is nothing without declarations', () => {
    expect(read('')).toEqual([undefined, []])
    expect(read(' ; ')).toEqual([undefined, []])
  })

  it('drops a value that is nested without end, and that alone', () => {
    for (const [open, close] of [
      ['(', ')'],
      ['calc(', ')'],
      ['[', ']'],
      ['{', '}'],
    ] as const) {
      const deep = open.repeat(20_000) + close.repeat(20_000)
      expect(read(`width:${deep};color:red`)[0]).toBe('color:red')
      expect(read(`width:${open.repeat(20_000)}`)[0]).toBeUndefined()
    }
  })
})

const token = fc.constantFrom(
  ...[
    'color',
    'border',
    'background',
    'font-size',
    'filter',
    'width',
    'fill',
    ':',
    ';',
    '#',
    '#fff',
    '#12345',
    ' ',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '\\',
    '/*',
    '*/',
    '/',
    ',',
    '!',
    '!important',
    '@',
    '&',
    '<',
    '>',
    '=',
  ],
  ...[
    '1px',
    '-',
    '--a',
    '50%',
    'red',
    'url(',
    'var(--a)',
    'rgb(1,2',
    'repeat(2,',
    'U+26',
    '1e',
    '\n',
    '甲',
    '\u0000',
  ],
  ...[
    'progid:',
    'alpha(opacity=50)',
    'calc(',
    'expression(',
    'linear-gradient(red,',
    '.5',
    '+',
    '~',
    '|',
    '$',
  ],
)
const style = fc.array(token, {minLength: 1, maxLength: 12}).map(parts => parts.join(''))

describe('10,000 broken styles', () => {
  const attribute = (text: string) =>
    text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

  it('what is written is read again as it is', () => {
    fc.assert(
      fc.property(style, text => {
        const [written] = read(text)
        expect(read(written ?? '')).toEqual([written, []])
      }),
      {numRuns: 10_000},
    )
  })

  it('no way through the library falls', async () => {
    // Hundreds in one document: what an article costs is paid once.
    const page = (styles: readonly string[]) =>
      styles
        .map(
          each =>
            `<p style="${attribute(each)};font-weight:bold">字</p><svg><path style="${attribute(each)}"/></svg>`,
        )
        .join('\n')
    await fc.assert(
      fc.asyncProperty(fc.array(style, {minLength: 200, maxLength: 200}), async styles => {
        const html = page(styles.map(each => each.replace(/\n|\0/g, ' ')))
        const article = await convert(html)
        const paragraphs = parseHtml(article.html)('p')
          .toArray()
          .filter(each => each.children.length > 0)
        expect(paragraphs.length).toBeGreaterThanOrEqual(200)
        await lint(html)
        await lintHtml(html)
        await toDark(html)
        await auditContrast(html)
      }),
      {numRuns: 10, endOnFailure: true},
    )
  })
})

describe('a broken style in an article', () => {
  it.each(broken)('%s: is named at its place, the next one lives', async piece => {
    const {html, messages} = await convert(`# 题\n\n<p style="${piece};font-weight:bold">字</p>\n`)
    const found = messages.filter(each => /^html-style-(?:unreadable|removed)$/.test(each.ruleId ?? ''))
    expect(found.map(({line, column}) => [line, column])).toEqual([[3, 1]])
    expect(
      parseHtml(html)('p').filter((_, each) => /font-weight:bold/.test(each.attribs.style ?? '')).length,
    ).toBe(1)
    expect((await lintHtml(`<p style="${piece};color:red">字</p>`)).map(each => each.ruleId)).toContain(
      'declaration-unreadable',
    )
  })

  it('in a drawing', async () => {
    const {html, messages} = await convert(
      '<svg viewBox="0 0 9 9"><rect style="fill:#;stroke:red" width="9" height="9"/></svg>\n',
    )
    expect(parseHtml(html)('rect').attr('style')).toBe('stroke:red')
    expect(messages.map(each => each.ruleId)).toContain('html-style-unreadable')
  })
})
