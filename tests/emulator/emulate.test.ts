import {join} from 'node:path'
import {load} from 'cheerio/slim'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {convert} from '../../src/convert.ts'
import {type EmulateOptions, emulate} from '../../src/emulator/emulate.ts'
import type {Target} from '../../src/options/options.ts'
import type {Stage} from '../../src/wechat/evidence.ts'
import {examples, fixtures, testTheme} from '../articles.ts'
import {article, html, soup} from '../generate.ts'

const ways: Readonly<Record<Target, readonly Stage[]>> = {
  paste: ['paste', 'save', 'reader'],
  api: ['api', 'reader'],
}

const hosted = {resolve: () => 'https://mmbiz.qpic.cn/mmbiz_png/a/0?wx_fmt=png'}

/** What is written, whatever stands between the letters. */
const letters = (markup: string) => load(markup).root().text().replace(/\s+/g, '')

/** Two code blocks end in empty lines of the author's, which an editor may show. */
const known: Readonly<Record<string, readonly string[]>> = {
  'code paste': ['trailing-break pre', 'trailing-break pre'],
}

describe('our own articles', () => {
  const both = [...examples, ...fixtures].flatMap(source =>
    (['paste', 'api'] as const).map(target => ({...source, target})),
  )

  it.each(both)(
    '$name through $target lose nothing that is seen',
    async ({name, folder, markdown, target}) => {
      const file = new VFile({value: markdown, path: join(folder, name)})
      const made = await convert(file, {target, images: hosted})
      const {html: left, changes, rejected} = emulate(made.html, ways[target])
      expect(rejected).toBeUndefined()
      const lost = changes.filter(each => each.lost).map(({rule, element}) => `${rule} ${element}`)
      expect(lost).toEqual(known[`${name} ${target}`] ?? [])
      expect(letters(left)).toBe(letters(made.html))
    },
  )

  it('lose no word of generated documents', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          article.map(each => each.markdown),
          html,
          soup.map(text => `文\n\n${text}`),
        ),
        fc.constantFrom<Target>('paste', 'api'),
        async (markdown, target) => {
          const made = await convert(markdown, {target, images: hosted, theme: testTheme})
          const {html: left, rejected} = emulate(made.html, ways[target])
          expect(rejected).toBeUndefined()
          expect(letters(left)).toBe(letters(made.html))
        },
      ),
      {numRuns: Number(process.env.RUNS ?? 100)},
    ))
})

describe('emulate', () => {
  it('tells where each difference is in the HTML that was given', () => {
    const given = '<section><p>甲</p><div><p style="position:fixed">乙</p></div></section>'
    expect(emulate(given, ['paste', 'save']).changes.filter(each => each.lost)).toEqual([
      {stage: 'paste', rule: 'tag:div', lost: true, element: 'div', index: 2, what: '乙'},
      {stage: 'save', rule: 'property:position', lost: true, element: 'p', index: 3, what: 'position:fixed'},
    ])
  })

  it('tells of what is new by the element that it stands for', () => {
    const given = '<ul><li>甲</li><li><b>乙</b>丙</li></ul>'
    const {changes} = emulate(given, ['paste', 'reader'])
    expect(changes.map(({rule, element, index}) => `${rule} ${element} ${index}`)).toEqual([
      'list-class ul 0',
      'list-item li 1',
      'list-item li 2',
      'leaf section 1',
      'leaf b 3',
      'leaf section 2',
    ])
  })

  it('shortens what it quotes', () => {
    const {changes} = emulate(`<p style="position:${'a'.repeat(80)}">甲</p>`, ['save'])
    expect(changes.map(each => each.what)).toEqual([`position:${'a'.repeat(51)}…`])
  })

  const refused = (href: string, options?: EmulateOptions) =>
    emulate(`<p><a href="${href}">甲</a><a href="#later">乙</a></p>`, ['api'], options).rejected

  it('says why the API refuses a draft, at the first reason', () => {
    expect(refused('#top')).toEqual({code: 45166, reason: 'link-hash', what: '#top'})
    const preview = 'https://mp.weixin.qq.com/s?tempkey=x'
    expect(refused(preview)).toEqual({code: 45166, reason: 'link-tempkey', what: preview})
    expect(refused(preview, {lowConfidence: 'mild'})).toEqual({
      code: 45166,
      reason: 'link-hash',
      what: '#later',
    })
  })

  it('refuses nothing that is pasted', () => {
    expect(emulate('<p><a href="#top">甲</a></p>', ['paste', 'save', 'reader'])).not.toHaveProperty(
      'rejected',
    )
  })

  it('takes a picture all the way', () => {
    const given =
      '<section><p>甲</p><section><img src="http://mmbiz.qpic.cn/a/0" alt="图"></section><p>乙</p></section>'
    expect(emulate(given, ['paste', 'save']).html).toBe(
      '<section><p><span leaf="">甲</span></p><section><section nodeleaf="">' +
        '<img alt="图" data-src="https://mmbiz.qpic.cn/a/640?from=appmsg"></section></section>' +
        '<p><span leaf="">乙</span></p></section>',
    )
    expect(emulate(given, ['api', 'reader']).html).toBe(
      '<section><p>甲</p><section><img alt="图" src="https://mmbiz.qpic.cn/a/640?from=appmsg"></section>' +
        '<p>乙</p></section>',
    )
  })

  it('indents a list of a hundred more', () => {
    const items = '<li>甲</li>'.repeat(100)
    expect(emulate(`<ol>${items}</ol>`, ['reader']).html).toBe(`<ol style="padding-left:3.2em">${items}</ol>`)
    const said = `<ol style="padding:0">${items}</ol>`
    expect(emulate(said, ['reader'])).toEqual({html: said, changes: []})
  })

  it('leaves the editor’s own components alone', () => {
    const card =
      '<section><mp-common-profile class="a" id="b" data-x="1"><div>甲</div></mp-common-profile></section>'
    expect(emulate(card, ['paste', 'save', 'reader']).html).toBe(card)
  })

  it('changes nothing of an article that it has been through', () => {
    const given =
      '<section><h2>题</h2><ul><li>甲<b>乙</b></li></ul><pre><code>a</code></pre><p>丙</p></section>'
    const once = emulate(given, ['paste', 'save', 'reader']).html
    expect(emulate(once, ['paste', 'save', 'reader'])).toEqual({html: once, changes: []})
  })

  it('leaves HTML of no stage as it is', () => {
    expect(emulate('<p id="a">甲 &amp; 乙</p>', [])).toEqual({html: '<p id="a">甲 &amp; 乙</p>', changes: []})
  })
})
