import type {CheerioAPI} from 'cheerio'
import {isTag} from 'domhandler'

/** A deliberate breakage of a finished article, and the line of the proof that has to tell it. */
export interface Mutation {
  /** Of the survival rules. */
  rule: number
  name: string
  /** What one of the proof's lines begins with. */
  killedBy: string
  /** Put before the last paragraph, unbroken; the article itself has none of it. */
  piece?: string
  break: ($: CheerioAPI) => void
}

/** @returns the element, of which there has to be one */
function one($: CheerioAPI, selector: string) {
  const found = $(selector).first()
  if (found.length === 0) throw new Error(`The article has no ${selector}`)
  return found
}

/** Adds declarations to a style attribute. */
function style($: CheerioAPI, selector: string, more: string): void {
  const found = one($, selector)
  found.attr('style', `${found.attr('style') ?? ''};${more}`)
}

function restyle($: CheerioAPI, selector: string, change: (declarations: string[]) => string[]): void {
  const found = one($, selector)
  found.attr('style', change((found.attr('style') ?? '').split(';')).join(';'))
}

const text = 'p:contains("第一段")'
const callout = 'section[style*="border-radius:6px"]:has(> p)'
const drawing = (inside: string, width = 200) =>
  `<section style="margin:0 0 16px"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 60" style="width:${width}px;height:60px;max-width:100%">${inside}</svg></section>`

const pasteShows = '375 px: paste-'
const apiShows = '375 px: api-'

/** One row at least for every rule that the proof can see. */
export const mutations: readonly Mutation[] = [
  {
    rule: 1,
    name: 'a box is a div',
    killedBy: pasteShows,
    break: $ => {
      for (const box of one($, callout).get()) if (isTag(box)) box.name = 'div'
    },
  },
  {
    rule: 1,
    name: 'an id',
    killedBy: 'paste-mild: paste takes attribute:id',
    break: $ => void one($, text).attr('id', 'a'),
  },
  {
    rule: 1,
    name: 'a class',
    killedBy: 'paste-mild: save takes attribute:class',
    break: $ => void one($, text).addClass('a'),
  },
  {
    rule: 1,
    name: 'an event handler',
    killedBy: 'api-mild: api takes attribute:handler',
    break: $ => void one($, text).attr('onclick', 'alert(1)'),
  },
  {
    rule: 1,
    name: 'a style sheet',
    killedBy: 'api-mild: api takes tag:style',
    break: $ => void one($, text).before('<style>p{text-transform:uppercase}</style>'),
  },
  ...['script', 'iframe', 'form', 'input'].map(tag => ({
    rule: 1,
    name: `an element ${tag}`,
    killedBy: `paste-mild: paste takes tag:${tag}`,
    break: ($: CheerioAPI) => void one($, text).before(`<${tag}></${tag}>`),
  })),
  {
    rule: 1,
    name: 'a comment',
    killedBy: 'paste-harsh: paste takes comment',
    break: $ => void one($, text).before('<!-- a -->'),
  },
  {
    rule: 2,
    name: 'the root holds the padding',
    killedBy: pasteShows,
    break: $ => style($, 'section', 'padding:0 12px'),
  },
  {
    rule: 2,
    name: 'the root holds the background',
    killedBy: pasteShows,
    break: $ => style($, 'section', 'background-color:#fff7e0'),
  },
  {
    rule: 3,
    name: 'no guard before the first picture',
    killedBy: 'paste-harsh: paste takes edge-media',
    break: $ => void one($, 'p[style*="line-height:0"]').remove(),
  },
  {
    rule: 4,
    name: 'an empty paragraph beside a figure',
    killedBy: pasteShows,
    break: $ => void one($, 'figure').after('<p></p>'),
  },
  {
    rule: 4,
    name: 'a block in a paragraph',
    killedBy: 'parse: ',
    break: $ => void one($, text).append('<section>块</section>'),
  },
  {
    rule: 5,
    name: 'an item without its one block',
    killedBy: pasteShows,
    break: $ => void one($, 'li').html(one($, 'li > section').html()!),
  },
  {
    rule: 5,
    name: 'lists nested in items, three deep',
    killedBy: pasteShows,
    break: $ => {
      for (const list of $('ul > ul').get().reverse()) $(list).prev('li').append($(list))
    },
  },
  {
    rule: 6,
    name: 'a checkbox',
    killedBy: 'paste-mild: paste takes tag:input',
    break: $ => void one($, 'li:contains("做完的") > section').prepend('<input type="checkbox" checked="">'),
  },
  {
    rule: 7,
    name: 'a wide table without a scroller',
    killedBy: '375 px: beyond',
    break: $ => void one($, 'table').removeAttr('data-ignore-width').parent().replaceWith(one($, 'table')),
  },
  {
    rule: 7,
    name: 'a scroller that does not say so',
    killedBy: '375 px: sideways',
    break: $ => void one($, 'section:has(> table)').removeAttr('data-ignore-width'),
  },
  {
    rule: 7,
    name: 'a table in a scroller without the mark of its own',
    killedBy: 'width: ',
    break: $ => void one($, 'table').removeAttr('data-ignore-width'),
  },
  {
    rule: 9,
    name: 'a link to a place in the page',
    killedBy: 'api-mild: refused 45166',
    break: $ => void one($, 'a').attr('href', '#top'),
  },
  {
    rule: 10,
    name: 'a link to a preview',
    killedBy: 'api-harsh: refused 45166',
    break: $ => void one($, 'a').attr('href', 'https://mp.weixin.qq.com/s?tempkey=abc'),
  },
  {
    rule: 10,
    name: 'a link to another site',
    killedBy: 'paste-mild: ',
    break: $ => void one($, 'a').attr('href', 'https://example.org/'),
  },
  {
    rule: 11,
    name: 'a chain of 11',
    killedBy: 'nest: ',
    break: $ =>
      void one($, text).replaceWith(`${'<section>'.repeat(11)}<span>链</span>${'</section>'.repeat(11)}`),
  },
  {
    rule: 11,
    name: 'children that are mostly empty',
    killedBy: 'empty: ',
    break: $ =>
      void one($, text).before(
        `<section>${'<section></section>'.repeat(16)}${'<p>字</p>'.repeat(5)}</section>`,
      ),
  },
  {
    rule: 11,
    name: 'a drawn box without filler',
    killedBy: pasteShows,
    break: $ =>
      void one($, text).prepend(
        '<span style="display:inline-block;width:8px;height:8px;background:#1a6b55"></span>',
      ),
  },
  {
    rule: 12,
    name: 'a block in a leaf',
    killedBy: 'leaf: ',
    break: $ => void one($, callout).html(`<span leaf="">${one($, callout).html()}</span>`),
  },
  {
    rule: 12,
    name: 'text beside a picture in its leaf',
    killedBy: 'nodeleaf: ',
    break: $ => void one($, 'figure').html(`<section nodeleaf="">${one($, 'figure').html()}</section>`),
  },
  {
    rule: 14,
    name: 'a bare newline',
    killedBy: pasteShows,
    break: $ => void one($, text).append('\n另一行'),
  },
  {
    rule: 15,
    name: 'a paragraph of nothing but breaks',
    killedBy: pasteShows,
    break: $ => void one($, text).append('<br>'),
  },
  {
    rule: 16,
    name: 'newlines in code',
    killedBy: 'paste-mild: paste takes code-white-space',
    break: $ => void $('pre br').replaceWith('\n'),
  },
  {
    rule: 16,
    name: 'plain blanks in code',
    killedBy: 'paste-mild: save takes code-lone-space',
    break: $ => void one($, 'pre > code').append('<span>x</span> <span>y</span>'),
  },
  {
    rule: 16,
    name: 'the pre scrolls',
    killedBy: 'pre: ',
    break: $ => {
      restyle($, 'pre', all => [...all.filter(each => !each.startsWith('overflow')), 'overflow-x:auto'])
      one($, 'pre > code').attr('style', 'white-space:nowrap').append('一段很长的代码'.repeat(20))
    },
  },
  {
    rule: 16,
    name: 'code that is cut off',
    killedBy: '375 px: clipped',
    break: $ => {
      restyle($, 'pre > code', all => all.filter(each => !/overflow|display/.test(each)))
      one($, 'pre > code').append('一段很长的代码'.repeat(20))
    },
  },
  {
    rule: 17,
    name: 'light text whose ground is lost',
    killedBy: 'contrast: ',
    break: $ => style($, text, 'color:#f0f0f0'),
  },
  {
    rule: 17,
    name: 'text too small',
    killedBy: '375 px: small',
    break: $ => style($, text, 'font-size:10px'),
  },
  {
    rule: 18,
    name: 'a variable',
    killedBy: 'paste-mild: reader takes value:var',
    break: $ => style($, text, 'padding-left:var(--a,20px)'),
  },
  {rule: 18, name: 'a sum', killedBy: apiShows, break: $ => style($, text, 'margin-left:calc(10px + 2em)')},
  {
    rule: 18,
    name: 'what a style sheet draws before an element',
    killedBy: pasteShows,
    break: $ => void one($, 'h2').attr('class', 'q').before('<style>.q::before{content:"§ "}</style>'),
  },
  {rule: 19, name: 'a position', killedBy: apiShows, break: $ => style($, text, 'position:relative;top:9px')},
  {rule: 19, name: 'a filter', killedBy: apiShows, break: $ => style($, callout, 'filter:invert(1)')},
  {
    rule: 19,
    name: 'a grid',
    killedBy: apiShows,
    break: $ => style($, callout, 'display:grid;grid-template-columns:1fr 1fr'),
  },
  {
    rule: 19,
    name: 'an animation',
    killedBy: 'api-mild: reader takes property:animation',
    break: $ => style($, callout, 'animation:a 1s'),
  },
  {
    rule: 20,
    name: 'a quoted address',
    killedBy: 'api-mild: ',
    break: $ => {
      const found = one($, callout)
      found.attr(
        'style',
        `${found.attr('style')};background-image:url('https://mmbiz.qpic.cn/weimark/examples/img/glyph-anatomy.png')`,
      )
    },
  },
  {
    rule: 21,
    name: 'a font',
    killedBy: 'font-family: ',
    break: $ => style($, text, 'font-family:Georgia,serif'),
  },
  {rule: 22, name: 'a width in px', killedBy: 'width: ', break: $ => style($, callout, 'width:420px')},
  {
    rule: 22,
    name: 'a height in px over more text',
    killedBy: 'height: ',
    break: $ => style($, callout, 'height:20px;padding:0'),
  },
  {
    rule: 22,
    name: 'a height that cuts',
    killedBy: '375 px: clipped',
    break: $ => style($, callout, 'height:50px;overflow:hidden'),
  },
  {
    rule: 22,
    name: 'a margin that pushes text out',
    killedBy: '375 px: beyond',
    break: $ => style($, text, 'margin-right:-60px;max-width:none!important'),
  },
  {
    rule: 23,
    name: 'a picture’s width as attribute',
    killedBy: apiShows,
    break: $ => {
      restyle($, 'img', all => all.filter(each => !each.startsWith('width')))
      one($, 'img').attr('width', '120')
    },
  },
  {
    rule: 24,
    name: 'a WebP picture',
    killedBy: 'api-mild: api takes image-format',
    break: $ => void one($, 'img').attr('src', 'https://example.org/a.webp'),
  },
  {
    rule: 24,
    name: 'a drawing as a data address',
    killedBy: pasteShows,
    break: $ =>
      void one($, 'img').attr(
        'src',
        `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="90"><rect width="200" height="90"/></svg>')}`,
      ),
  },
  {
    rule: 24,
    name: 'a tiny data address',
    killedBy: 'paste-harsh: paste takes image-tiny',
    break: $ =>
      void one($, 'img').attr(
        'src',
        'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
      ),
  },
  {
    rule: 24,
    name: 'a picture on another host',
    killedBy: 'api-mild: api takes image-external',
    break: $ => void one($, 'img').attr('src', 'https://example.org/a.png'),
  },
  {
    rule: 25,
    name: 'a gradient',
    killedBy: apiShows,
    piece: drawing('<rect width="200" height="60" fill="#1a6b55"></rect>'),
    break: $ => {
      one($, 'svg').prepend(
        '<defs><linearGradient id="g"><stop stop-color="#ff0000"></stop></linearGradient></defs>',
      )
      one($, 'rect').attr('fill', 'url(#g)')
    },
  },
  {
    rule: 25,
    name: 'a use',
    killedBy: pasteShows,
    piece: drawing('<circle r="20" cx="40" cy="30" fill="#1a6b55"></circle>'),
    break: $ => {
      one($, 'circle').attr('id', 'c')
      one($, 'svg').append('<use href="#c" x="80"></use>')
    },
  },
  {
    rule: 25,
    name: 'an animation that waits for a touch alone',
    killedBy: 'begin: ',
    piece: drawing('<rect width="200" height="60" fill="#1a6b55"></rect>'),
    break: $ =>
      void one($, 'rect').append('<animate attributeName="opacity" begin="touchstart" dur="1s"></animate>'),
  },
  {
    rule: 26,
    name: 'black words in a drawing',
    killedBy: 'contrast: ',
    piece: drawing('<text x="10" y="30" font-size="16" fill="currentColor">字</text>'),
    break: $ => void one($, 'text').attr('fill', '#000000'),
  },
  {
    rule: 27,
    name: 'MathML',
    killedBy: pasteShows,
    break: $ => void one($, text).append('<math><msup><mi>x</mi><mn>2</mn></msup></math>'),
  },
]

/** Rules, or parts of them, that no row stands for, and why. */
export const unobserved: Readonly<Record<string, string>> = {
  '1: data-* without a meaning': 'every stage keeps them and nobody sees them; tests/adapt/hooks.test.ts',
  '5: white space around an item': 'the editor drops it; tests/render/rehype-list.test.ts',
  '7: a cell’s alignment in its attribute':
    'published articles keep the attribute; tests/render/rehype-table.test.ts',
  '7: a header’s background on th':
    'every stage keeps it on tr as well; the markup contract gives themes th alone',
  '8: max-width:none!important':
    'the preview has the reader page’s CSS, so both are squeezed alike; tests/adapt/scrollers.test.ts',
  '10: references at the end':
    'a question of rendering, not of survival; tests/render/rehype-references.test.ts',
  '12: text without leaf in a draft of the API':
    'the draft looks the same, it only cannot be edited; tests/adapt',
  '13: native components': 'they need WeChat’s own scripts to be drawn; tests/render',
  '17: heading sizes':
    'the reader page’s reset of headings is not in its captured CSS; tests/adapt/headings.test.ts',
  '20: shorthands on p':
    'what the editor writes in their place looks the same; tests/adapt/declarations.test.ts',
  '23: data-w and data-ratio': 'they matter until a picture has come; structure-cases.ts has it',
  '28: copying': 'tests/deliver',
}
