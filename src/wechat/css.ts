import type {Evidence} from './evidence.ts'

interface DroppedProperty extends Evidence {
  why: {zh: string; en: string}
}

const probes = {
  confidence: 'probes',
  source: 'wxart, stylewx: draft/add → draft/get',
  date: '2026-09',
} as const
const noStylesheet = {zh: '公众号没有样式表', en: 'an article has no style sheet'}
const useless = {zh: '保存时会被删除', en: 'WeChat deletes it on save'}

/** CSS properties that WeChat deletes, or that do nothing once they are inline. */
export const droppedProperties: Readonly<Record<string, DroppedProperty>> = {
  position: {...probes, why: useless, note: '0 of 126,358 observed declarations'},
  top: {...probes, why: {zh: '没有 position 就不起作用', en: 'it does nothing without position'}},
  right: {...probes, why: {zh: '没有 position 就不起作用', en: 'it does nothing without position'}},
  bottom: {...probes, why: {zh: '没有 position 就不起作用', en: 'it does nothing without position'}},
  left: {...probes, why: {zh: '没有 position 就不起作用', en: 'it does nothing without position'}},
  inset: {...probes, why: {zh: '没有 position 就不起作用', en: 'it does nothing without position'}},
  'z-index': {...probes, why: {zh: '没有 position 就不起作用', en: 'it does nothing without position'}},
  filter: {
    ...probes,
    confidence: 'conflict',
    why: {zh: '被删除或不起作用', en: 'it is deleted or has no effect'},
  },
  'backdrop-filter': {
    ...probes,
    confidence: 'conflict',
    why: {zh: '被删除或不起作用', en: 'it is deleted or has no effect'},
  },
  animation: {...probes, why: {zh: '没有 @keyframes，动画不会动', en: 'there are no @keyframes'}},
  transition: {...probes, why: {zh: '没有状态变化', en: 'there is no state to change'}},
  'text-underline-offset': {
    confidence: 'single',
    source: 'wxart: draft/add → draft/get',
    date: '2026-09',
    why: useless,
    note: 'use border-bottom',
  },
  'text-decoration-thickness': {
    confidence: 'conflict',
    source: 'wxart; kept 449 times in published articles',
    date: '2026-09',
    why: {zh: '可能被删除，请用 border-bottom', en: 'it may be deleted, use border-bottom'},
  },
  behavior: {
    confidence: 'inferred',
    source: 'security',
    date: '2026-11',
    why: {zh: '不安全', en: 'it is not safe'},
  },
  '-moz-binding': {
    confidence: 'inferred',
    source: 'security',
    date: '2026-11',
    why: {zh: '不安全', en: 'it is not safe'},
  },
}

const animationPart = /^(-webkit-)?(animation|transition)-/

interface DroppedValue extends Evidence {
  property: RegExp
  value: RegExp
  why: {zh: string; en: string}
}

/** CSS values that WeChat deletes or misreads, whatever the rest of the declaration says. */
export const droppedValues: readonly DroppedValue[] = [
  {
    property: /^/,
    value: /\b(?:calc|min|max|clamp|env|attr)\s*\(/i,
    confidence: 'probe',
    source: 'wxart; 0 in published articles',
    date: '2026-09',
    why: {zh: '整条声明会被删除', en: 'WeChat deletes the whole declaration'},
  },
  {
    property: /^--/,
    value: /^/,
    confidence: 'multi',
    source: 'stylewx, WeMD',
    date: '2026-09',
    why: noStylesheet,
  },
  {
    property: /^/,
    value: /\bvar\s*\(/i,
    confidence: 'observed',
    source: 'stored as it is, resolves only for WeChat’s own variables',
    date: '2026-10',
    why: {zh: '变量不会被替换', en: 'the variable is never resolved'},
  },
  {
    property: /^display$/,
    value: /grid/i,
    confidence: 'conflict',
    source: 'one published article keeps it, several projects say it is deleted',
    date: '2026-10',
    why: {zh: '可能被删除，请用 flex', en: 'it may be deleted, use flex'},
  },
  {
    property: /^text-align$/,
    value: /^(?:start|end)\b/i,
    confidence: 'official',
    source: "Tencent's article checker",
    date: '2026-08',
    why: {zh: '请用 left、right、center 或 justify', en: 'use left, right, center or justify'},
  },
  {
    property: /^/,
    value: /\b(?:expression|javascript|vbscript)\s*[(:]/i,
    confidence: 'inferred',
    source: 'security',
    date: '2026-11',
    why: {zh: '不安全', en: 'it is not safe'},
  },
  {
    property: /^/,
    value: /\burl\(\s*["']?(?!\s*https:\/\/)/i,
    confidence: 'official',
    source: 'draft/add: pictures must be hosted; a quoted url() unwraps the element (5 controlled probes)',
    date: '2026-09',
    why: {zh: '背景图必须是 https 地址', en: 'a background picture needs an https address'},
  },
]

/**
 * Why WeChat would not keep a declaration; undefined when it keeps it.
 *
 * @param property lower-case name
 * @param value as written, without `!important`
 */
export function whyDropped(property: string, value: string): {zh: string; en: string} | undefined {
  const row = droppedProperties[property]
  if (row) return row.why
  if (animationPart.test(property))
    return droppedProperties[property.includes('animation') ? 'animation' : 'transition']!.why
  return droppedValues.find(rule => rule.property.test(property) && rule.value.test(value))?.why
}
