import {load} from 'cheerio/slim'
import {isTag} from 'domhandler'
import fc from 'fast-check'
import {parseFragment, serialize} from 'parse5'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {convert} from '../src/convert.ts'
import {readMeta} from '../src/front-matter/meta.ts'
import {resolve} from '../src/options/settings.ts'
import {createProcessor} from '../src/processor.ts'
import {dataOf} from '../src/rules/data.ts'
import {UserError} from '../src/rules/user-error.ts'
import {detectFeatures, type Features} from '../src/syntax/remark-syntax.ts'
import {keptSvgTags, keptTags, nativeTags} from '../src/wechat/tags.ts'
import {examples, fixtures, testTheme} from './articles.ts'
import {everything} from './features.ts'
import {article, garbage, html, soup} from './generate.ts'

const written = [...examples, ...fixtures]
const generated = fc.oneof(
  {weight: 3, arbitrary: article.map(each => each.markdown)},
  {weight: 2, arbitrary: html},
  {weight: 2, arbitrary: soup.map(text => `文\n\n${text}`)},
  garbage.map(text => `文\n\n${text}`),
)
/** `RUNS=10000` looks harder. */
const runs = {numRuns: Number(process.env.RUNS ?? 300)}

describe('features', () => {
  const {processor: settings} = resolve({})
  const processors = new Map<string, ReturnType<typeof createProcessor>>()
  const render = async (markdown: string, features: Features) => {
    const key = JSON.stringify(features)
    const processor = processors.get(key) ?? createProcessor(settings, features)
    processors.set(key, processor)
    const file = new VFile(markdown)
    readMeta(file)
    const html = String(await (await processor).process(file))
    return {html, images: dataOf(file).images, messages: file.messages.map(String)}
  }
  const same = async (markdown: string) => {
    expect(await render(markdown, detectFeatures(markdown))).toEqual(await render(markdown, everything))
  }

  it.each(written)('leave nothing out of $name', ({markdown}) => same(markdown))

  it('leave nothing out of generated documents', () =>
    fc.assert(fc.asyncProperty(generated, same), {
      ...runs,
      examples: [
        ['甲\n:-\n乙'],
        ['- [\n] 甲'],
        ['[x](javascript:a)'],
        ['![图](C:\\a.png)'],
        ['![图](blob:a)'],
      ],
    }))
})

describe('the article as HTML', () => {
  const check = async (markdown: string) => {
    const {html} = await convert(markdown, {theme: testTheme})
    expect(serialize(parseFragment(html))).toBe(html)
    const $ = load(html, {xml: {xmlMode: false, lowerCaseTags: false}}, false)
    expect($.root().children().length).toBe(1)
    expect($.root().contents().length).toBe(1)
    expect($.root().children()[0]!.name).toBe('section')
    // The editor's own components stay as they are.
    $([...nativeTags].join()).remove()
    expect($('[class], [id], div, style').length).toBe(0)
    const names = new Set(
      $('*')
        .toArray()
        .flatMap(each => (isTag(each) ? [each.name] : [])),
    )
    expect([...names].filter(name => !keptTags.has(name) && !keptSvgTags.has(name))).toEqual([])
    const styles = $('[style]')
      .map((_, element) => $(element).attr('style'))
      .get()
      .join(';')
    expect(styles.match(/var\(|calc\(|position:/g)).toBeNull()
  }

  it.each(written)('survives an HTML parse and has nothing that WeChat refuses: $name', ({markdown}) =>
    check(markdown),
  )

  it('does so for generated documents', () => fc.assert(fc.asyncProperty(generated, check), runs))

  it('is the same for CRLF and LF', () =>
    fc.assert(
      fc.asyncProperty(generated, async markdown => {
        const lf = markdown.replace(/\r\n?/g, '\n')
        const crlf = lf.replace(/\n/g, '\r\n')
        expect((await convert(crlf, {theme: testTheme})).html).toBe(
          (await convert(lf, {theme: testTheme})).html,
        )
      }),
      runs,
    ))
})

describe('the text', () => {
  it('stands in the article, every word, in order', () =>
    fc.assert(
      fc.asyncProperty(article, async ({markdown, text}) => {
        const {html} = await convert(markdown, {theme: testTheme})
        const shown = load(html, null, false).text()
        const bare = (each: string) => each.replace(/[\s\u00A0]+/g, '')
        expect(bare(shown)).toBe(bare(text))
      }),
      runs,
    ))
})

describe('any input', () => {
  const survive = async (markdown: string) => {
    try {
      expect((await convert(markdown)).html).toMatch(/^<section>/)
    } catch (error) {
      // What looks like a front matter may be broken; nothing else may fail.
      expect(error).toBeInstanceOf(UserError)
      expect((error as UserError).code).toMatch(/^front-matter(-open)?$/)
      expect((error as UserError).place).toEqual({line: expect.any(Number), column: expect.any(Number)})
    }
  }

  it('becomes an article, or a place in the front matter', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          garbage,
          soup,
          soup.map(text => `---\n${text}\n---\n`),
          soup.map(text => `+++\n${text}\n+++\n`),
          soup.map(text => `{\n${text}\n}\n`),
        ),
        survive,
      ),
      runs,
    ))

  it('never fails below the front matter', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(garbage, soup), async text => {
        await convert(`文\n\n${text}`)
      }),
      runs,
    ))

  it.each([
    ['lone surrogates', '甲\uD800乙 \uDC00'],
    ['a null character', '甲\u0000乙'],
    ['200 quotes', `${'> '.repeat(200)}深`],
    ['200 nested lists', Array.from({length: 200}, (_, i) => `${'  '.repeat(i)}- ${i}`).join('\n')],
    ['10,000 opening brackets', '['.repeat(10_000)],
    ['10,000 stars', '*'.repeat(10_000)],
    ['10,000 stars among words', '*a '.repeat(10_000)],
    ['10,000 tildes', '~~a'.repeat(3_000)],
    ['10,000 backticks', '`a``'.repeat(3_000)],
    ['10,000 closing brackets behind an address', `https://a.org/${')'.repeat(10_000)}`],
    ['2,000 footnotes', Array.from({length: 2_000}, (_, i) => `甲[^${i}]\n\n[^${i}]: 注${i}\n`).join('\n')],
    ['2,000 links', Array.from({length: 2_000}, (_, i) => `[甲](https://a.org/${i})`).join('\n')],
    ['10,000 lines of one paragraph', '一行文字，\n'.repeat(10_000)],
    ['200 nested elements', `${'<div><span>'.repeat(200)}深${'</span></div>'.repeat(200)}`],
    ['a long style', `<p style="${'color:red;'.repeat(5_000)}">甲</p>`],
  ])('survives %s', async (_, markdown) => {
    const {html} = await convert(markdown)
    expect(serialize(parseFragment(html))).toBe(html)
  })

  it('survives 1 MB', async () => {
    const one = examples
      .map(({markdown}) => markdown.replace(/^(---|\+\+\+)\n[\s\S]*?\n\1\n/, ''))
      .join('\n\n')
    const markdown = one.repeat(Math.ceil(1_000_000 / new TextEncoder().encode(one).length))
    const {html} = await convert(markdown)
    expect(html.length).toBeGreaterThan(markdown.length)
  })
})
