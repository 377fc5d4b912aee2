import type {Language} from '../article.ts'
import {levels, ruleIds} from '../lint/rules.ts'
import type {Config} from '../options/define-config.ts'
import {userError} from '../rules/report.ts'
import {nearest} from '../rules/suggest.ts'
import {UserError} from '../rules/user-error.ts'
import {themeNames} from '../style/builtin.ts'
import {didYouMean, unknownCodeTheme, unknownTheme} from '../style/unknown.ts'
import {configKeys, type Key} from './keys.ts'
import {type RawConfig, whereIs} from './read.ts'

const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  theme: {
    zh: '主题名、CSS 文件、{name: 主题名} 或 {css}',
    en: "a theme's name, a CSS file, {name} or {css}",
  },
  css: {zh: 'CSS 文件的路径，一个或几个', en: 'the path of a CSS file, or a list of them'},
  variables: {zh: '{变量: 值}', en: '{variable: value}'},
  levels: {zh: '{规则: 级别}', en: '{rule: level}'},
  text: {zh: '一段文字', en: 'a text'},
  path: {zh: '路径', en: 'a path'},
  flag: {zh: 'true 或 false', en: 'true or false'},
  images: {zh: '{base, resolve}', en: '{base, resolve}'},
  function: {
    zh: '函数（只能写在 TypeScript 或 JavaScript 里）',
    en: 'a function (in TypeScript or JavaScript)',
  },
  config: {zh: '{选项: 值}', en: '{option: value}'},
}

/** @throws UserError, with its place, at what is unknown or cannot be used */
export function checkConfig(raw: RawConfig, lang: Language): Config {
  if (!isRecord(raw.value)) throw wrong('default', raw.value, 'config', raw, lang)
  for (const [name, value] of Object.entries(raw.value)) {
    // `images.base` is a way to name a key here, not to write it.
    if (name.includes('.')) throw unknownKey(name, raw, lang)
    if (name !== '$schema') checkKey(name, value, raw, lang)
  }
  // Every key and value was looked at.
  return raw.value as Config
}

function checkKey(name: string, value: unknown, raw: RawConfig, lang: Language): void {
  const key: Key | undefined = Object.hasOwn(configKeys, name)
    ? configKeys[name as keyof typeof configKeys]
    : undefined
  if (!key) throw unknownKey(name, raw, lang)
  if (value === undefined) return
  if (key.kind === 'choice') {
    if (key.choices!.includes(value as string)) return
    if (name === 'codeTheme' && typeof value === 'string') throw at(unknownCodeTheme(value, lang), name, raw)
    throw wrong(name, value, key.choices!.join(lang === 'zh' ? '、' : ', '), raw, lang)
  }
  if (!isKind[key.kind](value)) throw wrong(name, value, key.kind, raw, lang)
  if (key.kind === 'theme') checkTheme(value, raw, lang)
  if (key.kind === 'levels') checkLevels(value as Record<string, unknown>, raw, lang)
  if (key.kind !== 'images') return
  for (const [part, inner] of Object.entries(value as object)) checkKey(`images.${part}`, inner, raw, lang)
}

type Tested = Exclude<Key['kind'], 'choice'>

const isKind: Readonly<Record<Tested, (value: unknown) => boolean>> = {
  theme: value =>
    isText(value) || isSheet(value) || (isRecord(value) && Object.values(value).every(isScalar)),
  css: value => [value].flat().every(each => isText(each) || isSheet(each)),
  variables: value => isRecord(value) && Object.values(value).every(isScalar),
  levels: isRecord,
  text: isText,
  path: isText,
  flag: value => typeof value === 'boolean',
  images: isRecord,
  function: value => typeof value === 'function',
}

/** A theme's name is a word; what has a folder, braces or ends in `.css` is none. */
function checkTheme(value: unknown, raw: RawConfig, lang: Language): void {
  const name = isRecord(value) ? value.name : value
  if (typeof name !== 'string' || /[\\/{]|\.css$/i.test(name) || themeNames.includes(name)) return
  throw at(unknownTheme(name, lang), isRecord(value) ? 'theme.name' : 'theme', raw)
}

function checkLevels(value: Readonly<Record<string, unknown>>, raw: RawConfig, lang: Language): void {
  for (const [rule, level] of Object.entries(value)) {
    if (!ruleIds.has(rule)) {
      const suggestion = didYouMean(rule, ruleIds, lang)
      throw userError('config-rule', lang, {name: rule, suggestion}, whereIs(`lint.${rule}`, raw))
    }
    // YAML 1.1 tools write `off` as false.
    if (level !== false && !(levels as readonly unknown[]).includes(level)) {
      throw wrong(`lint.${rule}`, level, levels.join(', '), raw, lang)
    }
  }
}

function unknownKey(name: string, raw: RawConfig, lang: Language): UserError {
  const known = Object.keys(configKeys)
  const near = byFlag(name) ?? nearest(name, known) ?? nearest(camel(name), known)
  const suggestion = near === undefined ? '' : {zh: `是不是 ${near}？`, en: `Did you mean ${near}? `}[lang]
  return userError('config-key', lang, {name, suggestion, known: known.join(', ')}, whereIs(name, raw))
}

/** The key of what the command line calls otherwise: `image-base`, `imageBase`. */
function byFlag(name: string): string | undefined {
  const entries = Object.entries(configKeys)
  return entries.find(([, {flag}]) => flag !== undefined && camel(flag) === camel(name))?.[0]
}

function camel(name: string): string {
  return name.replace(/^-+/, '').replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase())
}

function wrong(name: string, value: unknown, expected: string, raw: RawConfig, lang: Language): UserError {
  const shown = typeof value === 'function' ? 'function' : (JSON.stringify(value) ?? String(value))
  const data = {
    name,
    value: shown.length > 60 ? `${shown.slice(0, 60)}…` : shown,
    expected: words[expected]?.[lang] ?? expected,
  }
  return userError('config-value', lang, data, whereIs(name, raw))
}

/** An error of a name, at the place where the name stands. */
function at({code, message, hint}: UserError, key: string, raw: RawConfig): UserError {
  return new UserError(code, message, {...(hint === undefined ? {} : {hint}), ...whereIs(key, raw)})
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}

function isSheet(value: unknown): boolean {
  return isRecord(value) && typeof value.css === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
