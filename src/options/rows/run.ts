import {type Entry, everywhere} from '../row.ts'

/** Where articles go, and what is said of them. */
export const runRows = {
  /**
   * Where the article goes. `paste`: into the editor, by hand. `api`: into the draft box; each run of text gets
   * the editor's own mark (`<span leaf="">`), without which such a draft cannot be edited there. Both look the
   * same.
   *
   * @default 'paste'
   */
  target: {
    kind: 'choice',
    choices: ['paste', 'api'],
    default: 'paste',
    in: everywhere,
    of: 'article',
    flag: '--target <WHERE>',
    about: {zh: '粘贴到编辑器，还是提交到草稿箱', en: 'where the article goes: the editor, or the draft box'},
    help: {
      zh: '文章去哪里：paste 粘贴到编辑器、api 提交到草稿箱（默认：paste）',
      en: 'where the article goes: paste (the editor) or api (the draft box) (default: paste)',
    },
  },
  /**
   * How rules are reported, by their ids: `{'image-alt-missing': 'off'}`. An article's own front matter
   * (`weimark: {lint: {…}}`) is stronger.
   *
   * @default {}: each as its severity says
   */
  lint: {
    kind: 'levels',
    in: everywhere,
    flag: '--rule <RULE=LEVEL>',
    about: {zh: '各条规则的级别', en: 'how rules are reported: off, info, warning, error'},
    help: {
      zh: '规则的级别：off、info、warning、error，可多次给出',
      en: 'level of a rule: off, info, warning or error; may be repeated',
    },
  },
  /**
   * Whether warnings fail, as `--strict`.
   *
   * @default false
   */
  strict: {
    kind: 'flag',
    default: false,
    in: ['config'],
    of: 'page',
    flag: '--strict',
    about: {zh: '有警告即失败', en: 'warnings fail; an article with warnings is not written'},
    help: {zh: '有警告即失败，该文章不写出', en: 'warnings fail; an article with warnings is not written'},
  },
  /**
   * Language of messages.
   *
   * @default 'en'; on the command line as the locale says
   */
  lang: {
    kind: 'choice',
    choices: ['zh', 'en'],
    in: everywhere,
    of: 'article',
    flag: '--lang <LANG>',
    about: {zh: '信息和页面的语言', en: 'language of messages and of the page'},
    help: {zh: '信息和页面的语言：zh 或 en', en: 'language of messages and of the page: zh or en'},
  },
  /** The article's path: shown in messages, and the place that relative pictures are relative to. */
  path: {
    kind: 'path',
    in: ['code'],
    about: {zh: '文章的路径', en: "the article's path"},
  },
  /**
   * Ends the work: the promise is rejected with the signal's reason, also where a hook never answers. Of a converter's
   * own signal and that of a call, either ends it.
   */
  signal: {
    kind: 'signal',
    in: ['code'],
    about: {zh: '中止转换', en: 'ends the work'},
  },
} as const satisfies Readonly<Record<string, Entry>>
