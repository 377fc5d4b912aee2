import type {Language} from '../article.ts'
import {userError} from '../rules/report.ts'
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

/** Options that are one of some words. */
export const optionChoices = {
  lineBreaks: ['auto', 'join', 'keep'],
  references: ['auto', 'all', 'none'],
  imageRows: ['stack', 'row', 'slider'],
  target: ['paste', 'api'],
  lang: ['zh', 'en'],
} as const satisfies {[Name in keyof Options]?: readonly Options[Name][]}

/** Options that are true or false. */
export const optionFlags = ['spacing', 'punctuation', 'strictSyntax', 'codeWindow', 'lineNumbers'] as const

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
  for (const [name, known] of Object.entries(optionChoices)) {
    oneOf(name, options[name as keyof typeof optionChoices], known, lang)
  }
  if (options.codeTheme !== undefined && typeof options.codeTheme !== 'string') {
    const expected = {zh: '代码配色的名字', en: "a code theme's name"}[lang]
    throw userError('option-value', lang, {name: 'codeTheme', value: String(options.codeTheme), expected})
  }
  for (const name of optionFlags) {
    const value = options[name]
    if (value === undefined || typeof value === 'boolean') continue
    throw userError('option-value', lang, {name, value: JSON.stringify(value), expected: 'true, false'})
  }
  isMapping('lint', options.lint, {zh: '{规则: 级别}', en: '{rule: level}'}[lang], lang)
  isMapping('variables', options.variables, {zh: '{变量: 值}', en: '{variable: value}'}[lang], lang)
}

function isMapping(name: string, value: unknown, expected: string, lang: Language): void {
  if (value === undefined || (value !== null && typeof value === 'object' && !Array.isArray(value))) return
  throw userError('option-value', lang, {name, value: JSON.stringify(value), expected})
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
