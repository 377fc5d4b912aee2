import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {
  auditContrast,
  convert,
  createConverter,
  describeTheme,
  lint,
  lintHtml,
  toDark,
} from '../../src/index.ts'
import {createFileConverter, lintFile} from '../../src/node.ts'
import type {Options} from '../../src/options/options.ts'

const circle: {own?: unknown} = {}
circle.own = circle

const wrong: [unknown, string][] = [
  [5, 'options is 5, expected {option: value}'],
  [null, 'options is null, expected {option: value}'],
  [[], 'options is [], expected {option: value}'],
  [{theme: {name: 5}}, "theme.name is 5, expected a theme's name"],
  [{theme: {primary: {a: 1}}}, 'theme.primary is {"a":1}, expected a text or a number'],
  [{theme: {primary: Number.NaN}}, 'theme.primary is NaN, expected a text or a number'],
  [{theme: {css: 5}}, 'theme.css is 5, expected CSS as a text'],
  [{theme: {css: 'p{}', path: 5}}, 'theme.path is 5, expected a path'],
  [{theme: [1]}, "theme is [1], expected a theme's name or {css}"],
  [{theme: new Date(0)}, "theme is Date, expected a theme's name or {css}"],
  [{theme: 5n}, "theme is 5n, expected a theme's name or {css}"],
  [{theme: circle}, 'theme.own is {"own":{…}}, expected a text or a number'],
  [{css: 5}, 'css is 5, expected CSS, {css, path}, or a list of them'],
  [{css: null}, 'css is null, expected CSS, {css, path}, or a list of them'],
  [{css: ['p{}', null]}, 'css[1] is null, expected CSS, or {css, path}'],
  [{css: [{css: 5}]}, 'css[0].css is 5, expected CSS as a text'],
  [{images: 5}, 'images is 5, expected {base, resolve, fetch}'],
  [{images: {foo: 1}}, 'Unknown option images.foo'],
  [{images: {base: Number.NaN}}, 'images.base is NaN, expected a text'],
  [{images: {resolve: 'a'}}, 'images.resolve is "a", expected a function (in TypeScript or JavaScript)'],
  [{links: {x: 1}}, 'Unknown option links.x'],
  [{path: 5}, 'path is 5, expected a path'],
  [{path: ''}, 'path is "", expected a path'],
  [
    {variables: {primary: Number.POSITIVE_INFINITY}},
    'variables.primary is Infinity, expected a text or a number',
  ],
  [{signal: 5}, 'signal is 5, expected an AbortSignal'],
  [{toString: 1}, 'Unknown option toString'],
  [{lint: 5}, 'lint is 5, expected {rule: level}'],
]

describe('options that make no sense are named, with what was expected', () => {
  it.each(wrong)('%o', async (options, message) => {
    const error = expect.objectContaining({name: 'UserError', message})
    const given = options as Options
    await expect(convert('字', given)).rejects.toEqual(error)
    await expect(lint('字', given)).rejects.toEqual(error)
    await expect(createFileConverter(given)).rejects.toEqual(error)
    if (options === 5) return
    await expect(createConverter().convert('字', given)).rejects.toEqual(error)
  })

  it.each([
    [{lineBreak: 'join'}, 'Did you mean lineBreaks? '],
    [{'line-breaks': 'join'}, 'Did you mean lineBreaks? '],
    [{images: {bsae: 'https://a.org'}}, 'Did you mean images.base? '],
  ])('suggests what was meant by %j', async (options, suggestion) => {
    const error = expect.objectContaining({hint: expect.stringContaining(suggestion)})
    await expect(convert('字', options as Options)).rejects.toEqual(error)
  })

  it('names rules and levels that there are not', async () => {
    const options = {lint: {'image-alt-mising': 'off', 'title-missing': 'of'}} as unknown as Options
    expect((await convert('# 一\n\n字', options)).messages.map(({reason}) => reason)).toEqual([
      'There is no rule image-alt-mising',
      'The level of title-missing is "of"; not used',
    ])
  })

  it.each([
    [{folder: 5}, 'folder is 5, expected a path, or a function that gives it'],
    [{strict: 'yes'}, 'strict is "yes", expected true, false'],
    [{onFile: 1}, 'onFile is 1, expected a function (in TypeScript or JavaScript)'],
    [{cwd: ''}, 'cwd is "", expected a path'],
    [{siteRoot: true}, 'siteRoot is true, expected the path of a folder, or false'],
    [{embedImage: true}, 'Unknown option embedImage'],
  ])('those of files: %j', async (options, message) => {
    await expect(createFileConverter(options as object)).rejects.toEqual(
      expect.objectContaining({name: 'UserError', message}),
    )
  })

  it.each([null, undefined, 5, {}, '', Symbol('x')])('the path of a file: %o', async path => {
    const {convertFile} = await createFileConverter()
    const error = expect.objectContaining({code: 'option-value'})
    await expect(convertFile(path as string)).rejects.toEqual(error)
    await expect(lintFile(path as string)).rejects.toEqual(error)
  })

  it.each([null, 5, [], {}])('the theme to describe: %o', async source => {
    await expect(describeTheme(source as string)).rejects.toEqual(
      expect.objectContaining({code: 'option-value'}),
    )
  })

  it('parts of a front matter are named at their places, and the rest holds', async () => {
    const {messages, used} = await convert(
      '---\ntitle: 一\ntheme:\n  name: 5\n  primary: "#a33"\n  text: [1]\nweimark:\n  variables:\n    link: {a: 1}\n---\n字',
    )
    expect(messages.map(({line, reason}) => [line, reason])).toEqual([
      [4, "theme.name is 5, expected a theme's name; it is not used"],
      [6, 'theme.text is [1], expected a text or a number; it is not used'],
      [9, 'weimark.variables.link is {"a":1}; it is not used'],
    ])
    expect(used.variables).toEqual({primary: '#a33'})
  })
})

describe('what is read', () => {
  const bytes = (...of: number[]) => new Uint8Array(of)

  it.each<[string, string | Uint8Array | VFile]>([
    ['UTF-8', Buffer.from('中文')],
    ['a mark', bytes(0xef, 0xbb, 0xbf, 0xe4, 0xb8, 0xad, 0xe6, 0x96, 0x87)],
    ['UTF-16', bytes(0xff, 0xfe, 0x2d, 0x4e, 0x87, 0x65)],
    ['a file', new VFile('中文')],
    ['a file of bytes', new VFile({value: Buffer.from('中文')})],
  ])('%s', async (_, input) => {
    const {html} = await convert(input)
    expect(html).toBe((await convert('中文')).html)
    expect(await (await createFileConverter()).convert(input)).toMatchObject({html})
    expect((await lint(input)).map(({ruleId}) => ruleId)).toEqual(['title-missing', 'cover-missing'])
  })

  it('GBK, where the bytes can be nothing else', async () => {
    const text =
      '\xd6\xd0\xce\xc4\xb1\xea\xcc\xe2\xa3\xac\xd5\xe2\xca\xc7\xd2\xbb\xc6\xaa\xce\xc4\xd5\xc2\xa1\xa3'
    expect((await convert(Buffer.from(text, 'latin1'))).html).toContain('中文标题，这是一篇文章。')
  })

  it('an empty file', async () => {
    expect((await convert(new VFile())).html).toBe('<section></section>')
  })

  it('HTML as bytes', async () => {
    const html = '<section><p style="color:#333">字</p></section>'
    expect(await toDark(Buffer.from(html))).toBe(await toDark(html))
    expect(await auditContrast(Buffer.from(html))).toEqual(await auditContrast(html))
    expect(await lintHtml(Buffer.from(html))).toEqual(await lintHtml(html))
  })

  it.each([
    null,
    undefined,
    5,
    {},
    [],
    ['a'],
    true,
    () => 1,
    new URL('file:///a'),
    Symbol('x'),
    new ArrayBuffer(3),
  ])('is not %o', async given => {
    const input = given as string
    const error = expect.objectContaining({name: 'UserError', code: 'input-kind'})
    await expect(convert(input)).rejects.toEqual(error)
    await expect(lintHtml(input)).rejects.toEqual(error)
    await expect(toDark(input)).rejects.toEqual(error)
    await expect(auditContrast(input)).rejects.toEqual(error)
    expect((await lint(input)).map(({ruleId}) => ruleId)).toEqual(['input-kind'])
  })
})
