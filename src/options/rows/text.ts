import {type Entry, everywhere} from '../row.ts'

/** What Markdown means. */
export const textRows = {
  /**
   * What a line end inside a paragraph means. `auto` decides for each from evidence: lines that a tool wrapped
   * are joined, lines meant as lines (one sentence a line, `时间：…`, `1、…`) are kept. `join` joins all,
   * `keep` keeps all.
   *
   * @default 'auto'
   */
  lineBreaks: {
    kind: 'choice',
    choices: ['auto', 'join', 'keep'],
    default: 'auto',
    in: everywhere,
    of: 'article',
    flag: '--line-breaks <HOW>',
    processor: true,
    about: {zh: '段落中的换行', en: 'what a line end in a paragraph means'},
    help: {
      zh: '段落中的换行：auto 自动判断、join 连接、keep 保留（默认：auto）',
      en: 'what a line end in a paragraph means: auto, join or keep (default: auto)',
    },
  },
  /**
   * What becomes of links that WeChat cannot open. `auto`: their text with a number, addresses listed at the end;
   * an address that is its own text needs none. `all`: those too. `none`: their text alone, footnotes stay.
   *
   * @default 'auto'
   */
  references: {
    kind: 'choice',
    choices: ['auto', 'all', 'none'],
    default: 'auto',
    in: everywhere,
    of: 'article',
    flag: '--references <WHICH>',
    processor: true,
    about: {zh: '哪些外链编号并列在文末', en: 'links that get a number and an entry at the end'},
    help: {
      zh: '哪些外链编号并列在文末：auto 自动、all 全部、none 不列（默认：auto）',
      en: 'links that get a number and an entry at the end: auto, all or none (default: auto)',
    },
  },
  /**
   * Whether lines that stand alone are set as what they are: `**圆桌讨论**` and `一、背景` as subheads, bold figures as
   * key figures, `作者：…` as a byline, a bare address as a link card. `off`: they are paragraphs.
   *
   * @default 'auto'
   */
  standing: {
    kind: 'choice',
    choices: ['auto', 'off'],
    default: 'auto',
    in: everywhere,
    of: 'article',
    flag: '--standing <HOW>',
    processor: true,
    about: {zh: '独自成行的小标题、署名、网址等', en: 'lines that stand alone: subheads, bylines, addresses'},
    help: {
      zh: '独自成行的小标题、署名、网址等：auto 按其作用排版、off 当作段落（默认：auto）',
      en: 'lines that stand alone (subheads, bylines, addresses): auto or off (default: auto)',
    },
  },
  /**
   * Whether one space is put between Chinese and Latin letters or digits where there is none.
   *
   * @default false
   */
  spacing: {
    kind: 'flag',
    default: false,
    in: everywhere,
    of: 'article',
    flag: '--spacing',
    processor: true,
    about: {zh: '中文与西文之间加空格', en: 'one space between Chinese and Latin letters or digits'},
    help: {
      zh: '中文与西文字母、数字之间加一个空格',
      en: 'one space between Chinese and Latin letters or digits',
    },
  },
  /**
   * Whether half-width `,.;:!?()` between Chinese become full-width. Code, addresses, numbers, times and Latin
   * phrases stay.
   *
   * @default false
   */
  punctuation: {
    kind: 'flag',
    default: false,
    in: everywhere,
    of: 'article',
    flag: '--punctuation',
    processor: true,
    about: {zh: '中文之间的半角标点改成全角', en: 'half-width marks between Chinese become full-width'},
    help: {
      zh: '中文之间的半角 , . ; : ! ? ( ) 改成全角',
      en: 'half-width , . ; : ! ? ( ) between Chinese become full-width',
    },
  },
  /**
   * What becomes of several pictures in one paragraph. `stack`: one below the other. `row`: side by side, at most
   * three in a row. `slider`: one strip to push sideways.
   *
   * @default 'stack'
   */
  imageRows: {
    kind: 'choice',
    choices: ['stack', 'row', 'slider'],
    default: 'stack',
    in: everywhere,
    of: 'article',
    flag: '--image-rows <HOW>',
    processor: true,
    about: {zh: '同一段里的几张图怎么排', en: 'several pictures in one paragraph'},
    help: {
      zh: '同一段里的几张图：stack 上下排、row 并排、slider 左右滑动（默认：stack）',
      en: 'several pictures in one paragraph: stack, row or slider (default: stack)',
    },
  },
  /**
   * What becomes of a table of contents (`[TOC]`, `[[toc]]`, `{:toc}` and their like). `list`: the headings as a list of
   * text. `drop`: nothing, with a message.
   *
   * @default 'list'
   */
  toc: {
    kind: 'choice',
    choices: ['list', 'drop'],
    default: 'list',
    in: everywhere,
    of: 'article',
    flag: '--toc <HOW>',
    processor: true,
    about: {zh: '[TOC] 之类的目录', en: 'what becomes of [TOC] and its like'},
    help: {
      zh: '[TOC] 之类的目录：list 列出各级标题、drop 去掉（默认：list）',
      en: '[TOC] and its like: list the headings, or drop it (default: list)',
    },
  },
  /**
   * Numbers of headings, written as text, from the article's highest level on. `一、`: 一、（一）1.（1）①. `1.1`: 1, 1.1,
   * 1.1.1. A heading that has a number of its own keeps it, and is counted.
   *
   * @default 'none'
   */
  headingNumbers: {
    kind: 'choice',
    choices: ['none', '一、', '1.1'],
    default: 'none',
    in: everywhere,
    of: 'article',
    flag: '--heading-numbers <HOW>',
    processor: true,
    about: {zh: '标题编号', en: 'numbers of headings'},
    help: {
      zh: '标题编号：none 不编、一、 编成 一、（一）1.、1.1 编成 1、1.1、1.1.1（默认：none）',
      en: 'numbers of headings: none, 一、 (一、（一）1.) or 1.1 (1, 1.1, 1.1.1) (default: none)',
    },
  },
  /**
   * Reads Markdown to the letter: slips that authors make (`##标题`, `**步骤1 **`, `！[图](…)`, full-width
   * marks, a fence closed with the wrong count) stay text instead of being read as they were meant.
   *
   * @default false
   */
  strictSyntax: {
    kind: 'flag',
    default: false,
    in: everywhere,
    of: 'article',
    flag: '--strict-syntax',
    processor: true,
    about: {zh: '笔误按 CommonMark 原样处理', en: 'slips stay as written, as CommonMark reads them'},
    help: {
      zh: '##标题、1.甲 之类的笔误按 CommonMark 原样处理',
      en: 'slips such as ##标题 and 1.甲 stay as written, as CommonMark reads them',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>
