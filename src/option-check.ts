import type {Language} from './article.ts'
import {userError} from './messages.ts'
import type {Options} from './options.ts'

/** Options that the Markdown stages depend on. */
export const processorOptions = [
  'images',
  'lineBreaks',
  'references',
  'spacing',
  'punctuation',
  'imageRows',
  'strictSyntax',
] as const
const optionNames = new Set<string>([
  ...[
    'theme',
    'css',
    'variables',
    'codeTheme',
    'codeWindow',
    'lineNumbers',
    'target',
    'lint',
    'lang',
    'path',
  ],
  ...processorOptions,
])

/** @throws UserError when an option is unknown or has a value that cannot be used */
export function checkOptions(options: Options, lang: Language): void {
  for (const name of Object.keys(options)) {
    if (!optionNames.has(name))
      throw userError('option-unknown', lang, {name, known: [...optionNames].join(', ')})
  }
  const {theme} = options
  if (theme === null || !['undefined', 'string', 'object'].includes(typeof theme)) {
    const expected = {zh: '主题名或 {css}', en: "a theme's name or {css}"}[lang]
    throw userError('option-value', lang, {name: 'theme', value: String(theme), expected})
  }
  oneOf('lineBreaks', options.lineBreaks, ['auto', 'join', 'keep'], lang)
  oneOf('references', options.references, ['auto', 'all', 'none'], lang)
  if (options.codeTheme !== undefined && typeof options.codeTheme !== 'string') {
    const expected = {zh: '代码配色的名字', en: "a code theme's name"}[lang]
    throw userError('option-value', lang, {name: 'codeTheme', value: String(options.codeTheme), expected})
  }
  for (const name of ['codeWindow', 'lineNumbers'] as const) {
    const value = options[name]
    if (value === undefined || typeof value === 'boolean') continue
    throw userError('option-value', lang, {name, value: JSON.stringify(value), expected: 'true, false'})
  }
  oneOf('imageRows', options.imageRows, ['stack', 'row', 'slider'], lang)
  oneOf('target', options.target, ['paste', 'api'], lang)
  oneOf('lang', options.lang, ['zh', 'en'], lang)
  const {lint} = options
  if (lint !== undefined && (lint === null || typeof lint !== 'object' || Array.isArray(lint))) {
    const expected = {zh: '{规则: 级别}', en: '{rule: level}'}[lang]
    throw userError('option-value', lang, {name: 'lint', value: JSON.stringify(lint), expected})
  }
}

function oneOf(name: string, value: string | undefined, known: readonly string[], lang: Language): void {
  if (value === undefined || known.includes(value)) return
  throw userError('option-value', lang, {name, value: JSON.stringify(value), expected: known.join(', ')})
}

/** The base as a folder's address: `https://a.org/news` and `https://a.org/news/` mean the same. */
export function directoryUrl(base: string, lang: Language): string {
  const full = base.startsWith('//') ? `https:${base}` : base
  const url = URL.canParse(full) ? new URL(full) : undefined
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw userError('image-base', lang, {value: JSON.stringify(base)})
  }
  url.search = ''
  url.hash = ''
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url.href
}
