import type {Language} from '../article.ts'
import {parse} from '../css/parse.ts'
import {openTheme} from '../style/compile-theme.ts'
import {readHeader, type ThemeHeader, type VariableDeclaration} from '../style/theme-header.ts'

const LAYERS = 'base callouts code'

/** Variables that a new theme sets, most looked for first. */
const common = [
  '--primary',
  '--text',
  '--strong',
  '--muted',
  '--font-size',
  '--line-height',
  '--letter-spacing',
  '--paragraph-gap',
  '--indent',
  '--radius',
  '--code-theme',
]

const wordings = {
  zh: {
    title: (name: string) => `${name} / ${name}`,
    description: '一句话说明 / One sentence about it',
    based: (base: string, english: string) => `改自 ${base} / Based on ${english}`,
    author: '你的名字',
    try: (name: string) => `试一试：weimark article.md -t ${name}.css`,
    check: (name: string) => `检查：  weimark themes check ${name}.css`,
    more: '能写什么、文章有哪些元素：themes/README.md；全部变量：weimark themes show default',
    variables: '变量：改这里就能换颜色和字号。写文章时也能改：--set primary=#b8312f',
    palettes: '（weimark themes 列出全部配色）',
    rules: '下面是例子，随意增删。这里的规则总是盖过下层（@layers）的规则。',
    h1: '一级标题居中，前面自动编号',
    h2: '文字都在 .heading-text 里，所以线只有文字那么长',
    quote: '只改左边的线：底色和留白来自 base 层',
    strong: '中文加粗看得出来：换颜色，不用斜体',
    number: '第',
    chapter: '章',
  },
  en: {
    title: (name: string) => name,
    description: 'One sentence about it',
    based: (_base: string, english: string) => `Based on ${english}`,
    author: 'your name',
    try: (name: string) => `Try it:   weimark article.md -t ${name}.css`,
    check: (name: string) => `Check it: weimark themes check ${name}.css`,
    more: 'What can be written, and what an article is made of: themes/README.md. All variables: weimark themes show default',
    variables: 'Variables: change them here, or for one article with --set primary=#b8312f',
    palettes: ' (weimark themes lists the palettes)',
    rules:
      'Examples, to keep or to throw away. A rule of this file is stronger than any rule of the layers below it (@layers).',
    h1: 'Headings of the first level in the middle, with a number of their own',
    h2: 'All text is inside .heading-text, so this line is as long as the text',
    quote: 'The line alone: background and space come from the base layer',
    strong: 'Bold that is seen in Chinese: another colour, no italics',
    number: '',
    chapter: '.',
  },
}

/**
 * A theme to start from, with comments in the user's language.
 *
 * @param from the CSS of the theme that it begins as; without it a short one on weimark's layers
 */
export async function starterTheme(name: string, from: string | undefined, lang: Language): Promise<string> {
  return from === undefined ? fresh(name, lang) : copy(name, from, lang)
}

async function fresh(name: string, lang: Language): Promise<string> {
  const words = wordings[lang]
  const {variables, declared} = await openTheme({css: `/* @layers ${LAYERS} */`}, [], lang)
  const lines = common.map(each => {
    const {title, allowed} = declared.get(each) as VariableDeclaration
    const range =
      allowed === undefined
        ? ''
        : ` ${allowed.replaceAll('..', '–').replaceAll('|', lang === 'zh' ? '、' : ', ')}`
    const hint = each === '--code-theme' ? words.palettes : range
    return `  ${`${each}: ${variables.get(each)};`.padEnd(28)}/* ${title?.[lang] ?? ''}${hint} */`
  })
  const header = headerOf(name, {format: 'native', layers: LAYERS.split(' ')}, words.description, lang)
  return `${header}
/* ${words.variables} */
:root {
${lines.join('\n')}
}

/* ${words.rules} */

.weimark { counter-reset: chapter; }

/* ${words.h1} */
h1 { counter-increment: chapter; text-align: center; }
h1::before { content: "${words.number}" counter(chapter, ${lang === 'zh' ? 'simp-chinese-informal' : 'decimal'}) "${words.chapter}"; margin-right: 0.5em; color: var(--primary); }

/* ${words.h2} */
h2 .heading-text { padding-bottom: 4px; border-bottom: 2px solid var(--primary); }

/* ${words.strong} */
p strong { color: var(--primary); }

/* ${words.quote} */
blockquote { border-left-color: var(--primary); }
`
}

/** The same theme under another name: only its header is written anew. */
function copy(name: string, from: string, lang: Language): string {
  const header = readHeader(from)
  const {title} = header
  const base = title?.zh ?? header.name ?? 'CSS'
  const about = wordings[lang].based(base, title?.en ?? header.name ?? 'CSS')
  const declared = header.missing.includes('format') ? {...header, format: undefined} : header
  return `${headerOf(name, declared, about, lang)}\n${withoutHeader(from, header).trimStart()}`
}

interface HeaderFields {
  format?: string | undefined
  tags?: readonly string[]
  layers?: readonly string[]
  variables?: readonly VariableDeclaration[]
}

function headerOf(
  name: string,
  {format, tags = [], layers = [], variables = []}: HeaderFields,
  description: string,
  lang: Language,
): string {
  const words = wordings[lang]
  return [
    '/*',
    `@theme ${name}`,
    `@title ${words.title(name)}`,
    `@description ${description}`,
    `@author ${words.author}`,
    ...(format === undefined ? [] : [`@format ${format}`]),
    ...(tags.length > 0 ? [`@tags ${tags.join(', ')}`] : []),
    ...(layers.length > 0 ? [`@layers ${layers.join(' ')}`] : []),
    ...variables.map(variableLine),
    '',
    words.try(name),
    words.check(name),
    words.more,
    '*/',
    '',
  ].join('\n')
}

function variableLine({name, type, allowed, title}: VariableDeclaration): string {
  const words = title && (title.zh === title.en ? title.zh : `${title.zh} / ${title.en}`)
  return ['@var', name, type, allowed, words].filter(Boolean).join(' ')
}

/** Without the comment that the header is in; a comment of another kind stays. */
function withoutHeader(css: string, {name, variables}: ThemeHeader): string {
  if (name === undefined && variables.length === 0) return css
  let end: number | undefined
  parse(css, {
    positions: true,
    onParseError: () => {},
    onComment: (_, loc) => {
      end ??= loc.end.offset
    },
  })
  return css.slice(end)
}
