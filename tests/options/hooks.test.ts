import {getEventListeners} from 'node:events'
import {describe, expect, it} from 'vitest'
import {convert, createConverter, lint, lintHtml} from '../../src/index.ts'
import {convertFile, createFileConverter, lintFile} from '../../src/node.ts'
import type {ResolveImage} from '../../src/options/options.ts'
import {folder} from '../images/site.ts'

const article = '# 一\n\n![图](x.png)'
const never = () => new Promise<string>(() => {})

describe('what a picture’s hook may answer', () => {
  it.each<[unknown, string]>([
    ['javascript:alert(1)', 'expected an address that runs nothing, got "javascript:alert(1)"'],
    [' java\nscript:alert(1)', 'expected an address that runs nothing, got " java\\nscript:alert(1)"'],
    [{url: 'VBScript:x'}, 'expected an address that runs nothing, got "VBScript:x"'],
    ['data:text/html,x', 'expected an address that runs nothing, got "data:text/html,x"'],
    [{url: 'a.png', width: 'wide'}, 'width: expected a number of pixels, got "wide"'],
    [{url: 'a.png', width: Number.NaN}, 'width: expected a number of pixels, got NaN'],
    [{url: 'a.png', width: 1, height: -5}, 'height: expected a number of pixels, got -5'],
    [null, 'expected an address, or {url, width, height}, got null'],
    ['', 'expected an address, or {url, width, height}, got ""'],
    [[], 'expected an address, or {url, width, height}, got []'],
  ])('%o', async (answer, detail) => {
    const resolve = (() => answer) as ResolveImage
    const {html, messages} = await convert(article, {images: {resolve}})
    expect(messages.map(({line, reason}) => [line, reason])).toEqual([
      [3, `images.resolve failed for the picture x.png: ${detail}`],
    ])
    expect(html).toContain('src="x.png"')
    expect(html).not.toContain('data-w')
  })

  it.each(['data:image/png;base64,AAAA', 'blob:https://a.org/1', 'https://a.org/a b.png'])(
    '%s',
    async url => {
      const {messages} = await convert(article, {images: {resolve: () => url}})
      expect(messages).toEqual([])
    },
  )
})

describe('a signal', () => {
  const reason = new Error('enough')
  const aborted = AbortSignal.abort(reason)

  it('that is aborted already', async () => {
    const cwd = folder({'a.md': article, 'a.html': '<p>字</p>'})
    const signal = aborted
    await expect(convert('字', {signal})).rejects.toBe(reason)
    await expect(createConverter({signal}).convert('字')).rejects.toBe(reason)
    await expect(createConverter().convert('字', {signal})).rejects.toBe(reason)
    await expect(lint('字', {signal})).rejects.toBe(reason)
    await expect(lintHtml('字', {signal})).rejects.toBe(reason)
    await expect(convertFile('a.md', {cwd, signal})).rejects.toBe(reason)
    await expect(lintFile('a.md', {cwd, signal})).rejects.toBe(reason)
    await expect((await createFileConverter({cwd})).convertFile('a.md', {signal})).rejects.toBe(reason)
  })

  it.each(['images', 'links'])(
    'ends a hook of %s that never answers, and leaves no listener behind',
    async group => {
      const [ofAll, ofOne] = [new AbortController(), new AbortController()]
      const text = '# 一\n\n![图](x.png)\n\n[乙](b.md)'
      for (const make of [
        () =>
          createConverter({signal: ofAll.signal}).convert(text, {
            [group]: {resolve: never},
            signal: ofOne.signal,
          }),
        () => lint(text, {[group]: {resolve: never}, signal: ofOne.signal}),
      ]) {
        const controller = new AbortController()
        const made = make()
        await Promise.resolve()
        setImmediate(() => ofOne.abort(reason))
        await expect(made).rejects.toBe(reason)
        controller.abort()
      }
      expect(getEventListeners(ofAll.signal, 'abort')).toEqual([])
      expect(getEventListeners(ofOne.signal, 'abort')).toEqual([])
    },
  )

  it('that nobody aborts changes nothing, and has no listener afterwards', async () => {
    const {signal} = new AbortController()
    const seen: unknown[] = []
    const resolve: ResolveImage = (_, context) => {
      seen.push(context.signal)
      return 'a.png'
    }
    const options = {images: {resolve}}
    const {html, used} = await convert(article, {...options, signal})
    expect(html).toBe((await convert(article, options)).html)
    expect(used.options).not.toHaveProperty('signal')
    expect(seen).toEqual([signal, undefined])
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})
