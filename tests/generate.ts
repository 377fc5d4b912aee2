import fc from 'fast-check'

/** Markdown with the text that a reader has to find in the article, in order. */
export interface Written {
  markdown: string
  text: string
}

/** What an inline piece adds to the list at the end of the article. */
interface Inline extends Written {
  urls: readonly {url: string; title: string}[]
}

interface Block {
  lines: readonly string[]
  /** `\uE000url\uE001` stands for the number of that address. */
  text: string
  urls: readonly {url: string; title: string}[]
}

const words = [
  '网关',
  '晴天',
  '版本二',
  'alpha',
  'Node',
  '3.14',
  '（注）',
  '好！',
  '“引”',
  'β',
  '🌱',
  'x=1',
  'a.b',
]

const word = fc.constantFrom(...words)
const plain = fc.array(word, {minLength: 1, maxLength: 4}).map(list => list.join(' '))
const letters = fc.constantFrom('foo', '甲', 'bar_1', 'C++', '<b>', '&amp;', 'a  b', '$x$')
const path = fc.constantFrom('a', 'b(c)', '%E4%B8%AD', 'x?y=1&z=2', '中文', 'q#frag')

const markOf = (url: string) => `\uE000${url}\uE001`

const wrapped = (mark: string) =>
  plain.map((text): Inline => ({markdown: `${mark}${text}${mark}`, text, urls: []}))

const inlinePiece: fc.Arbitrary<Inline> = fc.oneof(
  {weight: 5, arbitrary: plain.map((text): Inline => ({markdown: text, text, urls: []}))},
  {weight: 2, arbitrary: wrapped('**')},
  wrapped('*'),
  wrapped('~~'),
  wrapped('***'),
  letters.map((text): Inline => ({markdown: `\`${text}\``, text, urls: []})),
  fc.tuple(plain, path).map(([title, end]): Inline => {
    const url = `https://example.org/${end}`
    return {markdown: `[${title}](<${url}>)`, text: title + markOf(url), urls: [{url, title}]}
  }),
  path.map((end): Inline => {
    const url = `https://mp.weixin.qq.com/s/${end.replace(/[^a-z]/g, '')}`
    return {markdown: `[原文](${url})`, text: '原文', urls: []}
  }),
  plain.map((alt): Inline => ({markdown: `![${alt}](pic.png)`, text: '', urls: []})),
)

const inline: fc.Arbitrary<Inline> = fc
  .tuple(plain, fc.array(inlinePiece, {maxLength: 4}))
  .map(([first, pieces]) => join([{markdown: first, text: first, urls: []}, ...pieces], ' '))

function join(parts: readonly Inline[], between: string): Inline {
  return {
    markdown: parts.map(part => part.markdown).join(between),
    text: parts.map(part => part.text).join(''),
    urls: parts.flatMap(part => part.urls),
  }
}

const paragraph = fc.array(inline, {minLength: 1, maxLength: 2}).map((lines): Block => {
  const {text, urls} = join(lines, '\n')
  return {lines: lines.map(line => line.markdown), text, urls}
})

const heading = fc
  .tuple(fc.integer({min: 1, max: 6}), inline)
  .map(([depth, content]): Block => ({...content, lines: [`${'#'.repeat(depth)} ${content.markdown}`]}))

const code = fc
  .tuple(
    fc.constantFrom('', 'js', 'nosuch', 'html', 'python'),
    fc.array(
      fc.constantFrom('const a = 1', '\tif (b) { return "c" }', '', '# 注释', '<style>p{color:red}</style>'),
      {maxLength: 4},
    ),
  )
  .map(
    ([language, lines]): Block => ({
      lines: [`~~~${language}`, ...lines, '~~~'],
      text: lines.join(''),
      urls: [],
    }),
  )

const image = fc.tuple(plain, fc.boolean()).map(([words, titled]): Block => {
  const source = titled ? `![IMG_256](pic.png "江景 ${words}")` : `![江景 ${words}](pic.png)`
  return {lines: [source], text: `江景${words}`, urls: []}
})

const table = fc
  .tuple(
    fc.array(fc.constantFrom('---', ':--', ':-:', '--:'), {minLength: 1, maxLength: 6}),
    fc.array(inlinePiece, {minLength: 1, maxLength: 18}),
  )
  .map(([aligns, cells]): Block => {
    const width = aligns.length
    const full = cells.slice(0, Math.max(width, cells.length - (cells.length % width)))
    while (full.length < width) full.push({markdown: '格', text: '格', urls: []})
    const rows: Inline[][] = []
    for (let i = 0; i < full.length; i += width) rows.push(full.slice(i, i + width))
    const row = (list: readonly string[]) => `| ${list.join(' | ')} |`
    const written = rows.map(list => row(list.map(cell => cell.markdown)))
    return {...join(rows.flat(), ''), lines: [written[0]!, row(aligns), ...written.slice(1)]}
  })

const rule: fc.Arbitrary<Block> = fc.constant({lines: ['***'], text: '', urls: []})

function stack(blocks: readonly Block[], between: readonly string[] = ['']): Block {
  return {
    lines: blocks.flatMap((block, index) => (index === 0 ? block.lines : [...between, ...block.lines])),
    text: blocks.map(block => block.text).join(''),
    urls: blocks.flatMap(block => block.urls),
  }
}

const indent = (lines: readonly string[], by: number) =>
  lines.map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(by) + line))

const {block} = fc.letrec<{block: Block; list: Block; quote: Block; item: Block}>(tie => ({
  item: fc
    .tuple(
      inline.map((content): Block => ({...content, lines: [content.markdown]})),
      fc.array(fc.oneof({depthSize: 'small'}, paragraph, code, tie('list'), tie('quote'), image), {
        maxLength: 2,
      }),
    )
    .map(([first, rest]) => stack([first, ...rest])),
  list: fc
    .tuple(
      fc.constantFrom('-', '*', '1.', '7)', 'task'),
      fc.array(tie('item'), {minLength: 1, maxLength: 3}),
      fc.boolean(),
    )
    .map(([marker, items, loose]) => {
      const parts = items.map((item, index) => {
        const mark = marker === 'task' ? (index % 2 ? '- [ ] ' : '- [x] ') : `${marker} `
        const box = marker === 'task' ? (index % 2 ? '☐' : '☑') : ''
        const width = marker === 'task' ? 2 : mark.length
        const lines = indent(item.lines, width)
        return {...item, lines: [mark + lines[0], ...lines.slice(1)], text: box + item.text}
      })
      return stack(parts, loose ? [''] : [])
    }),
  quote: fc
    .array(tie('block'), {minLength: 1, maxLength: 2})
    .map(blocks => stack(blocks))
    .map(inner => ({...inner, lines: inner.lines.map(line => `> ${line}`.trimEnd())})),
  block: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    paragraph,
    heading,
    code,
    image,
    table,
    rule,
    tie('list'),
    tie('quote'),
  ),
}))

/** A whole article with a front matter, and its text: the body, then the list of addresses. */
export const article: fc.Arbitrary<Written> = fc
  .array(block, {minLength: 1, maxLength: 6})
  // Two lists in a row are one list to Markdown: a rule parts them.
  .map(blocks => stack(blocks, ['', '***', '']))
  .map(({lines, text, urls}) => {
    const numbers = new Map<string, number>()
    const entries: string[] = []
    for (const {url, title} of urls) {
      const shown = decodeURI(url)
      if (numbers.has(shown)) continue
      numbers.set(shown, numbers.size + 1)
      entries.push(`[${numbers.size}]${title}${/\p{Script=Han}/u.test(title) ? '：' : ':'}${shown}`)
    }
    const body = text.replace(/\uE000([^\uE001]*)\uE001/g, (_, url) => `[${numbers.get(decodeURI(url))}]`)
    const chinese = /\p{Script=Han}/u.test(body)
    const references = entries.length > 0 ? (chinese ? '参考资料' : 'References') + entries.join('') : ''
    return {markdown: `---\ntitle: 题目\n---\n\n${lines.join('\n')}\n`, text: body + references}
  })

/** Anything at all: every kind of character, in any order. */
export const garbage = fc.string({unit: 'binary', maxLength: 300})

/** Marks of Markdown and HTML thrown together. */
export const soup = fc
  .array(
    fc.constantFrom(
      ...'*_~`[]()<>!#-+|:^\\"\'&;$=.。，：“”'.split(''),
      ...[
        '\n',
        '\n\n',
        '  \n',
        ' ',
        '\t',
        '    ',
        '> ',
        '- ',
        '1. ',
        '```',
        '~~~',
        '**',
        '~~',
        '---',
        '[^1]',
      ],
      ...[
        '[^1]: ',
        '](',
        '![',
        '<b>',
        '</b>',
        '<p>',
        '<div>',
        '</div>',
        '<!--',
        '-->',
        '<br>',
        '<img src="a">',
      ],
      ...['<details><summary>', '<td>', '<svg>', '<a href="https://a.org">', '</a>', 'https://a.org/'],
      ...[
        '甲',
        '乙丙',
        'word',
        '1',
        '\u00A0',
        '\u200B',
        '\u3000',
        '&nbsp;',
        '&#65;',
        '🌱',
        '| - |',
        ':-',
        '[x] ',
      ],
    ),
    {maxLength: 40},
  )
  .map(parts => parts.join(''))

const tagNames = [
  ...[
    'p',
    'div',
    'span',
    'b',
    'i',
    'em',
    'strong',
    'u',
    's',
    'a',
    'h1',
    'h3',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
  ],
  ...[
    'table',
    'tr',
    'td',
    'th',
    'caption',
    'colgroup',
    'tbody',
    'section',
    'center',
    'font',
    'details',
    'summary',
  ],
  ...[
    'figure',
    'figcaption',
    'blockquote',
    'pre',
    'code',
    'ruby',
    'rt',
    'rp',
    'sub',
    'sup',
    'mark',
    'kbd',
    'small',
  ],
  ...[
    'button',
    'marquee',
    'object',
    'label',
    'form',
    'fieldset',
    'select',
    'option',
    'textarea',
    'nobr',
    'menu',
  ],
  ...[
    'svg',
    'g',
    'text',
    'foreignObject',
    'desc',
    'math',
    'mi',
    'mtext',
    'annotation-xml',
    'template',
    'iframe',
  ],
  ...[
    'script',
    'style',
    'title',
    'video',
    'picture',
    'address',
    'article',
    'q',
    'cite',
    'ins',
    'del',
    'unknown',
  ],
  ...[
    'mp-common-profile',
    'o:p',
    'center',
    'noscript',
    'plaintext',
    'xmp',
    'frameset',
    'body',
    'html',
    'head',
  ],
]

const attribute = fc.constantFrom(
  ...[
    '',
    '',
    '',
    ' style="color:red"',
    ' style="position:fixed"',
    ' class="a"',
    ' id="b"',
    ' align="center"',
  ],
  ...[' href="https://a.org/x"', ' href="https://mp.weixin.qq.com/s/x"', ' onclick="a()"', ' title="a<b"'],
  ...[' width="50%"', ' colspan="2"', ' data-footnote-definition="1"', ' data-footnote-reference="1"'],
)

/** Tags opened and closed in any order, as no author would but many a tool does. */
export const html = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.tuple(fc.constantFrom(...tagNames), attribute).map(([tag, more]) => `<${tag}${more}>`),
      },
      {weight: 2, arbitrary: fc.constantFrom(...tagNames).map(tag => `</${tag}>`)},
      {
        weight: 2,
        arbitrary: fc.constantFrom('甲', 'text ', ' ', '\n', '\n\n', '&nbsp;', '[^1]', '**粗**', '- 项\n'),
      },
      fc.constantFrom(
        '<img src="a.png" alt="a<b>&quot;">',
        '<br>',
        '<hr>',
        '<input type="checkbox">',
        '<col>',
        '<wbr>',
      ),
    ),
    {maxLength: 25},
  )
  .map(parts => `${parts.join('')}\n\n[^1]: 注\n`)
