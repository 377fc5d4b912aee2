import fc from 'fast-check'
import type {Written} from './generate.ts'

/**
 * Documents made of every construct of `docs/syntax.md`, nested in one another, each with the text that a reader
 * has to find, in order. `\uE000…\uE001` in a text is a note: its number stands there and its text in the list.
 */
interface Inline extends Written {
  /** Footnotes that it needs below. */
  definitions?: readonly (readonly string[])[]
}

interface Block {
  lines: readonly string[]
  text: string
  definitions: readonly (readonly string[])[]
  /** Blocks of one kind run together when nothing stands between them. */
  kind: 'list' | 'terms' | 'quote' | 'picture' | 'other'
}

const word = fc.constantFrom('江水', '晴天的云', '版本二', '网关', '好的', '发布会', '第十章')
const wechat = 'https://mp.weixin.qq.com/s/a'

const note = (text: string) => `\uE000${text}\uE001`

/** Inline constructs, `@` for the words in them: source, text. */
const forms: readonly (readonly [source: string, text: string])[] = [
  ['@', '@'],
  ['**@**', '@'],
  ['*@*', '@'],
  ['~~@~~', '@'],
  ['**“@”**', '“@”'],
  ['`@`', '@'],
  ['==@==', '@'],
  ['++@++', '@'],
  ['H~2~O', 'H2O'],
  ['x^2^', 'x2'],
  ['{喜|xǐ}@', '喜（xǐ）@'],
  ['[文]{zhù}@', '文（zhù）@'],
  ['[@]^(注)', '@（注）'],
  ['[@]{.underline}', '@'],
  ['[@]{.mark}', '@'],
  ['[@]{.smallcaps}', '@'],
  ['[@]{custom-style="正文"}', '@'],
  ['[]{#_Toc1 .anchor}@', '@'],
  ['`@`{.bash}', '@'],
  [`[@](${wechat})`, '@'],
  [`[@](${wechat}){.external target="_blank"}`, '@'],
  [`[[@]](${wechat})`, '@'],
  ['[@](https://example.org/a)', '@'],
  ['@[](https://example.org)', '@'],
  ['[[@]]', '@'],
  ['[[笔记|@]]', '@'],
  ['[[笔记#@]]', '笔记 > @'],
  ['@%%注释%%', '@'],
  ['@<!-- 注 -->', '@'],
  [':smile:@', '😄@'],
  ['@^[注*一*]', `@${note('注一')}`],
  ['{% post_link slug @ %}', '@'],
  ['[@]({{< ref "x.md" >}})', '@'],
  ['@ {{ site.title }} 中', '@ {{ site.title }} 中'],
  ['@{% raw %}{{ y }}{% endraw %}', '@{{ y }}'],
  [`【@】（${wechat}）`, '@'],
  [`[@]（${wechat}）`, '@'],
  ['**@ **', '@'],
  ['<b>@</b>', '@'],
  ['<font color="red">@</font>', '@'],
  ['<ruby>@<rt>zhù</rt></ruby>', '@（zhù）'],
  ['<Badge text="@" />', '@'],
  ['@ <title> 标签', '@<title>标签'],
  ['@\\_y\\>', '@_y>'],
  ['@&#8203;y', '@y'],
  ['官网https://example.org/zh/@', '官网https://example.org/zh/@'],
  ['（https://example.org）', '（https://example.org）'],
  ['C++ 与 10~20，x==1，2^3', 'C++ 与 10~20，x==1，2^3'],
]

const piece: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(fc.constantFrom(...forms), word).map(
      ([[source, text], words]): Inline => ({
        markdown: source.replaceAll('@', words),
        text: text.replaceAll('@', words),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(word, fc.constantFrom('plain', 'paragraphs', 'list', 'code'), fc.nat())
      .map(([words, kind, id]): Inline => {
        const label = `n${id}`
        const [body, text] = {
          plain: [[`${words}**一**`], `${words}一`],
          paragraphs: [[words, '', '    二'], `${words}二`],
          list: [[words, '', '    - 甲', '    - 乙'], `${words}甲乙`],
          code: [[words, '', '    ~~~', '    a', '    ~~~'], `${words}a`],
        }[kind] as [string[], string]
        return {
          markdown: `见[^${label}]`,
          text: `见${note(text)}`,
          definitions: [[`[^${label}]: ${body[0]}`, ...body.slice(1)]],
        }
      }),
  },
)

const inline: fc.Arbitrary<Inline> = fc
  .tuple(word, fc.array(piece, {minLength: 1, maxLength: 3}))
  .map(([first, pieces]) => ({
    markdown: [first, ...pieces.map(each => each.markdown)].join('，'),
    text: [first, ...pieces.map(each => each.text)].join('，'),
    definitions: pieces.flatMap(each => each.definitions ?? []),
  }))

const of = (lines: readonly string[], text: string, kind: Block['kind'] = 'other'): Block => ({
  lines,
  text,
  definitions: [],
  kind,
})

const written = (content: Inline, lines: readonly string[], kind: Block['kind'] = 'other'): Block => ({
  lines,
  text: content.text,
  definitions: content.definitions ?? [],
  kind,
})

const paragraph = inline.map(content => written(content, [content.markdown]))

/** Lines that are joined, and lines that stay lines; either way nothing is lost. */
const lines = fc
  .tuple(fc.array(inline, {minLength: 2, maxLength: 4}), fc.constantFrom(...'，。 \\'.split(''), '  '))
  .map(([parts, end]): Block => {
    const shown = end.trim() === '' || end === '\\' ? '' : end
    return {
      lines: parts.map((part, index) => part.markdown + (index < parts.length - 1 ? end : '。')),
      text: `${parts.map(part => part.text).join(shown)}。`,
      definitions: parts.flatMap(part => part.definitions ?? []),
      kind: 'other',
    }
  })

const marked = fc
  .tuple(
    fc.constantFrom(
      ...[
        ['时间：', '地点：'],
        ['1、', '2、'],
        ['（一）', '（二）'],
        ['① ', '② '],
        ['● ', '● '],
        ['第一步 ', '第二步 '],
      ],
    ),
    inline,
    inline,
  )
  .map(
    ([[first, second], one, two]): Block => ({
      lines: [first + one.markdown, second + two.markdown],
      text: first + one.text + second + two.text,
      definitions: [...(one.definitions ?? []), ...(two.definitions ?? [])],
      kind: 'other',
    }),
  )

const heading = fc
  .tuple(fc.integer({min: 2, max: 6}), inline, fc.constantFrom('', ' {#id .unnumbered}', ' {: .x }', ' ##'))
  .map(([depth, content, end]) => written(content, [`${'#'.repeat(depth)} ${content.markdown}${end}`]))

const loose = word.chain(words =>
  fc.constantFrom<Block>(
    of([`##${words}`], words),
    of([`＃＃ ${words}`], words),
    of([`1.${words}`, '2.乙'], `${words}乙`, 'list'),
    of([`-${words}`, '-乙'], `${words}乙`, 'list'),
    of([`＊ ${words}`, '＊ 乙'], `${words}乙`, 'list'),
    of([`${words}：`, '1. 甲', '2. 乙'], `${words}：甲乙`, 'list'),
    of([`${words}。`, '---'], `${words}。`),
    of([`${words}`, '|甲|', '|---|', '|乙|'], `${words}甲乙`),
    of(['&nbsp;', '---'], ''),
  ),
)

const code = word.chain(words =>
  fc.constantFrom<Block>(
    of([`~~~text {1,3}`, words, '# b', '~~~'], `${words}# b`),
    of([`~~~text [${words}.txt]`, 'a', '~~~'], `${words}.txta`),
    of([`~~~text title="${words}"`, '- a', '~~~'], `${words}- a`),
    of(['~~~{.python .x}', words, '~~~'], words),
    of(['~~~text', `${words} // [!code ++]`, '~~~'], words),
    of([`{% codeblock ${words} lang:text %}`, '# a', '{% endcodeblock %}'], `${words}# a`),
    of(['{% highlight text %}', words, '{% endhighlight %}'], words),
    of(['{{< highlight text "hl_lines=2" >}}', words, 'b', '{{< /highlight >}}'], `${words}b`),
  ),
)

const picture = word.chain(words =>
  fc.constantFrom<Block>(
    of([`![江景${words}](a.png)`], `江景${words}`, 'picture'),
    of([`![](a.png "${words}")`], words, 'picture'),
    of([`![](a.png "${words}" =50%x)`], words, 'picture'),
    of([`![江景${words}|300x200](a.png)`], `江景${words}`, 'picture'),
    of([`![江景${words}](a.png){width="5.7in" height="3in"}`], `江景${words}`, 'picture'),
    of([`！[](a.png "${words}")`], words, 'picture'),
    of([`![[图.png|江景${words}|300]]`], `江景${words}`, 'picture'),
    of([`<![江景${words}](a.png),![江景](b.png)>`], `江景${words}江景`, 'picture'),
    of([`{% asset_img a.png 江景${words} %}`], `江景${words}`, 'picture'),
    of([`{{< figure src="a.png" title="${words}" >}}`], words, 'picture'),
    of(['![](a.png)', `图为：${words}`], `图为：${words}`, 'picture'),
    of(['![](a.png)', '', `图 1 ${words}`], `图 1 ${words}`, 'picture'),
    of(['<img src="a.png" width="1000">'], '', 'picture'),
  ),
)

/** A table of contents is one only outside of other blocks. */
const contents = fc.constantFrom<Block>(
  of(['[TOC]'], ''),
  of(['[[toc]]'], ''),
  of(['<!-- toc -->', '', '- [一](#一)', '', '<!-- tocstop -->'], '', 'list'),
)

const nothing = fc.constantFrom<Block>(
  of(['<!-- more -->'], ''),
  of(['%%', '注释', '%%'], ''),
  of(['&nbsp;'], ''),
  of(['***'], ''),
  of(['<br/>'], ''),
)

const html = inline
  .map(content => written(content, [`<center>${content.text}</center>`]))
  .filter(block => !/[\uE000<{]/.test(block.text))

const table = fc.array(inline, {minLength: 2, maxLength: 2}).map(([head, cell]): Block => {
  const row = (each: Inline) => `| ${each.markdown.replaceAll('|', '\\|')} |`
  return {
    lines: [row(head!), '| --- |', row(cell!)],
    text: head!.text + cell!.text,
    definitions: [...(head!.definitions ?? []), ...(cell!.definitions ?? [])],
    kind: 'other',
  }
})

const terms = fc.tuple(word, inline, fc.boolean()).map(
  ([term, content, apart]): Block => ({
    lines: [term, ...(apart ? [''] : []), `: ${content.markdown}`, ': 又'],
    text: `${term}${content.text}又`,
    definitions: content.definitions ?? [],
    kind: 'terms',
  }),
)

const apart = new Set([
  'list/list',
  'terms/terms',
  'quote/quote',
  'picture/picture',
  'list/terms',
  'terms/list',
])

function stack(blocks: readonly Block[], kind: Block['kind'] = 'other'): Block {
  return {
    lines: blocks.flatMap((block, index) => {
      const before = blocks[index - 1]
      if (!before) return block.lines
      return apart.has(`${before.kind}/${block.kind}`)
        ? ['', '***', '', ...block.lines]
        : ['', ...block.lines]
    }),
    text: blocks.map(block => block.text).join(''),
    definitions: blocks.flatMap(block => block.definitions),
    kind,
  }
}

const wrap = (inner: Block, before: string, after: string, title: string): Block => ({
  ...inner,
  lines: [before, ...inner.lines, after],
  text: title + inner.text,
  kind: 'other',
})

const quoted = (inner: Block, first: readonly string[], title: string): Block => ({
  ...inner,
  lines: [...first, ...inner.lines].map(line => `> ${line}`.trimEnd()),
  text: title + inner.text,
  kind: 'quote',
})

/** What stands round other blocks; `depth` makes outer fences of `:::` longer. */
const around = (inner: Block, words: string): fc.Arbitrary<Block> => {
  const longest = Math.max(2, ...inner.lines.map(line => /^[> \-\d.]*(:{3,})/.exec(line)?.[1]?.length ?? 0))
  const colons = ':'.repeat(longest + 1)
  return fc.constantFrom<Block>(
    quoted(inner, [], ''),
    quoted(inner, ['[!NOTE]'], '说明'),
    quoted(inner, [`[!tip] ${words}`, ''], words),
    quoted(inner, [`[!faq]- ${words}`, ''], words),
    wrap(inner, `${colons} tip`, colons, '提示'),
    wrap(inner, `${colons} warning ${words}`, colons, words),
    wrap(inner, `${colons} details ${words}`, colons, words),
    wrap(inner, `${colons} {.class}`, colons, ''),
    wrap(inner, `${colons} center`, colons, ''),
    wrap(inner, `${colons} columns`, colons, ''),
    wrap(inner, '{% note info %}', '{% endnote %}', '信息'),
    wrap(inner, '{% tabs 一 %}', '{% endtabs %}', ''),
    wrap(inner, '{{% notice tip %}}', '{{% /notice %}}', '提示'),
    wrap(
      {...inner, lines: ['', ...inner.lines, '']},
      `<details><summary>${words}</summary>`,
      '</details>',
      words,
    ),
    wrap({...inner, lines: ['', ...inner.lines, '']}, '<div align="center">', '</div>', ''),
  )
}

const indent = (block: Block, mark: string): Block => ({
  ...block,
  lines: block.lines.map((line, index) => {
    return index === 0 ? mark + line : line === '' ? '' : ' '.repeat(mark.length) + line
  }),
})

const {block} = fc.letrec<{block: Block}>(tie => ({
  block: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    paragraph,
    lines,
    marked,
    heading,
    loose,
    code,
    picture,
    nothing,
    html,
    table,
    terms,
    fc
      .tuple(fc.array(tie('block'), {minLength: 1, maxLength: 2}), word)
      .chain(([inner, words]) => around(stack(inner), words)),
    fc
      .tuple(
        fc.constantFrom('- ', '1. '),
        fc.array(fc.tuple(paragraph, fc.array(tie('block'), {maxLength: 1})), {minLength: 1, maxLength: 2}),
      )
      .map(([mark, items]) => {
        const all = items.map(([first, rest]) => indent(stack([first, ...rest]), mark))
        const joined = stack(
          all.map(each => ({...each, kind: 'other' as const})),
          'list',
        )
        return joined
      }),
  ),
}))

/** An article of every dialect, and its text: the body, then its notes. */
export const dialects: fc.Arbitrary<Written> = fc
  .array(fc.oneof({weight: 9, arbitrary: block}, contents), {minLength: 1, maxLength: 4})
  .map(blocks => {
    const {lines, text, definitions} = stack([of(['开头的一段。'], '开头的一段。'), ...blocks])
    const listed: string[] = []
    const body = text.replace(/\uE000([^\uE001]*)\uE001/g, (_, each: string) => {
      listed.push(each)
      return `[${listed.length}]`
    })
    const list = listed.map((each, index) => `[${index + 1}]${each}`).join('')
    const notes = definitions.flatMap(each => ['', ...each])
    return {
      markdown: `${[...lines, ...notes].join('\n')}\n`,
      text: body + (list === '' ? '' : `注释${list}`),
    }
  })
