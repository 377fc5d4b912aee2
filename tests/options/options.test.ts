import {describe, expect, it} from 'vitest'
import {convert, createConverter} from '../../src/convert.ts'
import type {Options} from '../../src/options/options.ts'
import {resolve} from '../../src/options/settings.ts'

const css = (colour: string) => `:root { --c: ${colour} } p { color: var(--c) }`
const colourOf = (html: string) => /<p style="color:([^;"]*)/.exec(html)?.[1]

describe('resolve', () => {
  it('fills in every default', () => {
    expect(resolve({})).toMatchObject({
      processor: {lineBreaks: 'auto', images: {}},
      theme: {source: 'default', variables: {}},
      css: [],
      lang: 'en',
      path: undefined,
    })
  })

  it('lets overrides win, but not what they leave undefined', () => {
    const options: Options = {lineBreaks: 'join', lang: 'zh', path: 'a.md', css: 'p{}'}
    const overrides = {lineBreaks: undefined, lang: 'en', path: undefined} as unknown as Options
    const settings = resolve(options, overrides)
    expect(settings.processor.lineBreaks).toBe('join')
    expect(settings.lang).toBe('en')
    expect(settings.path).toBe('a.md')
    expect(settings.css).toEqual([{css: 'p{}', path: 'css[0]'}])
  })

  it('joins groups field by field', () => {
    const hook = () => 'a'
    const settings = resolve(
      {images: {base: 'https://a.org/b'}, variables: {a: 1, b: 1}},
      {images: {resolve: hook}, variables: {b: 2}},
    )
    expect(settings.processor).toMatchObject({images: {base: 'https://a.org/b/', resolve: hook}})
    expect(settings.theme.variables).toEqual({a: 1, b: 2})
  })

  it('does not change what it was given', () => {
    const options = Object.freeze({
      images: Object.freeze({base: 'https://a.org'}),
      css: Object.freeze(['p{}']),
    })
    resolve(options as Options, Object.freeze({variables: Object.freeze({a: 1})}))
    expect(options).toEqual({images: {base: 'https://a.org'}, css: ['p{}']})
  })

  it.each([
    ['https://a.org', 'https://a.org/'],
    ['https://a.org/b', 'https://a.org/b/'],
    ['https://a.org/b/?c=1#d', 'https://a.org/b/'],
    ['//a.org/b', 'https://a.org/b/'],
    ['http://a.org/中', 'http://a.org/%E4%B8%AD/'],
  ])('reads the image base %s', (base, url) =>
    expect(resolve({images: {base}}).processor.images.base).toBe(url),
  )
})

describe('validation', () => {
  it.each<[unknown, string, string]>([
    [{them: 'a'}, 'option-unknown', 'Unknown option them'],
    [{target: 'print'}, 'option-value', 'target is "print", expected paste, api'],
    [{lineBreaks: 'some'}, 'option-value', 'lineBreaks is "some", expected auto, join, keep'],
    [{imageRows: 'grid'}, 'option-value', 'imageRows is "grid", expected stack, row, slider'],
    [{lang: 'fr'}, 'option-value', 'lang is "fr", expected zh, en'],
    [{theme: 5}, 'option-value', "theme is 5, expected a theme's name or {css}"],
    [{theme: null}, 'option-value', "theme is null, expected a theme's name or {css}"],
    [{images: {base: 'cdn/news'}}, 'image-base', 'The image base "cdn/news" is not an http(s) address'],
    [{images: {base: 'file:///a'}}, 'image-base', 'The image base "file:///a" is not an http(s) address'],
    [{images: {base: ''}}, 'image-base', 'The image base "" is not an http(s) address'],
  ])('%j', (options, code, message) => {
    const error = expect.objectContaining({name: 'UserError', code, message, hint: expect.any(String)})
    expect(() => createConverter(options as Options)).toThrow(error)
    expect(() => resolve({}, options as Options)).toThrow(error)
  })

  it('names the known options', () => {
    expect(() => resolve({them: 'a'} as Options)).toThrow(
      expect.objectContaining({
        hint: expect.stringMatching(/^Did you mean theme\? Options: theme, css, variables, /),
      }),
    )
  })

  it('speaks Chinese where that is asked for', () => {
    expect(() => resolve({lang: 'zh', them: 'a'} as Options)).toThrow('没有 them 这个选项')
  })
})

describe('the theme: options < front matter < overrides', () => {
  const choose = (options: Options, theme: Options['theme'], overrides: Options = {}) =>
    resolve(options, overrides, theme === undefined ? {} : {theme}).theme

  it.each<[Options, Options['theme'], Options, string]>([
    [{}, undefined, {}, 'default'],
    [{theme: 'a'}, undefined, {}, 'a'],
    [{theme: 'a'}, 'b', {}, 'b'],
    [{theme: 'a'}, {name: 'b'}, {}, 'b'],
    [{theme: 'a'}, 'b', {theme: 'c'}, 'c'],
    [{theme: 'a'}, {x: '1'}, {}, 'a'],
  ])('%j, %j, %j', (options, front, overrides, source) => {
    expect(choose(options, front, overrides).source).toBe(source)
  })

  it('variables in the same order', () => {
    const all = choose(
      {theme: {name: 'a', v: 1, w: 1, x: 1, y: 1, z: 1}, variables: {w: 2, x: 2, y: 2, z: 2}},
      {x: 3, y: 3, z: 3},
      {theme: {y: 4, z: 4}, variables: {z: 5}},
    )
    expect(all.source).toBe('a')
    expect(all.variables).toMatchObject({w: 2, x: 3, y: 4, z: 5})
  })

  it('leaves behind the variables of a theme that was not chosen', () => {
    expect(choose({theme: {name: 'a', v: 1}}, 'b')).toEqual({source: 'b', variables: {}})
    expect(
      choose({theme: 'a', variables: {v: 1}}, {name: 'b', w: 2}, {theme: 'c', variables: {x: 3}}),
    ).toEqual({
      source: 'c',
      variables: {x: 3},
    })
  })
})

describe('in an article', () => {
  it('options < front matter < overrides', async () => {
    const converter = createConverter({theme: {css: css('red')}})
    const front = '---\ntheme: {c: green}\n---\n'
    expect(colourOf((await converter.convert('甲')).html)).toBe('#ff0000')
    expect(colourOf((await converter.convert(`${front}甲`)).html)).toBe('#008000')
    expect(colourOf((await converter.convert(`${front}甲`, {variables: {c: 'blue'}})).html)).toBe('#0000ff')
    expect(colourOf((await converter.convert('甲')).html)).toBe('#ff0000')
  })

  it('added CSS counts after the theme, in its order', async () => {
    const theme = {css: css('red')}
    expect(colourOf((await convert('甲', {theme, css: 'p { color: green }'})).html)).toBe('#008000')
    expect(
      colourOf((await convert('甲', {theme, css: ['p { color: green }', {css: 'p { color: blue }'}]})).html),
    ).toBe('#0000ff')
  })

  it('names added CSS in messages', async () => {
    const {messages} = await convert('# 甲', {
      css: ['', 'p { position: fixed }', {css: 'p { top: 0 }', path: 'x.css'}],
    })
    expect(messages.map(({file, line, column}) => `${file}:${line}:${column}`)).toEqual([
      'css[1]:1:5',
      'x.css:1:5',
    ])
  })

  it('speaks the language that is asked for, and names the file', async () => {
    const {messages} = await convert('甲', {lang: 'zh', path: 'a.md'})
    expect(messages.map(message => `${message.file} ${message.reason}`)).toEqual(['a.md 文章没有标题'])
  })
})
