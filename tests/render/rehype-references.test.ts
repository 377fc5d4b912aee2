import {describe, expect, it} from 'vitest'
import {rendered} from './rendered.ts'

const link = (text: string) => `<span class="link">${text}</span>`
const mark = (number: number) => `<sup class="reference-mark">[${number}]</sup>`
const list = (title: string, ...entries: string[]) =>
  `<section class="references"><p class="references-title">${title}</p>${entries
    .map(
      (entry, index) =>
        `<section class="reference"><section class="reference-number">[${index + 1}]</section><section class="reference-text">${entry}</section></section>`,
    )
    .join('')}</section>`
const url = (address: string) => `<span class="reference-url">${address}</span>`
const bare = (address: string) => `<span class="url">${address}</span>`

const check = async (markdown: string, html: string, messages: string[] = []) => {
  const result = await rendered(markdown)
  expect({html: result.html, messages: result.messages}).toEqual({html, messages})
}

describe('links', () => {
  it('become text with a number, and their addresses a list', () =>
    check(
      '[甲](https://a.org)与[Bee](https://b.org/c)',
      `<p>${link('甲')}${mark(1)}与${link('Bee')}${mark(2)}</p>${list('参考资料', `甲：${url('https://a.org')}`, `Bee: ${url('https://b.org/c')}`)}`,
    ))

  it('have one number for each address, the first text naming it', () =>
    check(
      '[甲](https://a.org/中)[乙](https://b.org)[丙](https://a.org/%E4%B8%AD)',
      `<p>${link('甲')}${mark(1)}${link('乙')}${mark(2)}${link('丙')}${mark(1)}</p>${list('参考资料', `甲：${url('https://a.org/中')}`, `乙：${url('https://b.org')}`)}`,
    ))

  it('are named by their titles, each title of an address with a number of its own', () =>
    check(
      '[甲](https://a.org)[乙](https://a.org "题")[丙](https://a.org "别的")[丁](https://a.org "题")',
      `<p>${link('甲')}${mark(1)}${link('乙')}${mark(1)}${link('丙')}${mark(2)}${link('丁')}${mark(1)}</p>${list('参考资料', `题：${url('https://a.org')}`, `别的：${url('https://a.org')}`)}`,
    ))

  it('that are their own reference have one for a title', () =>
    check(
      'a [https://a.org](https://a.org "题")',
      `<p class="mixed">a ${bare('https://a.org')}${mark(1)}</p>${list('References', `题：${url('https://a.org')}`)}`,
    ))

  it('have an English title above them in an English article', () =>
    check(
      '[a](https://a.org)',
      `<p>${link('a')}${mark(1)}</p>${list('References', `a: ${url('https://a.org')}`)}`,
    ))

  it.each([
    ['https://a.org/b', 'https://a.org/b'],
    ['<https://a.org/b>', 'https://a.org/b'],
    ['[a.org/b](https://a.org/b/)', 'a.org/b'],
    ['www.a.org', 'www.a.org'],
    ['<a@b.org>', 'a@b.org'],
    ['[https://a.org/中](https://a.org/%E4%B8%AD)', 'https://a.org/中'],
  ])('%s is its own reference', (markdown, text) =>
    // In a sentence: alone on its line it is a card.
    check(`a ${markdown}`, `<p${text.length > 8 ? ' class="mixed"' : ''}>a ${bare(text)}</p>`),
  )

  it.each([
    ['[甲](https://a.org/b_(c))', '甲', 'https://a.org/b_(c)'],
    ['[甲](https://a.org/%E4%B8%AD%20文)', '甲', 'https://a.org/%E4%B8%AD%20文'],
    ['[甲](https://a.org/100%)', '甲', 'https://a.org/100%'],
    ['[甲](mailto:a@b.org?subject=c)', '甲', 'a@b.org'],
    ['[甲](tel:123)', '甲', '123'],
    ['[甲][a]\n\n[a]: https://a.org "甲"', '甲', 'https://a.org'],
    ['[a]\n\n[A]: https://a.org', 'a', 'https://a.org'],
  ])('%s', (markdown, text, address) => {
    const chinese = text === '甲'
    return check(
      markdown,
      `<p>${link(text)}${mark(1)}</p>${list(chinese ? '参考资料' : 'References', `${text}${chinese ? '：' : ': '}${url(address)}`)}`,
    )
  })

  it.each([
    ['https://mp.weixin.qq.com/s/x', 'https://mp.weixin.qq.com/s/x'],
    ['http://mp.weixin.qq.com/s?a=1&b=2', 'https://mp.weixin.qq.com/s?a=1&#x26;b=2'],
    ['https://mp.weixin.qq.com', 'https://mp.weixin.qq.com'],
  ])('to %s stay links', (address, href) => check(`[甲](${address})`, `<p><a href="${href}">甲</a></p>`))

  it.each([
    [
      'https://mp.weixin.qq.com/s?a=1&tempkey=b',
      'link-tempkey',
      'is a temporary preview address, for which WeChat refuses the draft; its text is kept',
    ],
    ['./b.md', 'link-dead', 'leads nowhere inside WeChat; its text is kept'],
    ['/b', 'link-dead', 'leads nowhere inside WeChat; its text is kept'],
    ['javascript:a()', 'link-dead', 'leads nowhere inside WeChat; its text is kept'],
  ])('to %s become text, with a message', (address, ruleId, reason) =>
    check(`文\n\n[甲](${address})`, `<p>文</p><p>${link('甲')}</p>`, [
      `3:1 ${ruleId}: The link ${address} ${reason}`,
    ]),
  )

  it('to a place in the article are just text', () => check('[甲](#b)[乙]()', '<p>甲乙</p>'))

  it('without a text go, with a message', () =>
    check('甲[](https://a.org)', '<p>甲</p>', [
      '1:2 link-empty: The link https://a.org has no text; it was removed',
    ]))

  it('keep their picture, numbered in its caption', () =>
    check(
      '[![一江春水](a.png)](https://a.org)',
      `<figure>${link('<img src="a.png" alt="一江春水">')}<figcaption>一江春水${mark(1)}</figcaption></figure>${list('参考资料', `一江春水：${url('https://a.org')}`)}`,
    ))

  it('keep a picture without words', () =>
    check(
      '文[![](a.png)](https://a.org)',
      `<p>文${link('<img src="a.png" alt="">')}${mark(1)}</p>${list('参考资料', url('https://a.org'))}`,
    ))
})

describe('footnotes', () => {
  it('share the numbers of links, in reading order', () =>
    check(
      '甲[^b]乙[丙](https://a.org)丁[^a]\n\n[^a]: 注一\n[^b]: 注二',
      `<p>甲${mark(1)}乙${link('丙')}${mark(2)}丁${mark(3)}</p>${list('参考资料', '注二', `丙：${url('https://a.org')}`, '注一')}`,
    ))

  it('used twice have one number', () =>
    check('甲[^1]乙[^1]\n\n[^1]: 注', `<p>甲${mark(1)}乙${mark(1)}</p>${list('注释', '注')}`))

  it('keep their formatting and paragraphs', () =>
    check(
      '甲[^1]\n\n[^1]: **粗** `码`\n\n    第二段\n\n    - 项',
      `<p>甲${mark(1)}</p>${list('注释', '<p class="mixed"><strong>粗</strong> <code>码</code></p><p>第二段</p><ul><li><section class="list-item">项</section></li></ul>')}`,
    ))

  it('may have links, and refer to each other', () =>
    check(
      '甲[^a]\n\n[^a]: 注[^b][丙](https://a.org)\n[^b]: 又注[^a]',
      `<p>甲${mark(1)}</p>${list('参考资料', `注${mark(2)}${link('丙')}${mark(3)}`, `又注${mark(1)}`, `丙：${url('https://a.org')}`)}`,
    ))

  it('may stand in a link’s text', () =>
    check(
      '[甲[^1]](https://a.org)\n\n[^1]: 注',
      `<p>${link(`甲${mark(1)}`)}${mark(2)}</p>${list('参考资料', '注', `甲：${url('https://a.org')}`)}`,
    ))

  it('that nobody refers to are listed, with all they refer to', () =>
    check(
      '甲\n\n[^a]: 注[^b]\n\n[^b]: [乙](https://a.org)',
      `<p>甲</p>${list('参考资料', `注${mark(2)}`, `${link('乙')}${mark(3)}`, `乙：${url('https://a.org')}`)}`,
      ['3:1 footnote-unused: The footnote [^a] is never referred to; it is listed at the end'],
    ))

  it('that do not exist are text', () =>
    check('甲`[^2]`，\\[^3]，[^a-z]', '<p class="mixed">甲<code>[^2]</code>，[^3]，[^a-z]</p>', []))

  it('that do not exist are told of', () =>
    check('甲[^1]', '<p>甲[^1]</p>', [
      '1:1 footnote-undefined: There is no text for the footnote [^1]; it is shown as written',
    ]))

  it('cannot be forged in raw HTML', () =>
    check(
      '甲[^1]<b data-footnote-reference="1">乙</b>\n\n<table data-footnote-definition="1"><tr><td>丙</td></tr></table>\n\n[^1]: 注',
      `<p>甲${mark(1)}<b data-footnote-reference="1">乙</b></p><section class="table-wrapper" data-ignore-width="true"><table data-footnote-definition="1"><tbody><tr><td>丙</td></tr></tbody></table></section>${list('注释', '注')}`,
    ))
})
