import {type Row, row} from './evidence.ts'

/** What a value means, whatever the rest of the declaration says. The first row that applies decides. */
export interface ValueRow extends Row {
  /** kebab-case. */
  id: string
  /** Of the lower-case property. */
  property: RegExp
  /** Of the value as written, without `!important`; quotes, case and blanks are the author's. */
  value: RegExp
}

type ValueTest = Pick<ValueRow, 'id' | 'property' | 'value'>

const rule = (id: string, property: RegExp, value: RegExp, rest: Row): ValueRow => ({
  id,
  property,
  value,
  ...rest,
})

const any = /^/
const deleted = {zh: '整条声明会被删除', en: 'WeChat deletes the whole declaration'}
const removed = {save: 'drop', api: 'drop'} as const

/** Values that WeChat deletes, misreads or objects to. A row with `why` is never written into an article. */
export const valueRows: readonly ValueRow[] = [
  rule(
    'calc',
    any,
    /\bcalc\s*\(/i,
    row(removed, 'probe', ['wxart', 'corpus'], {why: deleted, note: '0 of 126,358 observed declarations'}),
  ),
  rule(
    'function',
    any,
    /\b(?:min|max|clamp|env|attr)\s*\(/i,
    row(removed, 'inferred', ['wxart'], {why: deleted}),
  ),
  rule(
    'custom-property',
    /^--/,
    any,
    row(removed, 'multi', ['stylewx', 'wemd'], {
      why: {zh: '公众号没有样式表', en: 'an article has no style sheet'},
    }),
  ),
  rule(
    'var',
    any,
    /\bvar\s*\(/i,
    row({reader: 'inert'}, 'observed', ['corpus', 'wemd'], {
      why: {zh: '变量不会被替换', en: 'the variable is never resolved'},
      note: 'stored as it is, 219 times; only WeChat’s own, such as --articleFontsize, resolve',
    }),
  ),
  rule(
    'grid',
    /^display$/,
    /grid/i,
    row(removed, 'conflict', ['corpus', 'wxart', 'gzh'], {
      why: {zh: '可能被删除，请用 flex', en: 'it may be deleted, use flex'},
      note: 'one published article keeps it, several projects say it is deleted',
    }),
  ),
  rule(
    'logical-text-align',
    /^text-align$/,
    /^(?:start|end)\b/i,
    row('keep', 'official', ['spec'], {
      why: {zh: '请用 left、right、center 或 justify', en: 'use left, right, center or justify'},
    }),
  ),
  rule(
    'unsafe',
    any,
    /\b(?:expression|javascript|vbscript)\s*[(:]/i,
    row(removed, 'inferred', ['security'], {why: {zh: '不安全', en: 'it is not safe'}}),
  ),
  rule(
    'escape',
    /^(?!content$|quotes$|font|list-style)/,
    /\\/,
    row(removed, 'inferred', ['security'], {
      why: {zh: '反斜杠转义会被误读，请直接写出', en: 'escapes are misread, write it out'},
    }),
  ),
  rule(
    'image-function',
    any,
    /\b(?:image-set|image|cross-fade|paint|element)\s*\(/i,
    row(removed, 'inferred', ['security'], {
      why: {zh: '图片只能用 url() 引用', en: 'pictures are referred to by url() alone'},
    }),
  ),
  rule(
    'url-hash',
    any,
    /\burl\(\s*["']?\s*#/i,
    row({reader: 'inert'}, 'probes', ['wxart', 'stylewx'], {
      why: {zh: '背景图必须是 https 地址', en: 'a background picture needs an https address'},
      note: 'ids are removed, so it refers to nothing',
    }),
  ),
  rule(
    'url-data',
    any,
    /\burl\(\s*["']?\s*data:/i,
    row(removed, 'conflict', ['stylewx', 'publisher', 'doocs'], {
      why: {zh: '背景图必须是 https 地址', en: 'a background picture needs an https address'},
      note: 'it counts against the limit of 1 MB',
    }),
  ),
  rule(
    'url-quoted',
    any,
    /\burl\(\s*["']\s*https:/i,
    row({api: 'unwrap'}, 'single', ['wxart', 'typeset', 'corpus'], {
      note: 'the whole element is unwrapped (5 controlled probes); 399 in articles saved by the editor',
    }),
  ),
  rule(
    'url-empty',
    any,
    /\burl\(\s*(?:""|'')?\s*\)/i,
    row('keep', 'observed', ['spec'], {
      why: {zh: '没有图片地址', en: 'it names no picture'},
      note: 'kept in an article of the checker’s cases; it draws nothing',
    }),
  ),
  rule(
    'url-insecure',
    any,
    /\burl\(\s*["']?(?!\s*https:\/\/)/i,
    row(removed, 'official', ['docs'], {
      why: {zh: '背景图必须是 https 地址', en: 'a background picture needs an https address'},
    }),
  ),
  rule(
    'url-external',
    any,
    /\burl\(\s*["']?\s*https:\/\/(?!(?:[a-z0-9-]+\.)*qpic\.cn\/)/i,
    row({api: 'drop'}, 'probe', ['wxart', 'docs', 'corpus'], {
      note: 'the whole declaration is removed; upload the picture with media/uploadimg first',
    }),
  ),
  rule(
    'gradient',
    /^background(?:-image)?$/,
    /gradient\(/i,
    row('keep', 'official', ['spec', 'wxart', 'stylewx'], {
      note: 'behind text dark mode mixes it to one colour; data-ignore-dm="text-bg-gradient" silences the checker',
    }),
  ),
  rule(
    'fixed-width',
    /^(?:min-)?width$/,
    /^(?:3(?:3[6-9]|[4-9]\d)|[4-9]\d\d|\d{4,})(?:\.\d+)?px/i,
    row('keep', 'official', ['spec'], {note: 'wider than a phone’s column of 335 px'}),
  ),
  rule(
    'zero-height',
    /^height$/,
    /^0(?:px)?$/i,
    row('keep', 'official', ['spec'], {note: 'hides text; harmless in svg and in [data-mode=svg]'}),
  ),
  rule(
    'zero-opacity',
    /^opacity$/,
    /^0(?:\.0+)?$/,
    row('keep', 'official', ['spec'], {note: 'the checker objects to it on an img'}),
  ),
  rule(
    'transparent-caret',
    /^caret-color$/,
    /^(?:transparent|rgba\(\s*0\s*,\s*0\s*,\s*0\s*,\s*0\s*\))/i,
    row('keep', 'official', ['spec'], {why: {zh: '光标会看不见', en: 'the caret cannot be seen'}}),
  ),
  rule(
    'white-paint',
    /^(?:fill|stroke)$/,
    /^#f{3}(?:f{3})?$/i,
    row('keep', 'single', ['typeset'], {note: 'said to become transparent; #fefefe does not'}),
  ),
]

/** `!important`: kept, and it defeats dark mode and the page's own styles. */
export const importantRow = row('keep', 'official', ['spec', 'corpus'], {
  note: 'seen 2,449 times; only max-width beats the reader page with it: that is how wide tables and drawings scroll',
})

/** The only beginning of a `font-family` that Tencent's checker lets pass. */
export const allowedFontStack = {
  ...row('keep', 'official', ['spec']),
  value: /^["']?mp-quote["']?,\s*["']?PingFang SC["']?,\s*["']?system-ui["']?,\s*["']?-apple-system["']?/i,
}

/** @param property lower-case name · @param value as written, without `!important` */
export function matches({property, value}: ValueTest, name: string, text: string): boolean {
  return property.test(name) && value.test(text)
}
