import type {Said} from '../rules/rule.ts'
import type {Kind, Row} from './row.ts'

interface KindRow {
  /** What it expects, in words; of those with choices the choices. */
  expected: Said
  /** Whether code and configurations may give such a value. */
  takes(value: unknown): boolean
}

const isText = (value: unknown) => typeof value === 'string' && value !== ''
/** What a variable's value can be. */
export const isScalar = (value: unknown) => typeof value === 'string' || Number.isFinite(value)
const isSheet = (value: unknown) => isRecord(value) && typeof value.css === 'string'

/** An object that is no list and no date. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
}

const hook: KindRow = {
  expected: {
    zh: '函数（只能写在 TypeScript 或 JavaScript 里）',
    en: 'a function (in TypeScript or JavaScript)',
  },
  takes: value => typeof value === 'function',
}

/** What values of each kind are. */
export const kinds: Readonly<Record<Kind, KindRow>> = {
  theme: {
    expected: {
      zh: '主题名、CSS 文件、{name: 主题名} 或 {css}',
      en: "a theme's name, a CSS file, {name} or {css}",
    },
    takes: value =>
      isText(value) ||
      isSheet(value) ||
      (isRecord(value) &&
        (value.name === undefined || isText(value.name)) &&
        Object.values(value).every(each => each === undefined || isScalar(each))),
  },
  css: {
    expected: {zh: 'CSS 文件的路径，一个或几个', en: 'the path of a CSS file, or a list of them'},
    takes: value => [value].flat().every(each => isText(each) || isSheet(each)),
  },
  variables: {
    expected: {zh: '{变量: 值}', en: '{variable: value}'},
    takes: value => isRecord(value) && Object.values(value).every(isScalar),
  },
  levels: {expected: {zh: '{规则: 级别}', en: '{rule: level}'}, takes: isRecord},
  codeTheme: {expected: {zh: '代码配色的名字', en: "a code theme's name"}, takes: isText},
  text: {expected: {zh: '一段文字', en: 'a text'}, takes: isText},
  path: {expected: {zh: '路径', en: 'a path'}, takes: isText},
  folder: {
    expected: {zh: '文件夹的路径，或 false', en: 'the path of a folder, or false'},
    takes: value => value === false || isText(value),
  },
  flag: {expected: {zh: 'true 或 false', en: 'true or false'}, takes: value => typeof value === 'boolean'},
  choice: {expected: {zh: '', en: ''}, takes: isText},
  imageHook: hook,
  linkHook: hook,
  accounts: {
    expected: {zh: '{名称: {appId, secretEnv}}', en: '{name: {appId, secretEnv}}'},
    takes: value => isRecord(value) && Object.values(value).every(isRecord),
  },
  noteHook: hook,
  signal: {
    expected: {zh: 'AbortSignal', en: 'an AbortSignal'},
    // One of another realm, or of a polyfill, is one.
    takes: value =>
      isRecord(value) && typeof value.aborted === 'boolean' && typeof value.addEventListener === 'function',
  },
  number: {
    expected: {zh: '不小于 0 的整数', en: 'a whole number, 0 or more'},
    takes: value => Number.isInteger(value) && Number(value) >= 0,
  },
  record: {expected: {zh: '{…}', en: '{…}'}, takes: isRecord},
  listener: hook,
  pathOf: {
    expected: {zh: '路径，或给出路径的函数', en: 'a path, or a function that gives it'},
    takes: value => isText(value) || typeof value === 'function',
  },
}

/** Whether a row takes a value. */
export function takes({kind, choices}: Row, value: unknown): boolean {
  return kind === 'choice' ? choices!.includes(value as string) : kinds[kind].takes(value)
}

/** What a row expects, in words. */
export function expectedOf({kind, choices}: Row, lang: 'zh' | 'en'): string {
  return kind === 'choice' ? choices!.join({zh: '、', en: ', '}[lang]) : kinds[kind].expected[lang]
}
