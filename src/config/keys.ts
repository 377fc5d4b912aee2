import type {Language} from '../article.ts'
import type {Config} from '../options/define-config.ts'
import {codeThemeNames} from '../style/builtin.ts'

/**
 * What a value is. `theme`: a name, a file, `{name, variable: value}` or `{css}`. `css`: one or several files or
 * `{css}`. `levels`: rule ids with levels. `function`: in TypeScript and JavaScript only.
 */
export type Kind =
  | 'theme'
  | 'css'
  | 'variables'
  | 'levels'
  | 'text'
  | 'path'
  | 'flag'
  | 'choice'
  | 'images'
  | 'function'

export interface Key {
  kind: Kind
  /** Of a `choice`. */
  choices?: readonly string[]
  /** The option of the command line that is stronger, by its long name. */
  flag?: string
  /** What holds where nobody says anything; undefined where the theme, or nothing, decides. */
  default?: string | boolean
  about: Readonly<Record<Language, string>>
}

type Name = Exclude<keyof Config, '$schema'> | 'images.base' | 'images.resolve'

/** Everything a configuration may say. The check, the schema and the documentation are made from this table. */
export const configKeys: Readonly<Record<Name, Key>> = {
  theme: {
    kind: 'theme',
    flag: 'theme',
    default: 'default',
    about: {
      zh: '主题名、CSS 文件，或 {name: 主题名, 变量: 值}',
      en: "a theme's name, a CSS file, or {name, variable: value}",
    },
  },
  variables: {
    kind: 'variables',
    flag: 'set',
    about: {zh: '主题变量的值', en: "values for the theme's variables"},
  },
  css: {
    kind: 'css',
    flag: 'css',
    about: {zh: '加在主题之后的 CSS 文件', en: 'CSS files added after the theme'},
  },
  codeTheme: {
    kind: 'choice',
    choices: codeThemeNames,
    flag: 'code-theme',
    about: {zh: '代码配色', en: 'colours of code'},
  },
  codeWindow: {
    kind: 'flag',
    flag: 'code-window',
    about: {zh: '代码块顶上显示三个窗口圆点', en: 'three window dots on top of code blocks'},
  },
  lineNumbers: {
    kind: 'flag',
    flag: 'line-numbers',
    default: false,
    about: {zh: '代码显示行号', en: 'line numbers beside code'},
  },
  lineBreaks: {
    kind: 'choice',
    choices: ['auto', 'join', 'keep'],
    flag: 'line-breaks',
    default: 'auto',
    about: {zh: '段落中的换行', en: 'what a line end in a paragraph means'},
  },
  references: {
    kind: 'choice',
    choices: ['auto', 'all', 'none'],
    flag: 'references',
    default: 'auto',
    about: {zh: '哪些外链编号并列在文末', en: 'links that get a number and an entry at the end'},
  },
  spacing: {
    kind: 'flag',
    flag: 'spacing',
    default: false,
    about: {zh: '中文与西文之间加空格', en: 'one space between Chinese and Latin letters or digits'},
  },
  punctuation: {
    kind: 'flag',
    flag: 'punctuation',
    default: false,
    about: {zh: '中文之间的半角标点改成全角', en: 'half-width marks between Chinese become full-width'},
  },
  imageRows: {
    kind: 'choice',
    choices: ['stack', 'row', 'slider'],
    flag: 'image-rows',
    default: 'stack',
    about: {zh: '同一段里的几张图怎么排', en: 'several pictures in one paragraph'},
  },
  strictSyntax: {
    kind: 'flag',
    flag: 'strict-syntax',
    default: false,
    about: {zh: '笔误按 CommonMark 原样处理', en: 'slips stay as written, as CommonMark reads them'},
  },
  target: {
    kind: 'choice',
    choices: ['paste', 'api'],
    flag: 'target',
    default: 'paste',
    about: {zh: '粘贴到编辑器，还是提交到草稿箱', en: 'where the article goes: the editor, or the draft box'},
  },
  images: {kind: 'images', about: {zh: '图片的网址', en: 'addresses of pictures'}},
  'images.base': {
    kind: 'text',
    flag: 'image-base',
    about: {zh: '本地图片发布后的网址前缀', en: 'address under which the local pictures are published'},
  },
  'images.resolve': {
    kind: 'function',
    about: {zh: '决定每张图片网址的函数', en: "function that decides each picture's address"},
  },
  siteRoot: {
    kind: 'path',
    flag: 'site-root',
    about: {zh: '站点目录，/img/a.png 在其中查找', en: 'folder that /img/a.png is looked up in'},
  },
  embedImages: {
    kind: 'flag',
    flag: 'embed',
    about: {zh: '页面内嵌本地图片', en: 'pages have the local pictures inside'},
  },
  lint: {
    kind: 'levels',
    flag: 'rule',
    about: {zh: '各条规则的级别', en: 'how rules are reported: off, info, warning, error'},
  },
  lang: {
    kind: 'choice',
    choices: ['zh', 'en'],
    flag: 'lang',
    about: {zh: '信息和页面的语言', en: 'language of messages and of the page'},
  },
  output: {
    kind: 'path',
    flag: 'output',
    about: {zh: '写到哪个文件夹', en: 'folder that articles are written to'},
  },
  format: {
    kind: 'choice',
    choices: ['page', 'fragment', 'json'],
    flag: 'format',
    default: 'page',
    about: {zh: '完整页面、仅文章、JSON', en: 'a page, the article alone, or JSON'},
  },
  strict: {
    kind: 'flag',
    flag: 'strict',
    default: false,
    about: {zh: '有警告即失败', en: 'warnings fail; an article with warnings is not written'},
  },
}

export type ConfigKey = keyof typeof configKeys
